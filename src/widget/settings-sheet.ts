import { html, nothing, type TemplateResult } from 'lit';
import { limitPattern, limits, minutesFor } from '../breath/limits.js';
import { presets, samePattern, type Pattern } from '../breath/pattern.js';
import { soundKinds } from '../sound/settings.js';
import { iconButton, slider, volumeSlider } from './controls.js';
import { icons } from './icons.js';
import type { View } from './view.js';

const row = (label: string, value: unknown, control: unknown): TemplateResult =>
  html`<label class="row"><span>${label}</span> ${value} ${control}</label>`;

const group = (label: string, content: unknown): TemplateResult => html`<fieldset>
  <legend>${label}</legend>
  <div class="chips">${content}</div>
</fieldset>`;

const tick = (label: string, checked: boolean, choose: (checked: boolean) => void): TemplateResult => html`<label
  class="chip"
>
  <input
    type="checkbox"
    .checked=${checked}
    @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
  />
  ${label}
</label>`;

const rhythms = ({ words, choices, ask }: View): TemplateResult[] =>
  Object.entries(presets).map(
    ([name, preset]) =>
      html`<button
        class="chip"
        aria-pressed=${samePattern(preset, choices.pattern)}
        @click=${() => ask.choose({ pattern: preset })}
      >
        ${words.presetNames[name] ?? name}
      </button>`,
  );

const seconds = ({ words, choices: { pattern }, ask }: View): TemplateResult[] =>
  (['inhale', 'topUp', 'hold', 'exhale', 'rest'] as const satisfies (keyof Pattern)[])
    .filter((part) => part !== 'topUp' || pattern.topUp > 0)
    .map((part) => {
      const choose = ({ target }: Event): void => {
        const field = target as HTMLInputElement;
        const value = field.valueAsNumber;
        const limited = Number.isNaN(value) ? pattern : limitPattern({ ...pattern, [part]: value });
        // What was typed may have been limited to what stood there: nothing is drawn anew then.
        field.valueAsNumber = limited[part];
        ask.choose({ pattern: limited });
      };
      return html`<label class="seconds">
        ${words.parts[part]}
        <input
          type="number"
          inputmode="decimal"
          min=${limits[part].min}
          max=${limits[part].max}
          step="0.1"
          .value=${String(pattern[part])}
          @change=${choose}
        />
      </label>`;
    });

const sounds = ({ words, choices: { sound }, ask }: View): TemplateResult[] =>
  soundKinds.map((kind) =>
    tick(words.soundNames[kind], sound.has(kind), (on) =>
      ask.choose({ sound: new Set(soundKinds.filter((other) => (other === kind ? on : sound.has(other)))) }),
    ),
  );

const select = <T extends string>(
  label: string,
  names: Readonly<Record<T, string>>,
  chosen: T,
  choose: (option: T) => void,
): TemplateResult =>
  row(
    label,
    nothing,
    html`<select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${Object.entries(names).map(
        ([name, text]) => html`<option value=${name} ?selected=${name === chosen}>${text}</option>`,
      )}
    </select>`,
  );

/** The settings: one small sheet, live while breathing. */
export const settingsSheet = (view: View): TemplateResult | typeof nothing => {
  const { words, choices, ask } = view;
  const { pattern, minutes, humPitch, light, motion, count } = choices;
  if (!view.settingsOpen) return nothing;
  const { min, max } = minutesFor(pattern);
  const length = words.time(minutes * 60);
  const pitch = words.hertz(humPitch);
  return html`<div class="sheet" part="sheet" role="dialog" aria-label=${words.settings}>
    <div class="row head">
      ${words.settings} ${iconButton('close', words.close, icons.close, () => ask.openSettings(false))}
    </div>
    ${group(words.presets, rhythms(view))}
    ${row(
      words.length,
      length,
      slider('length', words.length, [min, max], minutes, length, (to) => ask.choose({ minutes: to })),
    )}
    ${group(words.breath, seconds(view))}
    ${pattern.hold + pattern.rest > 0 ? html`<p class="hint">${words.holdNote}</p>` : nothing}
    ${group(words.sounds, sounds(view))} ${row(words.volume, nothing, volumeSlider(view))}
    ${row(
      words.humPitch,
      pitch,
      slider('pitch', words.humPitch, [limits.humPitch.min, limits.humPitch.max], humPitch, pitch, (to) =>
        ask.choose({ humPitch: to }),
      ),
    )}
    ${select(words.light, words.lightNames, light, (to) => ask.choose({ light: to }))}
    ${select(words.motion, words.motionNames, motion, (to) => ask.choose({ motion: to }))}
    ${tick(words.count, count, (to) => ask.choose({ count: to }))}
    <p class="hint">${words.care}</p>
  </div>`;
};

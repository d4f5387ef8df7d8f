import { html, nothing, type TemplateResult } from 'lit';
import { limitPattern, limits, minutesFor } from '../breath/limits.js';
import { formatPattern, holds, presets, samePattern, type Pattern } from '../breath/pattern.js';
import { soundKinds } from '../sound/settings.js';
import { iconButton, progressRow, slider, volumeSlider } from './controls.js';
import type { SpineBreath } from './spine-breath.js';
import type { Idle, View } from './view.js';

const row = (label: string, value: unknown, control: unknown): TemplateResult =>
  html`<label class="row"><span>${label}</span> ${value} ${control}</label>`;

const group = (label: string, content: unknown): TemplateResult => html`<fieldset>
  <legend>${label}</legend>
  <div class="chips">${content}</div>
</fieldset>`;

/** A box to tick. */
export const tick = (label: string, checked: boolean, choose: (checked: boolean) => void): TemplateResult => html`<label
  class="chip"
>
  <input
    type="checkbox"
    .checked=${checked}
    @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
  />
  ${label}
</label>`;

const does =
  ({ guide }: View) =>
  (name: Idle | keyof Pattern): boolean =>
    !guide?.idle?.includes(name as Idle);

const rhythms = ({ host, pattern, words }: View): TemplateResult[] =>
  Object.entries(presets).map(
    ([name, preset]) =>
      html`<button
        class="chip"
        aria-pressed=${samePattern(preset, pattern)}
        @click=${() => {
          host.pattern = name;
        }}
      >
        ${words.presetNames[name] ?? name}
      </button>`,
  );

const seconds = (view: View): TemplateResult[] => {
  const { host, pattern, words } = view;
  return (['inhale', 'topUp', 'hold', 'exhale', 'rest'] as const satisfies (keyof Pattern)[])
    .filter((part) => part !== 'topUp' || pattern.topUp > 0)
    .filter(does(view))
    .map((part) => {
      const choose = ({ target }: Event): void => {
        const field = target as HTMLInputElement;
        const value = field.valueAsNumber;
        const limited = Number.isNaN(value) ? pattern : limitPattern({ ...pattern, [part]: value });
        // What was typed may have been limited to what stood there: nothing is drawn anew then.
        field.valueAsNumber = limited[part];
        host.pattern = formatPattern(limited);
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
};

const sounds = (view: View): TemplateResult[] => {
  const { host, words } = view;
  return soundKinds.filter(does(view)).map((kind) =>
    tick(words.soundNames[kind], host.sound.includes(kind), (on) => {
      const chosen = soundKinds.filter((other) => (other === kind ? on : host.sound.includes(other)));
      host.sound = chosen.join(' ') || 'none';
    }),
  );
};

/** One of some names. */
export const select = <T extends string>(
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
  const { host, pattern, words } = view;
  const { minutes, humPitch, light, motion, count } = host;
  if (!view.settingsOpen) return nothing;
  const { min, max } = view.guide?.minutes ?? minutesFor(pattern);
  const paced = !view.guide?.unpaced;
  const length = words.time(minutes * 60);
  const pitch = words.hertz(humPitch);
  const choose = (choice: Partial<SpineBreath>): void => void Object.assign(host, choice);
  return html`<div class="sheet" part="sheet" role="dialog" aria-label=${words.settings}>
    <div class="row head">
      ${words.settings} ${iconButton('close', words.close, 'close', () => view.openSettings(false))}
    </div>
    ${progressRow(view)} ${view.guide?.settings(view)} ${paced ? group(words.presets, rhythms(view)) : nothing}
    ${
      max
        ? row(
            words.length,
            length,
            slider('length', words.length, [min, max], minutes, length, (to) => choose({ minutes: to })),
          )
        : nothing
    }
    ${paced ? group(words.breath, seconds(view)) : nothing}
    ${paced && holds(pattern) ? html`<p class="hint">${words.holdNote}</p>` : nothing}
    ${group(words.sounds, sounds(view))} ${row(words.volume, nothing, volumeSlider(view))}
    ${
      does(view)('pitch')
        ? row(
            words.humPitch,
            pitch,
            slider('pitch', words.humPitch, [limits.humPitch.min, limits.humPitch.max], humPitch, pitch, (to) =>
              choose({ humPitch: to }),
            ),
          )
        : nothing
    }
    ${select(words.light, words.lightNames, light, (to) => choose({ light: to }))}
    ${select(words.motion, words.motionNames, motion, (to) => choose({ motion: to }))}
    ${does(view)('count') ? tick(words.count, count, (to) => choose({ count: to })) : nothing}
    <p class="hint">${words.easyNote} ${words.care}</p>
  </div>`;
};

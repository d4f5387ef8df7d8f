import { html, nothing, type TemplateResult } from 'lit';
import { limitPattern, limits, minutesFor } from '../breath/limits.js';
import { presets, samePattern, type Pattern } from '../breath/pattern.js';
import { soundKinds } from '../sound/settings.js';
import { valueOf, volumeSlider } from './controls.js';
import { icons } from './icons.js';
import type { View } from './view.js';

const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

const group = (label: string, content: unknown): TemplateResult => html`<fieldset>
  <legend>${label}</legend>
  ${content}
</fieldset>`;

const rhythms = ({ words, choices, ask }: View): TemplateResult =>
  group(
    words.presets,
    html`<div class="chips">
      ${Object.entries(presets).map(
        ([name, preset]) =>
          html`<button
            class="chip"
            type="button"
            aria-pressed=${samePattern(preset, choices.pattern)}
            @click=${() => ask.choose({ pattern: preset })}
          >
            ${name === 'box' || name === 'sigh' ? words.presetNames[name] : name}
          </button>`,
      )}
    </div>`,
  );

const secondsField = (view: View, part: keyof Pattern, label: string): TemplateResult => {
  const { pattern } = view.choices;
  const { min, max } = limits[part];
  const choose = (event: Event): void => {
    const value = valueOf(event);
    const limited = limitPattern({ ...pattern, [part]: value });
    (event.target as HTMLInputElement).valueAsNumber = limited[part];
    view.ask.choose({ pattern: limited });
  };
  return html`<label class="seconds">
    <span>${label}</span>
    <input
      type="number"
      inputmode="decimal"
      min=${min}
      max=${max}
      step="0.1"
      .value=${pattern[part]}
      @change=${choose}
    />
  </label>`;
};

const parts = (view: View): TemplateResult => {
  const { words, choices } = view;
  return group(
    words.breath,
    html`<div class="chips">
        ${secondsField(view, 'inhale', words.inhaleSeconds)}
        ${choices.pattern.topUp > 0 ? secondsField(view, 'topUp', words.topUpSeconds) : nothing}
        ${secondsField(view, 'hold', words.holdSeconds)} ${secondsField(view, 'exhale', words.exhaleSeconds)}
        ${secondsField(view, 'rest', words.restSeconds)}
      </div>
      ${choices.pattern.hold + choices.pattern.rest > 0 ? html`<p class="hint">${words.holdNote}</p>` : nothing}`,
  );
};

const length = ({ words, choices, ask }: View): TemplateResult => {
  const { min, max } = minutesFor(choices.pattern);
  const text = words.time(choices.minutes * 60);
  return html`<label class="line">
    <span>${words.length}</span><output>${text}</output>
    <input
      type="range"
      min=${min}
      max=${max}
      aria-label=${words.length}
      aria-valuetext=${text}
      .value=${choices.minutes}
      @input=${(event: Event) => ask.choose({ minutes: valueOf(event) })}
    />
  </label>`;
};

const soundChips = ({ words, choices, ask }: View): TemplateResult =>
  group(
    words.sounds,
    html`<div class="chips">
      ${soundKinds.map((kind) => {
        const others = soundKinds.filter((other) => other !== kind && choices.sound.has(other));
        return html`<label class="chip">
          <input
            type="checkbox"
            .checked=${choices.sound.has(kind)}
            @change=${(event: Event) => ask.choose({ sound: new Set(isChecked(event) ? [...others, kind] : others) })}
          />
          <span>${words.soundNames[kind]}</span>
        </label>`;
      })}
    </div>`,
  );

const volume = (view: View): TemplateResult => html`<label class="line">
  <span>${view.words.volume}</span><output>${Math.round(view.choices.volume * 100)}</output>
  ${volumeSlider(view, 'sheet-volume')}
</label>`;

const humPitch = ({ words, choices, ask }: View): TemplateResult => html`<label class="line">
  <span>${words.humPitch}</span><output>${words.hertz(choices.humPitch)}</output>
  <input
    type="range"
    min=${limits.humPitch.min}
    max=${limits.humPitch.max}
    aria-label=${words.humPitch}
    aria-valuetext=${words.hertz(choices.humPitch)}
    .value=${String(choices.humPitch)}
    @input=${(event: Event) => ask.choose({ humPitch: valueOf(event) })}
  />
</label>`;

const select = <T extends string>(
  label: string,
  names: Readonly<Record<T, string>>,
  chosen: T,
  choose: (option: T) => void,
): TemplateResult => html`<label class="line">
  <span>${label}</span>
  <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
    ${(Object.entries(names) as [T, string][]).map(
      ([name, text]) => html`<option value=${name} ?selected=${name === chosen}>${text}</option>`,
    )}
  </select>
</label>`;

/** The settings: one small sheet, live while breathing. */
export const settingsSheet = (view: View): TemplateResult | typeof nothing => {
  const { words, choices, settingsOpen, ask } = view;
  if (!settingsOpen) return nothing;
  return html`<div class="sheet" part="sheet" role="dialog" aria-label=${words.settings}>
    <div class="line head">
      ${words.settings}
      <button class="close" type="button" aria-label=${words.close} @click=${() => ask.openSettings(false)}>
        ${icons.close}
      </button>
    </div>
    ${rhythms(view)} ${length(view)} ${parts(view)} ${soundChips(view)} ${volume(view)} ${humPitch(view)}
    ${select(words.light, words.lightNames, choices.light, (light) => ask.choose({ light }))}
    ${select(words.motion, words.motionNames, choices.motion, (motion) => ask.choose({ motion }))}
    <label class="line">
      <span>${words.count}</span>
      <input
        class="tick"
        type="checkbox"
        .checked=${choices.count}
        @change=${(event: Event) => ask.choose({ count: isChecked(event) })}
      />
    </label>
    <p class="hint">${words.care}</p>
  </div>`;
};

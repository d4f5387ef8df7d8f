import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limitPattern, limits, minutesFor } from '../breath/limits.js';
import { presets, samePattern, type Pattern } from '../breath/pattern.js';
import { soundKinds } from '../sound/settings.js';
import { lightNames } from '../spine/spine-wave.js';
import { valueOf, volumeSlider } from './controls.js';
import { icons } from './icons.js';
import type { View } from './view.js';

/** Speaking pitches of low to high voices (facts.md part C, quick picks). */
const humPitches = [110, 130, 196, 220];

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
    if (Number.isFinite(value)) view.ask.choose({ pattern: limitPattern({ ...pattern, [part]: value }) });
  };
  return html`<label class="seconds">
    <span>${label}</span>
    <input
      type="number"
      inputmode="decimal"
      min=${min}
      max=${max}
      step="0.1"
      .value=${live(String(pattern[part]))}
      @change=${choose}
    />
  </label>`;
};

const parts = (view: View): TemplateResult => {
  const { words, choices } = view;
  return group(
    words.breath,
    html`<div class="fields">
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
      step="1"
      aria-label=${words.length}
      aria-valuetext=${text}
      .value=${live(String(choices.minutes))}
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
            .checked=${live(choices.sound.has(kind))}
            @change=${(event: Event) => ask.choose({ sound: new Set(isChecked(event) ? [...others, kind] : others) })}
          />
          <span>${words.soundNames[kind]}</span>
        </label>`;
      })}
    </div>`,
  );

const volume = (view: View): TemplateResult => html`<label class="line">
  <span>${view.words.volume}</span><output>${view.words.percent(Math.round(view.choices.volume * 100))}</output>
  ${volumeSlider(view, 'sheet-volume')}
</label>`;

const humPitch = ({ words, choices, ask }: View): TemplateResult =>
  group(
    words.humPitch,
    html`<div class="chips">
        ${humPitches.map(
          (pitch) =>
            html`<button
              class="chip"
              type="button"
              aria-pressed=${pitch === choices.humPitch}
              @click=${() => ask.choose({ humPitch: pitch })}
            >
              ${pitch}
            </button>`,
        )}
        <output>${words.hertz(choices.humPitch)}</output>
      </div>
      <input
        type="range"
        min=${limits.humPitch.min}
        max=${limits.humPitch.max}
        step="1"
        aria-label=${words.humPitch}
        aria-valuetext=${words.hertz(choices.humPitch)}
        .value=${live(String(choices.humPitch))}
        @input=${(event: Event) => ask.choose({ humPitch: valueOf(event) })}
      />`,
  );

const choiceOf = <T extends string>(
  name: string,
  label: string,
  options: readonly T[],
  chosen: T,
  labelOf: (option: T) => string,
  choose: (option: T) => void,
): TemplateResult =>
  group(
    label,
    html`<div class="chips">
      ${options.map(
        (option) =>
          html`<label class="chip ${name}-${option}">
            <input
              type="radio"
              name=${name}
              .checked=${live(option === chosen)}
              @change=${() => choose(option)}
            />
            <span>${labelOf(option)}</span>
          </label>`,
      )}
    </div>`,
  );

const look = ({ words, choices, ask }: View): TemplateResult => html`${choiceOf(
  'light',
  words.light,
  lightNames,
  choices.light,
  (name) => words.lightNames[name],
  (light) => ask.choose({ light }),
)}
${choiceOf(
  'motion',
  words.motion,
  ['auto', 'full', 'reduced'],
  choices.motion,
  (name) => words.motionNames[name],
  (motion) => ask.choose({ motion }),
)}
<label class="chip">
  <input
    type="checkbox"
    .checked=${live(choices.count)}
    @change=${(event: Event) => ask.choose({ count: isChecked(event) })}
  />
  <span>${words.count}</span>
</label>`;

/** The settings: one small sheet, live while breathing. */
export const settingsSheet = (view: View): TemplateResult | typeof nothing => {
  const { words, settingsOpen, ask } = view;
  if (!settingsOpen) return nothing;
  return html`<div class="sheet" part="sheet" role="dialog" aria-label=${words.settings}>
    <div class="sheet-head">
      <h2>${words.settings}</h2>
      <button class="quiet close" type="button" aria-label=${words.close} @click=${() => ask.openSettings(false)}>
        ${icons.close}
      </button>
    </div>
    <div class="sheet-body">
      ${rhythms(view)} ${length(view)} ${parts(view)} ${soundChips(view)} ${volume(view)} ${humPitch(view)} ${look(view)}
      <p class="hint">${words.care}</p>
    </div>
  </div>`;
};

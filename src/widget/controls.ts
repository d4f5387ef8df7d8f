import { html, nothing, type TemplateResult } from 'lit';
import { timeLeft } from '../guide/announcer.js';
import { icons } from './icons.js';
import type { View } from './view.js';

/** The number a slider or a field stands at. */
export const valueOf = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;

const started = ({ session }: View): boolean => session.currentTime > 0 && !session.ended;

const clockFace = (seconds: number): string => {
  const whole = Math.ceil(seconds - 0.01);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

const playButton = ({ session, words, ask }: View): TemplateResult => {
  const label = session.ended ? words.again : session.paused ? words.play : words.pause;
  const icon = session.ended ? icons.again : session.paused ? icons.play : icons.pause;
  return html`<button class="play" part="play" type="button" aria-label=${label} @click=${() => ask.toggle()}>
    ${icon}
  </button>`;
};

const muteButton = ({ words, choices, ask }: View): TemplateResult => {
  const silent = choices.muted || choices.volume === 0;
  return html`<button
    class="quiet"
    type="button"
    aria-label=${silent ? words.unmute : words.mute}
    @click=${() => ask.choose(silent ? { muted: false, volume: choices.volume || 0.5 } : { muted: true })}
  >
    ${silent ? icons.muted : icons.sound}
  </button>`;
};

/** Loudness, in the bar and in the sheet. */
export const volumeSlider = ({ words, choices, ask }: View, name: string): TemplateResult => html`<input
  class=${name}
  type="range"
  min="0"
  max="100"
  step="5"
  aria-label=${words.volume}
  .value=${choices.muted ? 0 : choices.volume * 100}
  @input=${(event: Event) => ask.choose({ volume: valueOf(event) / 100, muted: false })}
/>`;

const fullscreenButton = ({ words, fullscreen, ask }: View): TemplateResult | typeof nothing =>
  fullscreen === undefined
    ? nothing
    : html`<button
        class="quiet fullscreen"
        type="button"
        aria-label=${fullscreen ? words.leaveFullscreen : words.fullscreen}
        @click=${() => ask.toggleFullscreen()}
      >
        ${fullscreen ? icons.leaveFullscreen : icons.fullscreen}
      </button>`;

const settingsButton = ({ words, settingsOpen, ask }: View): TemplateResult => html`<button
  class="quiet settings-button"
  type="button"
  aria-label=${words.settings}
  aria-expanded=${settingsOpen}
  @click=${() => ask.openSettings(!settingsOpen)}
>
  ${icons.settings}
</button>`;

/** How far it is, with a slider to scrub, what is left, and the way out. */
export const progressRow = (view: View): TemplateResult => {
  const { session, words, ask } = view;
  const left = clockFace(timeLeft(session));
  return html`<div class="progress-row">
    <span class="left">${left}</span>
    <input
      class="progress"
      part="progress"
      type="range"
      min="0"
      max=${session.duration}
      step="0.1"
      aria-label=${words.progress}
      aria-valuetext=${left}
      .value=${session.currentTime}
      @input=${(event: Event) => ask.seek(valueOf(event))}
    />
    <button class="end" type="button" ?disabled=${!started(view)} @click=${() => ask.end()}>${words.end}</button>
  </div>`;
};

/** The buttons, as many as are asked for. */
export const controlBar = (view: View): TemplateResult => {
  const full = view.controls === 'full';
  return html`<div class="bar" part="controls">
    <div class="start">${muteButton(view)}${full ? volumeSlider(view, 'bar-volume') : nothing}</div>
    ${playButton(view)}
    <div class="finish">${full ? [fullscreenButton(view), settingsButton(view)] : nothing}</div>
  </div>`;
};

import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { timeLeft } from '../guide/announcer.js';
import { icons } from './icons.js';
import type { View } from './view.js';

/** A round button that shows a drawing and is called `label`. */
export const iconButton = (
  name: string,
  label: string,
  icon: SVGTemplateResult,
  press: () => void,
  expanded?: boolean,
): TemplateResult => html`<button
  class=${name}
  part=${name}
  aria-label=${label}
  aria-expanded=${expanded ?? nothing}
  @click=${press}
>
  ${icon}
</button>`;

/** A slider from `min` to `max`, called `label`, at `value`, which is said as `text`. */
export const slider = (
  name: string,
  label: string,
  [min, max, step]: readonly [min: number, max: number, step?: number],
  value: number,
  text: string,
  slide: (to: number) => void,
): TemplateResult => html`<input
  type="range"
  class=${name}
  part=${name}
  min=${min}
  max=${max}
  step=${step ?? 1}
  aria-label=${label}
  aria-valuetext=${text}
  .value=${String(value)}
  @input=${(event: Event) => slide((event.target as HTMLInputElement).valueAsNumber)}
/>`;

/** Loudness, in the bar and in the sheet. */
export const volumeSlider = ({ words, choices: { muted, volume }, ask }: View): TemplateResult => {
  const percent = muted ? 0 : Math.round(volume * 100);
  return slider('volume', words.volume, [0, 100, 5], percent, `${percent} %`, (to) =>
    ask.choose({ volume: to / 100, muted: false }),
  );
};

const clockFace = (seconds: number): string => {
  const whole = Math.ceil(seconds - 0.01);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** How far it is, with a slider to scrub, what is left, and the way out. */
export const progressRow = ({ session, words, ask }: View): TemplateResult => {
  const { currentTime, duration, ended } = session;
  const left = clockFace(timeLeft(session));
  return html`<div class="progress-row">
    <span>${left}</span>
    ${slider('progress', words.progress, [0, duration, 0.1], currentTime, left, (to) => ask.seek(to))}
    <button class="end" ?disabled=${ended || currentTime === 0} @click=${() => ask.end()}>${words.end}</button>
  </div>`;
};

/** The buttons, as many as are asked for. */
export const controlBar = (view: View): TemplateResult => {
  const { session, words, choices, fullscreen, settingsOpen, ask } = view;
  const full = view.controls === 'full';
  const silent = choices.muted || choices.volume === 0;
  const [act, icon] = session.ended
    ? [words.again, icons.again]
    : session.paused
      ? [words.play, icons.play]
      : [words.pause, icons.pause];
  return html`<div class="bar" part="controls">
    <div class="start">
      ${iconButton('mute', silent ? words.unmute : words.mute, silent ? icons.muted : icons.sound, () =>
        ask.choose({ muted: !silent, volume: choices.volume || 0.5 }),
      )}
      ${full ? volumeSlider(view) : nothing}
    </div>
    ${iconButton('play', act, icon, () => ask.toggle())}
    <div class="finish">
      ${
        full
          ? [
              fullscreen === undefined
                ? nothing
                : iconButton(
                    'fullscreen',
                    fullscreen ? words.leaveFullscreen : words.fullscreen,
                    icons.fullscreen,
                    () => ask.toggleFullscreen(),
                    fullscreen,
                  ),
              iconButton(
                'settings',
                words.settings,
                icons.settings,
                () => ask.openSettings(!settingsOpen),
                settingsOpen,
              ),
            ]
          : nothing
      }
    </div>
  </div>`;
};

import { html, nothing, type TemplateResult } from 'lit';
import { timeLeft } from '../guide/announcer.js';
import { drawing, type icons } from './icons.js';
import type { SpineBreath } from './spine-breath.js';
import { toggle, type View } from './view.js';

/** A round button with a drawing that is called `label`; one that switches or opens something tells whether it is on, or open. */
export const iconButton = (
  name: string,
  label: string,
  icon: keyof typeof icons,
  press: () => void,
  on?: boolean,
  open?: boolean,
): TemplateResult => html`<button
  class=${name}
  part=${name}
  aria-label=${label}
  .ariaPressed=${on === undefined ? null : `${on}`}
  .ariaExpanded=${open === undefined ? null : `${open}`}
  @click=${press}
>
  ${drawing(icon)}
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
export const volumeSlider = ({ host, words }: View): TemplateResult => {
  const percent = host.muted ? 0 : Math.round(host.volume * 100);
  return slider('volume', words.volume, [0, 100, 5], percent, `${percent} %`, (to) => {
    host.volume = to / 100;
    host.muted = false;
  });
};

/** A time as a clock shows it: "1:57". */
export const clockFace = (seconds: number): string => {
  const whole = Math.ceil(seconds - 0.01);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** What is left, as a clock shows it. */
export const clockLeft = ({ session }: SpineBreath): string => clockFace(timeLeft(session));

/** How far it is, with a slider to scrub, what is left, and the way out. */
export const progressRow = ({ host, words }: View, inert = false): TemplateResult => {
  const { session } = host;
  const { currentTime, duration, ended } = session;
  return html`<div class="progress-row" ?inert=${inert}>
    <span>${clockLeft(host)}</span>
    ${slider('progress', words.progress, [0, duration], currentTime, words.left(timeLeft(session)), (to) => {
      host.currentTime = to;
    })}
    <button class="end" ?disabled=${ended || session.sample.phase.breath < 0} @click=${() => session.end()}>${words.end}</button>
  </div>`;
};

/** The buttons, as many as are asked for. */
export const controlBar = (view: View): TemplateResult => {
  const { host, words, fullscreen, settingsOpen } = view;
  const { muted, volume } = host;
  const full = host.controls === 'full';
  const silent = muted || volume === 0;
  const act = host.ended ? 'again' : host.paused ? 'play' : 'pause';
  return html`<div class="bar" part="controls">
    <div class="start">
      ${iconButton(
        'mute',
        words.mute,
        silent ? 'muted' : 'sound',
        () => {
          host.volume = volume || 0.5;
          host.muted = !silent;
        },
        silent,
      )}
      ${full ? volumeSlider(view) : nothing}
    </div>
    ${iconButton('play', words[act], act, () => toggle(host))}
    <div class="finish">
      ${
        full && fullscreen !== undefined
          ? iconButton('fullscreen', words.fullscreen, 'fullscreen', view.toggleFullscreen, fullscreen)
          : nothing
      }
      ${
        full
          ? iconButton(
              'settings',
              words.settings,
              'settings',
              () => view.openSettings(!settingsOpen),
              undefined,
              settingsOpen,
            )
          : nothing
      }
    </div>
  </div>`;
};

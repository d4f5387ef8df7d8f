import type { Phase } from '../breath/timeline.js';
import type { Fraction, Seconds } from '../breath/units.js';
import type { SessionEventMap } from '../session/events.js';
import type { LedSession } from './speech.js';

/** As `navigator.vibrate` takes it: milliseconds on, off, on, and so on. */
export type Pulses = readonly number[];

/** From one pulse to the next. A motor needs some 20 ms to be felt at all, and the hand tells these apart. */
const PERIOD = 120;

/** Strength is told by the share of time that the motor runs, as it has one strength alone. */
const faint: Fraction = 0.15;
const strong: Fraction = 0.75;

/** How much of the in-breath is felt, and for how long at most; the out-breath half as long. Milliseconds. */
const FELT: Fraction = 0.6;
const RISE = 3000;
const FALL = 1500;

const TAP: Pulses = [35, PERIOD];

/** Pulses that grow, or fade, over `length` milliseconds. */
const swell = (length: number, from: Fraction, to: Fraction): Pulses => {
  const count = Math.max(2, Math.round(length / PERIOD));
  return Array.from({ length: count }, (_, index) => {
    const on = Math.round(PERIOD * (from + ((to - from) * index) / (count - 1)));
    return [on, PERIOD - on];
  })
    .flat()
    .slice(0, -1);
};

/** What is felt as a phase begins: a long rise in, a shorter fall out, nothing else; a tap before it where a cue opens. */
export const pulsesOf = ({ name, duration }: Phase, opensCue = false): Pulses => {
  const length = duration * 1000 * FELT;
  const tap = opensCue ? TAP : [];
  if (name === 'inhale') return [...tap, ...swell(Math.min(length, RISE), faint, strong)];
  if (name === 'exhale') return [...tap, ...swell(Math.min(length / 2, FALL), strong, faint)];
  return tap.slice(0, 1);
};

/** A phase that began longer ago than this is not felt any more: its pulses would run into the next. */
const LATE: Seconds = 0.5;

/** Which session is felt, and where. */
export interface HapticsOptions {
  /** Its in-breaths and out-breaths are felt. */
  readonly session: LedSession;
  /** Where it is felt: `navigator`, unless another is handed in. */
  readonly device?: Partial<Pick<Navigator, 'vibrate' | 'userActivation'>>;
  /** Nothing is felt while it is hidden: `document`, unless another is handed in. */
  readonly page?: Pick<Document, 'hidden' | 'addEventListener'>;
}

/** Whether this browser has anything to vibrate with; a desktop may say so and have nothing. */
export const canVibrate = (device: Partial<Pick<Navigator, 'vibrate'>> = navigator): boolean =>
  typeof device.vibrate === 'function';

/** Lets a session be felt in the hand, while its page is seen. Where that is refused, nothing happens. */
export class Haptics {
  readonly #session: LedSession;
  readonly #device: NonNullable<HapticsOptions['device']>;
  readonly #page: NonNullable<HapticsOptions['page']>;
  readonly #ear = new AbortController();
  /** Index of the step that was felt last. */
  #step: number | undefined;
  #felt = false;

  constructor({ session, device = navigator, page = document }: HapticsOptions) {
    this.#session = session;
    this.#device = device;
    this.#page = page;
    const { signal } = this.#ear;
    const stop = (): void => this.#stop();
    for (const type of ['pause', 'ended', 'seeked'] as const satisfies (keyof SessionEventMap)[])
      session.addEventListener(type, stop, { signal });
    session.addEventListener('phasechange', () => this.#feel(), { signal });
    page.addEventListener('visibilitychange', stop, { signal });
  }

  /** Stops, and lets go of the session. */
  dispose(): void {
    this.#ear.abort();
    this.#stop();
  }

  #feel(): void {
    const { phase } = this.#session.sample;
    const step = phase.cue?.step;
    const opensCue = step !== undefined && step !== this.#step;
    this.#step = step;
    const late = this.#session.currentTime - phase.start > LATE;
    if (late || this.#session.paused || this.#page.hidden) return;
    const pulses = pulsesOf(phase, opensCue);
    if (pulses.length) this.#vibrate(pulses);
  }

  #stop(): void {
    // One device for all of the page: it is left alone unless it was ours.
    if (this.#felt) this.#vibrate(0);
    this.#felt = false;
  }

  #vibrate(pulses: Pulses | 0): void {
    // Chromium writes to the console of a page that vibrates before anybody has touched it.
    if (!canVibrate(this.#device) || this.#device.userActivation?.hasBeenActive === false) return;
    try {
      this.#felt = this.#device.vibrate?.(pulses === 0 ? 0 : [...pulses]) === true;
    } catch {
      this.#felt = false;
    }
  }
}

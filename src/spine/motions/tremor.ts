import type { Phase } from '../../breath/timeline.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import { ms, RATE } from './dom.js';

/** An out-breath that is hummed or sung. */
export interface Hum {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** All out-breaths with a voice in a course. */
export const humsOf = (phases: readonly Phase[]): readonly Hum[] =>
  phases.flatMap(({ name, start, duration, cue }) =>
    cue?.voice && name === 'exhale' ? [{ from: start, to: start + duration }] : [],
  );

/** One tremble, to and fro; for reduced motion one pulse (facts.md part C: no more than one reversal a second). */
const [TREMBLE, PULSE]: readonly [Seconds, Seconds] = [0.2, 2];

/** How far the light goes to either side: a little on any spine, and a share of its breadth. */
const [PIXELS, PERCENT] = [0.5, 0.3];

/** How much dimmer it gets for reduced motion. */
const DIMMER: Fraction = 0.16;

const round = (value: number): number => +value.toFixed(3);

/** What the light does while a voice sounds: it trembles to the sides, with its brightness as it is. */
const tremble = (share: Fraction): PropertyIndexedKeyframes => {
  const aside = Math.sin(2 * Math.PI * share);
  return { transform: `translateX(calc(${round(PIXELS * aside)}px + ${round(PERCENT * aside)}%))` };
};

const pulse = (share: Fraction): PropertyIndexedKeyframes => ({
  opacity: round(1 - (DIMMER * (1 - Math.cos(2 * Math.PI * share))) / 2),
});

/** Whole trembles, of which the last leaves a moment of rest. */
const lay = (element: HTMLElement, { from, to }: Hum, calm: boolean): Animation => {
  const [period, look] = calm ? [PULSE, pulse] : [TREMBLE, tremble];
  const count = Math.round(RATE * period);
  const keyframes = Array.from({ length: count + 1 }, (_, i) => ({ ...look(i / count), easing: 'steps(1)' }));
  const iterations = Math.max(Math.floor((to - from) / period) - 1, 1);
  const timing = { delay: ms(from), duration: ms(period), iterations, fill: 'both' } as const;
  return new Animation(new KeyframeEffect(element, keyframes as Keyframe[], timing));
};

/** The light of an out-breath that is hummed, while it is on. */
export class Tremor {
  #hum: Hum | undefined;
  animations: readonly Animation[] = [];

  /** Lays the hum of a moment on all of the light. */
  show(hums: readonly Hum[], at: Seconds, on: HTMLElement | null, calm: boolean): void {
    const hum = hums.find(({ from, to }) => from <= at && at < to);
    if (hum === this.#hum) return;
    this.clear();
    if (!hum || !on) return;
    this.#hum = hum;
    this.animations = [lay(on, hum, calm)];
  }

  clear(): void {
    for (const one of this.animations) one.cancel();
    this.animations = [];
    this.#hum = undefined;
  }
}

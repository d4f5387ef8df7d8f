import type { Phase } from '../../breath/timeline.js';
import type { Fraction, Hertz, Seconds } from '../../breath/units.js';
import { animation } from './dom.js';

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

/** Pictures a second, as the wave has them. */
const RATE: Hertz = 30;

/** To and fro in a second; for reduced motion, brighter and dimmer (facts.md part C: no more than one reversal a second). */
const [TREMBLE, PULSE]: readonly [Hertz, Hertz] = [5, 0.5];

/** How far the light goes to either side: a little on any spine, and a share of its breadth. */
const [PIXELS, PERCENT] = [0.5, 0.3];

/** How much dimmer it gets for reduced motion. */
const DIMMER: Fraction = 0.16;

/** It swells and dies away like the voice. */
const SWELL: Seconds = 1.2;

const smooth = (share: number): Fraction => {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
};

const round = (value: number): number => +value.toFixed(3);

/** What the light does while a voice sounds: it trembles to the sides, with its brightness as it is. */
export const layTremor = ({ from, to }: Hum, calm: boolean): PropertyIndexedKeyframes => {
  const duration = to - from;
  const count = Math.max(Math.round(duration * RATE), 1);
  const moments = Array.from({ length: count + 1 }, (_, i) => {
    const at = (i / count) * duration;
    return { at, swell: smooth(at / SWELL) * smooth((duration - at) / SWELL) };
  });
  const easing = 'steps(1)';
  if (calm)
    return {
      opacity: moments.map(({ at, swell }) =>
        round(1 - (DIMMER * swell * (1 - Math.cos(2 * Math.PI * PULSE * at))) / 2),
      ),
      easing,
    };
  return {
    transform: moments.map(({ at, swell }) => {
      const aside = swell * Math.sin(2 * Math.PI * TREMBLE * at);
      return `translateX(calc(${round(PIXELS * aside)}px + ${round(PERCENT * aside)}%))`;
    }),
    easing,
  };
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
    this.animations = [animation(on, layTremor(hum, calm), hum.from, hum.to)];
  }

  clear(): void {
    for (const one of this.animations) one.cancel();
    this.animations = [];
    this.#hum = undefined;
  }
}

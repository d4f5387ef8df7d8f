import type { Phase } from '../../breath/timeline.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import type { SpineWave } from '../spine-wave.js';
import { ms, RATE } from './dom.js';
import { spansOf, type Span } from './passing.js';

/** All out-breaths with a voice in a course. */
export const humsOf = (phases: readonly Phase[]): readonly Span[] =>
  spansOf(phases, ({ name, cue }) => cue?.voice && name === 'exhale');

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

/** The light of an out-breath that is hummed: whole trembles, of which the last leaves a moment of rest. */
export const layTremor = ({ renderRoot }: SpineWave, { from, to }: Span, calm: boolean): readonly Animation[] => {
  const [period, look] = calm ? [PULSE, pulse] : [TREMBLE, tremble];
  const count = Math.round(RATE * period);
  const keyframes = Array.from({ length: count + 1 }, (_, i) => ({ ...look(i / count), easing: 'steps(1)' }));
  const iterations = Math.max(Math.floor((to - from) / period) - 1, 1);
  const timing = { delay: ms(from), duration: ms(period), iterations, fill: 'both' } as const;
  return [new Animation(new KeyframeEffect(renderRoot.querySelector('.lights'), keyframes as Keyframe[], timing))];
};

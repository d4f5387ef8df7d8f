import { travelled } from '../breath/curve.js';
import { limits } from '../breath/limits.js';
import type { Phase, PhaseName, Timeline } from '../breath/timeline.js';
import type { Fraction, Hertz, Seconds } from '../breath/units.js';
import { draw, newLane, valueAt, type Lane, type Point } from './score-lane.js';

/**
 * One partial of the bowl, sounded by two oscillators that beat: its frequency as a multiple of the bowl's own, the
 * level of each of the two at the stroke, and the time in which it falls to 1/e.
 */
export type BowlPartial = readonly [ratio: number, level: Fraction, decay: Seconds];

/** The one that rings longest comes first. */
export const bowlPartials: readonly [BowlPartial, ...BowlPartial[]] = [
  [1, 1, 2.2],
  [2.71, 0.5, 1.2],
  [5.03, 0.2, 0.6],
  [7.9, 0.07, 0.3],
];

/** In the order in which `scoreOf` writes them. */
export const laneNames = ['tone', 'glide', 'hum', 'breath', 'colour', 'bowl0', 'bowl1', 'bowl2', 'bowl3'] as const;

/**
 * One parameter of the sound.
 * - `tone`, `hum`, `breath`: level of a voice, 0 to 1.
 * - `glide`: how far the tone stands above its lowest pitch, in cents; goes with the lung volume.
 * - `colour`: middle of the breath's noise band, in hertz.
 * - `bowl0` to `bowl3`: level of a partial's two oscillators, 0 to 1.
 */
export type LaneName = (typeof laneNames)[number];

/** What every parameter does in a session. Knows media time only: neither "now" nor an audio context. */
export type Score = Readonly<Record<LaneName, Lane>>;

/** A pure fifth: 196 Hz climbs to 294 Hz. */
const CLIMB = 702;

/** A bowl struck earlier would be over before the sound has joined: a first press takes up to half a second. */
const OPENING: Seconds = 1;

/** After the end, so that a looped session, which jumps back there, does not clip its own closing stroke. */
const CLOSING: Seconds = 0.15;

/** Long enough that a stroke adds nothing above 6 kHz. */
const STROKE: Seconds = 0.03;

/** Multiples of the decay: an exponential fall to −52 dB, then a straight line of the same slope down to nothing. */
const FALL = 6;

/** How long the closing bowl is heard after the end of the timeline. */
export const ringOut: Seconds = CLOSING + STROKE + bowlPartials[0][2] * (FALL + 1);

/** How a level rises and falls, and what it leaves; attack and release longer than the phase divide it between them. */
type Swell = readonly [peak: Fraction, attack: Seconds, release: Seconds, left?: Fraction];

/** The level of the tone; that of the breath's noise, and its middle with empty and with full lungs. */
type Shape = readonly [tone: Swell, breath?: Swell, empty?: Hertz, full?: Hertz];

/** The tone never quite leaves while the breath is held, so that nobody wonders whether it has stopped. */
const held: Shape = [[0.05, 0.3, 0.3]];

/** How much of the breath's noise is left while the breath is left to itself. */
const AIR = 0.15;

/** How long that takes to come and to go. */
const AIRING: Seconds = 2;

const shapes: Readonly<Partial<Record<PhaseName, Shape>>> = {
  inhale: [[1, 0.6, 0.6], [1, 30, 30], 500, 1600],
  exhale: [[0.8, 0.6, 0.8], [0.8, 20, 30], 300, 900],
  hold: held,
  rest: held,
  // Nothing that could be breathed along with; still air, the same through step after step.
  natural: [
    [0, 0, 0],
    [AIR, AIRING, 0, AIR],
  ],
};

/** Too short a phase shortens attack and release alike, so that a tenth of it is left to sound. */
const swell = (lane: Point[], start: Seconds, length: Seconds, [peak, attack, release, left = 0]: Swell): void => {
  const fit = Math.min(1, (0.9 * length) / (attack + release));
  draw(lane, start, [0, valueAt(lane, start)], [attack * fit, peak], [length - release * fit, peak], [length, left]);
};

/** Goes from `empty` to `full` with the lung volume: by straight lines between shares of the phase. */
const glide = (
  lane: Point[],
  { start, duration, from, to, curve }: Phase,
  empty: number,
  full: number,
  shares: readonly Fraction[],
): void => {
  for (const share of shares)
    draw(lane, start, [duration * share, empty + (full - empty) * (from + (to - from) * travelled(curve, share))]);
};

/** Writes the sound of a whole timeline: about 27 points for each plain breath, and 8 strokes of the bowl's partials. */
export const scoreOf = ({ phases, duration }: Timeline): Score => {
  const score = Object.fromEntries(laneNames.map((name) => [name, newLane()])) as Record<LaneName, Point[]>;
  for (const phase of phases) {
    const { name, start, duration, curve } = phase;
    const shape = shapes[name];
    if (!shape) continue;
    const [tone, breath, empty = 500, full = 500] = shape;
    swell(score.tone, start, duration, tone);
    // Within 25 cents of the light, whatever the curve.
    glide(
      score.glide,
      phase,
      0,
      CLIMB,
      curve === 'level' ? [0] : curve === 'hum' ? [0, 0.2, 0.8, 1] : [0, 0.2, 0.5, 0.8, 1],
    );
    if (breath) {
      swell(score.breath, start, duration, breath);
      glide(score.colour, phase, empty, full, [0, 1]);
    }
    if (curve === 'hum') swell(score.hum, start, Math.min(duration, limits.hum.max), [1, 0.35, 0.6]);
  }
  draw(score.breath, duration, [AIRING, 0]);
  const leadIn = phases.find(({ name }) => name === 'inhale')?.start;
  const opening = leadIn ? Math.min(OPENING, leadIn / 2) : 0.1;
  // A session that was cut short so early that its first stroke would still ring is left with its last.
  const strokes = [opening, duration + CLOSING].slice(duration > opening + ringOut ? 0 : 1);
  bowlPartials.forEach(([, level, decay], index) => {
    for (const stroke of strokes)
      draw(
        score[`bowl${index}` as LaneName],
        stroke,
        [0, 0],
        [STROKE, level],
        [STROKE + decay * FALL, level * Math.exp(-FALL), 'exponential'],
        [STROKE + decay * (FALL + 1), 0],
      );
  });
  return score;
};

import { travelled } from '../breath/curve.js';
import { limits } from '../breath/limits.js';
import type { Phase, PhaseName, Timeline } from '../breath/timeline.js';
import { clamp, toMillisecond, type Fraction, type Hertz, type Seconds } from '../breath/units.js';
import { LaneWriter, type Lane } from './score-lane.js';

/**
 * One partial of the bowl, sounded by two oscillators that beat: its frequency as a multiple of the bowl's own, the
 * level of each of the two at the stroke, and the time in which it falls to 1/e.
 */
export type BowlPartial = readonly [ratio: number, level: Fraction, decay: Seconds];

export const bowlPartials: readonly BowlPartial[] = [
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
export const ringOut: Seconds = toMillisecond(
  CLOSING + STROKE + Math.max(...bowlPartials.map(([, , decay]) => decay)) * (FALL + 1),
);

type Swell = readonly [peak: Fraction, attack: Seconds, release: Seconds];

/** Too short a phase shortens attack and release alike, so that a tenth of it is left to sound. */
const swell = (lane: LaneWriter, start: Seconds, length: Seconds, [peak, attack, release]: Swell): void => {
  const fit = Math.min(1, (0.9 * length) / (attack + release));
  lane.startAt(start, 0);
  lane.to(start + attack * fit, peak);
  lane.to(start + length - release * fit, peak);
  lane.to(toMillisecond(start + length), 0);
};

/** Where the glide is given points, closer where it bends: straight lines between them keep within 25 cents of the light. */
const glideShares = ({ curve, duration }: Phase): readonly Fraction[] => {
  if (curve === 'hum') return [0.09, 0.91, 1];
  const steps = clamp(Math.ceil(duration / 0.75), 4, 8);
  return Array.from({ length: steps }, (_, index) => {
    const even = (index + 1) / steps;
    return even - 0.05 * Math.sin(2 * Math.PI * even);
  });
};

/** The tone never quite leaves while the breath is held, so that nobody wonders whether it has stopped. */
const held: Swell = [0.05, 0.3, 0.3];

const toneSwells: Readonly<Partial<Record<PhaseName, Swell>>> = {
  inhale: [1, 0.6, 0.6],
  exhale: [0.8, 0.6, 0.8],
  hold: held,
  rest: held,
  natural: [0.1, 2, 2],
};

const writeTone = (level: LaneWriter, glide: LaneWriter, phase: Phase): void => {
  const { name, start, duration, from, to, curve } = phase;
  const shape = toneSwells[name];
  if (!shape) return;
  swell(level, start, duration, shape);
  glide.startAt(start, CLIMB * from);
  if (curve === 'level') return;
  for (const share of glideShares(phase))
    glide.to(toMillisecond(start + duration * share), CLIMB * (from + (to - from) * travelled(curve, share)));
};

const writeHum = (level: LaneWriter, { start, duration, curve }: Phase): void => {
  if (curve !== 'hum') return;
  swell(level, start, Math.min(duration, limits.hum.max), [1, 0.35, 0.6]);
};

/** Attack and release as shares of the phase; the noise band with empty and with full lungs. */
const airs: Readonly<Partial<Record<PhaseName, readonly [...Swell, empty: Hertz, full: Hertz]>>> = {
  inhale: [1, 0.45, 0.45, 500, 1600],
  exhale: [0.8, 0.3, 0.45, 300, 900],
  natural: [0.1, 0.03, 0.03, 500, 500],
};

const writeBreath = (level: LaneWriter, colour: LaneWriter, phase: Phase): void => {
  const { name, start, duration, from, to } = phase;
  const air = airs[name];
  if (!air) return;
  const [peak, attack, release, empty, full] = air;
  swell(level, start, duration, [peak, attack * duration, release * duration]);
  colour.startAt(start, empty + (full - empty) * from);
  colour.to(toMillisecond(start + duration), empty + (full - empty) * to);
};

const writeBowl = (lane: LaneWriter, strokes: readonly Seconds[], [, level, decay]: BowlPartial): void => {
  for (const stroke of strokes) {
    lane.to(stroke, 0, 'set');
    lane.to(stroke + STROKE, level);
    lane.to(stroke + STROKE + decay * FALL, level * Math.exp(-FALL), 'exponential');
    lane.to(stroke + STROKE + decay * (FALL + 1), 0);
  }
};

/** Writes the sound of a whole timeline: about 27 points for each plain breath, and 8 strokes of the bowl's partials. */
export const scoreOf = ({ phases, duration }: Timeline): Score => {
  const [tone, hum, breath] = [new LaneWriter(), new LaneWriter(), new LaneWriter()];
  const glide = new LaneWriter();
  const colour = new LaneWriter(500);
  for (const phase of phases) {
    writeTone(tone, glide, phase);
    writeHum(hum, phase);
    writeBreath(breath, colour, phase);
  }
  const leadIn = phases[0]?.name === 'lead-in' ? phases[0].duration : 0;
  const opening = leadIn > 0 ? Math.min(OPENING, leadIn / 2) : 0.1;
  // A session that was cut short so early that its first stroke would still ring is left with its last.
  const strokes = duration > opening + ringOut ? [opening, duration + CLOSING] : [duration + CLOSING];
  const bowl = bowlPartials.map((partial) => {
    const lane = new LaneWriter();
    writeBowl(lane, strokes, partial);
    return lane;
  });
  const lanes = [tone, glide, hum, breath, colour, ...bowl].map(({ points }, index) => [laneNames[index], points]);
  return Object.fromEntries(lanes) as Score;
};

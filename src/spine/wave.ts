import { travelled } from '../breath/curve.js';
import type { Phase, Timeline } from '../breath/timeline.js';
import { clamp, EPSILON, type Fraction, type Seconds } from '../breath/units.js';

/** Where each piece of light stands on the way from tail (0) to skull (1). */
export type Places = readonly Fraction[];

/** What of a timeline the light needs. */
export type Course = Pick<Timeline, 'phases' | 'duration'>;

/** One Web Animation's keyframes: opacities at shares of its window, joined by straight lines. */
export interface Track {
  readonly opacity: readonly Fraction[];
  readonly offset: readonly Fraction[];
}

/** A stretch of media time that is laid at once. */
export interface Span {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Starts from what is seen instead of jumping: `opacities` at media time `at`, the wave's own soon after. */
export interface Blend {
  readonly at: Seconds;
  readonly opacities: readonly Fraction[];
}

/** What is laid: the travelling wave, or for reduced motion the whole spine brighter and dimmer in steps. */
export type WaveStyle = 'travel' | 'steps';

/**
 * How much is laid at once: browsers take about a millisecond for six seconds of keyframes, so that this much fits into
 * one frame. A throttled tab may come late with the next window; it is not seen then, and in time once it is.
 */
export const WINDOW: Seconds = 60;

/** Less than this ahead when a phase begins, and the next window is laid. */
export const AHEAD: Seconds = 30;

/** How long the light takes to go back to rest after the end (facts.md part C: at rest within 1 s). */
export const FADE: Seconds = 1;

const BLEND: Seconds = 0.6;

/** Empty and full lungs on the way: low enough for the tail bone, high enough for the whole neck to be lit. */
const [TAIL, HEAD] = [0.085, 0.94];

/** Reach of the light to either side of its middle. */
const REACH: Fraction = 0.2;

/** The glow that stays behind: its strength, and the time in which it falls to 1/e. */
const TRAIL: Fraction = 0.45;
export const LINGER: Seconds = 0.85;

/** Brightness before the start and after the end. */
const REST: Fraction = 0.4;

/** Half-way up, where the bones are large, the light is dimmer by this: a breath hardly changes the light of the page. */
const LEVELLING: Fraction = 0.24;

/** The light takes at least this long to gather at the tail. */
const GATHER: Seconds = 1.5;

/** By how much the light softens while no breath is paced, and how long it takes to. */
const SOFTER = { rest: 0.3, natural: 0.5 } as const;
const SOFTEN: Seconds = 1.2;

/** Reduced motion: brightness with empty and full lungs, and how many steps lie between. */
const [DIM, BRIGHT, STEPS] = [0.28, 0.44, 4];

/** Samples: one at least this often, and this many while the lungs fill or empty. */
const COARSE: Seconds = 1 / 10;
const PER_VOLUME = 120;

/** Straight lines stay this near to the samples, which lie 0.0018 from the curve at worst: together below 1 %. */
const TOLERANCE = 0.008;

const smooth = (share: number): Fraction => {
  const s = clamp(share, 0, 1);
  return s * s * (3 - 2 * s);
};

const mix = (from: number, to: number, share: Fraction): number => from + (to - from) * share;

/** The band of light: 1 in its middle, softly down to 0 at its reach. */
const band = (distance: number): Fraction => {
  const inside = 1 - (distance / REACH) ** 2;
  return inside > 0 ? inside * inside : 0;
};

/** The light at a place, trail apart, for a lung volume and the strength of that moment. */
export const lightAt = (place: Fraction, volume: Fraction, strength: Fraction): Fraction =>
  strength * (1 - LEVELLING * 4 * volume * (1 - volume)) * band(place - mix(TAIL, HEAD, volume));

/** Light, with the glow that it left. */
export const withTrail = (light: Fraction, trail: Fraction): Fraction => light + TRAIL * trail * (1 - light);

/** The still picture before the start and after the end: a soft glow at the tail. */
export const restOpacities = (places: Places): readonly Fraction[] =>
  places.map((place) => {
    const light = lightAt(place, 0, REST);
    return withTrail(light, light);
  });

const leadInOf = ({ phases }: Course): Seconds => (phases[0]?.name === 'lead-in' ? phases[0].duration : 0);

const volumeAt = ({ from, to, curve, start, duration }: Phase, at: Seconds): Fraction =>
  mix(from, to, travelled(curve, (at - start) / duration));

/** How strong the light is at a moment of a phase: it gathers at first, and softens while no breath is paced. */
export const strengthAt = (course: Course, { name, start, duration }: Phase, at: Seconds): Fraction => {
  const gathered = mix(REST, 1, smooth(at / Math.max(leadInOf(course), GATHER)));
  if (name !== 'rest' && name !== 'natural') return gathered;
  const fromEdge = Math.min(at - start, start + duration - at);
  return gathered * (1 - SOFTER[name] * smooth(fromEdge / Math.min(SOFTEN, duration / 2)));
};

/** The brightness that stands for a lung volume in reduced motion: level steps with short slopes between. */
const stepped = (volume: Fraction): Fraction => {
  const step = Math.min(Math.floor(volume * STEPS), STEPS - 1);
  return mix(DIM, BRIGHT, (step + smooth((volume * STEPS - step - 0.35) / 0.3)) / STEPS);
};

/** A window's samples, in columns. */
interface Samples {
  readonly times: number[];
  readonly volumes: number[];
  readonly strengths: number[];
  /** What is left here of the glow of the sample before. */
  readonly keeps: number[];
  /** Whether a phase ends here: neighbouring windows agree in these to the last digit. */
  readonly joints: boolean[];
}

/** The first phase that ends after `at`. */
const phaseIndex = ({ phases }: Course, at: Seconds): number => {
  const index = phases.findIndex(({ start, duration }) => start + duration > at + EPSILON);
  return index < 0 ? phases.length - 1 : index;
};

/** What to lay at once for a light that stands at `at`: whole phases, so that windows side by side agree where they meet. */
export const windowAt = (course: Course, at: Seconds): Span => {
  const from = course.phases[phaseIndex(course, at)]?.start ?? 0;
  const last = course.phases[phaseIndex(course, from + WINDOW)] as Phase;
  const end = last.start + last.duration;
  return { from, to: end > course.duration - EPSILON ? course.duration + FADE : end };
};

/** Samples from a while before the window, for its first glow, to its end. */
const sample = (course: Course, { from, to }: Span): Samples => {
  const samples: Samples = { times: [], volumes: [], strengths: [], keeps: [], joints: [] };
  const first = phaseIndex(course, Math.max(0, from - 9 * LINGER));
  for (const phase of course.phases.slice(first)) {
    const { start, duration } = phase;
    if (start > to - EPSILON) break;
    const count = Math.ceil(Math.max(duration / COARSE, PER_VOLUME * Math.abs(phase.to - phase.from)));
    const keeps = Math.exp(-duration / count / LINGER);
    for (let i = samples.times.length ? 1 : 0; i <= count; i++) {
      const at = start + (duration * i) / count;
      samples.times.push(at);
      samples.volumes.push(volumeAt(phase, at));
      samples.strengths.push(strengthAt(course, phase, at));
      samples.keeps.push(keeps);
      samples.joints.push(i === 0 || i === count);
    }
  }
  return samples;
};

/*
 * What follows runs a hundred thousand times when a session is laid: plain loops over columns of numbers, which
 * take a few milliseconds where closures and objects took fifty.
 */

/** Opacities of one piece at every sample. */
const travel = (place: Fraction, { times, volumes, strengths, keeps }: Samples): number[] => {
  const values: number[] = [];
  let trail = 0;
  for (let i = 0; i < times.length; i++) {
    const light = lightAt(place, volumes[i] as number, strengths[i] as number);
    trail = Math.max(light, trail * (keeps[i] as number));
    values.push(withTrail(light, trail));
  }
  return values;
};

const steps = (rest: Fraction, { times, volumes }: Samples): number[] =>
  times.map((at, i) => mix(rest, stepped(volumes[i] as number), smooth(at / GATHER)));

/** The fewest straight lines that stay near all samples: a fan from each corner, as long as its rays meet. */
const straighten = (
  times: readonly Seconds[],
  values: readonly number[],
  joints: readonly boolean[],
  { from, to }: Span,
): Track => {
  const opacity: number[] = [];
  const offset: number[] = [];
  const keep = (i: number): void => {
    opacity.push(Math.round((values[i] as number) * 1e4) / 1e4);
    offset.push(Math.round(clamp(((times[i] as number) - from) / (to - from), 0, 1) * 1e9) / 1e9);
  };
  let corner = times.findIndex((at) => at > from - EPSILON);
  keep(corner);
  let [low, high] = [-Infinity, Infinity];
  for (let i = corner + 1; i < times.length; i++) {
    let run = (times[i] as number) - (times[corner] as number);
    let rise = (values[i] as number) - (values[corner] as number);
    if (i - 1 > corner && (rise < low * run || rise > high * run || joints[i - 1])) {
      corner = i - 1;
      keep(corner);
      [low, high] = [-Infinity, Infinity];
      run = (times[i] as number) - (times[corner] as number);
      rise = (values[i] as number) - (values[corner] as number);
    }
    low = Math.max(low, (rise - TOLERANCE) / run);
    high = Math.min(high, (rise + TOLERANCE) / run);
  }
  keep(times.length - 1);
  return { opacity, offset };
};

const FADE_SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The keyframes of every piece for one window of a course, in the order of `places`. */
export const layLight = (
  course: Course,
  places: Places,
  window: Span,
  style: WaveStyle = 'travel',
  blend?: Blend,
): readonly Track[] => {
  const samples = sample(course, window);
  const { joints } = samples;
  const fades = window.to > course.duration;
  const times = fades
    ? [...samples.times, ...FADE_SHARES.map((share) => course.duration + share * FADE)]
    : samples.times;
  const rests = restOpacities(places);
  return places.map((place, piece) => {
    const rest = rests[piece] as Fraction;
    const values = style === 'travel' ? travel(place, samples) : steps(rest, samples);
    const last = values.at(-1) ?? rest;
    if (fades) values.push(...FADE_SHARES.map((share) => mix(last, rest, smooth(share))));
    if (blend) {
      const { at, opacities } = blend;
      times.forEach((time, i) => {
        if (time < at + BLEND)
          values[i] = mix(opacities[piece] ?? rest, values[i] as number, smooth((time - at) / BLEND));
      });
    }
    return straighten(times, values, joints, window);
  });
};

/** One soft breath of light, up and down, for an element that is seen for the first time. Under 5 s (WCAG 2.2.2). */
export const greeting: Course = Object.freeze({
  phases: [
    { name: 'inhale', breath: 0, start: 0, duration: 1.6, from: 0, to: 1, curve: 'inhale' },
    { name: 'exhale', breath: 0, start: 1.6, duration: 2.2, from: 1, to: 0, curve: 'exhale' },
  ] as const,
  duration: 3.8,
});

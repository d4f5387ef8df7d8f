import { travelled } from '../breath/curve.js';
import type { Phase, Timeline } from '../breath/timeline.js';
import { clamp, EPSILON, type Fraction, type Seconds } from '../breath/units.js';

/** Where each piece of light stands on the way from tail (0) to skull (1). */
export type Places = readonly Fraction[];

/** What of a timeline the light needs. */
export type Course = Pick<Timeline, 'phases' | 'duration'>;

/** One Web Animation's keyframes: opacities at shares of its window, joined by stairs. */
export interface Track {
  readonly opacity: Fraction[];
  readonly offset: Fraction[];
  readonly easing: string[];
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
 * How much is laid at once, and a phase or two: browsers take about a millisecond for six seconds of keyframes, so that
 * this much fits into one frame. A throttled tab may come late with the next window; it is not seen then, and in time
 * once it is.
 */
export const WINDOW: Seconds = 30;

/** Less than this ahead when a phase begins, and the next window is laid: longer than any paced phase. */
export const AHEAD: Seconds = 15;

/** How long the light takes to go back to rest after the end (facts.md part C: at rest within 1 s). */
export const FADE: Seconds = 1;

const BLEND: Seconds = 0.6;

/** Empty and full lungs on the way: low enough for the tail bone, high enough for the whole neck to be lit. */
const [TAIL, HEAD] = [0.085, 0.94];

/** Reach of the light to either side of its middle. */
const REACH: Fraction = 0.2;

/** Strength of the glow that stays behind. */
const TRAIL: Fraction = 0.45;

/** Seconds in which the glow that stays behind falls to 1/e. */
export const LINGER: Seconds = 0.85;

/** Brightness before the start and after the end. */
const REST: Fraction = 0.4;

/** Half-way up, where the bones are large, the light is dimmer by this: a breath hardly changes the light of the page. */
const LEVELLING: Fraction = 0.24;

/** The light takes this long to gather at the tail. */
const GATHER: Seconds = 2;

/** By how much the light softens while no breath is paced, and how long it takes to. */
const SOFTER: Fraction = 0.4;
const SOFTEN: Seconds = 1.2;

/** Reduced motion: brightness with empty and full lungs, and how many steps lie between. */
const [DIM, BRIGHT, STEPS] = [0.28, 0.44, 4];

/**
 * Pictures a second. All pieces change in the same moments, so that nothing is drawn in between: soft light looks the
 * same as with sixty, and costs the page a third less (docs/decisions/0007).
 */
const RATE = 30;

/** Every step of a stair stays this near to the light in the middle of its time; reduced motion has less to lose. */
const TOLERANCES = { travel: 0.01, steps: 0.002 };

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

/** After so long in a level phase nothing glows of what was before: until its end, one picture is like another. */
const SETTLED: Seconds = 8;

/** How strong the light is at a moment of a phase: it gathers at first, and softens while no breath is paced. */
export const strengthAt = ({ name, start, duration }: Phase, at: Seconds): Fraction => {
  const fromEdge = Math.min(at - start, start + duration - at);
  const softer = name === 'rest' || name === 'natural' ? SOFTER * smooth(fromEdge / SOFTEN) : 0;
  return mix(REST, 1, smooth(at / GATHER)) * (1 - softer);
};

/** The brightness that stands for a lung volume in reduced motion: level steps with soft slopes between. */
const stepped = (volume: Fraction): Fraction => {
  const turns = 2 * Math.PI * STEPS;
  return mix(DIM, BRIGHT, volume - Math.sin(volume * turns) / turns);
};

/** A course with its fade, and what would follow. */
const phasesOf = ({ phases, duration }: Course): readonly Phase[] => {
  const last = phases.at(-1) as Phase;
  const fade = { ...last, from: last.to, start: duration, duration: FADE };
  return [...phases, fade, { ...fade, start: duration + FADE }];
};

/** The phase of `phases` that is on at a moment. */
const indexAt = (phases: readonly Phase[], at: Seconds): number =>
  Math.max(
    phases.findLastIndex(({ start }) => start < at + EPSILON),
    0,
  );

/** What to lay at once for a light that stands at `at`: whole phases, so that windows side by side agree where they meet. */
export const windowAt = (course: Course, at: Seconds): Span => {
  const phases = phasesOf(course);
  const { start: from } = phases[indexAt(course.phases, at)] as Phase;
  const { start: to } = phases[Math.min(indexAt(phases, from + WINDOW) + 2, phases.length - 1)] as Phase;
  return { from, to };
};

/** One picture, and what is the same for every piece in it. */
interface Moment {
  /** When it appears. */
  readonly from: Seconds;
  /** The middle of its time, for which its light is right. */
  readonly at: Seconds;
  readonly volume: Fraction;
  readonly strength: Fraction;
  /** What is left here of the glow of the moment before. */
  readonly keep: Fraction;
  /** Whether a phase begins here: neighbouring windows agree in these to the last digit. */
  readonly joint: boolean;
  /** What glows in the wave's place. */
  readonly lit: Phase['lit'];
}

/** What a phase is made of, in seconds from its start: what changes from picture to picture, and what stands still between. */
const stretchesOf = (
  { curve, start, duration }: Phase,
  since: Seconds,
): readonly (readonly [from: Seconds, to: Seconds, still?: true])[] => {
  const end = duration - SOFTEN;
  if (curve !== 'level' || end <= SETTLED) return [[0, duration]];
  const [blend, blended] = [since, since + BLEND].map((at) => clamp(at - start, SETTLED, end)) as [Seconds, Seconds];
  return [
    [0, SETTLED],
    [SETTLED, blend, true],
    [blend, blended],
    [blended, end, true],
    [end, duration],
  ];
};

/** Moments from a while before the window, for its first glow, to its end. */
const momentsOf = (course: Course, { from, to }: Span, since: Seconds): readonly Moment[] => {
  const phases = phasesOf(course);
  const moments: Moment[] = [];
  let before = 0;
  for (const phase of phases.slice(indexAt(phases, from - SETTLED))) {
    const { start, duration, curve, lit } = phase;
    if (start > to) break;
    for (const [begin, end, still] of stretchesOf(phase, since)) {
      const count = still ? Math.sign(end - begin) : Math.ceil(RATE * (end - begin));
      for (let i = 0; i < count; i++) {
        const share = (begin + ((end - begin) * (i + 0.5)) / count) / duration;
        const at = start + duration * share;
        const volume = mix(phase.from, phase.to, travelled(curve, share));
        const keep = Math.exp((before - at) / LINGER);
        moments.push({
          from: start + begin + ((end - begin) * i) / count,
          at,
          volume,
          strength: strengthAt(phase, at),
          keep,
          joint: !i,
          lit,
        });
        // Of the phase after the window, only where it begins.
        if (start >= to) return moments;
        before = at;
      }
    }
  }
  return moments;
};

/*
 * What follows runs a hundred thousand times when a session is laid: plain loops, which take a few milliseconds where
 * closures took fifty.
 */

/** Opacities of one piece at every moment. */
const valuesOf = (
  moments: readonly Moment[],
  place: Fraction,
  rest: Fraction,
  seen: Fraction,
  { style, since, end }: { style: WaveStyle; since: Seconds; end: Seconds },
): number[] => {
  const values: number[] = [];
  let [trail, glow, shade] = [0, 0, 0];
  for (const { at, volume, strength, keep, lit } of moments) {
    const light = lightAt(place, volume, strength);
    trail = Math.max(light, trail * keep);
    shade = mix(lit ? 1 : 0, shade, keep);
    // A long stretch glows less than one vertebra.
    glow = mix(lit && lit[0] <= place && place <= lit[1] ? 1 - (lit[1] - lit[0]) / 2 : 0, glow, keep);
    const wave = style === 'travel' ? withTrail(light, trail) : mix(rest, stepped(volume), smooth(at / GATHER));
    values.push(
      mix(mix(seen, wave - wave * shade + glow, smooth((at - since) / BLEND)), rest, smooth((at - end) / FADE)),
    );
  }
  return values;
};

/** The fewest stairs that stay near all values: a fan from each corner, as long as its rays meet. */
const straighten = (
  moments: readonly Moment[],
  values: readonly number[],
  { from, to }: Span,
  tolerance: Fraction,
): Track => {
  const track: Track = { opacity: [], offset: [], easing: [] };
  let corner = 0;
  let [low, high] = [-Infinity, Infinity];
  const slopeTo = (i: number, rise: number): number =>
    ((values[i] as number) + rise - (values[corner] as number)) / (i - corner);
  for (let i = moments.findIndex((moment) => moment.from >= from) + 1; i <= moments.length; i++) {
    const { from: at, joint } = moments[i - 1] as Moment;
    if (joint || slopeTo(i, 0) < low || slopeTo(i, 0) > high) {
      // The easing of a keyframe leads away from it.
      if (track.offset.length) track.easing.push(`steps(${i - 1 - corner})`);
      corner = i - 1;
      track.opacity.push(values[corner] as number);
      track.offset.push((at - from) / (to - from));
      [low, high] = [-Infinity, Infinity];
    }
    if (i < moments.length) {
      low = Math.max(low, slopeTo(i, -tolerance));
      high = Math.min(high, slopeTo(i, tolerance));
    }
  }
  return track;
};

/** The keyframes of every piece for one window of a course, in the order of `places`. */
export const layLight = (
  course: Course,
  places: Places,
  window: Span,
  style: WaveStyle = 'travel',
  blend?: Blend,
): readonly Track[] => {
  const since = blend?.at ?? -Infinity;
  const moments = momentsOf(course, window, since);
  const rests = restOpacities(places);
  return places.map((place, i) => {
    const rest = rests[i] as Fraction;
    const seen = blend?.opacities[i] ?? rest;
    return straighten(
      moments,
      valuesOf(moments, place, rest, seen, { style, since, end: course.duration }),
      window,
      TOLERANCES[style],
    );
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

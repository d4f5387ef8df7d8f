import { pattern, presets, samePattern, type Pattern } from './pattern.js';
import { clamp, numberOr, toMillisecond, type Minutes, type Seconds } from './units.js';

/** One value that could not be taken as it was given. */
export interface Correction {
  /** What was set: an attribute or a field. */
  readonly field: string;
  /** What was read there. */
  readonly read: string;
  /** What is used in its place. */
  readonly used: string;
  /** Why, in words for the person who wrote the page. */
  readonly why: string;
}

/** Hard limits of facts.md part C; seconds unless said otherwise. */
export const limits = Object.freeze({
  /** Breaths a minute. */
  rate: { min: 3, max: 12 },
  /** Exhale divided by inhale; never below 1. */
  ratio: { min: 1, max: 3 },
  inhale: { min: 2, max: 8 },
  topUp: { min: 0.5, max: 2 },
  exhale: { min: 2, max: 12 },
  hold: { min: 0, max: 4 },
  rest: { min: 0, max: 4 },
  /** Both holds of a breath together; and never more than half of it. */
  holds: { min: 0, max: 8 },
  cycle: { min: 5, max: 20 },
  /** Minutes of paced breathing. */
  minutes: { min: 1, max: 30 },
  /** Minutes, for the patterns that part C ends early: box breathing and the cyclic sigh. */
  shortMinutes: { min: 1, max: 5 },
  /** Breaths over which the pace is eased in. */
  ramp: { min: 0, max: 12 },
  leadIn: { min: 0, max: 10 },
  /** A hum within one exhale (B2.10). */
  hum: { min: 0, max: 10 },
  /** Hertz. */
  humPitch: { min: 80, max: 300 },
});

/** Part C, 4-7-8: this many breaths a run, then natural breath for at least this long. */
export const longHoldRun = Object.freeze({ breaths: 4, naturalBreath: 60 });

/** Whether a pattern holds longer than plain limits allow, so that it is breathed in runs with natural breath between. */
export const needsNaturalBreath = ({ hold }: Pattern): boolean => hold > limits.hold.max;

/** The longest and shortest session a pattern may be breathed for, in minutes. */
export const minutesFor = (of: Pattern): { readonly min: Minutes; readonly max: Minutes } => {
  const longHolds = !needsNaturalBreath(of) && of.hold + of.rest > limits.hold.max;
  return of.topUp > 0 || longHolds ? limits.shortMinutes : limits.minutes;
};

/** One part within its own limits, to the millisecond; what is not a number is taken from the default pattern. */
const within = (asked: Pattern, part: keyof Pattern): Seconds => {
  const { min, max } = limits[part];
  return toMillisecond(clamp(numberOr(asked[part], presets['4-6'][part]), min, max));
};

/**
 * The nearest pattern within the limits of facts.md part C. Never fails, never returns a value outside them, whatever
 * the numbers; a pattern already inside comes back as it is.
 */
export const limitPattern = (asked: Pattern): Pattern => {
  if (samePattern(asked, presets['4-7-8'])) return presets['4-7-8'];
  const topUp = numberOr(asked.topUp, 0) > 0 ? within(asked, 'topUp') : 0;
  const inhale = Math.min(within(asked, 'inhale'), limits.inhale.max - topUp);
  const inBreath = inhale + topUp;
  const longHold = within(asked, 'hold');
  const longRest = within(asked, 'rest');
  const longest = Math.min(inBreath * limits.ratio.max, limits.cycle.max - inBreath);
  const shortest = Math.max(inBreath, limits.cycle.min - inBreath - longHold - longRest);
  const exhale = clamp(within(asked, 'exhale'), shortest, longest);
  const air = inBreath + exhale;
  const room = Math.min(limits.holds.max, air, limits.cycle.max - air);
  const hold = Math.min(longHold, room);
  const rest = Math.min(longRest, room - hold);
  return pattern({ inhale, topUp, hold, exhale, rest });
};

const between = ({ min, max }: { min: number; max: number }): string => `${min} to ${max} s`;

/** What `limitPattern` holds a pattern to, in words for the person who wrote it. */
export const patternRule = `in ${between(limits.inhale)}, out as long to ${limits.exhale.max} s and ${limits.ratio.max} times in, holds to ${limits.hold.max} s and half of it, ${between(limits.cycle)} in all; or 4-7-8`;

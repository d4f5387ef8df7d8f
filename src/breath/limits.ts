import { cycleOf, pattern, presets, samePattern, type Pattern } from './pattern.js';
import { clamp, toMillisecond, type Minutes, type Seconds } from './units.js';

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

const usable = (value: number, fallback: number): number => (Number.isNaN(value) ? fallback : value);

/** The pattern asked for, to the millisecond; what is not a number is taken from the default pattern. */
const readable = (asked: Pattern): Pattern => {
  const { inhale, exhale } = presets['4-6'];
  return pattern({
    inhale: usable(asked.inhale, inhale),
    topUp: usable(asked.topUp, 0),
    hold: usable(asked.hold, 0),
    exhale: usable(asked.exhale, exhale),
    rest: usable(asked.rest, 0),
  });
};

const within = (value: Seconds, { min, max }: { min: Seconds; max: Seconds }): Seconds => clamp(value, min, max);

/**
 * The nearest pattern within the limits of facts.md part C. Never fails, never returns a value outside them, whatever
 * the numbers; a pattern already inside comes back as it is.
 */
export const limitPattern = (of: Pattern): Pattern => {
  if (samePattern(of, presets['4-7-8'])) return presets['4-7-8'];
  const asked = readable(of);
  const inhale = within(asked.inhale, limits.inhale);
  const topUp = asked.topUp > 0 ? within(asked.topUp, limits.topUp) : 0;
  const inBreath = inhale + topUp;
  const longest = Math.min(limits.exhale.max, inBreath * limits.ratio.max, limits.cycle.max - inBreath);
  const longHold = within(asked.hold, limits.hold);
  const longRest = within(asked.rest, limits.rest);
  const shortest = Math.max(inBreath, limits.cycle.min - inBreath - longHold - longRest);
  const exhale = clamp(asked.exhale, shortest, longest);
  const air = inBreath + exhale;
  const room = Math.min(limits.holds.max, air, limits.cycle.max - air);
  const hold = Math.min(longHold, room);
  const rest = Math.min(longRest, room - hold);
  return pattern({ inhale, topUp, hold, exhale, rest });
};

/** Why `limitPattern` changed a pattern, in words; the first limit that it broke, or '' where it broke none. */
export const brokenLimit = (asked: Pattern): string => {
  if (Object.values(asked).some(Number.isNaN)) return 'each part is a number of seconds';
  const { inhale, topUp, hold, exhale, rest } = readable(asked);
  const inBreath = toMillisecond(inhale + topUp);
  const outside = (value: Seconds, { min, max }: { min: Seconds; max: Seconds }): boolean => value < min || value > max;
  if (outside(inhale, limits.inhale)) return `an in-breath takes ${limits.inhale.min} to ${limits.inhale.max} s`;
  if (topUp !== 0 && outside(topUp, limits.topUp))
    return `a second in-breath takes ${limits.topUp.min} to ${limits.topUp.max} s`;
  if (exhale < inBreath) return 'an out-breath is never shorter than the in-breath';
  if (exhale > limits.exhale.max || exhale > toMillisecond(inBreath * limits.ratio.max))
    return `an out-breath takes at most ${limits.exhale.max} s and ${limits.ratio.max} times the in-breath`;
  if (outside(hold, limits.hold)) return `a hold takes at most ${limits.hold.max} s (7 in 4-7-8 alone)`;
  if (outside(rest, limits.rest)) return `a rest takes at most ${limits.rest.max} s`;
  if (toMillisecond(hold + rest) > toMillisecond(Math.min(limits.holds.max, inBreath + exhale)))
    return `hold and rest take at most ${limits.holds.max} s and half of the breath`;
  const cycle = cycleOf(asked);
  if (outside(cycle, limits.cycle)) return `a breath takes ${limits.cycle.min} to ${limits.cycle.max} s`;
  return '';
};

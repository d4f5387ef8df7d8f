/** A length or a point of media time, in seconds. */
export type Seconds = number;

/** Minutes, as a person chooses them. */
export type Minutes = number;

/** A frequency in hertz. */
export type Hertz = number;

/** A share between 0 and 1. */
export type Fraction = number;

/** Breaths in a minute. */
export type BreathsPerMinute = number;

/** Times closer together than this are the same moment: a thousandth of the millisecond that patterns are kept to. */
export const EPSILON: Seconds = 1e-6;

/** Rounds to the millisecond, the grain of every duration on a timeline. */
export const toMillisecond = (time: Seconds): Seconds => Math.round(time * 1000) / 1000;

/** Keeps `value` inside `[low, high]`. */
export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The number given, or the usual one for anything that is none. */
export const numberOr = (given: unknown, usual: number): number =>
  typeof given === 'number' && !Number.isNaN(given) ? given : usual;

/**
 * Reads a decimal number ("4", " 5.5 ", "-1", "2.8e-17") and nothing else: no unit, no sign of infinity.
 * Returns `undefined` for any other text, so that a caller never meets NaN.
 */
export const readNumber = (text: string): number | undefined => {
  const plain = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : undefined;
};

import { limitPattern, limits, minutesFor, patternRule, type Correction } from './limits.js';
import { formatPattern, numbersOf, presets, samePattern, type Pattern } from './pattern.js';
import { clamp, numberOr, toMillisecond, type Minutes, type Seconds } from './units.js';

/** What to breathe, and for how long. A plain frozen value: two practices with the same fields are the same practice. */
export interface Practice {
  /** One breath cycle. Default 4 s in, 6 s out. */
  readonly pattern: Pattern;
  /** Length asked for, without the lead-in, 1 to 30; it is met to the nearest whole breath. Default 2. */
  readonly minutes: Minutes;
  /** Breaths over which the pace eases from about ten a minute to the pattern's own (facts.md B1.11–12). Default 3. */
  readonly ramp: number;
  /** Seconds to settle before the first in-breath. Default 3. */
  readonly leadIn: Seconds;
  /** Whether the out-breath is hummed, which evens its airflow (B3.06). Default true. */
  readonly hum: boolean;
  /** Minutes for which it may be repeated; left out, what the pattern allows (facts.md part C). */
  readonly cap?: Minutes | undefined;
}

/** The default practice: 4 s in, 6 s out, for two minutes (facts.md A3, B1.20, part C). */
export const longExhale: Practice = Object.freeze({
  pattern: presets['4-6'],
  minutes: 2,
  ramp: 3,
  leadIn: 3,
  hum: true,
});

/** A practice within the limits, and what had to be changed for that. */
export interface LimitedPractice {
  /** Within the limits. */
  readonly practice: Practice;
  /** One for each field that had to change. */
  readonly corrections: readonly Correction[];
}

/**
 * The nearest practice within the limits of facts.md part C, with one correction for each field that had to change by
 * more than the rounding to milliseconds. Fields left out or not a number take their default. Never throws.
 */
export const limitPractice = (given?: Partial<Practice>): LimitedPractice => {
  const asked = given ?? {};
  const corrections: Correction[] = [];
  const askedPattern = numbersOf(asked.pattern ?? longExhale.pattern);
  const pattern = limitPattern(askedPattern);
  if (!samePattern(askedPattern, pattern))
    corrections.push({
      field: 'pattern',
      read: formatPattern(askedPattern),
      used: formatPattern(pattern),
      why: patternRule,
    });

  const number = (field: 'minutes' | 'ramp' | 'leadIn', { min, max }: { min: number; max: number }): number => {
    const value: unknown = asked[field];
    const read = typeof value === 'number' ? value : longExhale[field];
    const used = toMillisecond(clamp(numberOr(read, longExhale[field]), min, max));
    if (toMillisecond(read) !== used)
      corrections.push({ field, read: `${read}`, used: `${used}`, why: `${min} to ${max} with this pattern` });
    return used;
  };

  return {
    practice: Object.freeze({
      pattern,
      minutes: number('minutes', minutesFor(pattern)),
      ramp: number('ramp', limits.ramp),
      leadIn: number('leadIn', limits.leadIn),
      hum: asked.hum ?? longExhale.hum,
    }),
    corrections,
  };
};

/** Whether two practices are breathed alike. */
export const samePractice = (a: Practice, b: Practice): boolean =>
  samePattern(a.pattern, b.pattern) &&
  a.minutes === b.minutes &&
  a.ramp === b.ramp &&
  a.leadIn === b.leadIn &&
  a.hum === b.hum;

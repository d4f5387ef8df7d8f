import { limitPattern, limits, minutesFor, patternRule, type Correction } from './limits.js';
import { formatPattern, presets, samePattern, type Pattern } from './pattern.js';
import { clamp, toMillisecond, type Minutes, type Seconds } from './units.js';

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
  readonly practice: Practice;
  readonly corrections: readonly Correction[];
}

/**
 * The nearest practice within the limits of facts.md part C, with one correction for each field that had to change by
 * more than the rounding to milliseconds. Fields left out or not a number take their default. Never throws.
 */
export const limitPractice = (asked: Partial<Practice> = {}): LimitedPractice => {
  const corrections: Correction[] = [];
  const correct = (field: string, read: string, used: string, why: string): void => {
    if (read !== used) corrections.push({ field, read, used, why });
  };

  const askedPattern = asked.pattern ?? longExhale.pattern;
  const pattern = limitPattern(askedPattern);
  if (!samePattern(askedPattern, pattern))
    correct('pattern', formatPattern(askedPattern), formatPattern(pattern), patternRule);

  const number = (
    field: 'minutes' | 'ramp' | 'leadIn',
    range: { min: number; max: number },
    why: string,
    round = (value: number): number => value,
  ): number => {
    const read = asked[field] ?? longExhale[field];
    const near = round(clamp(read, range.min, range.max));
    const used = Number.isNaN(near) ? longExhale[field] : near;
    if (toMillisecond(read) !== toMillisecond(used)) correct(field, String(read), String(used), why);
    return used;
  };
  const range = minutesFor(pattern);
  const minutes = number('minutes', range, `this pattern is breathed for ${range.min} to ${range.max} minutes`);
  const ramp = number('ramp', limits.ramp, `the pace eases in over 0 to ${limits.ramp.max} whole breaths`, Math.round);
  const leadIn = number('leadIn', limits.leadIn, `a lead-in takes 0 to ${limits.leadIn.max} s`);

  return {
    practice: Object.freeze({
      pattern,
      minutes,
      ramp,
      leadIn: toMillisecond(leadIn),
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

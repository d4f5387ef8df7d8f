import { parsePattern, patternFromRate } from '../breath/pattern.js';
import { limitPractice, longExhale, type LimitedPractice } from '../breath/practice.js';
import type { Minutes } from '../breath/units.js';
import type { SpineBreath } from './spine-breath.js';

/** What the rhythm, its length and the hum depend on. */
export const breathed = ['pattern', 'rate', 'ratio', 'minutes', 'ramp', 'sound'] as const;

/** The practice that the settings of a widget ask for: `pattern` before `rate` before the default. */
export const practiceOf = (
  { pattern, rate, ratio, ramp, sound }: Pick<SpineBreath, (typeof breathed)[number]>,
  minutes: Minutes,
): LimitedPractice => {
  const timed = pattern === null && rate !== null;
  const { practice, corrections } = limitPractice({
    pattern: timed
      ? patternFromRate(Number(rate), Number(ratio ?? 1.5))
      : (parsePattern(pattern ?? '') ?? longExhale.pattern),
    minutes,
    ramp,
    hum: sound.includes('hum'),
  });
  return {
    practice,
    corrections: corrections.map((correction) =>
      timed && correction.field === 'pattern'
        ? { ...correction, field: 'rate', read: ratio === null ? `${rate}` : `${rate} at ${ratio}` }
        : correction,
    ),
  };
};

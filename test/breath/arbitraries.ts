import fc from 'fast-check';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import type { Pattern } from '../../src/breath/pattern.js';

/** What any page may hand over: sensible seconds, any double, and the numbers that break arithmetic. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2000, max: 25_000 }).map((milliseconds) => milliseconds / 1000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 }).map((halves) => halves / 2) },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      1e308,
      -1e308,
      Number.MIN_VALUE,
    ),
  },
);

export const anyPattern: fc.Arbitrary<Pattern> = fc.record({
  inhale: anyNumber,
  topUp: fc.oneof(fc.constant(0), anyNumber),
  hold: fc.oneof(fc.constant(0), anyNumber),
  exhale: anyNumber,
  rest: fc.oneof(fc.constant(0), anyNumber),
});

export const anyPractice: fc.Arbitrary<Partial<Practice>> = fc.record(
  { pattern: anyPattern, minutes: anyNumber, ramp: anyNumber, leadIn: anyNumber, hum: fc.boolean() },
  { requiredKeys: [] },
);

/** Practices that a session really runs: anything asked for, then limited. */
export const limitedPractice: fc.Arbitrary<Practice> = fc
  .record({
    pattern: fc.oneof(anyPattern, fc.constant({ inhale: 4, topUp: 0, hold: 7, exhale: 8, rest: 0 })),
    minutes: anyNumber,
    ramp: fc.integer({ min: 0, max: 12 }),
    leadIn: anyNumber,
    hum: fc.boolean(),
  })
  .map((asked) => limitPractice(asked).practice);

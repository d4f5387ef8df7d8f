import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { limitPattern, limits, minutesFor, needsNaturalBreath, patternRule } from '../../src/breath/limits.js';
import {
  cycleOf,
  formatPattern,
  parsePattern,
  pattern,
  patternFromRate,
  presets,
  rateOf,
  samePattern,
  type Pattern,
} from '../../src/breath/pattern.js';
import { toMillisecond } from '../../src/breath/units.js';
import { anyPattern } from './arbitraries.js';

const read = (text: string): Pattern => {
  const parsed = parsePattern(text);
  if (!parsed) throw new Error(`"${text}" is no pattern`);
  return parsed;
};

describe('limits', () => {
  it('are those of facts.md part C', () => {
    expect(limits).to.deep.include({
      rate: { min: 3, max: 12 },
      ratio: { min: 1, max: 3 },
      inhale: { min: 2, max: 8 },
      holds: { min: 0, max: 8 },
      cycle: { min: 5, max: 20 },
      minutes: { min: 1, max: 30 },
      shortMinutes: { min: 1, max: 5 },
      hum: { min: 0, max: 10 },
      humPitch: { min: 80, max: 300 },
    });
  });
});

const partsOf = ({ inhale, topUp, hold, exhale, rest }: Pattern): number[] => [inhale, topUp, hold, exhale, rest];

/** Every rule of part C that a single breath has to keep, each as a sentence. */
const rules: [rule: string, keeps: (of: Pattern) => boolean][] = [
  ['every part is a number', (of) => partsOf(of).every((part) => Number.isFinite(part))],
  ['no part is negative', (of) => partsOf(of).every((part) => part >= 0)],
  ['parts come in whole milliseconds', (of) => partsOf(of).every((part) => part === toMillisecond(part))],
  [
    'an in-breath takes 2 to 8 s, a second one with it',
    (of) => of.inhale >= 2 && toMillisecond(of.inhale + of.topUp) <= 8,
  ],
  ['a second in-breath takes 0.5 to 2 s', ({ topUp }) => topUp === 0 || (topUp >= 0.5 && topUp <= 2)],
  ['never out faster than in', ({ inhale, topUp, exhale }) => exhale >= toMillisecond(inhale + topUp)],
  ['out at most 12 s', ({ exhale }) => exhale <= 12],
  ['out at most three times in', ({ inhale, topUp, exhale }) => exhale <= toMillisecond(3 * (inhale + topUp))],
  ['a hold takes at most 4 s, or is 4-7-8', (of) => of.hold <= 4 || samePattern(of, presets['4-7-8'])],
  ['a rest takes at most 4 s', ({ rest }) => rest <= 4],
  ['holds take at most 8 s', ({ hold, rest }) => toMillisecond(hold + rest) <= 8],
  ['holds take at most half of the breath', (of) => toMillisecond(of.hold + of.rest) <= toMillisecond(cycleOf(of) / 2)],
  ['a breath takes 5 to 20 s', (of) => cycleOf(of) >= 5 && cycleOf(of) <= 20],
  ['3 to 12 breaths a minute', (of) => rateOf(of) >= 3 && rateOf(of) <= 12],
];

describe('limitPattern', () => {
  for (const [name, preset] of Object.entries(presets)) {
    it(`leaves ${name} as it is`, () => {
      expect(limitPattern(preset)).to.deep.equal(preset);
    });
  }

  const kept = [
    '4-6',
    '5.5-5.5',
    '2-6',
    '8-12',
    '4-4-8',
    '4-4-6-4',
    '3+1-8',
    '6-2-8-4',
    '2.3-6.9',
    '2.2+1.1-3.3',
    '2-3',
    '2-1-2',
    '2-0-2-1',
  ];
  for (const text of kept) {
    it(`leaves ${text} as it is`, () => {
      expect(formatPattern(limitPattern(read(text)))).to.equal(text);
    });
  }

  const changed: [asked: string, used: string][] = [
    ['1-6', '2-6'],
    ['0-0', '2-3'],
    ['12-12', '8-12'],
    ['6-4', '6-6'],
    ['2-2', '2-3'],
    ['2-12', '2-6'],
    ['4-20', '4-12'],
    ['4-7-9', '4-4-9'],
    ['5-7-8', '5-4-8'],
    ['4-0-6-9', '4-0-6-4'],
    ['8-4-12-4', '8-12'],
    ['7-4-11-4', '7-2-11'],
    ['2-4-3-4', '2-4-3-1'],
    ['4+5-8', '4+2-8'],
    ['4+0.1-8', '4+0.5-8'],
    ['8+2-12', '6+2-12'],
    ['8+2-4-12-4', '6+2-12'],
  ];
  for (const [asked, used] of changed) {
    it(`makes ${used} of ${asked}`, () => {
      expect(formatPattern(limitPattern(read(asked)))).to.equal(used);
    });
  }

  it('takes what is not a number from 4-6', () => {
    const nothing = { inhale: NaN, topUp: NaN, hold: NaN, exhale: NaN, rest: NaN };
    expect(limitPattern(nothing)).to.deep.equal(presets['4-6']);
  });

  it('takes infinity as the most there is', () => {
    expect(limitPattern({ ...presets['4-6'], exhale: Number.POSITIVE_INFINITY }).exhale).to.equal(12);
  });

  it('stays in the limits for a rate that is none', () => {
    for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-300])
      for (const [rule, keeps] of rules) expect(keeps(limitPattern(patternFromRate(rate, 1.5))), rule).to.equal(true);
  });

  for (const [rule, keeps] of rules) {
    it(`keeps, whatever is asked: ${rule}`, () => {
      fc.assert(
        fc.property(anyPattern, (asked) => keeps(limitPattern(asked))),
        { numRuns: 500 },
      );
    });
  }

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyPattern, (asked) => {
        const once = limitPattern(asked);
        expect(limitPattern(once)).to.deep.equal(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves alone what keeps every rule', () => {
    fc.assert(
      fc.property(anyPattern.map(pattern), (asked) => {
        expect(samePattern(limitPattern(asked), asked)).to.equal(rules.every(([, keeps]) => keeps(asked)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the rule for a pattern', () => {
  it('names every limit that a pattern is held to', () => {
    expect(patternRule).to.equal(
      'in 2 to 8 s, out as long to 12 s and 3 times in, holds to 4 s and half of it, 5 to 20 s in all; or 4-7-8',
    );
  });
});

describe('minutesFor', () => {
  const cases: [text: string, longest: number][] = [
    ['4-6', 30],
    ['4-4-8', 30],
    ['4-7-8', 30],
    ['box', 5],
    ['4-3-5-2', 5],
    ['sigh', 5],
  ];
  for (const [text, longest] of cases) {
    it(`allows ${text} for 1 to ${longest} minutes`, () => {
      expect(minutesFor(read(text))).to.deep.equal({ min: 1, max: longest });
    });
  }
});

describe('needsNaturalBreath', () => {
  it('is so for 4-7-8', () => {
    expect(needsNaturalBreath(presets['4-7-8'])).to.equal(true);
  });

  it('is not so for box breathing', () => {
    expect(needsNaturalBreath(presets.box)).to.equal(false);
  });
});

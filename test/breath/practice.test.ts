import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { limitPattern, limits, minutesFor } from '../../src/breath/limits.js';
import { presets, samePattern } from '../../src/breath/pattern.js';
import { limitPractice, longExhale, samePractice, type Practice } from '../../src/breath/practice.js';
import { compile } from '../../src/breath/timeline.js';
import { toMillisecond } from '../../src/breath/units.js';
import { anyPractice } from './arbitraries.js';

const correctionsOf = (asked: Partial<Practice>): [field: string, read: string, used: string][] =>
  limitPractice(asked).corrections.map(({ field, read, used }) => [field, read, used]);

describe('limitPractice', () => {
  it('fills in the defaults', () => {
    expect(limitPractice().practice).to.deep.equal({
      pattern: presets['4-6'],
      minutes: 2,
      ramp: 3,
      leadIn: 3,
      hum: true,
    });
  });

  it('corrects nothing in the defaults', () => {
    expect(limitPractice().corrections).to.deep.equal([]);
  });

  it('gives a frozen practice', () => {
    expect(Object.isFrozen(limitPractice({ minutes: 5 }).practice)).to.equal(true);
  });

  const box = presets.box;
  const hold = { ...presets['4-6'], hold: Number.NaN };
  const cases: [what: string, asked: Partial<Practice>, corrections: [string, string, string][]][] = [
    ['a length within the limits', { minutes: 10 }, []],
    ['too long a session', { minutes: 45 }, [['minutes', '45', '30']]],
    ['too short a session', { minutes: 0 }, [['minutes', '0', '1']]],
    ['a length without end', { minutes: Number.POSITIVE_INFINITY }, [['minutes', 'Infinity', '30']]],
    ['a length that is not a number', { minutes: Number.NaN }, [['minutes', 'NaN', '2']]],
    ['box breathing over five minutes', { pattern: box, minutes: 6 }, [['minutes', '6', '5']]],
    ['the sigh over five minutes', { pattern: presets.sigh, minutes: 20 }, [['minutes', '20', '5']]],
    ['4-7-8', { pattern: presets['4-7-8'], minutes: 10 }, []],
    ['more out than in', { pattern: { ...presets['4-6'], exhale: 3 } }, [['pattern', '4-3', '4-4']]],
    ['a hold that is not a number', { pattern: hold }, [['pattern', '4-NaN-6', '4-6']]],
    ['a fraction of a millisecond', { pattern: { ...presets['4-6'], inhale: 4.0002 } }, []],
    ['a long ramp', { ramp: 99 }, [['ramp', '99', '12']]],
    ['a negative lead-in', { leadIn: -1 }, [['leadIn', '-1', '0']]],
    [
      'everything at once',
      { pattern: { ...presets['4-6'], inhale: 1 }, minutes: 99, ramp: -1, leadIn: 60 },
      [
        ['pattern', '1-6', '2-6'],
        ['minutes', '99', '30'],
        ['ramp', '-1', '0'],
        ['leadIn', '60', '10'],
      ],
    ],
  ];
  for (const [what, asked, corrections] of cases) {
    it(`meets ${what} with ${corrections.length || 'no'} correction${corrections.length === 1 ? '' : 's'}`, () => {
      expect(correctionsOf(asked)).to.deep.equal(corrections);
    });
  }

  it('makes a practice that can be laid out of anything at all', () => {
    const anything = fc.option(fc.anything(), { nil: undefined });
    const fields = fc.record(
      { pattern: anything, minutes: anything, ramp: anything, leadIn: anything, hum: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (asked) => {
        const { duration } = compile(limitPractice(asked as Partial<Practice>).practice);
        expect(duration).to.be.within(5, 2000);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays within every limit, whatever the numbers', () => {
    fc.assert(
      fc.property(anyPractice, (asked) => {
        const { pattern, minutes, ramp, leadIn } = limitPractice(asked).practice;
        expect(limitPattern(pattern)).to.deep.equal(pattern);
        expect(minutes).to.be.within(minutesFor(pattern).min, minutesFor(pattern).max);
        expect(ramp).to.be.within(limits.ramp.min, limits.ramp.max);
        expect(leadIn).to.be.within(limits.leadIn.min, limits.leadIn.max);
      }),
      { numRuns: 2000 },
    );
  });

  it('has one correction for each field that changed, and none else', () => {
    fc.assert(
      fc.property(anyPractice, (asked) => {
        const { practice, corrections } = limitPractice(asked);
        const changed = (['minutes', 'ramp', 'leadIn'] as const).filter((field) => {
          const read = asked[field];
          return read !== undefined && toMillisecond(read) !== toMillisecond(practice[field]);
        });
        const pattern = asked.pattern && !samePattern(asked.pattern, practice.pattern) ? ['pattern'] : [];
        const fields = corrections.map(({ field }) => field);
        expect(fields).to.have.members([...pattern, ...changed]);
      }),
      { numRuns: 2000 },
    );
  });

  it('says why for every correction', () => {
    fc.assert(
      fc.property(anyPractice, (asked) => {
        for (const { field, read, used, why } of limitPractice(asked).corrections) {
          expect(why, field).not.to.equal('');
          expect(read, field).not.to.equal(used);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing to correct the second time', () => {
    fc.assert(
      fc.property(anyPractice, (asked) => {
        const { practice } = limitPractice(asked);
        expect(limitPractice(practice)).to.deep.equal({ practice, corrections: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('samePractice', () => {
  it('finds practices with the same fields the same', () => {
    expect(samePractice(longExhale, { ...longExhale, pattern: { ...longExhale.pattern } })).to.equal(true);
  });

  const others: Partial<Practice>[] = [
    { pattern: presets.box },
    { minutes: 3 },
    { ramp: 0 },
    { leadIn: 0 },
    { hum: false },
  ];
  for (const other of others) {
    it(`tells practices apart by ${Object.keys(other).join()}`, () => {
      expect(samePractice(longExhale, { ...longExhale, ...other })).to.equal(false);
    });
  }
});

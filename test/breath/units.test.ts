import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clamp, readNumber, toMillisecond } from '../../src/breath/units.js';

describe('readNumber', () => {
  const read: [text: string, number: number][] = [
    ['4', 4],
    [' 5.5 ', 5.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-1', -1],
    ['+2', 2],
    ['007', 7],
  ];
  for (const [text, number] of read) {
    it(`reads "${text}" as ${number}`, () => {
      expect(readNumber(text)).to.equal(number);
    });
  }

  const unread = ['', ' ', '.', '-', '1e', '0x10', '4s', '4 5', '1,5', 'NaN', 'Infinity', '٤', '9'.repeat(400)];
  for (const text of unread) {
    it(`does not read "${text.slice(0, 12)}"`, () => {
      expect(readNumber(text)).to.equal(undefined);
    });
  }

  it('gives a finite number or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = readNumber(text);
        expect(number === undefined || Number.isFinite(number)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back every plain decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        expect(readNumber((thousandths / 1000).toFixed(3))).to.equal(thousandths / 1000);
      }),
    );
  });
});

describe('toMillisecond', () => {
  it('takes the noise off a sum of decimals', () => {
    expect(toMillisecond(0.1 + 0.2)).to.equal(0.3);
  });

  it('rounds to the nearest thousandth', () => {
    expect([1.2344, 1.2346].map(toMillisecond)).to.deep.equal([1.234, 1.235]);
  });
});

describe('clamp', () => {
  const cases = [
    { value: -1, kept: 0 },
    { value: 0.5, kept: 0.5 },
    { value: 2, kept: 1 },
    { value: Number.POSITIVE_INFINITY, kept: 1 },
    { value: Number.NEGATIVE_INFINITY, kept: 0 },
  ];
  for (const { value, kept } of cases) {
    it(`keeps ${value} between 0 and 1 as ${kept}`, () => {
      expect(clamp(value, 0, 1)).to.equal(kept);
    });
  }
});

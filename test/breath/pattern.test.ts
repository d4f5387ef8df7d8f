import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  cycleOf,
  formatPattern,
  parsePattern,
  parseRatio,
  pattern,
  patternFromRate,
  presets,
  rateOf,
  samePattern,
  type Pattern,
} from '../../src/breath/pattern.js';

interface Read {
  readonly input: string;
  readonly inhale: number;
  readonly topUp?: number;
  readonly hold?: number;
  readonly exhale: number;
  readonly rest?: number;
}

describe('parsePattern', () => {
  const read: Read[] = [
    { input: '4-6', inhale: 4, exhale: 6 },
    { input: '4:6', inhale: 4, exhale: 6 },
    { input: ' 4 - 6 ', inhale: 4, exhale: 6 },
    { input: '5.5-5.5', inhale: 5.5, exhale: 5.5 },
    { input: '4-7-8', inhale: 4, hold: 7, exhale: 8 },
    { input: '4:7:8', inhale: 4, hold: 7, exhale: 8 },
    { input: '4-0-6', inhale: 4, exhale: 6 },
    { input: '4-2-6-1', inhale: 4, hold: 2, exhale: 6, rest: 1 },
    { input: '4-0-6-2', inhale: 4, exhale: 6, rest: 2 },
    { input: '2+1-6', inhale: 2, topUp: 1, exhale: 6 },
    { input: '2 + 1 - 6', inhale: 2, topUp: 1, exhale: 6 },
    { input: '3+0.5-1-7-1', inhale: 3, topUp: 0.5, hold: 1, exhale: 7, rest: 1 },
    { input: '4.125-6.375', inhale: 4.125, exhale: 6.375 },
    { input: '4.0004-6', inhale: 4, exhale: 6 },
    { input: 'box', inhale: 4, hold: 4, exhale: 4, rest: 4 },
    { input: ' Box ', inhale: 4, hold: 4, exhale: 4, rest: 4 },
    { input: 'sigh', inhale: 2, topUp: 1, exhale: 6 },
    { input: '7-11', inhale: 7, exhale: 11 },
    { input: '0-0', inhale: 0, exhale: 0 },
    { input: '99-1', inhale: 99, exhale: 1 },
  ];
  for (const { input, ...parts } of read) {
    it(`reads "${input}"`, () => {
      expect(parsePattern(input)).to.deep.equal({ topUp: 0, hold: 0, rest: 0, ...parts });
    });
  }

  const unread = [
    '',
    ' ',
    '4',
    '4-',
    '-4-6',
    '4--6',
    '4-6-',
    '4-2-6-1-1',
    '4+1+1-6',
    '+4-6',
    '4+-6',
    '4-6+1',
    '4/6',
    '4,5-6',
    '4s-6s',
    'NaN-6',
    '4-Infinity',
    '1e-6',
    'boxes',
    'constructor',
    '__proto__',
    'toString',
  ];
  for (const input of unread) {
    it(`does not read "${input}"`, () => {
      expect(parsePattern(input)).to.equal(undefined);
    });
  }

  it('reads every preset by its name', () => {
    for (const [name, preset] of Object.entries(presets)) expect(parsePattern(name)).to.equal(preset);
  });

  it('gives frozen patterns', () => {
    expect(Object.isFrozen(parsePattern('4-6-8'))).to.equal(true);
  });

  it('never throws and never yields NaN, whatever the text', () => {
    const nearlyPatterns = fc.string({ unit: fc.constantFrom(...'0123456789.+-: enbox') });
    fc.assert(
      fc.property(fc.oneof(nearlyPatterns, fc.string({ unit: 'binary' })), (text) => {
        const parts = Object.values(parsePattern(text) ?? {});
        expect(parts.some(Number.isNaN)).to.equal(false);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formatPattern', () => {
  const written: [parts: Parameters<typeof pattern>[0], text: string][] = [
    [{ inhale: 4, exhale: 6 }, '4-6'],
    [{ inhale: 4, hold: 7, exhale: 8 }, '4-7-8'],
    [{ inhale: 4, hold: 4, exhale: 4, rest: 4 }, '4-4-4-4'],
    [{ inhale: 4, exhale: 6, rest: 1.5 }, '4-0-6-1.5'],
    [{ inhale: 2, topUp: 1, exhale: 6 }, '2+1-6'],
  ];
  for (const [parts, text] of written) {
    it(`writes "${text}"`, () => {
      expect(formatPattern(pattern(parts))).to.equal(text);
    });
  }

  it('shows a part that is not a number', () => {
    expect(formatPattern({ ...presets['4-6'], hold: Number.NaN })).to.equal('4-NaN-6');
  });

  it('is read back as the same pattern', () => {
    const seconds = fc.integer({ min: 0, max: 99_999 }).map((milliseconds) => milliseconds / 1000);
    const any = fc.record({ inhale: seconds, topUp: seconds, hold: seconds, exhale: seconds, rest: seconds });
    fc.assert(
      fc.property(any, (parts) => {
        expect(parsePattern(formatPattern(pattern(parts)))).to.deep.equal(pattern(parts));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseRatio', () => {
  const read: [input: string, ratio: number][] = [
    ['1:1.5', 1.5],
    ['4:6', 1.5],
    ['4/6', 1.5],
    [' 1 : 2 ', 2],
    ['1.5', 1.5],
    ['2:1', 0.5],
  ];
  for (const [input, ratio] of read) {
    it(`reads "${input}" as ${ratio}`, () => {
      expect(parseRatio(input)).to.equal(ratio);
    });
  }

  const unread = ['', ':', '1:', ':1', '0', '0:1', '1:0', '0:0', '-1:2', '1:-2', '-1:-2', '1:2:3', 'a:b', '4-6'];
  for (const input of unread) {
    it(`does not read "${input}"`, () => {
      expect(parseRatio(input)).to.equal(undefined);
    });
  }

  it('gives a positive finite number or nothing, whatever the text', () => {
    const nearlyRatios = fc.string({ unit: fc.constantFrom(...'0123456789.+-:/ ') });
    fc.assert(
      fc.property(fc.oneof(nearlyRatios, fc.string({ unit: 'binary' })), (text) => {
        const ratio = parseRatio(text);
        expect(ratio === undefined || (Number.isFinite(ratio) && ratio > 0)).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cycle and rate', () => {
  const cases: [of: Pattern, cycle: number, rate: number][] = [
    [presets['4-6'], 10, 6],
    [presets['5-5'], 10, 6],
    [presets['4-8'], 12, 5],
    [presets['7-11'], 18, 10 / 3],
    [presets['4-7-8'], 19, 60 / 19],
    [presets.box, 16, 3.75],
    [presets.sigh, 9, 60 / 9],
  ];
  for (const [of, cycle, rate] of cases) {
    it(`of ${formatPattern(of)} are ${cycle} s and ${rate.toFixed(2)} a minute`, () => {
      expect([cycleOf(of), rateOf(of)]).to.deep.equal([cycle, rate]);
    });
  }
});

describe('patternFromRate', () => {
  it('makes 4-6 of six breaths a minute at 1:1.5', () => {
    expect(patternFromRate(6, 1.5)).to.deep.equal(presets['4-6']);
  });

  it('keeps the rate and the ratio to the millisecond', () => {
    const rates = fc.double({ min: 3, max: 12, noNaN: true });
    const ratios = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(rates, ratios, (rate, ratio) => {
        const made = patternFromRate(rate, ratio);
        expect(cycleOf(made)).to.be.closeTo(60 / rate, 0.001);
        expect(made.exhale).to.be.closeTo(made.inhale * ratio, 0.003);
      }),
    );
  });
});

describe('samePattern', () => {
  it('finds patterns alike that differ by less than half a millisecond', () => {
    expect(samePattern(presets['4-6'], { ...presets['4-6'], inhale: 4.0004 })).to.equal(true);
  });

  for (const part of ['inhale', 'topUp', 'hold', 'exhale', 'rest'] as const) {
    it(`tells patterns apart by ${part}`, () => {
      expect(samePattern(presets.box, { ...presets.box, [part]: 3 })).to.equal(false);
    });

    it(`finds a pattern whose ${part} is not a number like no other`, () => {
      expect(samePattern(presets['4-6'], { ...presets['4-6'], [part]: Number.NaN })).to.equal(false);
    });
  }
});

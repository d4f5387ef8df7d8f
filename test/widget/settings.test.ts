import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readSetting, settings, type SettingName } from '../../src/widget/settings.js';

/** Runs `act` and gives back what it warned of. */
const warningsOf = (act: () => void): string[] => {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return warnings;
};

describe('reading a setting', () => {
  const table: readonly [SettingName, unknown, string, boolean][] = [
    ['pattern', '4-6', '4-6', true],
    ['pattern', '4:7:8', '4:7:8', true],
    ['pattern', '4-2-6-1', '4-2-6-1', true],
    ['pattern', 'BOX', 'box', true],
    ['pattern', ' sigh ', 'sigh', true],
    ['pattern', '٤-٦', '4-6', false],
    ['pattern', '', '4-6', false],
    ['pattern', '<img src=x onerror=alert(1)>', '4-6', false],
    ['minutes', '5', '5', true],
    ['minutes', 0, '1', false],
    ['minutes', '-3', '1', false],
    ['minutes', '1e9', '30', false],
    ['volume', 2.8e-17, '2.8e-17', true],
    ['volume', 1e21, '1', false],
    ['minutes', '99999999999', '30', false],
    ['minutes', Number.NaN, '2', false],
    ['minutes', Number.POSITIVE_INFINITY, '2', false],
    ['minutes', { valueOf: () => 5 }, '2', false],
    ['minutes', '٥', '2', false],
    ['rate', '5.5', '5.5', true],
    ['rate', '60', '12', false],
    ['ratio', '1:2', '2', true],
    ['ratio', '2:1', '1', false],
    ['ratio', '1:0', '1.5', false],
    ['ramp', '0', '0', true],
    ['ramp', '-1', '0', false],
    ['sound', 'tone hum', 'tone hum', true],
    ['sound', 'TONE, bowl', 'tone bowl', true],
    ['sound', 'none', 'none', true],
    ['sound', 'trumpet', 'tone hum breath bowl', false],
    ['sound', 'hum trumpet', 'hum', false],
    ['sound', '', 'tone hum breath bowl', false],
    ['humPitch', '196', '196', true],
    ['humPitch', '20', '80', false],
    ['humPitch', '4000', '300', false],
    ['volume', '0.5', '0.5', true],
    ['volume', '11', '1', false],
    ['announce', 'phases', 'phases', true],
    ['announce', 'loudly', 'session', false],
    ['motion', 'reduced', 'reduced', true],
    ['motion', '<script>', 'auto', false],
    ['controls', 'none', 'none', true],
    ['controls', 'some', 'full', false],
    ['light', 'neon', 'dawn', false],
  ];

  for (const [index, [name, raw, used, taken]] of table.entries()) {
    it(`${name}=${JSON.stringify(raw)} is ${taken ? 'taken' : `replaced by "${used}", and told`} (${index})`, () => {
      let read: unknown;
      const warnings = warningsOf(() => {
        read = readSetting(name, raw);
      });
      expect(String(read)).to.equal(used);
      expect(warnings).to.have.lengthOf(taken ? 0 : 1);
    });
  }

  it('names the attribute, what was read, what is used and why', () => {
    const [warning] = warningsOf(() => readSetting('humPitch', '5000'));
    expect(warning).to.equal('spine-breath hum-pitch="5000": it takes 80 to 300 Hz. "300" is used.');
  });

  it('complains of the same value once', () => {
    expect(warningsOf(() => [1, 2, 3].map(() => readSetting('volume', 'loud')))).to.have.lengthOf(1);
  });

  it('takes an absent value for its default without a word', () => {
    const read = warningsOf(() => {
      for (const name of Object.keys(settings) as SettingName[]) readSetting(name, null);
    });
    expect(read).to.deep.equal([]);
  });

  it('never throws and never yields what is not a number, whatever it is given', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.stringMatching(/^[-+\d.:e٠-٩]{0,12}$/),
      fc.constantFrom('<script>alert(1)</script>', 'NaN', 'Infinity', '-0', '1e400', '٤-٦', '４-６'),
    );
    warningsOf(() =>
      fc.assert(
        fc.property(fc.constantFrom(...(Object.keys(settings) as SettingName[])), anything, (name, raw) => {
          const { read } = settings[name];
          const used = String(readSetting(name, raw));
          expect(used).not.to.match(/NaN|Infinity|undefined/);
          expect(read(used), 'what is used can be read again').not.to.equal(undefined);
        }),
        { numRuns: 4000 },
      ),
    );
  });
});

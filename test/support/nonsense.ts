import fc from 'fast-check';

/** Text that a page may write into an attribute: digits of other scripts, numbers beyond all bounds, markup, noise. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[-+\d.:e٠-٩]{0,12}$/),
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '-5',
    '1e999',
    '99999999999999999999',
    '0x10',
    '٣',
    '٤-٦',
    '４-６',
    'null',
    'undefined',
    'true',
    'constructor',
    '__proto__',
    'toString',
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '${1}"\'`',
  ),
);

const untellable = (): never => {
  throw new Error('this object does not tell what it is');
};

/** What cannot be turned into text or a number without an exception. */
const stubborn: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  Symbol('nonsense'),
  Symbol.iterator,
  1n,
  -(10n ** 400n),
  Object.create(null),
  { toString: untellable, valueOf: untellable },
  [Symbol('nonsense')],
  () => Number.NaN,
  class Nonsense {},
  new Date(Number.NaN),
);

/** Numbers that are none, or are none to count with. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e308, -1e308, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER),
);

/** Anything that a script may assign to a property. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  anyNumber,
  stubborn,
  fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withNullPrototype: true, withSet: true }),
);

/** An object with some of these fields, or no such object at all. */
export const anyWith = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fc.record(fields, { requiredKeys: [] }) }, { weight: 1, arbitrary: anyValue });

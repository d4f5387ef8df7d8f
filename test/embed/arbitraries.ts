import fc from 'fast-check';
import {
  attributeNames,
  colourNames,
  switchNames,
  type AttributeName,
  type Configuration,
} from '../../src/embed/configuration.js';

const isSwitch = (name: AttributeName): boolean => (switchNames as readonly string[]).includes(name);

/** What somebody may write there; texts that no address can hold are left to another test. */
const value = fc.oneof(
  fc.constantFrom('4-6', '4:7:8', '2+1-6', 'tone hum', 'tone,hum', '1:1.5', '', 'a&b=c', '#x', '%41', 'é 日本'),
  fc.string({ maxLength: 200 }),
);

const digit = fc.constantFrom(...'0123456789abcdefABCDEF');

const colour = fc
  .oneof(...[3, 6, 8].map((digits) => fc.string({ unit: digit, minLength: digits, maxLength: digits })))
  .map((digits) => `#${digits}`);

/** Every configuration there is, more or less. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record({
    attributes: fc.record(
      Object.fromEntries(attributeNames.map((name) => [name, isSwitch(name) ? fc.constant('') : value])),
      { requiredKeys: [] },
    ),
    colours: fc.record(Object.fromEntries(colourNames.map((name) => [name, colour])), { requiredKeys: [] }),
    scheme: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
  })
  .map(({ scheme, ...rest }) => (scheme ? { ...rest, scheme } : rest));

/** Queries of every kind: of known names, of strange ones, repeated, broken. */
export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom<string>(...attributeNames, ...colourNames, 'scheme', 'src', '__proto__', 'constructor'),
          fc.string(),
        ),
        fc.string({ unit: 'binary', maxLength: 300 }),
      ),
    )
    .map((pairs) => new URLSearchParams(pairs).toString()),
  fc.string({ unit: 'binary' }),
);

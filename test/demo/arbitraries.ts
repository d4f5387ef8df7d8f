import fc from 'fast-check';
import { attributeNames, colourNames, switchNames, type Configuration } from '../../src/embed/configuration.js';
import { hosts, type Host, type Way } from '../../demo/configure/hosts.js';

/** What a person may type, and what was written to break out of wherever it is put. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  // No document can hold a null, wherever it comes from.
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '</spine-breath></iframe></a><p>',
    '" onload="alert(1)',
    '{process.exit()}',
    '${1}`',
    '[caption]',
    '<!-- --><![CDATA[',
    '&quot;&#34;&amp;',
    'a\r\nb\tc\n',
    ';background:url(//x)',
    ' ',
    '',
  ),
);

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: count, maxLength: count });

/** A colour as an address may hold it. */
export const anyColour: fc.Arbitrary<string> = fc
  .constantFrom(3, 6, 8)
  .chain(digits)
  .map((text) => `#${text}`);

const isSwitch = (name: string): boolean => (switchNames as readonly string[]).includes(name);

const some = <T>(names: readonly string[], value: (name: string) => fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(names.map((name) => [name, value(name)])), { requiredKeys: [] });

/** Whatever the address of an embed page may say. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record({
    attributes: some(attributeNames, (name) => (isSwitch(name) ? fc.constant('') : anyText)),
    colours: some(colourNames, () => anyColour),
    scheme: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
  })
  .map(({ attributes, colours, scheme }) => ({ attributes, colours, ...(scheme && { scheme }) }));

/** Every way of every place. */
export const everyWay: readonly (readonly [Host, Way])[] = hosts.flatMap((host: Host) =>
  host.ways.map((way) => [host, way] as const),
);

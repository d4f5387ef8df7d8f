import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  patternIn,
  queryOfChoices,
  readChoices,
  withAttribute,
  withColour,
  withHost,
  withScheme,
  withSize,
  type Choices,
} from '../../demo/configure/choices.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import { anyConfiguration, anyText, everyWay } from './arbitraries.js';

const read = (query: string): Choices => readChoices(new URLSearchParams(query));

const nothing = read('');

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    configuration: anyConfiguration,
    practice: fc.constantFrom(undefined, ...guidedNames, ...freeNames),
    height: fc.integer({ min: 260, max: 800 }),
    width: fc.option(fc.integer({ min: 160, max: 1200 }), { nil: undefined }),
    way: fc.constantFrom(...everyWay),
    folder: fc.constantFrom(undefined, 'https://me.example/', 'https://me.example/a%20b/'),
  })
  .map(({ configuration: { attributes, ...rest }, practice, height, width, way: [host, { kind }], folder }) => {
    const configuration = { ...rest, attributes };
    const choices = { configuration, size: { height, width }, host: host.id as Choices['host'], kind, folder };
    return withAttribute(choices, 'practice', practice);
  });

describe('the choices of the page', () => {
  it('are, to begin with, the plain breath for a page of plain HTML', () => {
    expect(nothing).to.deep.equal({
      configuration: { attributes: {}, colours: {} },
      size: { height: 520, width: undefined },
      host: 'html',
      kind: 'script',
      folder: undefined,
    });
    expect(queryOfChoices(nothing)).to.equal('');
  });

  it('stand in the address by the names of the attributes', () => {
    const query = 'practice=box&minutes=5&count&accent=3f6136&scheme=dark&height=400&width=360&host=ghost&as=iframe';
    expect(queryOfChoices(read(query))).to.equal(query);
  });

  it('come back from the address as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(read(queryOfChoices(choices))).to.deep.equal(choices);
      }),
    );
  });

  it('are choices, whatever the address says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('host', 'as', 'height', 'width', 'files', 'practice'), anyText)),
        (pairs) => {
          const { size, host, kind } = readChoices(new URLSearchParams(pairs));
          expect(size.height).to.be.within(260, 800);
          if (size.width !== undefined) expect(size.width).to.be.within(160, 1200);
          expect(everyWay.some(([{ id }, way]) => id === host && way.kind === kind)).to.equal(true);
        },
      ),
    );
  });

  const table: readonly (readonly [string, string])[] = [
    ['practice=none-of-them', ''],
    ['height=9000&width=3', 'height=800&width=160'],
    ['height=half', ''],
    ['host=medium&as=script', 'host=medium'],
    ['host=nowhere', ''],
    ['files=javascript:alert(1)', ''],
    ['files=https://me.example/breath', 'files=https%3A%2F%2Fme.example%2Fbreath%2F'],
    ['colour=red&text=red', ''],
  ];
  for (const [given, used] of table)
    it(`read "${given}" as ${used ? `"${used}"` : 'nothing chosen'}`, () => {
      expect(queryOfChoices(read(given))).to.equal(used);
    });

  it('write nothing down that the widget does by itself', () => {
    for (const [name, value] of [
      ['minutes', '2'],
      ['sound', 'tone hum breath bowl'],
      ['light', 'dawn'],
      ['controls', 'full'],
      ['bed', 'off'],
      ['practice', ''],
    ] as const)
      expect(withAttribute(read(`${name}=x`), name, value).configuration.attributes, name).to.deep.equal({});
  });

  it('change one at a time, and leave the others', () => {
    const chosen = withColour(withScheme(withAttribute(nothing, 'minutes', '5'), 'dark'), 'text', '#123456');
    expect(queryOfChoices(chosen)).to.equal('minutes=5&text=123456&scheme=dark');
    expect(queryOfChoices(withColour(withScheme(chosen, ''), 'text', undefined))).to.equal('minutes=5');
    expect(queryOfChoices(withSize(chosen, '400', ''))).to.equal('minutes=5&text=123456&scheme=dark&height=400');
  });

  it('take another place in the way that suits it best', () => {
    expect(withHost(read('host=html&as=link'), 'notion')).to.include({ host: 'notion', kind: 'iframe' });
    expect(withHost(nothing, 'medium')).to.include({ host: 'medium', kind: 'link' });
  });
});

describe('the length that is chosen', () => {
  const table: readonly (readonly [string, string])[] = [
    ['practice=humming&minutes=20', 'practice=humming&minutes=5'],
    ['practice=chant&minutes=6', 'practice=chant&minutes=5'],
    ['practice=box&minutes=6', 'practice=box&minutes=5'],
    ['practice=coherent&minutes=20', 'practice=coherent&minutes=20'],
    ['practice=writing&minutes=3', 'practice=writing&minutes=5'],
    ['practice=writing&minutes=25', 'practice=writing&minutes=20'],
    ['practice=writing&minutes=15', 'practice=writing'],
    ['practice=writing&minutes=2', 'practice=writing&minutes=5'],
    ['practice=vagus-menu&minutes=20', 'practice=vagus-menu&minutes=20'],
    ['practice=own-pace&minutes=20', 'practice=own-pace'],
    ['practice=yoga-nidra-short&minutes=20', 'practice=yoga-nidra-short'],
    ['pattern=box&minutes=20', 'pattern=box&minutes=5'],
    ['minutes=90', 'minutes=30'],
    ['minutes=2', ''],
  ];
  for (const [given, used] of table)
    it(`is one that there is: "${given}" is "${used}"`, () => {
      expect(queryOfChoices(read(given))).to.equal(used);
    });

  it('is the nearest there is, once another practice is chosen', () => {
    const chosen = withAttribute(read('practice=coherent&minutes=20'), 'practice', 'humming');
    expect(queryOfChoices(chosen)).to.equal('practice=humming&minutes=5');
  });

  it('is none, once a practice is chosen that has its own times', () => {
    expect(queryOfChoices(withAttribute(read('minutes=20'), 'practice', 'yin-spine'))).to.equal('practice=yin-spine');
  });

  it('is the nearest there is, once another rhythm is chosen', () => {
    expect(queryOfChoices(withAttribute(read('minutes=20'), 'pattern', 'sigh'))).to.equal('pattern=sigh&minutes=5');
  });
});

describe('a rhythm of one’s own', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['4-6', '4-6'],
    [' 4:7:8 ', '4-7-8'],
    ['Box', 'box'],
    ['4-2-6-1', '4-2-6-1'],
    ['6-4', '6-6'],
    ['1-60', '2-6'],
    ['slowly', undefined],
    ['', undefined],
  ];
  for (const [typed, used] of table)
    it(`"${typed}" is ${used ?? 'none'}`, () => {
      expect(patternIn(typed)).to.equal(used);
    });
});

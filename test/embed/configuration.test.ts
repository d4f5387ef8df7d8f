import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attributeNames, colourNames, queryOf, readConfiguration } from '../../src/embed/configuration.js';
import { SpineBreath } from '../../src/widget/spine-breath.js';
import { anyConfiguration, anyQuery } from './arbitraries.js';

const read = (query: string): ReturnType<typeof readConfiguration> => readConfiguration(new URLSearchParams(query));

const problemsOf = (query: string): readonly string[] => read(query).problems.map(({ name }) => name);

describe('the configuration in an address', () => {
  it('takes every attribute of the widget but src, and its lang', () => {
    expect([...attributeNames].sort()).to.deep.equal(
      [...SpineBreath.observedAttributes.filter((name) => name !== 'src'), 'lang'].sort(),
    );
  });

  it('reads attributes, colours and scheme by their own names', () => {
    const { configuration, problems } = read(
      '?pattern=4:7:8&sound=tone+hum&muted&accent=3c5a86&light-1=%23abc&scheme=dark',
    );
    expect(configuration).to.deep.equal({
      attributes: { pattern: '4:7:8', sound: 'tone hum', muted: '' },
      colours: { accent: '#3c5a86', 'light-1': '#abc' },
      scheme: 'dark',
    });
    expect(problems).to.deep.equal([]);
  });

  it('takes a switch that is there, or true; and leaves one out that is false', () => {
    expect(read('muted&loop=true&count=&voice=false')).to.deep.equal({
      configuration: { attributes: { muted: '', loop: '', count: '' }, colours: {} },
      problems: [],
    });
  });

  it('leaves out what it does not know, and says what it takes', () => {
    const { configuration, problems } = read('src=//evil.example/x.json&scheme=neon&muted=maybe');
    expect(configuration).to.deep.equal({ attributes: {}, colours: {} });
    expect(problems.map(({ name, found }) => [name, found])).to.deep.equal([
      ['src', '//evil.example/x.json'],
      ['scheme', 'neon'],
      ['muted', 'maybe'],
    ]);
    expect(problems[0]?.expected).to.include('hum-pitch').and.not.include('src,');
  });

  it('takes the first of a name that is repeated, and tells of each other', () => {
    const { configuration, problems } = read('minutes=5&minutes=6&minutes=7');
    expect(configuration.attributes).to.deep.equal({ minutes: '5' });
    expect(problems.map(({ found }) => found)).to.deep.equal(['6', '7']);
  });

  it('takes values of 200 characters, none longer, and shows no more than 80 of them', () => {
    expect(problemsOf(`practice=${'x'.repeat(200)}`)).to.deep.equal([]);
    const { configuration, problems } = read(`practice=${'x'.repeat(201)}`);
    expect(configuration.attributes).to.deep.equal({});
    expect(problems[0]?.found).to.equal('x'.repeat(80));
  });

  for (const value of ['red', '12', '1234', '12345', '1234567', 'url(x)', 'var(--x)', '#12345g', '123;x:y', '#', ''])
    it(`takes no colour but hexadecimal digits: "${value}"`, () => {
      expect(problemsOf(`background=${encodeURIComponent(value)}`)).to.deep.equal(['background']);
    });

  it('never fails, never takes a name that is not on the list, nor a colour that is none', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { configuration, problems } = read(query);
        expect(attributeNames).to.include.members(Object.keys(configuration.attributes));
        expect(colourNames).to.include.members(Object.keys(configuration.colours));
        for (const colour of Object.values(configuration.colours))
          expect(colour).to.match(/^#([\da-f]{3}){1,2}$|^#[\da-f]{8}$/i);
        for (const value of Object.values(configuration.attributes)) expect(value.length).to.be.at.most(200);
        for (const { name, found } of problems) expect(Math.max(name.length, found.length)).to.be.at.most(80);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the address of a configuration', () => {
  it('is read as that configuration again', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        expect(read(queryOf(configuration))).to.deep.equal({ configuration, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty where nothing is set', () => {
    expect(queryOf({ attributes: {}, colours: {} })).to.equal('');
  });

  it('is short, and reads as a person would write it', () => {
    expect(
      queryOf({
        scheme: 'dark',
        colours: { text: '#fff', background: '#000' },
        attributes: { muted: '', sound: 'tone hum', pattern: '4:7:8', practice: 'box' },
      }),
    ).to.equal('practice=box&pattern=4:7:8&sound=tone+hum&muted&background=000&text=fff&scheme=dark');
  });

  it('holds nothing that would begin a fragment or another parameter', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        const url = new URL(`https://example.org/embed.html?${queryOf(configuration)}`);
        expect(url.hash).to.equal('');
        expect([...url.searchParams.keys()]).to.have.lengthOf(
          Object.keys(configuration.attributes).length +
            Object.keys(configuration.colours).length +
            (configuration.scheme ? 1 : 0),
        );
      }),
    );
  });
});

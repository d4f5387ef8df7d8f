import { expect, fixture, html } from '@open-wc/testing';
import { en } from '../../src/translations/en.js';
import { addWords, languageOf, wordsFor } from '../../src/translations/registry.js';

describe('words', () => {
  it('are English for a language nobody has taught', () => {
    expect(wordsFor('tlh')).to.equal(en);
  });

  it('fall back from a region to its language', () => {
    const nautical = { ...en, lang: 'x-sea', hold: 'Avast' };
    addWords(nautical);
    expect(wordsFor('X-SEA')).to.equal(nautical);
    expect(wordsFor('en-GB')).to.equal(en);
  });

  it('count in the singular and the plural', () => {
    expect([en.breaths(1), en.breaths(12)]).to.deep.equal(['1 breath', '12 breaths']);
  });

  for (const [seconds, text] of [
    [1, '1 second'],
    [40, '40 seconds'],
    [60, '1 minute'],
    [76, '1 minute 16 seconds'],
    [118, '2 minutes'],
    [125, '2 minutes'],
    [1800, '30 minutes'],
  ] as const) {
    it(`tell ${seconds} s as "${text}"`, () => {
      expect(en.time(seconds)).to.equal(text);
    });
  }
});

describe('the language an element stands in', () => {
  it('is that of the nearest lang', async () => {
    const outer = await fixture(html`<div lang="de"><p lang="fr-CA"><b></b></p></div>`);
    expect(languageOf(outer.querySelector('b'))).to.equal('fr-CA');
  });

  it('is looked for through shadow roots', async () => {
    const host = await fixture(html`<div lang="ja"></div>`);
    const inner = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('ja');
  });

  it('is unknown where nobody says', () => {
    expect(languageOf(document.createElement('b'))).to.equal('');
  });
});

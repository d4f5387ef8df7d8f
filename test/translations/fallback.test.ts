import { expect, fixture, html } from '@open-wc/testing';
import { en } from '../../src/translations/en.js';
import { practiceWordsFor } from '../../src/translations/languages.js';
import { languageOf, learn, wordsFor } from '../../src/translations/registry.js';
import { translated } from './languages.js';

describe('the words of a language', () => {
  it('are English until they have been learnt', () => {
    expect(wordsFor('es')).to.equal(en);
  });

  for (const lang of translated)
    it(`are there once ${lang} has been learnt`, async () => {
      await learn(lang);
      expect(wordsFor(lang).lang).to.equal(lang);
    });

  for (const [tag, lang] of [
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['AR-eg', 'ar'],
    ['ja-Jpan-JP', 'ja'],
    ['en-GB', 'en'],
    ['pt', 'en'],
    ['pt-BR', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
    ['-', 'en'],
  ] as const) {
    it(`of the widget for "${tag}" are ${lang}`, async () => {
      await learn(tag);
      expect(wordsFor(tag).lang).to.equal(lang);
    });

    it(`of the practices for "${tag}" are ${lang}`, async () => {
      expect((await practiceWordsFor(tag)).lang).to.equal(lang);
    });
  }

  it('are learnt without an error by two who ask at once', async () => {
    await Promise.all([learn('de-CH'), learn('de-LI'), learn('de')]);
    expect(wordsFor('de-LI').lang).to.equal('de');
  });
});

describe('the language an element stands in', () => {
  it('is found from within a shadow root in a shadow root', async () => {
    const outer = await fixture(html`<section lang="id"><div></div></section>`);
    const middle = document.createElement('div');
    outer.firstElementChild?.attachShadow({ mode: 'open' }).append(middle);
    const inner = document.createElement('b');
    middle.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('id');
  });

  it('is its own before any other', async () => {
    const outer = await fixture(html`<div lang="de"><b lang="es"></b></div>`);
    expect(languageOf(outer.firstElementChild)).to.equal('es');
  });

  it('is unknown where the nearest lang is empty, as HTML has it', async () => {
    const outer = await fixture(html`<div lang="de"><p lang=""><b></b></p></div>`);
    expect(languageOf(outer.querySelector('b'))).to.equal('');
  });
});

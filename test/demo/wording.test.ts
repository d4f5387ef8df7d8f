import { expect } from '@open-wc/testing';
import { wordingOf } from '../../demo/configure/wording.js';
import { presets } from '../../src/breath/pattern.js';
import { practiceWordsFor, widgetWordsFor } from '../../src/translations/languages.js';
import { wordsFor } from '../../src/translations/registry.js';
import { enPractices } from '../../src/translations/practices/en.js';
import type { Configuration } from '../../src/embed/configuration.js';

const english = (attributes: Configuration['attributes'], preset: keyof typeof presets, seconds: number) =>
  wordingOf({ attributes, colours: {} }, wordsFor('en'), enPractices, presets[preset], seconds);

describe('what a snippet is called', () => {
  it('is the invitation of the widget, its length and its rhythm', () => {
    expect(english({}, '4-6', 120)).to.deep.equal({
      title: 'A moment to breathe',
      line: 'A moment to breathe. 2 minutes: In 4, Out 6.',
    });
    expect(english({}, 'box', 300).line).to.equal('A moment to breathe. 5 minutes: In 4, Hold 4, Out 4, Rest 4.');
  });

  it('is the name of the practice, and what it says of itself', () => {
    expect(english({ practice: 'box' }, 'box', 120)).to.deep.equal({
      title: 'Box breathing',
      line: 'Box breathing. In, hold, out, rest: four seconds each. 2 minutes, sitting or lying.',
    });
  });

  it('is the plain breath where there is no such practice', () => {
    for (const practice of ['', 'toString', 'nothing'])
      expect(english({ practice }, '4-6', 120).title).to.equal('A moment to breathe');
  });

  it('is in the language of the breath', async () => {
    const words = await widgetWordsFor('de');
    if (!words) throw new Error('German comes with the widget.');
    const configuration = { attributes: { practice: 'humming', lang: 'de' }, colours: {} };
    const { title, line } = wordingOf(configuration, words, await practiceWordsFor('de'), presets['4-6'], 120);
    expect(title).to.equal('Summen');
    expect(line).to.contain('2 Minuten');
  });
});

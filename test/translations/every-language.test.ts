import { expect } from '@open-wc/testing';
import { languages, placeholdersOf, practiceWords, readIn, textsOf, translated, widgetWords } from './languages.js';

const pathsOf = (lang: (typeof languages)[number]): string[] => readIn(lang).map(([path]) => path);

/**
 * Texts that are the same word in English, or no words at all: names of practices, musical and technical terms. Whoever
 * adds one has looked it up.
 */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ['Pause', 'Box', 'Sphinx', 'Vibration'],
  es: ['Yoga nidra', 'Banana', 'Pelvis'],
  fr: ['Pause', 'Volume', 'Sphinx', 'Posture', 'Relaxation', 'Yoga nidra', 'Vibration', 'Jungle'],
  id: ['Volume', 'Yoga nidra'],
  ar: [],
  ja: [],
};
const everywhere = ['{focus}', '4-7-8', '7-11'];

describe('every language', () => {
  it('says which one it is', () => {
    for (const lang of languages)
      expect([widgetWords[lang].lang, practiceWords[lang].lang], lang).to.deep.equal([lang, lang]);
  });

  it('says which way it is written: Arabic from right to left', () => {
    expect(languages.filter((lang) => widgetWords[lang].dir === 'rtl')).to.deep.equal(['ar']);
  });

  for (const lang of translated)
    describe(lang, () => {
      it('has a text wherever English has one, and no other', () => {
        expect(pathsOf(lang)).to.have.members(pathsOf('en'));
      });

      it('tells with numbers wherever English does', () => {
        const tellers = (words: object): string[] =>
          Object.entries(words).flatMap(([key, value]) => (typeof value === 'function' ? key : []));
        expect(tellers(widgetWords[lang])).to.have.members(tellers(widgetWords.en));
      });

      it('leaves no text empty, and no blanks to spare', () => {
        for (const [path, text] of readIn(lang)) expect(text, path).to.match(/^(?!\s)(?!.*\s\s)[^\n]+(?<!\s)$/u);
      });

      it('fills in what English fills in', () => {
        const english = new Map(readIn('en'));
        for (const [path, text] of readIn(lang))
          expect(placeholdersOf(text), path).to.deep.equal(placeholdersOf(english.get(path) ?? ''));
      });

      it('names the focus first', () => {
        for (const [path, text] of readIn(lang))
          if (text.includes('{focus}')) expect(text.startsWith('{focus}'), path).to.equal(true);
      });

      it('names every focus differently', () => {
        const names = Object.values(practiceWords[lang].focuses);
        expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
      });

      it('leaves no English behind', () => {
        const english = new Map(readIn('en'));
        const allowed = [...everywhere, ...(shared[lang] ?? [])];
        const left = readIn(lang).filter(([path, text]) => text === english.get(path) && !allowed.includes(text));
        expect(left).to.deep.equal([]);
      });

      it('tells the vertebrae of the whole scan by the code that drawings of the spine carry', () => {
        for (const [focus, name] of Object.entries(practiceWords[lang].focuses))
          if (/^[CTL]\d+$/.test(focus)) expect(name, focus).to.match(new RegExp(`(?<!\\w)${focus}(?!\\w)`));
      });

      it('keeps the degrees of the bath', () => {
        const { text } = practiceWords[lang].cards['warm-bath'];
        for (const degrees of ['33', '38', '40']) expect(text).to.contain(degrees);
      });

      it('has every caution', () => {
        for (const [path, text] of textsOf(practiceWords[lang].cautions)) expect(text.length, path).to.be.above(20);
      });

      it('sends those who hold back to the caution that begins with those words', () => {
        const { holds, 'ask-first': askFirst } = practiceWords[lang].cautions;
        const name = /[“„«「]\s*(.*?)\s*[”“»」]/u.exec(holds)?.[1] ?? '?';
        expect(askFirst.startsWith(name), name).to.equal(true);
      });
    });
});

describe('the marks of a language', () => {
  it('French keeps its double marks and its quotation marks from the end of a line', () => {
    for (const [path, text] of readIn('fr')) {
      expect(text, path).not.to.match(/[^\u00a0\u202f\d][;:?!»]/u);
      expect(text, path).not.to.match(/«(?![\u00a0\u202f])/u);
    }
  });

  it('Spanish opens every question that it asks', () => {
    for (const [path, text] of readIn('es'))
      expect(text.split('¿').length, `${path}: ${text}`).to.equal(text.split('?').length);
  });

  it('Arabic has commas, semicolons and question marks of its own', () => {
    for (const [path, text] of readIn('ar')) expect(text, path).not.to.match(/[,;?]/);
  });

  it('Japanese has full stops and commas of its own, and no blanks between its words', () => {
    for (const [path, text] of readIn('ja')) {
      expect(text, path).not.to.match(/[,.](?!\d)|[,!?]/);
      expect(text, path).not.to.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}] [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u);
    }
  });
});

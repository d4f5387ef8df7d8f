import { expect } from '@open-wc/testing';
import { guidedPractices, metIn } from '../practices/catalogue.js';
import { practiceWords, translated, type Language } from './languages.js';

/** A slow voice, in words a second, and the seconds of silence before the next cue. */
const [PACE, SILENCE] = [2, 0.3];

/** What of a text is told in one word's time. Long words count as several; Japanese is counted by pairs of characters, its codes as words. */
const word: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  de: /[\p{L}\p{N}’]{1,12}/gu,
  es: /[\p{L}\p{N}’]{1,12}/gu,
  // "l’expiration", "d’abord": one word.
  fr: /[\p{L}\p{N}’]{1,12}/gu,
  id: /[\p{L}\p{N}’]{1,12}/gu,
  // Marks above and below the letters take no time.
  ar: /(?:[\p{L}\p{N}]\p{M}*){1,12}/gu,
  ja: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{1,2}|[\p{L}\p{N}]{1,12}/gu,
};

describe('reading aloud', () => {
  for (const lang of translated)
    describe(`in ${lang}`, () => {
      const { cues, focuses, guide } = practiceWords[lang];
      const texts: Readonly<Record<string, string>> = cues;
      const names: Readonly<Record<string, string>> = focuses;
      const rate = new Intl.NumberFormat(lang).format(5.5);

      for (const practice of guidedPractices)
        it(`leaves time for every cue of ${practice.name}`, () => {
          const late = metIn(practice).flatMap(({ step, focus = '', seconds }) => {
            const text = (texts[step.say ?? ''] ?? '')
              .replace('{focus}', names[focus] ?? focus)
              .replace('{wish}', guide.givenWish)
              .replace('{rate}', rate);
            const words = text.match(word[lang])?.length ?? 0;
            const takes = words / PACE + SILENCE;
            return takes > seconds ? `${step.say}: ${takes.toFixed(1)} s in ${seconds} s: ${text}` : [];
          });
          expect([...new Set(late)]).to.deep.equal([]);
        });
    });
});

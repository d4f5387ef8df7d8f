import { expect } from '@open-wc/testing';
import { languages, widgetWords, type Language } from './languages.js';

const digits = (lang: Language, value: number): string => new Intl.NumberFormat(lang).format(value);

/** Number and noun, with whatever the language puts between them. */
const told = (lang: Language, value: number, noun: string): RegExp => new RegExp(`${digits(lang, value)}\\s?${noun}`);

interface Units {
  readonly minute: string;
  readonly minutes: string;
  readonly second: string;
  readonly seconds: string;
}

const units: Readonly<Record<Exclude<Language, 'ar'>, Units>> = {
  en: { minute: 'minute', minutes: 'minutes', second: 'second', seconds: 'seconds' },
  de: { minute: 'Minute', minutes: 'Minuten', second: 'Sekunde', seconds: 'Sekunden' },
  es: { minute: 'minuto', minutes: 'minutos', second: 'segundo', seconds: 'segundos' },
  fr: { minute: 'minute', minutes: 'minutes', second: 'seconde', seconds: 'secondes' },
  id: { minute: 'menit', minutes: 'menit', second: 'detik', seconds: 'detik' },
  ja: { minute: '分', minutes: '分', second: '秒', seconds: '秒' },
};

describe('a length of time', () => {
  for (const [lang, { minute, minutes, second, seconds }] of Object.entries(units) as [Language, Units][])
    describe(`in ${lang}`, () => {
      const { time } = widgetWords[lang];
      const whole = (value: number, noun: string): RegExp => new RegExp(`^${told(lang, value, noun).source}$`);

      it('is one second, or many', () => {
        expect(time(1)).to.match(whole(1, second));
        expect(time(40)).to.match(whole(40, seconds));
      });

      it('is one minute, or many', () => {
        expect(time(60)).to.match(whole(1, minute));
        expect(time(1800)).to.match(whole(30, minutes));
      });

      it('is told to the minute where it is nearly so', () => {
        expect(time(118)).to.match(whole(2, minutes));
        expect(time(125)).to.match(whole(2, minutes));
      });

      it('is minutes and seconds where it is not', () => {
        expect(time(76)).to.match(
          new RegExp(`^${told(lang, 1, minute).source}\\P{L}*${told(lang, 16, seconds).source}$`, 'u'),
        );
      });
    });

  describe('in ar', () => {
    const { time } = widgetWords.ar;

    it('has a form for one, for two, for a few and for many', () => {
      expect(time(60)).to.contain('دقيقة');
      expect(time(120)).to.contain('دقيقتان');
      expect(time(180)).to.match(told('ar', 3, 'دقائق'));
      expect(time(1800)).to.match(told('ar', 30, 'دقيقة'));
    });

    it('is minutes and seconds where it is not whole', () => {
      expect(time(76))
        .to.contain('دقيقة')
        .and.match(told('ar', 16, 'ثانية'));
    });
  });

  it('is told of what is left, and at the start, in every language', () => {
    for (const lang of languages) {
      const { left, starting, time } = widgetWords[lang];
      for (const seconds of [60, 120, 300]) expect(left(seconds), lang).to.contain(time(seconds));
      expect(starting(120, '4-6'), lang).to.contain(time(120)).and.contain('4-6');
    }
  });
});

describe('a number of breaths', () => {
  for (const [lang, one, many] of [
    ['en', 'breath', 'breaths'],
    ['de', 'Atemzug', 'Atemzüge'],
    ['es', 'respiración', 'respiraciones'],
    ['fr', 'respiration', 'respirations'],
    ['id', 'napas', 'napas'],
  ] as const)
    it(`in ${lang}: 1 ${one}, 12 ${many}`, () => {
      const { breaths } = widgetWords[lang];
      expect([breaths(1), breaths(12)]).to.deep.equal([`1 ${one}`, `12 ${many}`]);
    });

  it('in fr, none is singular', () => {
    expect(widgetWords.fr.breaths(0)).to.equal('0 respiration');
  });

  it('in ja, has one form', () => {
    expect([1, 12].map(widgetWords.ja.breaths)).to.deep.equal(['呼吸1回', '呼吸12回']);
  });

  for (const [count, form] of [
    [0, 'لا أنفاس'],
    [1, 'نفَس واحد'],
    [2, 'نفَسان'],
    [3, '{n} أنفاس'],
    [11, '{n} نفَسًا'],
    [100, '{n} نفَس'],
  ] as const)
    it(`in ar, of ${count}: ${form}`, () => {
      expect(widgetWords.ar.breaths(count)).to.equal(form.replace('{n}', digits('ar', count)));
    });
});

describe('a pitch', () => {
  for (const lang of languages)
    it(`in ${lang} has its number and its unit`, () => {
      expect(widgetWords[lang].hertz(130)).to.match(told(lang, 130, '(Hz|هرتز)'));
    });
});

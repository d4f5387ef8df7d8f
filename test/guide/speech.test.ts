import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import type { Step } from '../../src/breath/guided.js';
import { Speaker, type SpeakerOptions } from '../../src/guide/speech.js';
import { fitText, piecesOf, secondsFor } from '../../src/guide/spoken-text.js';
import { chooseVoice } from '../../src/guide/voices.js';
import { BreathSession } from '../../src/session/session.js';
import { FakeTime } from '../support/fake-time.js';
import { FakeSynthesis, voiceOf } from './fake-speech.js';
import { practiceWith } from './practices.js';

type Habits = ConstructorParameters<typeof FakeSynthesis>[1];

/** A session on fake time that leads through these steps, and who speaks them. */
const speaking = (steps: readonly Step[], habits: Habits = {}, options: Partial<SpeakerOptions> = {}) => {
  const time = new FakeTime(1000);
  const session = new BreathSession({ timeSource: time });
  session.timeline = compileGuided(practiceWith(...steps)).timeline;
  const synthesis = new FakeSynthesis(time, habits);
  const ducks: boolean[] = [];
  const speaker = new Speaker({
    session,
    lang: 'en',
    textOf: ({ cue }) => cue?.say ?? '',
    duck: (on) => ducks.push(on),
    speech: synthesis.speech,
    time,
    ...options,
  });
  return { time, session, synthesis, speaker, ducks };
};

const wordsOf = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom('breathe', 'in', 'light', 'Wirbelsäulenaufrichtung', '5.5', 'T1', '呼吸をする', 'تنفس', '…', ''),
      fc.constantFrom(' ', ', ', '. ', '! ', '? ', '。', '、', '، ', ' – ', ': ', '.” ', '\n'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.flat().join(''));

const anyText = fc.oneof(text, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

const seconds = fc.double({ min: 0, max: 60, noNaN: true });

const rate = fc.double({ min: 0.3, max: 6, noNaN: true });

describe('fitText', () => {
  const fits: readonly (readonly [text: string, seconds: number, fitted: string])[] = [
    ['Breathe in. And out.', 2, 'Breathe in. And out.'],
    ['Breathe in. And out.', 1.9, 'Breathe in.'],
    ['Breathe in, and let the light climb. Then rest.', 2, 'Breathe in'],
    ['Breathe in, and let the light climb. Then rest.', 3.5, 'Breathe in, and let the light climb.'],
    ['Relax. Then let the jaw soften, and rest.', 2, 'Relax.'],
    ['Let the light climb', 1, ''],
    ['At 5.5 a minute. Go on.', 2.5, 'At 5.5 a minute.'],
    ['“Rest.” Then go on.', 0.5, '“Rest.”'],
    ['息を吸って。吐いて。', 1.5, '息を吸って。'],
    ['息を吸って、ゆっくり吐いて。', 1.5, '息を吸って'],
    ['خذ نفسا، ثم أخرجه. استرح.', 1, 'خذ نفسا'],
    ['Slowly – as slow as you like – breathe.', 0.5, 'Slowly'],
    ['', 10, ''],
  ];
  for (const [text, seconds, fitted] of fits)
    it(`of "${text}" in ${seconds} s is "${fitted}"`, () => {
      expect(fitText(text, seconds, 2)).to.equal(fitted);
    });

  it('takes no longer than there is time', () => {
    fc.assert(
      fc.property(anyText, seconds, rate, (text, seconds, rate) => {
        expect(secondsFor(fitText(text, seconds, rate), rate)).to.be.at.most(seconds);
      }),
    );
  });

  it('is how the text begins', () => {
    fc.assert(
      fc.property(anyText, seconds, rate, (text, seconds, rate) => {
        expect(text.trim().startsWith(fitText(text, seconds, rate))).to.equal(true);
      }),
    );
  });

  it('is all of the text where there is time', () => {
    fc.assert(
      fc.property(anyText, rate, (text, rate) => {
        expect(fitText(text, secondsFor(text, rate), rate)).to.equal(text.trim());
      }),
    );
  });

  it('is no shorter where there is more time', () => {
    fc.assert(
      fc.property(anyText, seconds, seconds, rate, (text, a, b, rate) => {
        const [less, more] = [fitText(text, Math.min(a, b), rate), fitText(text, Math.max(a, b), rate)];
        expect(more.startsWith(less)).to.equal(true);
      }),
    );
  });

  it('ends with a sentence as soon as one fits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), seconds, (lengths, seconds) => {
        const sentences = lengths.map((length) => `${wordsOf(length)}.`);
        const fitted = fitText(sentences.join(' '), seconds, 2);
        const count = fitted.split('.').length - 1;
        expect(fitted).to.equal(sentences.slice(0, count).join(' '));
        const next = sentences[count];
        if (next) expect(secondsFor(`${fitted} ${next}`, 2)).to.be.greaterThan(seconds);
      }),
    );
  });

  it('is nothing where there is no time', () => {
    expect([fitText('Rest.', 0, 2), fitText('Rest.', -5, 2), fitText('…', -1, 2)]).to.deep.equal(['', '', '']);
  });
});

describe('piecesOf', () => {
  it('leaves nothing out', () => {
    fc.assert(
      fc.property(anyText, rate, (text, rate) => {
        const plain = (text: string): string => text.replaceAll(/\s/g, '');
        expect(plain(piecesOf(text, rate).join(''))).to.equal(plain(text));
      }),
    );
  });

  it('is sentences', () => {
    expect(piecesOf('Breathe in, and out. Rest.', 2)).to.deep.equal(['Breathe in, and out.', 'Rest.']);
  });

  it('parts a sentence longer than ten seconds between its clauses', () => {
    const clauses = [12, 7, 15, 30].map(wordsOf);
    expect(piecesOf(`${clauses.join(', ')}.`, 2)).to.deep.equal([
      `${clauses[0]}, ${clauses[1]},`,
      `${clauses[2]},`,
      `${clauses[3]}.`,
    ]);
  });
});

describe('chooseVoice', () => {
  const chosen = (lang: string, ...voices: SpeechSynthesisVoice[]): string | undefined =>
    chooseVoice(voices, lang)?.voiceURI;
  const [british, american, german] = [voiceOf('en-GB'), voiceOf('en-US'), voiceOf('de_DE')];

  const cases: readonly (readonly [what: string, got: string | undefined, wanted: string | undefined])[] = [
    ['the very tag', chosen('en-US', british, american), american.voiceURI],
    ['another region, else', chosen('en-AU', german, british), british.voiceURI],
    ['a tag as Android writes it', chosen('de-DE', british, german), german.voiceURI],
    ['none of another language', chosen('fr', british, american, german), undefined],
    ['none where there is none', chosen('en'), undefined],
    [
      'a voice on this device',
      chosen('en', voiceOf('en-US', { name: 'far', localService: false, default: true }), british),
      british.voiceURI,
    ],
    ['the usual one', chosen('en', british, voiceOf('en-US', { default: true })), american.voiceURI],
    [
      'a better one before the usual one',
      chosen('en', voiceOf('en-US', { default: true }), voiceOf('en-US', { name: 'Ava (Premium)' })),
      'voice:en-US:Ava (Premium)',
    ],
    [
      'no jest',
      chosen('en-US', voiceOf('en-US', { name: 'Zarvox' }), voiceOf('en-US', { name: 'Bad News' }), british),
      british.voiceURI,
    ],
    ['a jest before none', chosen('en', voiceOf('en-US', { name: 'Zarvox' })), 'voice:en-US:Zarvox'],
  ];
  for (const [what, got, wanted] of cases)
    it(`takes ${what}`, () => {
      expect(got).to.equal(wanted);
    });
});

describe('Speaker', () => {
  const two: readonly Step[] = [
    { say: 'Let the jaw soften.', for: 6 },
    { say: 'Let the eyes soften.', for: 6 },
  ];

  it('speaks every cue as it comes', () => {
    const { session, time, synthesis } = speaking(two);
    session.play();
    time.advance(20);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften.', 'Let the eyes soften.']);
    expect(synthesis.log.map(({ from }) => Math.round(from - 1000))).to.deep.equal([0, 6]);
  });

  it('speaks calmly, in the language, at its volume', () => {
    const { session, time, synthesis, speaker } = speaking(two, { voices: [voiceOf('de-DE'), voiceOf('en-GB')] });
    speaker.volume = 0.4;
    session.play();
    time.advance(1);
    const { voice, lang, rate, volume } = synthesis.asked.at(-1) ?? {};
    expect([voice?.lang, lang, rate, volume]).to.deep.equal(['en-GB', 'en-GB', 0.9, 0.4]);
  });

  it('says a cue once, however many breaths it goes with', () => {
    const { session, time, synthesis } = speaking([{ say: 'Long breaths out.', breathe: '4-6', breaths: 5 }]);
    session.play();
    time.advance(60);
    expect(synthesis.texts).to.deep.equal(['Long breaths out.']);
  });

  it('has all of a cue to speak in, not its first breath alone', () => {
    const say = `${wordsOf(20)}.`;
    const { session, time, synthesis } = speaking([{ say, breathe: '4-6', breaths: 2 }]);
    session.play();
    time.advance(20);
    expect(synthesis.texts).to.deep.equal([say]);
  });

  it('says a cue once, also when what comes after is laid out anew', () => {
    const steps: Step[] = [{ say: 'Long breaths out.', breathe: 'own', breaths: 5 }];
    const { session, time, synthesis } = speaking(steps);
    session.play();
    time.advance(12);
    session.timeline = compileGuided(practiceWith(...steps)).timeline;
    time.advance(60);
    expect(synthesis.texts).to.deep.equal(['Long breaths out.']);
  });

  it('speaks sentence by sentence', () => {
    const { session, time, synthesis } = speaking([{ say: 'Rest. Let the jaw soften. And the eyes.', for: 20 }]);
    session.play();
    time.advance(20);
    expect(synthesis.texts).to.deep.equal(['Rest.', 'Let the jaw soften.', 'And the eyes.']);
  });

  it('lets words speak on over what has none', () => {
    const { session, time, synthesis } = speaking([{ say: `${wordsOf(12)}.`, for: 2 }, { for: 2 }, { for: 20 }]);
    session.play();
    time.advance(24);
    expect(synthesis.texts).to.deep.equal([`${wordsOf(12)}.`]);
  });

  it('shortens what takes longer than there is time', () => {
    const { session, time, synthesis } = speaking([
      { say: 'Let the jaw soften. Then let all of the face soften too.', for: 5 },
      { say: 'Now the right thumb, from its tip down to where it begins.', for: 4 },
      { say: wordsOf(20), for: 4 },
      { say: 'Rest.', for: 4 },
    ]);
    session.play();
    time.advance(20);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften.', 'Now the right thumb', 'Rest.']);
  });

  describe('with a slow voice', () => {
    const say = 'Let it soften now. Let it be heavy, and wide, and warm. There is nothing else to do. Rest here.';
    const steps: Step[] = [{ each: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'], steps: [{ say, for: 12 }] }];
    /** A fast, a usual, a slow and a very slow one. */
    const rates = [5, 2.5, 1.2, 0.6];

    for (const boundaries of [true, false])
      for (const wordsPerSecond of rates)
        it(`never speaks into the next cue, at ${wordsPerSecond} words a second ${boundaries ? 'that it tells of' : 'in silence about them'}`, () => {
          const { session, time, synthesis } = speaking(steps, { wordsPerSecond, boundaries });
          session.play();
          time.advance(80);
          for (const { from, to } of synthesis.log)
            expect(Math.floor((to - 1000 - 0.001) / 12)).to.equal(Math.floor((from - 1000) / 12));
        });

    for (const wordsPerSecond of rates)
      it(`cuts nothing short once it has heard it, at ${wordsPerSecond} words a second`, () => {
        const { session, time, synthesis } = speaking(steps, { wordsPerSecond });
        session.play();
        time.advance(80);
        const heard = synthesis.log.filter(({ from }) => from > (wordsPerSecond < 1 ? 1012 : 1000));
        expect(heard.filter(({ cut }) => cut)).to.deep.equal([]);
        expect(heard.at(-1)?.from).to.be.greaterThan(1060);
        // A breath of silence before the next cue.
        for (const { to } of heard) expect((to - 1000) % 12).to.be.below(11.8);
      });

    for (const boundaries of [true, false])
      it(`does not begin again with a sentence that it had to cut, ${boundaries ? 'told' : 'not told'} of its words`, () => {
        const { session, time, synthesis } = speaking([{ repeat: 6, steps: [{ say: `${wordsOf(10)}.`, for: 6 }] }], {
          wordsPerSecond: 0.6,
          boundaries,
        });
        session.play();
        time.advance(36);
        expect(synthesis.texts).to.deep.equal([`${wordsOf(10)}. (cut)`]);
      });

    it('says less at each cue than a fast one', () => {
      const counts = rates.map((wordsPerSecond) => {
        const { session, time, synthesis } = speaking(steps, { wordsPerSecond });
        session.play();
        time.advance(80);
        return synthesis.log.filter(({ from }) => from > 1060).length;
      });
      expect(counts).to.deep.equal([4, 4, 2, 1]);
    });
  });

  it('makes room in the sound while it speaks, from the first sentence of a cue to the last', () => {
    const { session, time, ducks, speaker } = speaking([{ say: 'Rest. And rest.', for: 10 }]);
    const states: string[] = [];
    speaker.addEventListener('statechange', () => states.push(speaker.state));
    session.play();
    time.advance(0.1);
    expect(ducks).to.deep.equal([]);
    time.advance(9.9);
    expect([ducks, states]).to.deep.equal([
      [true, false],
      ['speaking', 'idle'],
    ]);
  });

  it('falls silent on pause, and goes on with the sentence that it broke off', () => {
    const { session, time, synthesis, ducks } = speaking([{ say: 'Rest. Let the jaw soften. And the eyes.', for: 30 }]);
    session.play();
    time.advance(1.5);
    session.pause();
    time.advance(100);
    expect([synthesis.texts, ducks]).to.deep.equal([
      ['Rest.', 'Let the jaw soften. (cut)'],
      [true, false],
    ]);
    session.play();
    time.advance(10);
    expect(synthesis.texts.slice(2)).to.deep.equal(['Let the jaw soften.', 'And the eyes.']);
  });

  it('does not go on with what there is no time for any more', () => {
    const { session, time, synthesis } = speaking([{ say: `${wordsOf(8)}.`, for: 6 }, { for: 1 }, ...two]);
    session.play();
    time.advance(3);
    session.pause();
    session.currentTime = 5;
    session.play();
    time.advance(1.9);
    expect(synthesis.texts).to.deep.equal([`${wordsOf(8)}. (cut)`]);
  });

  it('says what is led through after a jump', () => {
    const { session, time, synthesis } = speaking(two);
    session.play();
    time.advance(1);
    session.currentTime = 6;
    time.advance(2.5);
    session.currentTime = 1;
    time.advance(4);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften. (cut)', 'Let the eyes soften.', 'Let the jaw soften.']);
  });

  it('says what was jumped to in a pause once it plays', () => {
    const { session, time, synthesis } = speaking(two);
    session.currentTime = 7;
    time.advance(5);
    expect(synthesis.texts).to.deep.equal([]);
    session.play();
    time.advance(4);
    expect(synthesis.texts).to.deep.equal(['Let the eyes soften.']);
  });

  it('speaks once, however often it is scrubbed', () => {
    const { session, time, synthesis } = speaking(two);
    session.play();
    time.advance(0.01);
    for (let at = 0; at < 6.5; at += 0.1) {
      session.currentTime = at;
      time.advance(0.01);
    }
    time.advance(3);
    expect(synthesis.texts).to.deep.equal(['Let the eyes soften.']);
  });

  it('falls silent at the end, and begins again', () => {
    const { session, time, synthesis, ducks } = speaking([{ say: 'Let the jaw soften.', for: 6 }]);
    session.play();
    time.advance(1);
    session.end();
    time.advance(5);
    expect([synthesis.texts, ducks]).to.deep.equal([['Let the jaw soften. (cut)'], [true, false]]);
    session.play();
    time.advance(6);
    expect(synthesis.texts.slice(1)).to.deep.equal(['Let the jaw soften.']);
  });

  it('says all of it again when it begins again', () => {
    const { session, time, synthesis } = speaking([{ say: 'Let the jaw soften.', for: 6 }]);
    for (let round = 0; round < 3; round++) {
      session.play();
      time.advance(8);
    }
    expect(synthesis.texts).to.deep.equal(Array(3).fill('Let the jaw soften.'));
  });

  it('gives the browser a moment between falling silent and speaking', () => {
    const { session, time, synthesis } = speaking(two);
    session.play();
    time.advance(1);
    session.currentTime = 6;
    time.advance(0.05);
    const asked = synthesis.asked.length;
    time.advance(0.05);
    expect(synthesis.asked.length - asked).to.equal(1);
  });

  it('says in a tab that was woken late only what is led through by then', () => {
    const { session, time, synthesis } = speaking([...two, { say: 'Rest.', for: 6 }]);
    session.play();
    time.advance(3);
    time.advanceLate(10);
    time.advance(3);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften.', 'Rest.']);
  });

  it('falls silent as the page is left', () => {
    const { session, time, synthesis } = speaking(two);
    session.play();
    time.advance(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften. (cut)']);
  });

  it('asks the browser within the press that plays, as iOS wants it, until something was heard', () => {
    const { session, time, synthesis } = speaking([{ for: 3 }, ...two]);
    const silent = (): number => synthesis.asked.filter(({ text, volume }) => text === '' && volume === 0).length;
    session.play();
    expect(silent()).to.equal(1);
    time.advance(6);
    session.pause();
    session.play();
    expect(silent()).to.equal(1);
  });

  it('says where it was made while playing', () => {
    const { session, time, synthesis, speaker } = speaking(two);
    speaker.dispose();
    session.play();
    time.advance(2);
    const other = new Speaker({
      session,
      lang: 'en',
      textOf: ({ cue }) => cue?.say ?? '',
      speech: synthesis.speech,
      time,
    });
    time.advance(2);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften.']);
    other.dispose();
  });

  it('is unavailable where there is no voice for the language, and silent', () => {
    const { session, time, synthesis, speaker, ducks } = speaking(two, { voices: [voiceOf('de-DE')] });
    session.play();
    time.advance(20);
    expect([speaker.state, synthesis.asked, ducks]).to.deep.equal(['unavailable', [], []]);
  });

  it('is unavailable in a browser that does not speak', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'speechSynthesis');
    Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined, configurable: true });
    const time = new FakeTime();
    const session = new BreathSession({ timeSource: time });
    const speaker = new Speaker({ session, lang: 'en', textOf: () => 'Rest.', time });
    session.play();
    time.advance(5);
    expect(speaker.state).to.equal('unavailable');
    speaker.dispose();
    if (before) Object.defineProperty(globalThis, 'speechSynthesis', before);
    else Reflect.deleteProperty(globalThis, 'speechSynthesis');
  });

  it('waits for voices, and then says what there is still time for', () => {
    const { session, time, synthesis, speaker } = speaking(two, { voices: [] });
    session.play();
    time.advance(1);
    synthesis.voices = [voiceOf('en-US')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(speaker.state).to.equal('idle');
    time.advance(4);
    expect(synthesis.texts).to.deep.equal(['Let the jaw soften.']);
  });

  it('takes another language from the next cue on', () => {
    const { session, time, synthesis, speaker } = speaking(two, { voices: [voiceOf('en-US'), voiceOf('de-DE')] });
    session.play();
    time.advance(1);
    speaker.lang = 'de';
    time.advance(8);
    expect(synthesis.asked.map(({ lang }) => lang).filter((lang) => lang)).to.deep.equal(['en-US', 'de-DE']);
    speaker.lang = 'fr';
    time.advance(5);
    expect(speaker.state).to.equal('unavailable');
  });

  it('stays silent where it is refused, and tries at the next cue', () => {
    const { session, time, synthesis, speaker, ducks } = speaking(two, { refuses: true });
    session.play();
    time.advance(20);
    expect([synthesis.asked.filter(({ text }) => text).length, speaker.state, ducks]).to.deep.equal([2, 'idle', []]);
  });

  it('does not leave the sound low where a voice gets stuck', () => {
    const { session, time, ducks } = speaking([{ say: 'Rest.', for: 600 }], { stuck: true });
    session.play();
    time.advance(30);
    expect(ducks).to.deep.equal([true, false]);
  });

  it('lets go of the session when disposed of', () => {
    const { session, time, synthesis, speaker } = speaking(two);
    session.play();
    time.advance(1);
    speaker.dispose();
    time.advance(20);
    expect([synthesis.texts, time.pending]).to.deep.equal([['Let the jaw soften. (cut)'], 0]);
  });

  it('does not throw with what this browser has', () => {
    const time = new FakeTime();
    const session = new BreathSession({ timeSource: time });
    session.timeline = compileGuided(practiceWith(...two)).timeline;
    const speaker = new Speaker({ session, lang: 'en', textOf: ({ cue }) => cue?.say ?? '', time });
    session.play();
    time.advance(7);
    session.pause();
    session.currentTime = 2;
    session.play();
    time.advance(3);
    speaker.dispose();
    expect(speaker.state).to.be.oneOf(['idle', 'unavailable']);
  });
});

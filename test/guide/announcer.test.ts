import { expect } from '@open-wc/testing';
import { parsePattern } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { Announcer, closing, type AnnounceLevel } from '../../src/guide/announcer.js';
import { BreathSession } from '../../src/session/session.js';
import { en } from '../../src/translations/en.js';
import { FakeTime } from '../support/fake-time.js';

const practice = (text: string, rest: Partial<Practice> = {}): Practice =>
  limitPractice({ pattern: parsePattern(text) as Practice['pattern'], ramp: 0, ...rest }).practice;

/** Everything said during a session of 4 in, 6 out, or another, from its start for `seconds`. */
const told = (level: AnnounceLevel, seconds: number, of = practice('4-6')): string[] => {
  const time = new FakeTime();
  const session = new BreathSession({ practice: of, timeSource: time });
  const announcer = new Announcer(session, en);
  announcer.level = level;
  const texts: string[] = [];
  const listen = (): void => {
    if (announcer.text && announcer.text !== texts.at(-1)) texts.push(announcer.text);
  };
  for (const type of ['play', 'timeupdate', 'phasechange', 'ended']) session.addEventListener(type, listen);
  session.play();
  time.advance(seconds);
  return texts;
};

describe('announcements', () => {
  it('tell start, minutes and end by default', () => {
    expect(told('session', 200)).to.deep.equal(['Settle. 2 minutes, 4-6.', '1 minute left', '2 minutes · 12 breaths']);
  });

  it('tell nothing when off', () => {
    expect(told('off', 200)).to.deep.equal([]);
  });

  it('tell every phase at the level "phases"', () => {
    expect(told('phases', 14)).to.deep.equal(['Settle. 2 minutes, 4-6.', 'Breathe in', 'Hum out', 'Breathe in']);
  });

  it('name no rhythm where nobody settles into one', () => {
    const [first] = told('session', 1, practice('4-6', { leadIn: 0 }));
    expect(first).to.equal('2 minutes left');
  });

  it('tell only the in-breath while phases are too short to speak', () => {
    const quick = practice('2.5-2.5', { hum: false });
    const texts = told('phases', 30, quick);
    expect(new Set(texts.map((text) => text.trim()))).to.deep.equal(
      new Set(['Settle. 2 minutes, 2.5-2.5.', 'Breathe in']),
    );
    const breaths = texts.filter((text, i) => text !== texts[i - 1]);
    expect(breaths.length, 'one change of the text a breath, so that each is spoken').to.be.at.least(5);
  });

  it('close with the true length of a session ended early, counting whole breaths alone', () => {
    const time = new FakeTime();
    const session = new BreathSession({ practice: practice('4-6'), timeSource: time });
    session.play();
    time.advance(3 + 25);
    session.end();
    expect(closing(session, en)).to.equal('25 seconds · 2 breaths');
  });
});

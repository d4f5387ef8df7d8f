import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Practice } from '../../src/breath/practice.js';
import { BreathSession } from '../../src/session/session.js';
import { FakeTime } from '../support/fake-time.js';
import { anyValue, anyWith } from '../support/nonsense.js';

/** Media time, length and light of a session are numbers, and lie where they should. */
const expectSense = (session: BreathSession): void => {
  const { currentTime, duration, sample, timeline } = session;
  expect(duration).to.be.within(5, 2000);
  expect(currentTime).to.be.within(0, duration);
  expect(sample.progress).to.be.within(0, 1);
  expect(sample.volume).to.be.within(0, 1);
  for (const { start, duration, from, to } of timeline.phases)
    expect([start, duration, from, to].every(Number.isFinite), `${start}, ${duration}, ${from}, ${to}`).to.equal(true);
};

const anyPractice = anyWith({
  pattern: anyWith({ inhale: anyValue, topUp: anyValue, hold: anyValue, exhale: anyValue, rest: anyValue }),
  minutes: anyValue,
  ramp: anyValue,
  leadIn: anyValue,
  hum: anyValue,
}) as fc.Arbitrary<Practice>;

describe('BreathSession, given nonsense', () => {
  const deeds = fc.oneof(
    fc.tuple(fc.constant('currentTime'), anyValue),
    fc.tuple(fc.constant('loop'), anyValue),
    fc.tuple(fc.constant('practice'), anyPractice),
  );

  for (const playing of [false, true])
    it(`as currentTime, loop and practice, ${playing ? 'while breathing' : 'at rest'}, throws nothing and stays among numbers`, () => {
      fc.assert(
        fc.property(fc.array(deeds, { minLength: 1, maxLength: 4 }), (all) => {
          const time = new FakeTime(1000);
          const session = new BreathSession({ timeSource: time });
          if (playing) session.play();
          for (const [name, value] of all) {
            Object.assign(session, { [name]: value });
            time.advance(3.7);
            expectSense(session);
          }
        }),
        { numRuns: 1000 },
      );
    });

  it('as the practice it is made of, breathes what sense there is in it', () => {
    fc.assert(
      fc.property(anyPractice, (practice) => {
        const time = new FakeTime();
        const session = new BreathSession({ practice, timeSource: time });
        session.play();
        time.advance(session.duration);
        expectSense(session);
        expect(session.ended).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('as a time, stays where it is and says nothing', () => {
    const time = new FakeTime();
    const session = new BreathSession({ timeSource: time });
    session.currentTime = 30;
    let told = 0;
    session.addEventListener('seeked', () => told++);
    for (const value of ['60', '٦٠', '', null, undefined, Number.NaN, Infinity, -Infinity, {}, [60], Symbol('60'), 60n])
      Object.assign(session, { currentTime: value });
    expect([session.currentTime, told]).to.deep.equal([30, 0]);
  });
});

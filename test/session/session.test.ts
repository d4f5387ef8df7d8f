import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PhaseChangeEvent } from '../../src/session/events.js';
import { BreathSession } from '../../src/session/session.js';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { longExhale } from '../../src/breath/practice.js';
import { practiceWith } from '../guide/practices.js';
import { FakeTime } from '../support/fake-time.js';
import { practiceOf, record } from './log.js';

const planOf = ({ timeline }: BreathSession): string[] => timeline.phases.map(({ name, start }) => `${name}@${start}`);

describe('BreathSession', () => {
  describe('before the first play', () => {
    it('breathes 4-6 for two minutes unless told otherwise', () => {
      expect(new BreathSession().practice).to.deep.equal(longExhale);
    });

    it('takes no options for the usual ones, and a missing time source for the usual one', () => {
      for (const options of [null, undefined, {}, { timeSource: null, practice: null }])
        expect(new BreathSession(options as null).duration).to.equal(new BreathSession().duration);
    });

    it('stands at 0, paused and not ended', () => {
      const { session } = record();
      expect([session.currentTime, session.paused, session.ended]).to.deep.equal([0, true, false]);
    });

    it('does not wait for anything', () => {
      expect(record().time.pending).to.equal(0);
    });

    it('stands still while time passes', () => {
      const { session, time } = record();
      time.advance(10);
      expect(session.currentTime).to.equal(0);
    });

    it('knows its true length', () => {
      expect(record(practiceOf('7-11', { leadIn: 3 })).session.duration).to.equal(57);
    });

    it('keeps a practice given to it within the limits', () => {
      expect(new BreathSession({ practice: { ...longExhale, minutes: 999 } }).practice.minutes).to.equal(30);
    });

    it('does nothing on pause', () => {
      const { session, log } = record();
      session.pause();
      expect(log).to.deep.equal([]);
    });

    it('does nothing on end', () => {
      const { session, log } = record();
      session.end();
      expect([log, session.ended]).to.deep.equal([[], false]);
    });

    it('takes another practice at once', () => {
      const { session } = record();
      session.practice = practiceOf('4-8');
      expect(session.timeline.phases[1]?.duration).to.equal(8);
    });
  });

  describe('play', () => {
    it('says play, then the first phase', () => {
      const { session, log } = record();
      session.play();
      expect(log).to.deep.equal(['play', 'lead-in']);
    });

    it('lets media time pass with the time source', () => {
      const { session, time } = record();
      session.play();
      time.advance(7.25);
      expect(session.currentTime).to.equal(7.25);
    });

    it('tells the first in-breath at once where there is no lead-in', () => {
      const { session, log } = record(practiceOf('4-6'));
      session.play();
      expect(log).to.deep.equal(['play', 'inhale']);
    });

    it('does nothing while playing', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(1.5);
      session.play();
      expect([session.currentTime, log]).to.deep.equal([1.5, ['play', 'lead-in']]);
    });

    it('waits for one thing at a time', () => {
      const { session, time } = record();
      session.play();
      time.advance(12.3);
      expect(time.pending).to.equal(1);
    });
  });

  describe('pause', () => {
    it('stands still where it is', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.pause();
      time.advance(100);
      expect(session.currentTime).to.equal(5);
    });

    it('waits for nothing', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.pause();
      expect(time.pending).to.equal(0);
    });

    it('says pause once', () => {
      const { session, log } = record();
      session.play();
      session.pause();
      session.pause();
      expect(log).to.deep.equal(['play', 'lead-in', 'pause']);
    });

    it('is followed by the rest of the phase, which is not told again', () => {
      const { session, time, phases } = record();
      session.play();
      time.advance(5);
      session.pause();
      time.advance(60);
      session.play();
      time.advance(2);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7']);
    });
  });

  describe('while playing', () => {
    it('tells every phase of the timeline in order, each once', () => {
      const { session, time, phases } = record(practiceOf('box', { leadIn: 3 }));
      session.play();
      time.advance(session.duration);
      expect(phases).to.deep.equal(planOf(session));
    });

    it('tells each phase at its own time', () => {
      const { session, time } = record();
      const late: number[] = [];
      session.addEventListener('phasechange', ({ start }) => late.push(session.currentTime - start));
      session.play();
      time.advance(session.duration);
      for (const seconds of late) expect(seconds).to.be.closeTo(0, 1e-6);
    });

    it('says of a phase what it is, which breath it belongs to, when it begins and how long it takes', () => {
      const { session, time } = record();
      const told: PhaseChangeEvent[] = [];
      session.addEventListener('phasechange', (event) => told.push(event));
      session.play();
      time.advance(7);
      const { phase, breath, start, duration } = told.at(-1) as PhaseChangeEvent;
      expect({ phase, breath, start, duration }).to.deep.equal({ phase: 'exhale', breath: 0, start: 7, duration: 6 });
    });

    it('updates the time at every second of a phase and at its end', () => {
      const { session, time, updates } = record(practiceOf('4-6', { leadIn: 1.5 }));
      session.play();
      time.advance(3.6);
      expect(updates.map((at) => Math.round(at * 1000) / 1000)).to.deep.equal([0, 1, 1.5, 2.5, 3.5]);
    });

    it('samples the light where the breath is', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      expect(session.sample.volume).to.be.closeTo(0.5, 1e-9);
    });

    it('tells every cue once and in order, however late it is woken', () => {
      fc.assert(
        fc.property(fc.array(fc.double({ min: 0.001, max: 40, noNaN: true }), { minLength: 1 }), (naps) => {
          const { session, time, phases } = record(practiceOf('box', { minutes: 2, leadIn: 3 }));
          session.play();
          for (const nap of naps) time.advanceLate(nap);
          time.advanceLate(session.duration);
          expect(phases).to.deep.equal(planOf(session));
        }),
      );
    });

    it('tells what a throttled tab has slept through at once', () => {
      const { session, time, phases } = record();
      session.play();
      time.advanceLate(14);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7', 'inhale@13']);
    });

    it('does not drift over half an hour', () => {
      const { session, time } = record(practiceOf('4-6', { minutes: 30, leadIn: 3 }), new FakeTime(1.7e9));
      session.play();
      for (let i = 0; i < 179; i++) time.advance(10);
      expect(session.currentTime).to.be.closeTo(1790, 1e-6);
    });
  });

  describe('at the end', () => {
    const atEnd = (): ReturnType<typeof record> => {
      const all = record();
      all.session.play();
      all.time.advance(all.session.duration);
      return all;
    };

    it('says pause, then ended', () => {
      expect(atEnd().log.slice(-2)).to.deep.equal(['pause', 'ended']);
    });

    it('is paused, ended and at its duration', () => {
      const { session } = atEnd();
      expect([session.paused, session.ended, session.currentTime]).to.deep.equal([true, true, session.duration]);
    });

    it('waits for nothing', () => {
      expect(atEnd().time.pending).to.equal(0);
    });

    it('does not go past its duration when woken late', () => {
      const { session, time } = record();
      session.play();
      time.advanceLate(9999);
      expect(session.currentTime).to.equal(session.duration);
    });

    it('starts over on play', () => {
      const { session, time, phases } = atEnd();
      phases.length = 0;
      session.play();
      time.advance(3);
      expect([session.ended, session.currentTime, phases]).to.deep.equal([false, 3, ['lead-in@0', 'inhale@3']]);
    });

    it('stays at its end under another practice', () => {
      const { session } = atEnd();
      session.practice = practiceOf('4-8', { minutes: 5 });
      expect([session.ended, session.currentTime]).to.deep.equal([true, session.duration]);
    });

    it('is not ended any more once sought back', () => {
      const { session } = atEnd();
      session.currentTime = 10;
      expect([session.ended, session.paused, session.currentTime]).to.deep.equal([false, true, 10]);
    });
  });

  describe('in a loop', () => {
    it('goes on from the lead-in, as often as it comes round', () => {
      const { session, time, phases } = record();
      session.loop = true;
      session.play();
      for (let i = 0; i < 3; i++) time.advance(session.duration);
      expect(phases).to.deep.equal([...planOf(session), ...planOf(session), ...planOf(session), 'lead-in@0']);
    });

    it('says seeked and neither pause nor ended when it comes round', () => {
      const { session, time, log } = record();
      session.loop = true;
      session.play();
      time.advance(session.duration);
      expect(log.slice(-3)).to.deep.equal(['exhale', 'seeked', 'lead-in']);
    });

    it('ends when told to', () => {
      const { session, time, log } = record();
      session.loop = true;
      session.play();
      time.advance(session.duration + 5);
      session.end();
      expect([session.ended, log.at(-1), time.pending]).to.deep.equal([true, 'ended', 0]);
    });

    it('ends at the next end once it is taken off', () => {
      const { session, time } = record();
      session.loop = true;
      session.play();
      time.advance(session.duration + 5);
      session.loop = false;
      time.advance(session.duration);
      expect(session.ended).to.equal(true);
    });

    for (const [what, steps, rounds] of [
      ['a hum of two minutes', [{ breathe: '4-8', for: 120, voice: 'hum' }], 2],
      ['4-7-8', [{ breathe: '4-7-8', breaths: 4 }], 1],
    ] as const)
      it(`keeps a guided practice to what part C allows of ${what}`, () => {
        const { session, time, phases } = record();
        session.timeline = compileGuided(practiceWith(...steps)).timeline;
        session.loop = true;
        session.play();
        for (let i = 0; i < 20; i++) time.advance(session.duration);
        expect(session.ended).to.equal(true);
        expect(phases.filter((phase) => phase === 'inhale@0')).to.have.lengthOf(rounds);
      });

    it('comes round with the present practice, from its first breath', () => {
      const { session, time } = record();
      session.loop = true;
      session.play();
      time.advance(5);
      session.practice = practiceOf('4-8', { leadIn: 3 });
      time.advance(session.duration);
      expect(session.timeline.phases[2]?.duration).to.equal(8);
    });
  });

  describe('seeking', () => {
    it('moves to the time asked for while paused', () => {
      const { session } = record();
      session.currentTime = 20;
      expect([session.currentTime, session.paused]).to.deep.equal([20, true]);
    });

    it('goes on from there while playing', () => {
      const { session, time } = record();
      session.play();
      session.currentTime = 20;
      time.advance(2);
      expect(session.currentTime).to.equal(22);
    });

    it('tells the phase it lands in, then says seeked', () => {
      const { session, log } = record();
      session.currentTime = 20;
      expect(log).to.deep.equal(['exhale', 'seeked']);
    });

    it('tells no phase between', () => {
      const { session, time, phases } = record();
      session.play();
      session.currentTime = 35;
      time.advance(2);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@33', 'exhale@37']);
    });

    it('tells a phase at whose start it lands once', () => {
      const { session, phases } = record();
      session.play();
      session.currentTime = 13;
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@13']);
    });

    it('tells again what comes after a step back', () => {
      const { session, time, phases } = record();
      session.play();
      time.advance(8);
      session.currentTime = 5;
      time.advance(2);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7', 'inhale@3', 'exhale@7']);
    });

    it('updates the time at once', () => {
      const { session, updates } = record();
      session.currentTime = 20;
      expect(updates).to.deep.equal([20]);
    });

    it('keeps to the nearest time there is', () => {
      const { session } = record();
      session.currentTime = -5;
      expect(session.currentTime).to.equal(0);
      session.currentTime = 9999;
      expect(session.currentTime).to.equal(session.duration);
    });

    it('ignores what is not a number', () => {
      const { session, log } = record();
      for (const time of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) session.currentTime = time;
      expect([session.currentTime, log]).to.deep.equal([0, []]);
    });

    it('to the end while playing ends', () => {
      const { session, log } = record();
      session.play();
      session.currentTime = session.duration;
      expect(log.slice(-3)).to.deep.equal(['seeked', 'pause', 'ended']);
    });

    it('to the end while paused lets play start over', () => {
      const { session, log } = record();
      session.currentTime = session.duration;
      log.length = 0;
      session.play();
      expect([session.currentTime, log]).to.deep.equal([0, ['play', 'lead-in']]);
    });
  });

  describe('end', () => {
    it('cuts the timeline here and now', () => {
      const { session, time } = record();
      session.play();
      time.advance(21.5);
      session.end();
      expect([session.duration, session.currentTime, session.ended, session.paused]).to.deep.equal([
        21.5,
        21.5,
        true,
        true,
      ]);
    });

    it('is taken back by going before it: all that was planned is there again', () => {
      const { session, time } = record();
      const whole = session.timeline;
      session.play();
      time.advance(21.5);
      session.end();
      session.currentTime = 10;
      expect([session.timeline, session.ended, session.currentTime]).to.deep.equal([whole, false, 10]);
      session.play();
      time.advance(whole.duration);
      expect([session.ended, session.currentTime]).to.deep.equal([true, whole.duration]);
    });

    it('says that the timeline is another, then pause, then ended', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(5);
      log.length = 0;
      session.end();
      expect(log).to.deep.equal(['timelinechange', 'durationchange', 'pause', 'ended']);
    });

    it('says no second pause when paused already', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(5);
      session.pause();
      log.length = 0;
      session.end();
      expect(log).to.deep.equal(['timelinechange', 'durationchange', 'ended']);
    });

    it('counts the whole breaths that were breathed', () => {
      const { session, time } = record();
      session.play();
      time.advance(24);
      session.end();
      expect(session.timeline.breaths).to.equal(2);
    });

    it('waits for nothing afterwards', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.end();
      expect(time.pending).to.equal(0);
    });

    it('ends a session that has played for no time at all', () => {
      const { session } = record();
      session.play();
      session.end();
      expect([session.ended, session.paused]).to.deep.equal([true, true]);
    });

    it('does nothing twice', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(5);
      session.end();
      log.length = 0;
      session.end();
      expect(log).to.deep.equal([]);
    });

    it('lets play start over with the whole practice', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.end();
      session.play();
      expect([session.currentTime, session.duration]).to.deep.equal([0, 63]);
    });
  });

  describe('another practice', () => {
    it('takes hold at the next breath while breathing', () => {
      const { session, time, phases } = record();
      session.play();
      time.advance(5);
      session.practice = practiceOf('4-8');
      time.advance(20.5);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7', 'inhale@13', 'exhale@17', 'inhale@25']);
    });

    it('takes hold at the next breath while paused in the midst of one', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.pause();
      session.practice = practiceOf('4-8');
      expect(session.timeline.phases.slice(1, 5).map(({ duration }) => duration)).to.deep.equal([4, 6, 4, 8]);
    });

    it('moves neither the time nor the light', () => {
      const { session, time } = record();
      session.play();
      time.advance(5.5);
      const { volume } = session.sample;
      session.practice = practiceOf('box');
      expect([session.currentTime, session.sample.volume]).to.deep.equal([5.5, volume]);
    });

    it('says that the timeline is another, and the duration where it differs', () => {
      const { session, log } = record();
      session.practice = practiceOf('4-6', { leadIn: 3, hum: false });
      session.practice = practiceOf('4-6', { leadIn: 3, minutes: 2 });
      expect(log).to.deep.equal(['timelinechange', 'timelinechange', 'durationchange']);
    });

    it('says nothing when it is the same', () => {
      const { session, log } = record();
      session.practice = { ...session.practice };
      expect(log).to.deep.equal([]);
    });

    it('is kept within the limits', () => {
      const { session } = record();
      session.practice = { ...longExhale, minutes: Number.NaN, ramp: 99 };
      expect([session.practice.minutes, session.practice.ramp]).to.deep.equal([2, 12]);
    });

    it('does not lose the first in-breath when set in the moment of play', () => {
      const { session, time, phases } = record();
      session.play();
      session.practice = practiceOf('4-8');
      time.advance(3);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3']);
    });

    it('tells its own first phase when set while paused at the start', () => {
      const { session, log } = record();
      session.play();
      session.pause();
      session.practice = practiceOf('4-8');
      log.length = 0;
      session.play();
      expect(log).to.deep.equal(['play', 'inhale']);
    });

    it('does not take back a rest that has begun', () => {
      const { session, time } = record(practiceOf('box', { minutes: 5 }));
      session.play();
      time.advance(16 * 9 + 14);
      session.practice = practiceOf('4-6');
      expect([session.ended, session.currentTime]).to.deep.equal([false, 16 * 9 + 14]);
    });

    it('tells every cue of the joined timeline once, whenever it is set', () => {
      const moments = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 8 });
      fc.assert(
        fc.property(moments, (naps) => {
          const { session, time, phases } = record(practiceOf('4-6', { minutes: 2, leadIn: 3 }));
          session.play();
          for (const [i, nap] of naps.entries()) {
            time.advance(nap);
            session.practice = practiceOf(i % 2 ? '4-6' : 'box', { minutes: 3 });
          }
          time.advance(session.duration);
          expect(session.ended).to.equal(true);
          expect(phases).to.deep.equal(planOf(session));
        }),
      );
    });
  });

  describe('with a listener that', () => {
    it('pauses on play stays paused and waits for nothing', () => {
      const { session, time, log } = record();
      session.addEventListener('play', () => session.pause());
      session.play();
      expect([session.paused, log, time.pending]).to.deep.equal([true, ['play', 'pause'], 0]);
    });

    it('pauses on a phase stands at that phase', () => {
      const { session, time } = record();
      session.addEventListener('phasechange', ({ phase }) => {
        if (phase === 'exhale') session.pause();
      });
      session.play();
      time.advance(60);
      expect([session.paused, time.pending]).to.deep.equal([true, 0]);
      expect(session.currentTime).to.be.closeTo(7, 1e-6);
    });

    it('pauses and plays on a phase loses no cue and doubles none', () => {
      const { session, time, phases } = record();
      session.addEventListener('phasechange', () => {
        session.pause();
        session.play();
      });
      session.play();
      time.advance(session.duration);
      expect(phases).to.deep.equal(planOf(session));
    });

    it('seeks on a phase goes on from there', () => {
      const { session, time, phases } = record();
      session.addEventListener(
        'phasechange',
        () => {
          session.currentTime = 43;
        },
        { once: true },
      );
      session.play();
      time.advance(4);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@43', 'exhale@47']);
    });

    it('seeks amid phases told late leaves none of the old ones to be told', () => {
      const { session, time, phases } = record();
      session.addEventListener('phasechange', ({ start }) => {
        if (start === 3) session.currentTime = 50;
      });
      session.play();
      time.advanceLate(30);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@47']);
    });

    it('ends on a phase is told of no phase after ended', () => {
      const { session, time, log } = record();
      session.addEventListener('phasechange', ({ phase }) => {
        if (phase === 'inhale') session.end();
      });
      session.play();
      time.advanceLate(30);
      expect([log.at(-1), log.filter((type) => type === 'ended').length, time.pending]).to.deep.equal(['ended', 1, 0]);
    });

    it('ends on a time update ends once', () => {
      const { session, time, log } = record();
      session.addEventListener('timeupdate', () => {
        if (session.currentTime >= 2) session.end();
      });
      session.play();
      time.advance(9);
      expect([log.filter((type) => type === 'ended').length, session.duration, time.pending]).to.deep.equal([1, 2, 0]);
    });

    it('ends when the timeline changes ends once', () => {
      const { session, time, log } = record();
      session.addEventListener('timelinechange', () => session.end());
      session.play();
      time.advance(5);
      session.end();
      expect(log.filter((type) => type === 'ended' || type === 'pause')).to.deep.equal(['pause', 'ended']);
    });

    it('plays when ended starts over', () => {
      const { session, time, phases } = record();
      session.addEventListener('ended', () => session.play());
      session.play();
      time.advance(session.duration + 3);
      expect(phases).to.deep.equal([...planOf(session), 'lead-in@0', 'inhale@3']);
    });

    it('plays on pause at the end is not told ended while playing', () => {
      const { session, time, log } = record();
      session.addEventListener('pause', () => session.play());
      session.play();
      time.advance(session.duration);
      expect([session.paused, log.includes('ended')]).to.deep.equal([false, false]);
    });

    it('plays when a restart changes the timeline is told play once', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(5);
      session.end();
      log.length = 0;
      session.addEventListener('timelinechange', () => session.play());
      session.play();
      expect(log.filter((type) => type === 'play')).to.deep.equal(['play']);
    });

    it('sets another practice on a phase loses no cue and doubles none', () => {
      const { session, time, phases } = record();
      session.addEventListener('phasechange', ({ phase, breath }) => {
        if (phase === 'exhale') session.practice = practiceOf(breath % 2 ? '4-6' : '4-8', { minutes: 2 });
      });
      session.play();
      time.advance(200);
      expect(phases).to.deep.equal(planOf(session));
    });

    it('sets another practice amid phases told late loses no cue and doubles none', () => {
      const { session, time, phases } = record();
      session.addEventListener('phasechange', ({ breath }) => {
        session.practice = practiceOf(breath % 2 ? '4-6' : '4-8', { minutes: 2 });
      });
      session.play();
      for (let i = 0; i < 9; i++) time.advanceLate(17);
      expect(phases).to.deep.equal(planOf(session));
    });

    it('follows another time source on a phase goes on without a jump', () => {
      const { session, time } = record();
      const other = new FakeTime(5);
      session.addEventListener('phasechange', ({ phase }) => {
        if (phase === 'exhale') session.follow(other);
      });
      session.play();
      time.advance(7);
      other.advance(3);
      expect([session.currentTime, time.pending]).to.deep.equal([10, 0]);
    });

    it('does anything at any time leaves one wake-up while playing and none while paused', () => {
      const deeds = fc.constantFrom<(session: BreathSession) => void>(
        (session) => session.play(),
        (session) => session.pause(),
        (session) => session.end(),
        (session) => {
          session.currentTime = 12;
        },
        (session) => {
          session.currentTime = 9999;
        },
        (session) => {
          session.practice = practiceOf('4-8');
        },
        (session) => {
          session.practice = practiceOf('box', { leadIn: 3 });
        },
        (session) => {
          session.loop = !session.loop;
        },
        () => {},
      );
      const types = fc.constantFrom('play', 'pause', 'phasechange', 'ended', 'seeked', 'timeupdate', 'timelinechange');
      const steps = fc.array(fc.tuple(deeds, types, deeds, fc.double({ min: 0, max: 90, noNaN: true })), {
        maxLength: 8,
      });
      fc.assert(
        fc.property(steps, (all) => {
          const { session, time } = record();
          for (const [deed, type, inside, nap] of all) {
            session.addEventListener(type, () => inside(session), { once: true });
            deed(session);
            time.advance(nap);
            expect(time.pending).to.equal(session.paused ? 0 : 1);
            expect(session.currentTime).to.be.within(0, session.duration);
            if (session.ended) expect([session.paused, session.currentTime]).to.deep.equal([true, session.duration]);
          }
        }),
        { numRuns: 1000 },
      );
    });
  });

  describe('loop', () => {
    it('ends once the pattern has been breathed as long as it may be', () => {
      const { session, time, log } = record(practiceOf('box', { minutes: 2 }));
      session.loop = true;
      session.play();
      time.advance(3600);
      expect(session.ended).to.equal(true);
      expect(log.filter((type) => type === 'seeked')).to.have.lengthOf(1);
    });
  });

  describe('follow', () => {
    it('tells that moments may lie elsewhere', () => {
      const { session } = record();
      let told = 0;
      session.addEventListener('clockchange', () => told++);
      session.follow(new FakeTime());
      expect(told).to.equal(1);
    });

    it('goes on from where it is when nothing is pinned', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      const other = new FakeTime(77);
      session.follow(other);
      other.advance(1);
      expect(session.currentTime).to.equal(6);
    });

    it('is exactly where the anchor says', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.follow(new FakeTime(77), { media: 5, time: 76.96 });
      expect(session.currentTime).to.be.closeTo(5.04, 1e-9);
    });

    it('stands at the start until an anchor yet to come', () => {
      const { session, time } = record();
      session.play();
      session.follow(time, { media: 0, time: time.now() + 0.5 });
      expect(session.currentTime).to.equal(0);
      time.advance(2);
      expect(session.currentTime).to.equal(1.5);
    });

    it('leaves nothing to wait for with the source before', () => {
      const { session, time } = record();
      session.play();
      const other = new FakeTime();
      session.follow(other);
      expect([time.pending, other.pending]).to.deep.equal([0, 1]);
    });

    it('tells every cue once, though the other clock was behind', () => {
      const { session, time, phases } = record();
      session.play();
      time.advance(7.02);
      const other = new FakeTime();
      session.follow(other, { media: 6.98, time: 0 });
      other.advance(6.1);
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7', 'inhale@13']);
    });

    it('tells at once what an anchor has skipped', () => {
      const { session, phases } = record();
      session.play();
      session.follow(new FakeTime(), { media: 8, time: 0 });
      expect(phases).to.deep.equal(['lead-in@0', 'inhale@3', 'exhale@7']);
    });

    it('does not move what is paused, whatever the anchor', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.pause();
      session.follow(new FakeTime(9), { media: 30, time: 9 });
      expect(session.currentTime).to.equal(5);
    });

    it('measures with the new source once played', () => {
      const { session, time } = record();
      const other = new FakeTime(9);
      session.follow(other);
      session.play();
      time.advance(99);
      other.advance(4);
      expect(session.currentTime).to.equal(4);
    });

    it('says nothing of a jump, for there is none', () => {
      const { session, time, log } = record();
      session.play();
      time.advance(5);
      log.length = 0;
      session.follow(new FakeTime());
      expect(log).to.deep.equal([]);
    });
  });

  describe('toPerformance', () => {
    it('gives the milliseconds at which a media time comes', () => {
      const { session, time } = record();
      time.advance(2);
      session.play();
      time.advance(5);
      expect(session.toPerformance(13)).to.equal(15_000);
    });

    it('gives the time of what is past', () => {
      const { session, time } = record();
      time.advance(2);
      session.play();
      time.advance(5);
      expect(session.toPerformance(0)).to.equal(2000);
    });

    it('takes a paused session as if it went on now', () => {
      const { session, time } = record();
      session.play();
      time.advance(5);
      session.pause();
      time.advance(10);
      expect(session.toPerformance(6)).to.equal(16_000);
    });

    it('speaks of the new source after follow', () => {
      const { session } = record();
      session.play();
      const other = new FakeTime(50);
      session.follow(other, { media: 0, time: 49 });
      expect(session.toPerformance(3)).to.equal(2000);
    });
  });
});

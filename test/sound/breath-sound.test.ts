import { expect } from '@open-wc/testing';
import { presets } from '../../src/breath/pattern.js';
import { limitPractice } from '../../src/breath/practice.js';
import { BreathSession } from '../../src/session/session.js';
import { audioTime, performanceTime } from '../../src/session/time-source.js';
import { BreathSound } from '../../src/sound/breath-sound.js';
import { defaultSound, soundKinds } from '../../src/sound/settings.js';
import { playedOn, until, type Contexts } from './audio-contexts.js';
import { reaches, Sounds } from './sounds.js';

describe('BreathSound', () => {
  let sounds: Sounds;
  let contexts: Contexts;
  const setUp: Sounds['setUp'] = (settings) => sounds.setUp(settings);
  const soundOf: Sounds['soundOf'] = (session, settings) => sounds.soundOf(session, settings);

  beforeEach(() => {
    sounds = new Sounds();
    contexts = sounds.contexts;
  });

  afterEach(() => sounds.dispose());

  describe('its settings', () => {
    it('start from everything at full volume, the hum at 130 Hz', () => {
      const { settings } = soundOf(new BreathSession());
      expect([...settings.kinds]).to.deep.equal(['tone', 'hum', 'breath', 'bowl']);
      expect(settings).to.include({ volume: 1, muted: false, humPitch: 130 });
    });

    it('stay within their limits, and are left alone by what is not a number', () => {
      const sound = soundOf(new BreathSession(), { volume: 7, humPitch: 20 });
      expect(sound.settings).to.include({ volume: 1, humPitch: 80 });
      sound.set({ volume: Number.NaN, humPitch: Number.NaN });
      expect(sound.settings).to.include({ volume: 1, humPitch: 80 });
      sound.set({ volume: -1, humPitch: 1e9 });
      expect(sound.settings).to.include({ volume: 0, humPitch: 300 });
    });

    it('do not change with what was handed over', () => {
      const kinds = new Set(soundKinds);
      const sound = soundOf(new BreathSession(), { kinds });
      kinds.clear();
      expect(sound.settings.kinds.size).to.equal(soundKinds.length);
      expect(defaultSound.kinds.size).to.equal(4);
    });
  });

  describe('before the first press', () => {
    it('makes no audio context', () => {
      const { sound } = setUp();
      expect([contexts.made.length, sound.state]).to.deep.equal([0, 'idle']);
    });

    it('nor after a thousand came and went', () => {
      for (let i = 0; i < 1000; i++) new BreathSound(new BreathSession()).dispose();
      expect(contexts.made).to.have.length(0);
    });

    it('nor while muted', () => {
      const { session, sound } = setUp({ muted: true });
      session.play();
      expect([contexts.made.length, sound.state]).to.deep.equal([0, 'idle']);
    });
  });

  describe('once it sounds', () => {
    it('leads the session on the audio clock, without a jump', async () => {
      const { session, sound } = setUp();
      session.play();
      const before = session.toPerformance(0);
      await reaches(sound, 'sounding');
      // Before the first block is out a browser only estimates what is heard now.
      expect(session.toPerformance(0)).to.be.closeTo(before, 60);
      const offset = session.currentTime - audioTime(contexts.last).now();
      await until(session, 'timeupdate', () => session.currentTime > 1.5);
      expect(session.currentTime - audioTime(contexts.last).now()).to.be.closeTo(offset, 0.02);
    });

    it('does not jump once the context can tell which of its samples is heard', async () => {
      const made = contexts.made;
      contexts.replace(
        class extends contexts.original {
          #pinned: { context: number; page: number } | undefined;
          constructor() {
            super();
            made.push(this);
          }
          // Nothing at first, as in Chromium; then 80 ms behind what is rendered.
          override getOutputTimestamp(): AudioTimestamp {
            const page = performance.now();
            if (super.currentTime < 0.05) return { contextTime: 0, performanceTime: 0 };
            this.#pinned ??= { context: super.currentTime - 0.08 + 0.05, page };
            return { contextTime: this.#pinned.context + (page - this.#pinned.page) / 1000, performanceTime: page };
          }
        },
      );
      const { session, sound } = setUp();
      session.play();
      const before = session.toPerformance(0);
      await reaches(sound, 'sounding');
      const pinned = session.toPerformance(0);
      expect(pinned).to.be.closeTo(before, 2);
      await until(session, 'timeupdate', () => session.currentTime > 0.9);
      expect(session.toPerformance(0)).to.be.closeTo(pinned, 2);
    });

    it('makes one context for many', async () => {
      const all = Array.from({ length: 5 }, () => setUp());
      for (const { session } of all) session.play();
      await Promise.all(all.map(({ sound }) => reaches(sound, 'sounding')));
      expect(contexts.made).to.have.length(1);
      for (const { sound } of all) sound.dispose();
      await until(contexts.last, 'statechange', () => contexts.open === 0);
    });

    it('stands still in a pause, lets the context rest, and goes on from there', async () => {
      const { session, sound, followed } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      session.pause();
      const at = session.currentTime;
      expect(followed.at(-1)).to.equal(performanceTime);
      await until(contexts.last, 'statechange', () => contexts.last.state === 'suspended');
      expect([session.currentTime, sound.state]).to.deep.equal([at, 'idle']);
      session.play();
      await reaches(sound, 'sounding');
      expect(session.currentTime).to.be.at.least(at);
      expect(contexts.made).to.have.length(1);
    });

    it('goes on within 50 ms of what is being written, by the context’s own clock', async () => {
      const { session, sound } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      session.pause();
      await until(contexts.last, 'statechange', () => contexts.last.state === 'suspended');
      let heard = 0;
      const follow = session.follow.bind(session);
      session.follow = (source, anchor) => {
        heard = (anchor?.time ?? 0) - contexts.last.currentTime;
        follow(source, anchor);
      };
      session.play();
      await reaches(sound, 'sounding');
      expect(heard).to.be.within(-0.05, 0.05);
    });

    it('lets the others sound on while one pauses', async () => {
      const [one, other] = [setUp(), setUp()];
      one.session.play();
      other.session.play();
      await Promise.all([reaches(one.sound, 'sounding'), reaches(other.sound, 'sounding')]);
      one.session.pause();
      await reaches(one.sound, 'idle');
      expect([contexts.last.state, other.sound.state]).to.deep.equal(['running', 'sounding']);
    });

    it('fades, moves and goes on after a seek', async () => {
      const { session, sound, followed } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      const before = followed.length;
      session.currentTime = 30;
      await until(session, 'timeupdate', () => followed.length > before);
      expect(session.currentTime).to.be.within(30, 32);
      expect([sound.state, session.paused]).to.deep.equal(['sounding', false]);
    });

    it('takes another practice at the next breath without breaking off', async () => {
      const { session, sound, states, followed } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      const before = followed.length;
      session.practice = limitPractice({ ...session.practice, pattern: presets['5-5'] }).practice;
      await until(session, 'timeupdate', () => session.currentTime > 2);
      expect([states, followed.length]).to.deep.equal([['sounding'], before]);
    });

    it('strikes the bowl after an early end, and only then rests', async () => {
      const { session, sound } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      session.end();
      expect([session.ended, sound.state]).to.deep.equal([true, 'sounding']);
      session.play();
      expect(session.paused).to.equal(false);
      await until(session, 'timeupdate', () => session.currentTime > 0.2);
      expect(sound.state).to.equal('sounding');
    });

    it('rings out after the end, whatever is set meanwhile', async () => {
      const { session, sound, states } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      session.currentTime = session.duration - 0.8;
      await until(session, 'ended', () => session.ended);
      sound.set({ volume: 0.5 });
      await playedOn(contexts.last, 0.4);
      expect(states).to.deep.equal(['sounding']);
      sound.set({ muted: true });
      await reaches(sound, 'idle');
    });

    it('is muted and unmuted while the breath goes on', async () => {
      const { session, sound } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      sound.set({ muted: true });
      await reaches(sound, 'idle');
      expect(session.paused).to.equal(false);
      sound.set({ muted: false });
      await reaches(sound, 'sounding');
    });

    it('takes on volume, kinds and pitch without a word', async () => {
      const { session, sound, states } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      sound.set({ volume: 0.3, kinds: new Set(['breath']), humPitch: 220 });
      expect(sound.settings).to.include({ volume: 0.3, humPitch: 220 });
      expect(states).to.deep.equal(['sounding']);
    });

    it('closes the context when it is disposed of, and hears the session no more', async () => {
      const { session, sound } = setUp();
      session.play();
      await reaches(sound, 'sounding');
      sound.dispose();
      await until(contexts.last, 'statechange', () => contexts.last.state === 'closed');
      session.pause();
      session.play();
      expect([contexts.open, sound.state]).to.deep.equal([0, 'idle']);
    });
  });
});

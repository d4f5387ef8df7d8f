import { expect } from '@open-wc/testing';
import { performanceTime } from '../../src/session/time-source.js';
import { until, type Contexts } from './audio-contexts.js';
import { reaches, Sounds } from './sounds.js';

describe('BreathSound, when the browser', () => {
  let sounds: Sounds;
  let contexts: Contexts;
  const setUp: Sounds['setUp'] = (settings) => sounds.setUp(settings);

  beforeEach(() => {
    sounds = new Sounds();
    contexts = sounds.contexts;
  });

  afterEach(() => sounds.dispose());

  it('has no Web Audio: the breath goes on, and state says so', () => {
    contexts.replace(undefined);
    const { session, sound } = setUp();
    session.play();
    expect([sound.state, session.paused]).to.deep.equal(['unavailable', false]);
  });

  it('gives no context: the breath goes on, and state says so', () => {
    contexts.replace(
      class extends contexts.original {
        constructor() {
          super();
          void this.close();
          throw new DOMException('no more contexts', 'NotSupportedError');
        }
      },
    );
    const { session, sound } = setUp();
    session.play();
    expect([sound.state, session.paused]).to.deep.equal(['unavailable', false]);
  });

  /** Replaces the page's contexts by ones that stay suspended, and answer a request to resume as told. */
  const suspendFor = (answer: () => Promise<void>): void => {
    const made = contexts.made;
    contexts.replace(
      class extends contexts.original {
        constructor() {
          super();
          made.push(this);
        }
        override get state(): AudioContextState {
          return super.state === 'closed' ? 'closed' : 'suspended';
        }
        override resume(): Promise<void> {
          return answer();
        }
      },
    );
  };

  it('refuses to resume: the breath goes on, and state says so', async () => {
    suspendFor(() => Promise.reject(new DOMException('not now', 'NotAllowedError')));
    const { session, sound } = setUp();
    session.play();
    await reaches(sound, 'blocked');
    await until(session, 'timeupdate', () => session.currentTime > 0.9);
    expect(session.paused).to.equal(false);
  });

  it('never answers: the breath goes on, and state says so', async () => {
    suspendFor(() => new Promise(() => {}));
    const { session, sound } = setUp();
    session.play();
    await reaches(sound, 'blocked');
    expect(session.paused).to.equal(false);
  });

  it('suspends the context meanwhile: the breath goes on, and the sound comes back', async () => {
    const { session, sound, followed, states } = setUp();
    session.play();
    await reaches(sound, 'sounding');
    await contexts.last.suspend();
    await reaches(sound, 'blocked');
    expect(followed.at(-1)).to.equal(performanceTime);
    await reaches(sound, 'sounding');
    expect([states, contexts.made.length]).to.deep.equal([['sounding', 'blocked', 'sounding'], 1]);
  });

  describe('interrupts the context, as for a call on a phone:', () => {
    /** A session that was heard until the call came. */
    const interrupted = async (): Promise<ReturnType<Sounds['setUp']> & ReturnType<Contexts['interruptible']>> => {
      const call = contexts.interruptible();
      const heard = setUp();
      heard.session.play();
      await reaches(heard.sound, 'sounding');
      await call.interrupt();
      await reaches(heard.sound, 'blocked');
      return { ...heard, ...call };
    };

    it('the breath goes on by the clock of the page, and state says that it is silent', async () => {
      const { session, sound, followed } = await interrupted();
      expect(contexts.last.state).to.equal('interrupted');
      expect([session.paused, followed.at(-1)]).to.deep.equal([false, performanceTime]);
      const at = session.currentTime;
      await until(session, 'timeupdate', () => session.currentTime > at + 1);
      expect(sound.state).to.equal('blocked');
    });

    it('the sound comes back with the context once the call is over', async () => {
      const { release, sound, states } = await interrupted();
      await release();
      await reaches(sound, 'sounding');
      expect([states, contexts.made.length]).to.deep.equal([['sounding', 'blocked', 'sounding'], 1]);
    });

    it('the sound comes back by itself where the call leaves the context suspended', async () => {
      const { hangUp, session, sound } = await interrupted();
      hangUp();
      await reaches(sound, 'sounding');
      expect([session.paused, contexts.made.length]).to.deep.equal([false, 1]);
    });

    it('a pause and a press bring it back too', async () => {
      const { hangUp, session, sound } = await interrupted();
      session.pause();
      await reaches(sound, 'idle');
      hangUp();
      session.play();
      await reaches(sound, 'sounding');
    });
  });

  it('stops the clock of a running context: it is replaced by another', async () => {
    const made = contexts.made;
    let frozen = false;
    contexts.replace(
      class extends contexts.original {
        #standing = made.push(this) === 1;
        override get currentTime(): number {
          return frozen && this.#standing ? 1 : super.currentTime;
        }
        override getOutputTimestamp(): AudioTimestamp {
          return frozen && this.#standing ? { contextTime: 0, performanceTime: 0 } : super.getOutputTimestamp();
        }
      },
    );
    const { session, sound } = setUp();
    session.play();
    await reaches(sound, 'sounding');
    frozen = true;
    await until(session, 'timeupdate', () => made.length === 2 && sound.state === 'sounding');
    expect(session.paused).to.equal(false);
    await until(made[0] as AudioContext, 'statechange', () => made[0]?.state === 'closed');
  });
});

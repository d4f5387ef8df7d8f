import { expect, waitUntil } from '@open-wc/testing';
import { ScreenWake } from '../../src/guide/wake-lock.js';
import { BreathSession } from '../../src/session/session.js';
import { FakeTime } from '../support/fake-time.js';

/** A lock that the browser takes back as it likes. */
class FakeSentinel extends EventTarget {
  released = false;

  release(): Promise<void> {
    this.released = true;
    return Promise.resolve();
  }
}

/** Grants what is asked for once it is told to, or refuses. */
class FakeWakeLock {
  readonly given: FakeSentinel[] = [];
  asked = 0;
  refuses = false;
  /** Set, requests wait for it. */
  gate: Promise<void> | undefined;

  async request(): Promise<WakeLockSentinel> {
    this.asked++;
    await this.gate;
    if (this.refuses) throw new DOMException('', 'NotAllowedError');
    const sentinel = new FakeSentinel();
    this.given.push(sentinel);
    return sentinel as unknown as WakeLockSentinel;
  }

  get held(): number {
    return this.given.filter(({ released }) => !released).length;
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets every promise that can settle do so: none here waits for more than a few others. */
const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 50; turns++) await Promise.resolve();
};

const waking = (wakeLock: FakeWakeLock | undefined = new FakeWakeLock()) => {
  const session = new BreathSession({ timeSource: new FakeTime() });
  const page = new FakePage();
  const wake = new ScreenWake({ session, wakeLock, page: page });
  return { session, page, wake, lock: wakeLock };
};

describe('ScreenWake', () => {
  it('keeps the screen on while a session plays', async () => {
    const { session, wake, lock } = waking();
    await settle();
    expect([wake.held, lock.asked]).to.deep.equal([false, 0]);
    session.play();
    await settle();
    expect([wake.held, lock.held]).to.deep.equal([true, 1]);
    session.pause();
    await settle();
    expect([wake.held, lock.held]).to.deep.equal([false, 0]);
  });

  it('lets it dim at the end', async () => {
    const { session, lock } = waking();
    session.play();
    await settle();
    session.end();
    session.currentTime = 5;
    session.play();
    session.end();
    await settle();
    expect(lock.held).to.equal(0);
  });

  it('asks again when the page is seen again', async () => {
    const { session, page, wake, lock } = waking();
    session.play();
    await settle();
    await lock.given[0]?.release();
    page.turn('hidden');
    await settle();
    expect([wake.held, lock.asked]).to.deep.equal([false, 1]);
    page.turn('visible');
    await settle();
    expect([wake.held, lock.asked]).to.deep.equal([true, 2]);
  });

  it('does not ask for a session that was paused while hidden', async () => {
    const { session, page, lock } = waking();
    session.play();
    await settle();
    page.turn('hidden');
    session.pause();
    page.turn('visible');
    await settle();
    expect([lock.held, lock.asked]).to.deep.equal([0, 1]);
  });

  it('gives back what comes when it is wanted no more', async () => {
    const lock = new FakeWakeLock();
    let open = (): void => {};
    lock.gate = new Promise((resolve) => (open = resolve));
    const { session, wake } = waking(lock);
    session.play();
    session.pause();
    open();
    await settle();
    expect([lock.asked, lock.held, wake.held]).to.deep.equal([1, 0, false]);
  });

  it('keeps what comes when it is wanted again', async () => {
    const lock = new FakeWakeLock();
    let open = (): void => {};
    lock.gate = new Promise((resolve) => (open = resolve));
    const { session, wake } = waking(lock);
    session.play();
    session.pause();
    session.play();
    open();
    await settle();
    expect([lock.asked, wake.held]).to.deep.equal([1, true]);
  });

  it('lets the screen dim when disposed of, whenever that is', async () => {
    const { session, wake, lock } = waking();
    session.play();
    wake.dispose();
    await settle();
    expect(lock.held).to.equal(0);
    session.pause();
    session.play();
    await settle();
    expect(lock.held).to.equal(0);
  });

  it('takes a refusal, and asks again at the next play', async () => {
    const lock = new FakeWakeLock();
    lock.refuses = true;
    const { session, wake } = waking(lock);
    session.play();
    await settle();
    expect([wake.held, lock.asked]).to.deep.equal([false, 1]);
    lock.refuses = false;
    session.pause();
    session.play();
    await settle();
    expect(wake.held).to.equal(true);
  });

  it('does not ask without end where every lock is taken back at once', async () => {
    const lock = new FakeWakeLock();
    const request = lock.request.bind(lock);
    lock.request = async () => {
      const sentinel = await request();
      await sentinel.release();
      return sentinel;
    };
    const { session } = waking(lock);
    session.play();
    await settle();
    expect(lock.asked).to.be.below(10);
  });

  it('keeps the screen on for what plays already', async () => {
    const session = new BreathSession({ timeSource: new FakeTime() });
    session.play();
    const wake = new ScreenWake({ session, wakeLock: new FakeWakeLock() });
    await waitUntil(() => wake.held);
    wake.dispose();
  });

  it('asks for nothing in a frame that may not keep the screen on', async () => {
    const lock = new FakeWakeLock();
    const featurePolicy = { allowsFeature: (name: string) => name !== 'screen-wake-lock' };
    Object.defineProperty(document, 'featurePolicy', { value: featurePolicy, configurable: true });
    Object.defineProperty(navigator, 'wakeLock', { value: lock, configurable: true });
    const session = new BreathSession({ timeSource: new FakeTime() });
    const wake = new ScreenWake({ session });
    session.play();
    await settle();
    wake.dispose();
    Reflect.deleteProperty(document, 'featurePolicy');
    Reflect.deleteProperty(navigator, 'wakeLock');
    expect(lock.asked).to.equal(0);
  });

  it('does not throw with what this browser has', async () => {
    const session = new BreathSession({ timeSource: new FakeTime() });
    const wake = new ScreenWake({ session });
    session.play();
    await settle();
    session.pause();
    await settle();
    wake.dispose();
    await waitUntil(() => !wake.held);
  });
});

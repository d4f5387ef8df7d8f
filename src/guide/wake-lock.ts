import type { LedSession } from './speech.js';

/** Which session keeps the screen on, and by what. */
export interface ScreenWakeOptions {
  /** The screen stays on while it plays. */
  readonly session: Pick<LedSession, 'paused' | 'addEventListener'>;
  /** What keeps the screen on: that of the browser, unless another is handed in. */
  readonly wakeLock?: Pick<WakeLock, 'request'> | undefined;
  /** Nothing is asked for while it is hidden: `document`, unless another is handed in. */
  readonly page?: Pick<Document, 'visibilityState' | 'addEventListener'>;
}

/** A browser that takes every lock back at once is not asked without end. */
const TRIES = 4;

/** Chromium's way to tell what the page around a frame allows it; no other browser has it. */
interface Permitting {
  readonly featurePolicy: { allowsFeature(name: string): boolean };
}

/** The browser's lock, unless the page around has kept it from a frame: asked all the same, Chromium writes an error to the console. */
const browserLock = (): ScreenWakeOptions['wakeLock'] => {
  const denied = (document as Partial<Permitting>).featurePolicy?.allowsFeature('screen-wake-lock') === false;
  return denied ? undefined : (navigator as Partial<Navigator>).wakeLock;
};

/** Keeps the screen on while a session plays and its page is seen. Never throws: where it is refused, the screen dims. */
export class ScreenWake {
  readonly #session: ScreenWakeOptions['session'];
  readonly #wakeLock: ScreenWakeOptions['wakeLock'];
  readonly #page: NonNullable<ScreenWakeOptions['page']>;
  readonly #ear = new AbortController();
  #sentinel: WakeLockSentinel | undefined;
  #asking = false;

  constructor({ session, wakeLock = browserLock(), page = document }: ScreenWakeOptions) {
    this.#session = session;
    this.#wakeLock = wakeLock;
    this.#page = page;
    const { signal } = this.#ear;
    const look = (): void => void this.#look();
    session.addEventListener('play', look, { signal });
    session.addEventListener('pause', look, { signal });
    // Locks are lost on hide.
    page.addEventListener('visibilitychange', look, { signal });
    look();
  }

  /** Whether the screen is kept on. */
  get held(): boolean {
    return this.#sentinel?.released === false;
  }

  /** Lets the screen dim again, and lets go of the session. */
  dispose(): void {
    this.#ear.abort();
    void this.#look();
  }

  get #wanted(): boolean {
    return !this.#session.paused && this.#page.visibilityState === 'visible' && !this.#ear.signal.aborted;
  }

  /** One request at a time; what has changed in the meantime is looked at after it, a few times. */
  async #look(): Promise<void> {
    if (this.#asking || !this.#wakeLock) return;
    this.#asking = true;
    try {
      for (let tries = 0; tries < TRIES && this.#wanted !== this.held; tries++) {
        if (this.#wanted) this.#sentinel = await this.#wakeLock.request('screen');
        else await this.#sentinel?.release();
      }
    } catch {
      // Not allowed here, a low battery, or hidden by now: asked for again when it plays or is seen again.
    }
    this.#asking = false;
  }
}

/** Stands between the code under test and the browser's AudioContext. */
export class Contexts {
  /** Every context that was made, in order. */
  readonly made: AudioContext[] = [];
  readonly #original = globalThis.AudioContext;

  constructor() {
    const { made } = this;
    this.replace(
      class extends this.#original {
        constructor(options?: AudioContextOptions) {
          super(options);
          made.push(this);
        }
      },
    );
  }

  /** Lets the page find another AudioContext, or none. */
  replace(constructor: typeof AudioContext | undefined): void {
    Object.assign(globalThis, { AudioContext: constructor });
  }

  get original(): typeof AudioContext {
    return this.#original;
  }

  get open(): number {
    return this.made.filter(({ state }) => state !== 'closed').length;
  }

  get last(): AudioContext {
    const context = this.made.at(-1);
    if (!context) throw new Error('no context was made');
    return context;
  }

  /**
   * Lets the page find contexts that a phone call interrupts, as on iOS: they stand still in the state "interrupted" and
   * cannot be resumed, whatever the page asks for. After the call they are left suspended (`hangUp`), or run (`release`).
   */
  interruptible(): { interrupt(): Promise<void>; hangUp(): void; release(): Promise<void> } {
    const { made } = this;
    let interrupted = false;
    class Interruptible extends this.#original {
      constructor(options?: AudioContextOptions) {
        super(options);
        made.push(this);
      }
      override get state(): AudioContextState {
        return interrupted && super.state !== 'closed' ? 'interrupted' : super.state;
      }
      override resume(): Promise<void> {
        return interrupted ? Promise.reject(new DOMException('a call', 'InvalidStateError')) : super.resume();
      }
    }
    this.replace(Interruptible);
    return {
      interrupt: () => {
        interrupted = true;
        return this.last.suspend();
      },
      hangUp: () => {
        interrupted = false;
      },
      release: () => {
        interrupted = false;
        return this.last.resume();
      },
    };
  }

  /** To be called after each test. */
  restore(): void {
    this.replace(this.#original);
  }
}

/** Resolves once a target says so and it holds. */
export const until = (target: EventTarget, type: string, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      target.removeEventListener(type, look);
      resolve();
    };
    target.addEventListener(type, look);
    look();
  });

/** Resolves once a running context has played on for a while, by its own clock. */
export const playedOn = (context: AudioContext, seconds: number): Promise<void> => {
  const silence = new ConstantSourceNode(context, { offset: 0 });
  silence.connect(context.destination);
  silence.start();
  silence.stop(context.currentTime + seconds);
  return new Promise((resolve) => {
    silence.onended = () => resolve();
  });
};

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

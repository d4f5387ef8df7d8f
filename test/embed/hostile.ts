import { readGreeting } from '../../src/embed/protocol.js';
import { messageFrom } from './frames.js';

/** A page that means no good. */
export const hostileUrl = new URL('./hostile-guest.html', import.meta.url).href;

const indexOf = (frame: HTMLIFrameElement): number =>
  Array.from(window, (_, index) => window[index]).findIndex((each) => each === frame.contentWindow);

/** Such a page in a frame; it does what it is told. */
export class HostileGuest {
  readonly #window: Window & { readonly heard?: readonly unknown[] };

  constructor(frame: HTMLIFrameElement) {
    if (!frame.contentWindow) throw new Error('the frame is not in the page');
    this.#window = frame.contentWindow;
  }

  /** What was said to it. */
  get heard(): readonly unknown[] {
    return this.#window.heard ?? [];
  }

  /** Has it say something, to this page or to another frame; resolves once it has. */
  async say(
    message: unknown,
    { ports = [], to }: { ports?: MessagePort[]; to?: HTMLIFrameElement } = {},
  ): Promise<void> {
    const said = messageFrom(
      () => this.#window,
      ({ data }) => (data === 'said' ? true : undefined),
    );
    const order = to ? { message, frame: indexOf(to) } : { message };
    this.#window.postMessage({ order }, '*', ports);
    await said;
  }

  /** The next hello that it gets. */
  hello(): Promise<string> {
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        const greeting = readGreeting(data);
        if (greeting?.type !== 'hello') return;
        this.#window.removeEventListener('message', hear);
        resolve(greeting.nonce);
      };
      this.#window.addEventListener('message', hear);
    });
  }
}

import { oneEvent } from '@open-wc/testing';
import {
  readGreeting,
  readReport,
  sealed,
  type Command,
  type Greeting,
  type Report,
} from '../../src/embed/protocol.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';

/** A page for frames, as it stands in the source. */
export const embedUrl = (query = ''): string => new URL(`../../src/embed/embed.html?${query}`, import.meta.url).href;

const frames: HTMLElement[] = [];

/** Takes every frame of a test out of the page. */
export const removeFrames = (): void => {
  for (const frame of frames.splice(0)) frame.remove();
};

/** The next message of a window that `wants` takes. */
export const messageFrom = <T>(
  source: () => Window | null | undefined,
  wants: (event: MessageEvent<unknown>) => T | undefined,
): Promise<T> =>
  new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      const wanted = event.source === source() ? wants(event) : undefined;
      if (wanted === undefined) return;
      removeEventListener('message', hear);
      resolve(wanted);
    };
    addEventListener('message', hear);
  });

const greeting =
  <T extends Greeting['type']>(type: T) =>
  (event: MessageEvent<unknown>): MessageEvent<unknown> | undefined =>
    readGreeting(event.data)?.type === type ? event : undefined;

export interface FrameOptions {
  readonly sandbox?: string;
  readonly allow?: string;
  readonly height?: number;
  readonly hash?: string;
}

/** A frame in this page, not yet loaded. */
export const newFrame = ({ sandbox, allow, height = 520 }: FrameOptions = {}): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.width = '400';
  frame.height = `${height}`;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  if (allow !== undefined) frame.allow = allow;
  frames.push(frame);
  return frame;
};

/** Keeps an element for `removeFrames`. */
export const keep = <E extends HTMLElement>(element: E): E => {
  frames.push(element);
  document.body.append(element);
  return element;
};

/** A frame that has loaded its page and listens. */
export const readyFrame = async (query = 'sound=none', options: FrameOptions = {}): Promise<HTMLIFrameElement> => {
  const frame = newFrame(options);
  frame.src = embedUrl(query) + (options.hash ?? '');
  const ready = messageFrom(() => frame.contentWindow, greeting('ready'));
  document.body.append(frame);
  await ready;
  return frame;
};

export const nonceOf = (letter: string): string => letter.repeat(16);

/** Says something to a frame's window. */
export const say = (frame: HTMLIFrameElement, message: unknown): void => frame.contentWindow?.postMessage(message, '*');

/** A host's end of the channel, and all that has come over it. */
export class Line {
  readonly heard: Report[] = [];
  readonly #arrivals = new EventTarget();

  constructor(readonly port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const report = readReport(data);
      if (!report) throw new Error(`a frame said ${JSON.stringify(data)}`);
      this.heard.push(report);
      this.#arrivals.dispatchEvent(new Event('report'));
    };
  }

  ask(command: Command): void {
    this.port.postMessage(sealed(command));
  }

  /** The next report of a type that has not been looked at. */
  async next<T extends Report['type']>(type: T): Promise<Extract<Report, { type: T }> | Report> {
    for (;;) {
      while (this.heard.length) {
        const report = this.heard.shift();
        if (report?.type === type) return report;
      }
      await oneEvent(this.#arrivals, 'report');
    }
  }

  /** Waits until everything asked for so far has been done. */
  async settled(): Promise<void> {
    this.heard.length = 0;
    this.ask({ type: 'seek', time: 1 });
    await this.next('timeupdate');
  }
}

/** Says hello, and takes the channel that is handed over. */
export const lineTo = async (frame: HTMLIFrameElement, nonce = nonceOf('a')): Promise<Line> => {
  const welcome = messageFrom(() => frame.contentWindow, greeting('welcome'));
  say(frame, sealed({ type: 'hello', nonce }));
  const { ports, data } = await welcome;
  const [port] = ports;
  const said = readGreeting(data);
  if (!port || said?.type !== 'welcome' || said.nonce !== nonce) throw new Error('no welcome');
  return new Line(port);
};

/** The widget in a frame of this origin. */
export const widgetIn = (frame: HTMLIFrameElement): SpineBreath => {
  const widget = frame.contentDocument?.querySelector('spine-breath');
  if (!widget) throw new Error('no widget in the frame');
  return widget;
};

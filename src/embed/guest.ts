import { readCommand } from './command.js';
import { FROM_HOST, floodGate } from './flood.js';
import { readGreeting, sealed, type Command, type Report } from './protocol.js';

/** A word that is not guessed, and fit to be said again. */
const NONCE = /^[\w-]{16,64}$/;

/** The frame's side of the talk with its host. */
export interface Guest {
  /** Tells the host something, once it has said hello; before that nobody listens. */
  tell(report: Report): void;
}

/** What a frame does with what its host says. */
export interface Manners {
  /** The host has said hello: tell it how things stand. */
  readonly welcomed: () => void;
  /** The host asks for something. */
  readonly asked: (command: Command) => void;
}

/**
 * Waits for the first hello of the window around, answers it with one end of a channel, and hears nothing but that channel
 * from then on. Whoever else speaks, or speaks again, or speaks otherwise, is not answered.
 */
export const receive = ({ welcomed, asked }: Manners): Guest => {
  let port: MessagePort | undefined;
  const host = window.parent;
  // Opened by itself there is no host.
  if (host === window) return { tell: () => {} };
  const mayPass = floodGate(FROM_HOST, () => performance.now() / 1000);

  const hear = (event: MessageEvent<unknown>): void => {
    const command = mayPass() ? readCommand(event.data) : undefined;
    if (command) asked(command);
  };

  const greet = (event: MessageEvent<unknown>): void => {
    if (event.source !== host) return;
    const greeting = readGreeting(event.data);
    if (greeting?.type !== 'hello' || !NONCE.test(greeting.nonce)) return;
    removeEventListener('message', greet);
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = hear;
    const welcome = sealed({ type: 'welcome', nonce: greeting.nonce });
    // A sandboxed host has no origin that it could be addressed by.
    host.postMessage(welcome, event.origin === 'null' ? '*' : event.origin, [channel.port2]);
    welcomed();
  };

  addEventListener('message', greet);
  host.postMessage(sealed({ type: 'ready' }), '*');
  return { tell: (report) => port?.postMessage(sealed(report)) };
};

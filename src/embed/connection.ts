import type { Seconds } from '../breath/units.js';
import { floodGate, FROM_GUEST } from './flood.js';
import { readGreeting, readReport, sealed, type Command, type Report } from './protocol.js';

/** The host's side of the talk with a frame. */
export interface Connection {
  /** Asks for something; what is asked before the frame listens is kept until it does. */
  readonly ask: (command: Command) => void;
  /** Hears and says no more. */
  readonly close: () => void;
}

/** Now, on the clock of the page. */
export const seconds = (): Seconds => performance.now() / 1000;

/**
 * Says hello to a frame whenever it is ready, takes the channel that it answers with, and hears nothing but that. A frame
 * that is loaded anew is asked for `first` again.
 */
export const connect = (
  guestOf: () => Window | null | undefined,
  home: string,
  first: () => Command,
  hear: (report: Report) => void,
): Connection => {
  const mayPass = floodGate(FROM_GUEST, seconds);
  const waiting: Command[] = [];
  let nonce: string | undefined;
  let port: MessagePort | undefined;

  const ask = (command: Command): void => {
    if (port) port.postMessage(sealed(command));
    else waiting.push(command);
  };

  const greet = ({ source, origin, data, ports: [end] }: MessageEvent<unknown>): void => {
    const guest = guestOf();
    // A sandboxed frame has no origin to tell.
    if (!guest || source !== guest || (origin !== home && origin !== 'null') || !mayPass()) return;
    const greeting = readGreeting(data);
    if (greeting?.type === 'ready') {
      nonce = crypto.getRandomValues(new Uint32Array(6)).join('');
      // To whatever is in the frame: only the answer tells who that is.
      guest.postMessage(sealed({ type: 'hello', nonce }), '*');
    } else if (end && greeting?.type === 'welcome' && greeting.nonce === nonce) {
      nonce = undefined;
      port = end;
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        const report = mayPass() && readReport(data);
        if (report) hear(report);
      };
      for (const command of [first(), ...waiting.splice(0)]) ask(command);
    }
  };

  addEventListener('message', greet);
  return {
    ask,
    close: () => {
      removeEventListener('message', greet);
      port?.close();
    },
  };
};

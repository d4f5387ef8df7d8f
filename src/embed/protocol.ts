import type { PhaseName } from '../breath/timeline.js';
import type { Fraction, Seconds } from '../breath/units.js';
import { alike } from './alike.js';

/** Version of the messages below. Those of another version are not for us. */
export const VERSION = 1;

/** What the two windows say to each other before there is a port. */
export type Greeting =
  /** The frame, once it listens. */
  | { readonly type: 'ready' }
  /** The host, with a word of its own making. */
  | { readonly type: 'hello'; readonly nonce: string }
  /** The frame, with that word and a port. */
  | { readonly type: 'welcome'; readonly nonce: string };

/** What a host may ask for, through the port. */
export type Command =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly time: Seconds }
  /** The whole configuration, as the query of an address. */
  | { readonly type: 'configure'; readonly query: string };

/** How a widget stands, told with every event. */
export interface State {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly muted: boolean;
  readonly volume: Fraction;
  readonly duration: Seconds;
  /** Media time. */
  readonly currentTime: Seconds;
}

/** What a `phasechange` tells. */
export interface PhaseDetails {
  /** What the person does from here on. */
  readonly phase: PhaseName;
  /** Index of the breath, from 0; −1 in the lead-in. */
  readonly breath: number;
  /** Media time at which the phase begins. */
  readonly start: Seconds;
  /** How long it takes. */
  readonly duration: Seconds;
}

/** What an `error` tells: the first thing that is wrong with a practice. Texts are cut to 200 characters. */
export interface ErrorDetails {
  /** Where, as a JSON pointer. */
  readonly path: string;
  /** What may stand there. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
}

/** How a widget stands before anything is known of it. */
export const unknownState: State = {
  paused: true,
  ended: false,
  muted: false,
  volume: 1,
  duration: 0,
  currentTime: 0,
};

const plain: EventBody = { state: unknownState };

/** What each event of the widget is told with, by a sample; its name is the type of the message. */
export const events = {
  play: plain,
  playing: plain,
  pause: plain,
  timeupdate: plain,
  durationchange: plain,
  volumechange: plain,
  ended: plain,
  loadedmetadata: plain,
  phasechange: { ...plain, details: { phase: 'inhale', breath: 0, start: 0, duration: 0 } },
  error: { ...plain, details: { path: '', expected: '', found: '' } },
} as const satisfies Readonly<Record<string, EventBody>>;

/** Name of an event that a frame tells its host of. */
export type EventName = keyof typeof events;

/** What goes with an event. */
interface EventBody {
  readonly state: State;
  /** With `phasechange` and `error`. */
  readonly details?: PhaseDetails | ErrorDetails;
}

/** An event of the widget. */
export interface EventReport extends EventBody {
  readonly type: EventName;
}

/** How high a frame would like to be, in CSS pixels. */
export interface HeightReport {
  readonly type: 'height';
  readonly height: number;
}

/** What a frame tells, through the port. */
export type Report = EventReport | HeightReport;

/** A message as it goes out. */
export const sealed = <M extends Greeting | Command | Report>(message: M): M & { readonly spineBreath: number } => ({
  spineBreath: VERSION,
  ...message,
});

/** Takes a message of this version that is like the sample of its type; undefined for anything else. */
export const reader =
  <M extends { readonly type: string }>(samples: Readonly<Record<M['type'], object>>) =>
  (data: unknown): M | undefined => {
    const { spineBreath, type } = Object(data) as { readonly spineBreath?: unknown; readonly type: M['type'] };
    const isOurs = spineBreath === VERSION && typeof type === 'string' && Object.hasOwn(samples, type);
    const body = isOurs && alike(data, samples[type]);
    return body ? ({ type, ...body } as unknown as M) : undefined;
  };

/** Reads a greeting, from one window to the other. */
export const readGreeting = reader<Greeting>({ ready: {}, hello: { nonce: '' }, welcome: { nonce: '' } });

/** Reads what a frame tells. */
export const readReport = reader<Report>({ height: { height: 0 }, ...events });

import { PhaseChangeEvent, type SessionEventMap } from '../session/events.js';
import type { BreathSession } from '../session/session.js';

const mirrored = [
  'play',
  'playing',
  'pause',
  'seeking',
  'seeked',
  'timeupdate',
  'durationchange',
  'ended',
  'phasechange',
] as const satisfies readonly (keyof SessionEventMap)[];

const copyOf = (event: Event): Event =>
  event instanceof PhaseChangeEvent ? new PhaseChangeEvent({ ...event, name: event.phase }) : new Event(event.type);

/** Lets every event of a session come from `host` as well; `before` runs first each time. */
export const mirrorEvents = (session: BreathSession, host: EventTarget, before: (event: Event) => void): void => {
  for (const type of mirrored)
    session.addEventListener(type, (event) => {
      before(event);
      host.dispatchEvent(copyOf(event));
    });
};

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PhaseChangeEvent, type SessionEventMap } from '../session/events.js';
import type { BreathSession } from '../session/session.js';

const mirrored = [
  'play',
  'pause',
  'seeked',
  'timeupdate',
  'durationchange',
  'ended',
  'phasechange',
] as const satisfies readonly (keyof SessionEventMap)[];

const copyOf = (event: Event): Event =>
  event instanceof PhaseChangeEvent ? new PhaseChangeEvent({ ...event, name: event.phase }) : new Event(event.type);

/** Lets every event of a session come from the host as well, and has the host drawn anew after each. */
export class SessionEvents implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    session: BreathSession,
    private readonly before: (event: Event) => void,
  ) {
    host.addController(this);
    for (const type of mirrored) session.addEventListener(type, this.#mirror);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  readonly #mirror = (event: Event): void => {
    this.before(event);
    this.host.dispatchEvent(copyOf(event));
    this.host.requestUpdate();
  };
}

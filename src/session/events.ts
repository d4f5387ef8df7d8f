import type { Phase, PhaseName } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';

/** Says that another phase of the breath has begun. Does not bubble. */
export class PhaseChangeEvent extends Event {
  static readonly type = 'phasechange';

  /** What the person does from here on. */
  readonly phase: PhaseName;
  /** Index of the breath, from 0; −1 in the lead-in. */
  readonly breath: number;
  /** Media time at which the phase begins, in seconds. */
  readonly start: Seconds;
  /** How long it takes, in seconds. */
  readonly duration: Seconds;

  constructor({ name, breath, start, duration }: Pick<Phase, 'name' | 'breath' | 'start' | 'duration'>) {
    super(PhaseChangeEvent.type);
    this.phase = name;
    this.breath = breath;
    this.start = start;
    this.duration = duration;
  }
}

/** Every event of a `BreathSession`, by type; all but `phasechange` mean what they mean on an HTMLMediaElement. */
export interface SessionEventMap {
  play: Event;
  playing: Event;
  pause: Event;
  seeking: Event;
  seeked: Event;
  /** Once a second while playing, counted from the start of the phase; and whenever `currentTime` jumps. */
  timeupdate: Event;
  durationchange: Event;
  ended: Event;
  phasechange: PhaseChangeEvent;
  /** The timeline is another one; what lies before the present breath's end may be the same. */
  timelinechange: Event;
  /** Time is measured by another source, so that moments may lie elsewhere by a few milliseconds. */
  clockchange: Event;
}

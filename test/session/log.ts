import { presets, type PresetName } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { PhaseChangeEvent, type SessionEventMap } from '../../src/session/events.js';
import { BreathSession } from '../../src/session/session.js';
import { FakeTime } from '../support/fake-time.js';

const types = [
  'play',
  'pause',
  'seeked',
  'timeupdate',
  'durationchange',
  'ended',
  'phasechange',
  'timelinechange',
] as const satisfies (keyof SessionEventMap)[];

/** A preset breathed evenly from the start: every breath at the pattern's own pace, no lead-in unless asked for. */
export const practiceOf = (name: PresetName, more: Partial<Practice> = {}): Practice =>
  limitPractice({ pattern: presets[name], minutes: 1, ramp: 0, leadIn: 0, ...more }).practice;

/** A session on fake time that writes down what it says; `timeupdate` is left out unless asked for. */
export const record = (
  practice: Practice = practiceOf('4-6', { leadIn: 3 }),
  time = new FakeTime(1000),
): {
  session: BreathSession;
  time: FakeTime;
  /** Event types in order; a phase change as its phase. */
  log: string[];
  /** Phase changes alone, each as "phase@start". */
  phases: string[];
  /** Media times of `timeupdate`. */
  updates: number[];
} => {
  const session = new BreathSession({ practice, timeSource: time });
  const log: string[] = [];
  const phases: string[] = [];
  const updates: number[] = [];
  for (const type of types)
    session.addEventListener(type, (event: Event) => {
      if (type === 'timeupdate') updates.push(session.currentTime);
      else log.push(event instanceof PhaseChangeEvent ? event.phase : type);
      if (event instanceof PhaseChangeEvent) phases.push(`${event.phase}@${event.start}`);
    });
  return { session, time, log, phases, updates };
};

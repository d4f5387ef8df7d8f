import type { BreathSession } from '../session/session.js';

/** Shows a session to style sheets: `:state(breathing)` and one state for its phase while it plays, none else. */
export const showState = (states: CustomStateSet, { paused, sample }: BreathSession): void => {
  states.clear();
  if (paused) return;
  // One by one: Chromium's set answers `add` with nothing.
  states.add('breathing');
  states.add(sample.phase.name);
};

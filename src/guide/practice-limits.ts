import { VOICED } from '../breath/guided-timeline.js';
import { limits } from '../breath/limits.js';

/** How large a practice may be. Its hours are those of facts.md part C. */
export const practiceLimits = Object.freeze({
  /** Of the file. */
  bytes: 262_144,
  /** Minutes in all; paced breath in it; box breathing and the sigh in it; humming and singing in it. */
  minutes: 60,
  pacedMinutes: limits.minutes.max,
  shortMinutes: limits.shortMinutes.max,
  hummedMinutes: VOICED,
  sections: 60,
  /** As written, not as repeated. */
  steps: 2000,
  /** Lists of steps within steps. */
  depth: 8,
  repeat: 200,
  each: 200,
  breaths: 360,
  languages: 60,
  /** Of one language. */
  words: 2000,
  /** Characters. */
  text: 500,
  title: 120,
  name: 80,
  key: 80,
  /** So many errors are told; who has more starts with these. */
  errors: 20,
});

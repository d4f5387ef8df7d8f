import type { Focus, PoseName, Step } from '../breath/guided.js';
import type { Seconds } from '../breath/units.js';
import { freeze } from './freeze.js';

/** The point in focus, by its name. */
export const named: readonly Step[] = freeze([{ say: 'point-name', for: 4 }]);

/** A round of tensing for five seconds and letting go for twenty; the light leaves the side with the tension (part C). */
export const tense = (gather: string, focus: Focus): readonly Step[] =>
  freeze([
    { say: gather, for: 10, focus },
    { say: 'tense-now', for: 5, focus },
    { say: 'tense-release', for: 20 },
  ]);

/** Shoulders back and down for ten seconds (facts.md A5.3). */
export const shoulders: readonly Step[] = freeze([
  { say: 'shoulders-roll', for: 5, pose: 'tall' },
  { say: 'shoulders-stay', for: 10, pose: 'lengthened' },
  { say: 'shoulders-drop', for: 5, pose: 'tall' },
]);

/** A pose held: a bell at half, and `out` with a bell at the end (facts.md part C). */
export const hold = (say: string, length: Seconds, pose: PoseName, out: Step): readonly Step[] =>
  freeze([
    { say, for: length / 2, pose },
    { say: 'hold-half', for: length / 2, pose, bell: true },
    { ...out, bell: true },
  ]);

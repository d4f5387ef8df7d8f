import type { Cue } from '../../../src/breath/guided.js';
import { longExhale } from '../../../src/breath/practice.js';
import type { Phase, Timeline } from '../../../src/breath/timeline.js';
import type { Seconds } from '../../../src/breath/units.js';
import { lightOf } from '../../../src/spine/motions/cues.js';

/** Something to do for so many seconds, or for one breath. */
export type Item = readonly [cue: Omit<Cue, 'section' | 'step'>, length: Seconds | 'breath'];

/** A timeline of steps with cues, lit as the widget lights them. */
export const courseOf = (...items: readonly Item[]): Timeline => {
  const phases: Phase[] = [];
  let at = 0;
  items.forEach(([cue, length], step) => {
    const parts: readonly Pick<Phase, 'name' | 'duration' | 'from' | 'to' | 'curve'>[] =
      length === 'breath'
        ? [
            { name: 'inhale', duration: 4, from: 0, to: 1, curve: 'inhale' },
            { name: 'exhale', duration: 6, from: 1, to: 0, curve: 'exhale' },
          ]
        : [{ name: 'natural', duration: length, from: 0, to: 0, curve: 'level' }];
    for (const part of parts) {
      phases.push({ ...part, breath: 0, start: at, cue: { ...cue, section: 0, step }, lit: lightOf(cue, part.name) });
      at += part.duration;
    }
  });
  return { practice: longExhale, phases, duration: at, breaths: 0 };
};

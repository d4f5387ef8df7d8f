import type { Phase } from '../../breath/timeline.js';
import type { Idle } from '../view.js';
import { commands } from './guide-view.js';

const isBreathed = ({ name }: Phase): boolean => name !== 'natural';

/** Which phase makes a setting worth having. No step holds at a pace that the person has chosen (see `plainPace`). */
const uses: readonly (readonly [Idle, (phase: Phase) => boolean])[] = [
  ['tone', isBreathed],
  ['pitch', isBreathed],
  ['hum', ({ curve }) => curve === 'hum'],
  ['count', commands],
  ['hold', () => false],
  ['rest', () => false],
];

/** The settings that do nothing in a course of steps. */
export const idleIn = (phases: readonly Phase[]): readonly Idle[] =>
  uses.flatMap(([name, used]) => (phases.some(used) ? [] : [name]));

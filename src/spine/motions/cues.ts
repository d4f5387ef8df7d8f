import type { Cue, Focus } from '../../breath/guided.js';
import type { Phase } from '../../breath/timeline.js';
import { placeLevels } from '../anatomy.js';

/** A part of the way from tail (0) to skull (1). */
export type Stretch = NonNullable<Phase['lit']>;

/** Nothing on the spine glows. */
const nowhere: Stretch = Object.freeze([2, 2]);

const everywhere: Stretch = Object.freeze([0, 1]);

/** Names of stretches that are not made of two vertebrae. */
const regions: Readonly<Record<string, string>> = {
  spine: 'C1-Co4',
  neck: 'C1-C7',
  chest: 'T1-T12',
  'lower-back': 'L1-L5',
  sacrum: 'S1-S5',
  tail: 'Co1-Co4',
};

/** What glows on the spine for a focus: one vertebra ("C1"), a stretch ("T1-T12", "sacrum", "spine"); else nothing. */
export const litOf = (focus: Focus): Stretch | undefined => {
  const levels = placeLevels();
  const ends = (Object.hasOwn(regions, focus) ? (regions[focus] as string) : focus).split('-').map((name) =>
    // The coccyx is one piece of light, so that each of its bones is the whole of it.
    levels.filter((level) => level.name === name || (/^Co[1-4]$/.test(name) && level.name.startsWith('Co'))),
  );
  if (ends.length > 2 || ends.some(({ length }) => !length)) return undefined;
  const places = ends.flat().map(({ at }) => at);
  return [Math.min(...places), Math.max(...places)];
};

/** What glows on the spine in a phase with a cue; undefined where the wave goes on as ever. */
export const lightOf = ({ focus, path }: Pick<Cue, 'focus' | 'path'>, name: Phase['name']): Stretch | undefined => {
  if (focus) return litOf(focus) ?? nowhere;
  if (path === 'crown') return nowhere;
  return path === 'outward' && name === 'exhale' ? everywhere : undefined;
};

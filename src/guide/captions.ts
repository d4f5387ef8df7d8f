import type { Phase, Sample } from '../breath/timeline.js';
import { EPSILON } from '../breath/units.js';
import type { Words } from '../translations/words.js';

/** The word that leads through a phase. */
export const captionOf = ({ name, curve, from }: Phase, words: Words): string => {
  switch (name) {
    case 'lead-in':
      return words.settle;
    case 'inhale':
      return from > 0 ? words.topUp : words.inhale;
    case 'exhale':
      return curve === 'hum' ? words.hum : words.exhale;
    default:
      return words[name];
  }
};

/** The second of the phase a person counts, from 1. */
export const countOf = ({ phase, progress }: Sample): number =>
  Math.min(Math.floor(progress * phase.duration + EPSILON) + 1, Math.ceil(phase.duration - EPSILON));

import type { GuidedPractice } from '../../breath/guided.js';
import { VOICED } from '../../breath/guided-timeline.js';
import { limits } from '../../breath/limits.js';
import { pacedStep } from '../../breath/paced-timeline.js';
import type { Practice } from '../../breath/practice.js';
import { clamp, type Minutes } from '../../breath/units.js';
import type { FreePractice } from '../../practices/free.js';
import { complain } from '../../settings/setting.js';
import type { SpineBreath } from '../spine-breath.js';

/** Minutes that a person may choose from; the longest is 0 where there are none. */
export interface Lengths {
  readonly min: Minutes;
  readonly max: Minutes;
}

/** Minutes for which every out-breath may be hummed or sung. */
const voiced: Lengths = { ...limits.minutes, max: VOICED };

/** What of a length a practice can have: none to choose where that is of its steps, nothing where it is up to the pattern. */
export const lengthsOf = (practice: GuidedPractice | FreePractice): Lengths | undefined => {
  if (!('sections' in practice)) return practice.minutes;
  const step = pacedStep(practice);
  if (!step) return { min: 0, max: 0 };
  return step.voice && voiced;
};

/** What was chosen, with a length that the practice can have; the widget reads as what is used, and says so. */
export const withLengthIn = (host: SpineBreath, own: Practice, { min, max }: Lengths): Practice => {
  const minutes = clamp(own.minutes, min, max);
  if (minutes === own.minutes) return own;
  complain('minutes', `${own.minutes}`, minutes, `${min} to ${max}`);
  host.minutes = minutes;
  return { ...own, minutes };
};

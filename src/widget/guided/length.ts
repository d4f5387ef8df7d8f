import type { Practice } from '../../breath/practice.js';
import { clamp, type Minutes } from '../../breath/units.js';
import { complain } from '../../settings/setting.js';
import type { SpineBreath } from '../spine-breath.js';

/** Minutes that a person may choose from. */
export interface Lengths {
  readonly min: Minutes;
  readonly max: Minutes;
}

/** Nothing to choose: the practice has the length of its steps, or none. */
export const noChoice: Lengths = { min: 0, max: 0 };

/** What was chosen, with a length that the practice can have; the widget reads as what is used, and says so. */
export const withLengthIn = (host: SpineBreath, own: Practice, { min, max }: Lengths): Practice => {
  const minutes = clamp(own.minutes, min, max);
  if (minutes === own.minutes) return own;
  complain('minutes', `${own.minutes}`, minutes, `${min} to ${max}`);
  host.minutes = minutes;
  return { ...own, minutes };
};

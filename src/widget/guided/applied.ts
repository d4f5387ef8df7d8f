import type { Practice } from '../../breath/practice.js';
import type { SpineBreath } from '../spine-breath.js';

/** What a practice sets on a widget. */
export type Rhythm = Pick<SpineBreath, 'pattern' | 'minutes' | 'ramp'>;

/** What was set before a practice set its own rhythm, and the rhythm that it has by now. */
export interface Applied {
  readonly before: Rhythm;
  own?: Practice;
  /** Whether it was changed on the way, so that the timeline begins with another one. */
  joined?: boolean;
}

/** Kept for another language, which makes another guide of the same practice; gone with the practice. */
const applied = new WeakMap<SpineBreath, Applied>();

/** Gives a widget the rhythm of a practice, once; a length that stands in the page goes before the practice's own. */
export const apply = (host: SpineBreath, { pattern, minutes, ramp }: Rhythm): Applied => {
  const known = applied.get(host);
  if (known) return known;
  const fresh: Applied = { before: { pattern: host.pattern, minutes: host.minutes, ramp: host.ramp } };
  applied.set(host, fresh);
  Object.assign(host, { pattern, ramp });
  if (!host.hasAttribute('minutes')) host.minutes = minutes;
  return fresh;
};

/** Gives back what was set before. */
export const takeBack = (host: SpineBreath): void => {
  Object.assign(host, applied.get(host)?.before);
  applied.delete(host);
};

import type { GuidedPractice } from '../breath/guided.js';

/** The same value, frozen through and through. */
export const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** A practice as data that nobody can change. */
export const guided = (practice: GuidedPractice): GuidedPractice => freeze(practice);

import type { FreePractice } from './free.js';
import { freeze } from './freeze.js';

/** The wave follows the hand of the person: held while breathing in, let go to breathe out. */
export const ownPace: FreePractice = freeze({
  name: 'own-pace',
  posture: 'any',
  cautions: ['easy'],
  minutes: { min: 0, max: 0 },
});

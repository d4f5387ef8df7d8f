import { guided } from './freeze.js';

/** The slowest without a hold: seven breaths of eighteen seconds (facts.md part C). */
export const sevenEleven = guided({
  format: 1,
  name: '7-11',
  posture: 'any',
  cautions: ['easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-seven-eleven', breathe: '7-11', for: 120, ramp: 3 }] }],
});

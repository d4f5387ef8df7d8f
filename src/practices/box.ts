import { guided } from './freeze.js';

/** Four equal parts; five minutes at most (facts.md B1.21, part C). */
export const box = guided({
  format: 1,
  name: 'box',
  posture: 'any',
  cautions: ['holds', 'easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-box', breathe: 'box', for: 120, ramp: 3 }] }],
});

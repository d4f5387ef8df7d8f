import { guided } from './freeze.js';

/** Two in-breaths and a long way out; five minutes at most (facts.md B1.25, part C). */
export const sigh = guided({
  format: 1,
  name: 'sigh',
  posture: 'any',
  cautions: ['easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-sigh', breathe: 'sigh', for: 120 }] }],
});

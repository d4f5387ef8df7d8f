import { guided } from './freeze.js';

/** A little longer out than in (facts.md A3, B1.20). */
export const longExhale = guided({
  format: 1,
  name: 'long-exhale',
  posture: 'any',
  cautions: ['easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-long-out', breathe: '4-6', for: 120, ramp: 3 }] }],
});

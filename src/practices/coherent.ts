import { guided } from './freeze.js';

/** In and out alike, nearly five and a half a minute (facts.md B1.20). */
export const coherent = guided({
  format: 1,
  name: 'coherent',
  posture: 'any',
  cautions: ['easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-even', breathe: '5.5-5.5', for: 120, ramp: 3 }] }],
});

import { guided } from './freeze.js';

/** The out-breath as an open sound that closes (facts.md A3, B2.05, B2.10). */
export const chant = guided({
  format: 1,
  name: 'chant',
  posture: 'any',
  cautions: ['hum', 'easy'],
  sections: [{ title: 'open-om', steps: [{ say: 'breathe-om', breathe: '4-8', for: 120, ramp: 3, voice: 'om' }] }],
});

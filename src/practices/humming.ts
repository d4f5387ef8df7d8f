import { guided } from './freeze.js';

/** The out-breath as a hum of eight seconds (facts.md A3, B2.05, B2.10). */
export const humming = guided({
  format: 1,
  name: 'humming',
  posture: 'any',
  cautions: ['hum', 'easy'],
  sections: [{ title: 'soft-hum', steps: [{ say: 'breathe-hum', breathe: '4-8', for: 120, ramp: 3, voice: 'hum' }] }],
});

import { guided } from './freeze.js';

/** One run of four breaths, which is as many as part C allows before natural breath (facts.md B1.23). */
export const fourSevenEight = guided({
  format: 1,
  name: '4-7-8',
  posture: 'any',
  cautions: ['holds', 'easy'],
  sections: [{ title: 'paced-breath', steps: [{ say: 'breathe-four-seven-eight', breathe: '4-7-8', for: 76 }] }],
});

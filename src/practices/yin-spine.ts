import { guided } from './freeze.js';
import { yinSections } from './yin.js';

/** The seven yin poses with the shortest holds of facts.md A4, both sides. */
export const yinSpine = guided({
  format: 1,
  name: 'yin-spine',
  posture: 'any',
  cautions: ['head-down', 'back', 'ask-first'],
  sections: yinSections({ sit: 1, heart: 2, dangle: 3, sphinx: 5, shoelaceSide: 2, bananaSide: 5, relax: 5 }),
});

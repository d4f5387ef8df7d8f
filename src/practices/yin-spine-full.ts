import { guided } from './freeze.js';
import { yinSections } from './yin.js';

/** The seven yin poses with the longest holds of facts.md A4, both sides. */
export const yinSpineFull = guided({
  format: 1,
  name: 'yin-spine-full',
  posture: 'any',
  cautions: ['head-down', 'back', 'ask-first'],
  sections: yinSections({ sit: 1, heart: 2, dangle: 3, sphinx: 5, shoelaceSide: 4, bananaSide: 7, relax: 10 }),
});

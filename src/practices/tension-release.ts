import { guided } from './freeze.js';
import { tense } from './steps.js';

/** Tensing and letting go: right, left, both, each of which can be left out (facts.md A2.2, B4.10). */
export const tensionRelease = guided({
  format: 1,
  name: 'tension-release',
  posture: 'lying',
  cautions: ['holds', 'ask-first'],
  sections: [
    {
      title: 'settle-in',
      steps: [
        { say: 'tense-lie', for: 8 },
        { say: 'tense-begin', for: 10 },
        { say: 'tense-optional', for: 10 },
      ],
    },
    { title: 'right-side', steps: tense('tense-right', 'right-side') },
    { title: 'left-side', steps: tense('tense-left', 'left-side') },
    { title: 'both-sides', steps: tense('tense-both', 'whole') },
    { title: 'rest-now', steps: [{ say: 'tense-after', for: 15, focus: 'whole' }] },
  ],
});

import { guided } from './freeze.js';

/** The four small rituals of facts.md A3, before the day begins. */
export const morning = guided({
  format: 1,
  name: 'morning',
  posture: 'lying',
  cautions: ['easy', 'back'],
  sections: [
    {
      title: 'before-rising',
      steps: [{ say: 'morning-breathe', breathe: '4-6', for: 120, ramp: 3, pose: 'lying' }],
    },
    {
      title: 'gentle-stretch',
      steps: [
        { say: 'stretch-long', for: 15, pose: 'lengthened' },
        { say: 'stretch-knees', for: 15, pose: 'flexed' },
        { say: 'stretch-knees-left', for: 12, pose: 'twisted-right' },
        { say: 'stretch-knees-right', for: 12, pose: 'twisted-left' },
        { say: 'stretch-notice', for: 10, pose: 'lying' },
      ],
    },
    {
      title: 'kind-word',
      steps: [
        { say: 'kind-hand', for: 12, pose: 'lying' },
        { say: 'kind-say', for: 15, pose: 'lying' },
        { say: 'kind-stay', for: 15, pose: 'lying' },
      ],
    },
    {
      title: 'notice-posture',
      steps: [
        { say: 'posture-rise', for: 12, pose: 'slump' },
        { say: 'posture-now', for: 10, pose: 'tall' },
        { say: 'posture-later', for: 12, pose: 'tall' },
      ],
    },
  ],
});

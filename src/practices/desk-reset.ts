import { guided } from './freeze.js';
import { shoulders } from './steps.js';

/** A break at the desk: how one sits, shoulders, a moment on the feet, a twist, six long exhales (facts.md A5, A3). */
export const deskReset = guided({
  format: 1,
  name: 'desk-reset',
  posture: 'sitting',
  cautions: ['back', 'easy'],
  sections: [
    {
      title: 'sit-well',
      steps: [
        { say: 'desk-notice', for: 6, pose: 'slump' },
        { say: 'desk-feet', for: 6, pose: 'slump' },
        { say: 'desk-arms', for: 6, pose: 'slump' },
        { say: 'desk-screen', for: 6, pose: 'tall' },
        { say: 'desk-tall', for: 7, pose: 'tall' },
      ],
    },
    { title: 'shoulders-down', steps: shoulders },
    {
      title: 'stand-up',
      steps: [
        { say: 'desk-stand', for: 10, pose: 'lengthened' },
        { say: 'desk-sit', for: 6, pose: 'tall' },
      ],
    },
    {
      title: 'seated-twist',
      steps: [
        { say: 'desk-taller', for: 5, pose: 'lengthened' },
        { say: 'desk-twist-right', for: 7, pose: 'twisted-right' },
        { say: 'desk-twist-back', for: 5, pose: 'tall' },
        { say: 'desk-taller', for: 5, pose: 'lengthened' },
        { say: 'desk-twist-left', for: 7, pose: 'twisted-left' },
        { say: 'desk-twist-back', for: 5, pose: 'tall' },
      ],
    },
    {
      title: 'long-exhales',
      steps: [
        { say: 'desk-breathe', breathe: '4-6', breaths: 6, pose: 'tall' },
        { say: 'desk-done', for: 6, pose: 'tall' },
      ],
    },
  ],
});

import type { Step } from '../breath/guided.js';
import { guided } from './freeze.js';

/** What comes between two paces, as long as it takes to notice. */
const between: Step = { say: 'ladder-between', for: 20 };

/**
 * Five paces to try, two minutes each, from 6.5 to 4.5 a minute, each in to out as 1 to 1.5. Without a sensor nothing
 * is found out but what is pleasant (facts.md B1.03).
 */
export const comfortLadder = guided({
  format: 1,
  name: 'comfort-ladder',
  posture: 'any',
  cautions: ['easy'],
  asks: 'pace',
  sections: [
    {
      title: 'pace-first',
      steps: [
        { say: 'ladder-start', for: 10 },
        { say: 'ladder-rung', breathe: '3.692-5.539', for: 120, ramp: 3 },
        between,
      ],
    },
    { title: 'pace-second', steps: [{ say: 'ladder-rung', breathe: '4-6', for: 120 }, between] },
    { title: 'pace-third', steps: [{ say: 'ladder-rung', breathe: '4.364-6.545', for: 120 }, between] },
    { title: 'pace-fourth', steps: [{ say: 'ladder-rung', breathe: '4.8-7.2', for: 120 }, between] },
    {
      title: 'pace-fifth',
      steps: [
        { say: 'ladder-rung', breathe: '5.333-8', for: 120 },
        { say: 'ladder-which', for: 15 },
      ],
    },
  ],
});

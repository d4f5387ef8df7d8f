import { guided } from './freeze.js';
import { shoulders } from './steps.js';

/** The movements of facts.md A5.1 to A5.8 that ask for nothing but a floor and a wall. */
export const decompress = guided({
  format: 1,
  name: 'decompress',
  posture: 'any',
  cautions: ['back', 'head-down', 'ask-first'],
  sections: [
    {
      title: 'cat-cow',
      steps: [
        { say: 'cat-begin', for: 8, pose: 'tall' },
        {
          repeat: 5,
          steps: [
            { say: 'cow-sink', for: 5, pose: 'extended' },
            { say: 'cat-round', for: 6, pose: 'flexed' },
          ],
        },
      ],
    },
    {
      title: 'child-pose',
      steps: [
        { say: 'child-begin', for: 8, pose: 'flexed' },
        { say: 'child-stay', for: 40, pose: 'flexed' },
      ],
    },
    {
      title: 'down-dog',
      steps: [
        { say: 'dog-choice', for: 8, pose: 'tall' },
        { say: 'dog-lift', for: 8, pose: 'lengthened' },
        { say: 'dog-knees', for: 6, pose: 'lengthened' },
        { say: 'dog-arms', for: 7, pose: 'lengthened' },
        { say: 'dog-stay', for: 20, pose: 'lengthened' },
        { say: 'dog-down', for: 10, pose: 'flexed' },
      ],
    },
    {
      title: 'forearm-plank',
      steps: [
        { say: 'plank-begin', for: 8, pose: 'tall' },
        { say: 'plank-stay', for: 15, pose: 'tall' },
        { say: 'plank-down', for: 8, pose: 'lying' },
      ],
    },
    {
      title: 'hip-bridge',
      steps: [
        { say: 'bridge-begin', for: 8, pose: 'lying' },
        {
          repeat: 5,
          steps: [
            { say: 'bridge-up', for: 6, pose: 'extended' },
            { say: 'bridge-down', for: 6, pose: 'lying' },
          ],
        },
      ],
    },
    {
      title: 'knee-twist',
      steps: [
        { say: 'twist-lie-right', for: 10, pose: 'lying' },
        { say: 'twist-in', for: 5, pose: 'lengthened' },
        { say: 'twist-left', for: 20, pose: 'twisted-left' },
        { say: 'twist-back', for: 6, pose: 'lying' },
        { say: 'twist-lie-left', for: 10, pose: 'lying' },
        { say: 'twist-in', for: 5, pose: 'lengthened' },
        { say: 'twist-right', for: 20, pose: 'twisted-right' },
        { say: 'twist-back', for: 6, pose: 'lying' },
      ],
    },
    {
      title: 'wall-squat',
      steps: [
        { say: 'wall-begin', for: 10, pose: 'tall' },
        { say: 'wall-stay', for: 25, pose: 'tall' },
        { say: 'wall-up', for: 8, pose: 'tall' },
      ],
    },
    { title: 'shoulders-down', steps: shoulders },
    {
      title: 'hip-circles',
      steps: [
        { say: 'hips-one', for: 20, pose: 'tall' },
        { say: 'hips-other', for: 20, pose: 'tall' },
      ],
    },
    { title: 'walk-about', steps: [{ say: 'walk-now', for: 15, pose: 'tall' }] },
  ],
});

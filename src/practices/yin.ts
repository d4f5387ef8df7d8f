import type { Section } from '../breath/guided.js';
import type { Minutes } from '../breath/units.js';
import { hold } from './steps.js';

/** How long each pose is held; the shoelace and the banana on either side. */
export interface YinHolds {
  readonly sit: Minutes;
  readonly heart: Minutes;
  readonly dangle: Minutes;
  readonly sphinx: Minutes;
  readonly shoelaceSide: Minutes;
  readonly bananaSide: Minutes;
  readonly relax: Minutes;
}

/** The seven stations of facts.md A4, each with the way in, the hold, the way out, and what is moved before it. */
export const yinSections = (minutes: YinHolds): readonly Section[] => [
  {
    title: 'easy-seat',
    steps: [
      { say: 'seat-ground', for: 10, pose: 'tall' },
      { say: 'seat-stack', for: 12, pose: 'lengthened' },
      ...hold('seat-stay', minutes.sit * 60, 'tall', { say: 'seat-out', for: 8, pose: 'tall' }),
    ],
  },
  {
    title: 'melting-heart',
    steps: [
      { say: 'heart-begin', for: 12, pose: 'tall' },
      { say: 'heart-sink', for: 10, pose: 'extended' },
      ...hold('heart-stay', minutes.heart * 60, 'extended', { say: 'heart-out', for: 12, pose: 'flexed' }),
    ],
  },
  {
    title: 'dangling-fold',
    steps: [
      { say: 'dangle-choice', for: 10, pose: 'tall' },
      { say: 'dangle-begin', for: 12, pose: 'folded' },
      { say: 'dangle-elbows', for: 8, pose: 'folded' },
      ...hold('dangle-stay', minutes.dangle * 60, 'folded', { say: 'dangle-out', for: 20, pose: 'tall' }),
    ],
  },
  {
    title: 'sphinx-pose',
    steps: [
      { say: 'sphinx-lie', for: 12, pose: 'lying' },
      { say: 'sphinx-rise', for: 12, pose: 'extended' },
      { say: 'sphinx-least', for: 12, pose: 'extended' },
      ...hold('sphinx-stay', minutes.sphinx * 60, 'extended', { say: 'sphinx-out', for: 20, pose: 'lying' }),
    ],
  },
  {
    title: 'turned-shoelace',
    steps: [
      {
        repeat: 2,
        steps: [
          { say: 'move-round', for: 12, pose: 'flexed' },
          { say: 'move-arch', for: 12, pose: 'extended' },
        ],
      },
      { say: 'shoelace-legs-right', for: 14, pose: 'tall' },
      { say: 'shoelace-right', for: 14, pose: 'twisted-right' },
      ...hold('shoelace-stay', minutes.shoelaceSide * 60, 'twisted-right', {
        say: 'shoelace-out',
        for: 12,
        pose: 'tall',
      }),
      { say: 'shoelace-legs-left', for: 14, pose: 'tall' },
      { say: 'shoelace-left', for: 14, pose: 'twisted-left' },
      ...hold('shoelace-stay', minutes.shoelaceSide * 60, 'twisted-left', {
        say: 'shoelace-out',
        for: 12,
        pose: 'tall',
      }),
    ],
  },
  {
    title: 'banana-arc',
    steps: [
      { say: 'move-free', for: 30, pose: 'tall' },
      { say: 'banana-left', for: 14, pose: 'bent-left' },
      { say: 'banana-left-arms', for: 14, pose: 'bent-left' },
      ...hold('banana-stay', minutes.bananaSide * 60, 'bent-left', { say: 'banana-out', for: 12, pose: 'lying' }),
      { say: 'banana-right', for: 14, pose: 'bent-right' },
      { say: 'banana-right-arms', for: 14, pose: 'bent-right' },
      ...hold('banana-stay', minutes.bananaSide * 60, 'bent-right', { say: 'banana-out', for: 12, pose: 'lying' }),
    ],
  },
  {
    title: 'relaxed-end',
    steps: [
      { say: 'knees-chest', for: 30, pose: 'flexed' },
      { say: 'relax-lie', for: 12, pose: 'lying' },
      ...hold('relax-stay', minutes.relax * 60, 'lying', { say: 'relax-out', for: 20, pose: 'lying' }),
    ],
  },
];

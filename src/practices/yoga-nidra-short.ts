import { facePoints, mainLeftPoints, mainRightPoints, vertebrae } from './body.js';
import { guided } from './freeze.js';
import { named, tense } from './steps.js';

/** The same sixteen steps in twelve minutes: one round of tensing, vertebrae named and not turned, fewer points. */
export const yogaNidraShort = guided({
  format: 1,
  name: 'yoga-nidra-short',
  posture: 'lying',
  cautions: ['feelings', 'holds'],
  sections: [
    {
      title: 'settle-in',
      steps: [
        { say: 'nidra-lie', for: 8 },
        { say: 'nidra-choice', for: 8 },
        { say: 'nidra-weight', for: 8, focus: 'whole' },
      ],
    },
    {
      title: 'tense-and-release',
      steps: [{ say: 'tense-begin', for: 10 }, { say: 'tense-optional', for: 8 }, ...tense('tense-both', 'whole')],
    },
    {
      title: 'soften-all',
      steps: [
        { say: 'soft-jaw', for: 8, focus: 'jaw' },
        { say: 'soft-eyes', for: 8, focus: 'eyes' },
        { say: 'soft-heavy', for: 8, focus: 'whole' },
        { say: 'soft-chest', for: 8, focus: 'chest-centre' },
      ],
    },
    {
      title: 'your-wish',
      steps: [
        { say: 'wish-find', for: 10 },
        { say: 'wish-say', for: 10 },
      ],
    },
    {
      title: 'face-and-head',
      steps: [
        { each: facePoints, steps: named },
        { say: 'face-spread', for: 6, focus: 'forehead' },
        { each: ['scalp', 'head', 'brain', 'skull-base'], steps: named },
      ],
    },
    {
      title: 'spine-names',
      steps: [
        { say: 'spine-one-by-one', for: 8, focus: 'C1-L5' },
        { each: vertebrae, steps: named },
        { say: 'spine-together', for: 8, focus: 'C1-Co4' },
      ],
    },
    {
      title: 'right-side',
      steps: [
        { say: 'side-right', for: 6, focus: 'right-side' },
        { each: mainRightPoints, steps: named },
        { say: 'side-right-whole', for: 6, focus: 'right-side' },
      ],
    },
    {
      title: 'left-side',
      steps: [
        { say: 'side-left', for: 6, focus: 'left-side' },
        { each: mainLeftPoints, steps: named },
        { say: 'side-left-whole', for: 6, focus: 'left-side' },
        { say: 'sides-together', for: 8, focus: 'whole' },
      ],
    },
    { title: 'natural-breath', steps: [{ say: 'breath-notice', breathe: 'own', for: 20 }] },
    {
      title: 'breath-spine',
      steps: [
        { say: 'spine-up-down', breathe: 'own', for: 20, path: 'spine' },
        { say: 'spine-wave', breathe: 'own', for: 20, path: 'spine' },
      ],
    },
    {
      title: 'breath-outward',
      steps: [
        { say: 'outward-begin', breathe: 'own', for: 20, path: 'outward' },
        { say: 'outward-light', breathe: 'own', for: 20, path: 'outward' },
      ],
    },
    {
      title: 'breath-crown',
      steps: [
        { say: 'crown-in', breathe: 'own', for: 20, path: 'crown' },
        { say: 'crown-done', for: 6 },
      ],
    },
    { title: 'rest-now', steps: [{ say: 'rest-nothing', for: 60 }] },
    { title: 'wish-again', steps: [{ say: 'wish-say', for: 10 }] },
    { title: 'three-breaths', steps: [{ say: 'three-breathe', breathe: '4-6', breaths: 3 }] },
    {
      title: 'come-back',
      steps: [
        { say: 'back-ground', for: 8, focus: 'whole' },
        { say: 'back-move', for: 10 },
        { say: 'back-stretch', for: 8 },
        { say: 'back-choose', for: 10 },
      ],
    },
  ],
});

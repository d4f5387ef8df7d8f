import type { Step } from '../breath/guided.js';
import { chest, facePoints, leftPoints, lowerBack, neck, rightPoints } from './body.js';
import { guided } from './freeze.js';
import { named, tense } from './steps.js';

/** One way, the other way, and back, in the mind alone. */
const turns: readonly Step[] = [
  { say: 'turn-one', for: 6, turn: 'one' },
  { say: 'turn-other', for: 6, turn: 'other' },
  { say: 'turn-centre', for: 6, turn: 'centre' },
];

/** The sixteen steps of facts.md A2, a section each, in their order. */
export const yogaNidra = guided({
  format: 1,
  name: 'yoga-nidra',
  posture: 'lying',
  cautions: ['feelings', 'holds'],
  bed: 'jungle',
  sections: [
    {
      title: 'settle-in',
      steps: [
        { say: 'nidra-lie', for: 10 },
        { say: 'nidra-cover', for: 10 },
        { say: 'nidra-choice', for: 10 },
        { say: 'nidra-weight', for: 10, focus: 'whole' },
        { say: 'nidra-sounds', for: 10, focus: 'ears' },
        { say: 'nidra-listen', for: 10 },
      ],
    },
    {
      title: 'tense-and-release',
      steps: [
        { say: 'tense-begin', for: 10 },
        { say: 'tense-optional', for: 10 },
        ...tense('tense-right', 'right-side'),
        ...tense('tense-left', 'left-side'),
        ...tense('tense-both', 'whole'),
        { say: 'tense-after', for: 10, focus: 'whole' },
      ],
    },
    {
      title: 'soften-all',
      steps: [
        { say: 'soft-jaw', for: 9, focus: 'jaw' },
        { say: 'soft-eyes', for: 9, focus: 'eyes' },
        { say: 'soft-right-brain', for: 9, focus: 'right-brain' },
        { say: 'soft-left-brain', for: 9, focus: 'left-brain' },
        { say: 'soft-heavy', for: 9, focus: 'whole' },
        { say: 'soft-ears', for: 9, focus: 'ears' },
        { say: 'soft-nostrils', for: 9, focus: 'nostrils' },
        { say: 'soft-heart', for: 9, focus: 'heart' },
        { say: 'soft-chest', for: 12, focus: 'chest-centre' },
      ],
    },
    {
      title: 'your-wish',
      steps: [
        { say: 'wish-find', for: 12 },
        { say: 'wish-say', for: 12 },
        { say: 'wish-stay', for: 12 },
      ],
    },
    {
      title: 'face-and-head',
      steps: [
        { say: 'face-begin', for: 10 },
        { each: facePoints, steps: named },
        { say: 'face-spread', for: 8, focus: 'forehead' },
        {
          each: ['scalp', 'head', 'right-brain', 'left-brain', 'brain', 'skull-base'],
          steps: [{ say: 'point-name', for: 5 }],
        },
      ],
    },
    {
      title: 'spine-turns',
      steps: [
        { say: 'turn-begin', for: 12, focus: 'C1-L5' },
        { say: 'turn-neck', for: 8, focus: 'C1-C7' },
        { each: neck, steps: turns },
        { say: 'turn-chest', for: 8, focus: 'T1-T12' },
        { each: chest, steps: turns },
        { say: 'turn-lower', for: 8, focus: 'L1-L5' },
        { each: lowerBack, steps: turns },
        { say: 'spine-whole', for: 8, focus: 'C1-L5' },
        { each: ['pelvis', 'S1-S5', 'Co1-Co4'], steps: [{ say: 'point-name', for: 5 }] },
        { say: 'spine-together', for: 10, focus: 'C1-Co4' },
      ],
    },
    {
      title: 'right-side',
      steps: [
        { say: 'side-right', for: 6, focus: 'right-side' },
        { each: rightPoints, steps: named },
        { say: 'side-right-whole', for: 6, focus: 'right-side' },
      ],
    },
    {
      title: 'left-side',
      steps: [
        { say: 'side-left', for: 6, focus: 'left-side' },
        { each: leftPoints, steps: named },
        { say: 'side-left-whole', for: 6, focus: 'left-side' },
        { say: 'sides-together', for: 10, focus: 'whole' },
      ],
    },
    {
      title: 'natural-breath',
      steps: [
        { say: 'breath-notice', breathe: 'own', for: 30 },
        { say: 'breath-own', breathe: 'own', for: 30 },
      ],
    },
    {
      title: 'breath-spine',
      steps: [
        { say: 'spine-tail', for: 8, focus: 'Co1-Co4' },
        { say: 'spine-up-down', breathe: 'own', for: 20, path: 'spine' },
        { say: 'spine-wave', breathe: 'own', for: 20, path: 'spine' },
        { say: 'spine-wave-on', breathe: 'own', for: 30, path: 'spine' },
      ],
    },
    {
      title: 'breath-outward',
      steps: [
        { say: 'outward-begin', breathe: 'own', for: 20, path: 'outward' },
        { say: 'outward-far', breathe: 'own', for: 20, path: 'outward' },
        { say: 'outward-light', breathe: 'own', for: 30, path: 'outward' },
      ],
    },
    {
      title: 'breath-crown',
      steps: [
        { say: 'crown-in', breathe: 'own', for: 20, path: 'crown' },
        { say: 'crown-again', breathe: 'own', for: 20, path: 'crown' },
        { say: 'crown-done', for: 10 },
      ],
    },
    {
      title: 'rest-now',
      steps: [
        { say: 'rest-nothing', for: 60 },
        { say: 'rest-still', for: 120 },
      ],
    },
    {
      title: 'wish-again',
      steps: [
        { say: 'wish-once-more', for: 10 },
        { say: 'wish-say', for: 12 },
        { say: 'wish-stay', for: 12 },
      ],
    },
    {
      title: 'three-breaths',
      steps: [
        { say: 'three-begin', for: 8 },
        { say: 'three-breathe', breathe: '4-6', breaths: 3 },
      ],
    },
    {
      title: 'come-back',
      steps: [
        { say: 'back-room', for: 10 },
        { say: 'back-ground', for: 10, focus: 'whole' },
        { say: 'back-move', for: 12 },
        { say: 'back-stretch', for: 15 },
        { say: 'back-choose', for: 15 },
      ],
    },
  ],
});

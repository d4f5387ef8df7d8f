/** The widget leading what `?motion=` asks for, over and over. */
// @ts-expect-error The bench serves it; there is no such file.
import '/spine-breath.js';
import { asked, place, startWith } from './stage.mjs';

/** @typedef {import('../../src/breath/guided.js').Step} Step */

/** @type {(focus: string) => Step[]} */
const turns = (focus) => [
  { for: 6, focus, turn: 'one' },
  { for: 6, focus, turn: 'other' },
  { for: 6, focus, turn: 'centre' },
];

/** As the catalogue has them, at their quickest. @type {Record<string, Step[]>} */
const steps = {
  focus: ['L5', 'L4', 'L3', 'L2', 'L1'].map((focus) => ({ for: 6, focus })),
  turning: [...turns('L5'), ...turns('L4')],
  bending: [
    { for: 5, pose: 'extended' },
    { for: 6, pose: 'flexed' },
  ],
  figure: ['right-thumb', 'right-wrist', 'right-elbow', 'right-shoulder'].map((focus) => ({ for: 4, focus })),
  outward: [{ breathe: '4-6', breaths: 6, path: 'outward' }],
  crown: [{ breathe: '4-6', breaths: 6, path: 'crown' }],
  humming: [{ breathe: '4-6', breaths: 6, voice: 'hum' }],
};

const practice = {
  format: 1,
  name: 'motion',
  posture: 'any',
  sections: [{ title: 'motion', steps: [{ for: 1 }, { repeat: 3, steps: steps[asked.get('motion') ?? ''] }] }],
};

const widgets = place(() => {
  const widget = document.createElement('spine-breath');
  widget.style.inlineSize = '100%';
  Object.assign(widget, { practice });
  return widget;
});
const [widget] = widgets;
widget?.addEventListener('loadedmetadata', () =>
  startWith(() => widgets.forEach((each) => void (/** @type {any} */ (each).play()))),
);

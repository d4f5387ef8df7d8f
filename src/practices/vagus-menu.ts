import type { Card, FreePractice } from './free.js';
import { freeze } from './freeze.js';

/** The four everyday things of facts.md A3, a card each; the water is a tip and has no clock (B4.04). */
export const vagusMenu: FreePractice & { readonly cards: readonly Card[] } = freeze({
  name: 'vagus-menu',
  posture: 'any',
  cards: [
    { name: 'longer-out', opens: ['long-exhale', 'sigh', '7-11'], cautions: ['easy'] },
    { name: 'hum-or-sing', opens: ['humming', 'chant'], cautions: ['hum'] },
    { name: 'cool-water', cautions: ['water'] },
    { name: 'company' },
  ],
});

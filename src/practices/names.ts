/** The practices that lead step by step, in the order of a menu. Each is a file of this folder, by its name. */
export const guidedNames = Object.freeze([
  'long-exhale',
  'humming',
  'chant',
  'coherent',
  'box',
  '4-7-8',
  '7-11',
  'sigh',
  'comfort-ladder',
  'spine-scan',
  'yoga-nidra',
  'yoga-nidra-short',
  'tension-release',
  'desk-reset',
  'decompress',
  'yin-spine',
  'yin-spine-full',
  'morning',
] as const);

/** The practices without steps: the person sets the pace, picks a card, or writes. */
export const freeNames = Object.freeze(['own-pace', 'vagus-menu', 'writing'] as const);

/** The name of a practice that leads step by step. */
export type GuidedName = (typeof guidedNames)[number];

/** The name of a practice without steps. */
export type FreeName = (typeof freeNames)[number];

/** What the attribute `practice` takes. */
export type PracticeName = GuidedName | FreeName;

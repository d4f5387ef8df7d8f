/** The vertebrae of the neck; like all that follow, in order from the skull down (facts.md B5.01). */
export const neck = Object.freeze(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const);

/** Those of the upper half of the chest. */
export const upperChest = Object.freeze(['T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const);

/** Those of the lower half. */
export const lowerChest = Object.freeze(['T7', 'T8', 'T9', 'T10', 'T11', 'T12'] as const);

/** All twelve of the chest. */
export const chest = Object.freeze([...upperChest, ...lowerChest] as const);

/** The five of the lower back. */
export const lowerBack = Object.freeze(['L1', 'L2', 'L3', 'L4', 'L5'] as const);

/** All 24. */
export const vertebrae = Object.freeze([...neck, ...chest, ...lowerBack] as const);

/** Stretches of the spine: its regions, sacrum, tailbone, and all of it. */
export const stretches = Object.freeze(['C1-C7', 'T1-T12', 'L1-L5', 'S1-S5', 'Co1-Co4', 'C1-L5', 'C1-Co4'] as const);

/** From the mouth to the forehead (facts.md A2.5). */
export const facePoints = Object.freeze([
  'mouth-roof',
  'teeth',
  'gums',
  'right-cheek',
  'left-cheek',
  'tongue-tip',
  'tongue-root',
  'nostrils',
  'nose-bridge',
  'nose-wings',
  'right-cheekbone',
  'left-cheekbone',
  'right-eye',
  'left-eye',
  'right-temple',
  'left-temple',
  'forehead-centre',
] as const);

/** Where the attention spreads from the forehead (facts.md A2.5). */
export const headPoints = Object.freeze([
  'forehead',
  'scalp',
  'head',
  'right-brain',
  'left-brain',
  'brain',
  'skull-base',
] as const);

/** One side of the body, down the arm, then from the chest again down the leg: 13 and 15 points (facts.md A2.7). */
const sidePoints = Object.freeze([
  'chest',
  'shoulder',
  'upper-arm',
  'elbow',
  'forearm',
  'wrist',
  'palm',
  'hand-back',
  'thumb',
  'first-finger',
  'second-finger',
  'third-finger',
  'little-finger',
  'chest',
  'waist',
  'hip',
  'thigh',
  'knee',
  'lower-leg',
  'ankle',
  'heel',
  'sole',
  'foot-top',
  'big-toe',
  'second-toe',
  'third-toe',
  'fourth-toe',
  'little-toe',
] as const);

/** The points of a side that stand for all of it in a short practice. */
const mainSidePoints = Object.freeze([
  'chest',
  'shoulder',
  'elbow',
  'wrist',
  'palm',
  'thumb',
  'waist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'sole',
  'big-toe',
] as const satisfies readonly (typeof sidePoints)[number][]);

/** The 28 points of the right side, in order. */
export const rightPoints = Object.freeze(sidePoints.map((point) => `right-${point}` as const));

/** Those of the left side. */
export const leftPoints = Object.freeze(sidePoints.map((point) => `left-${point}` as const));

/** The 13 points of the right side in a short practice. */
export const mainRightPoints = Object.freeze(mainSidePoints.map((point) => `right-${point}` as const));

/** Those of the left side. */
export const mainLeftPoints = Object.freeze(mainSidePoints.map((point) => `left-${point}` as const));

/** Parts that are named on their own. */
export const parts = Object.freeze([
  'whole',
  'right-side',
  'left-side',
  'jaw',
  'eyes',
  'ears',
  'heart',
  'chest-centre',
  'pelvis',
] as const);

/** Every focus of the catalogue. */
export type FocusName =
  | (typeof vertebrae)[number]
  | (typeof stretches)[number]
  | (typeof facePoints)[number]
  | (typeof headPoints)[number]
  | (typeof rightPoints)[number]
  | (typeof leftPoints)[number]
  | (typeof parts)[number];

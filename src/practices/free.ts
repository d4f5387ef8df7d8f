import type { CautionName, GuidedPractice } from '../breath/guided.js';
import type { Minutes } from '../breath/units.js';
import type { FreeName, GuidedName } from './names.js';

/** A practice without steps. */
export interface FreePractice {
  readonly name: FreeName;
  readonly posture: GuidedPractice['posture'];
  readonly cautions?: readonly CautionName[];
  /** Minutes to choose from, the longest 0 where there are none; left out, as with the plain breath. */
  readonly minutes?: { readonly min: Minutes; readonly max: Minutes };
}

/** A thing to know or to try, in a title and a few lines; never timed. */
export interface Card {
  readonly name: CardName;
  /** The practices that it leads to. */
  readonly opens?: readonly GuidedName[];
  readonly cautions?: readonly CautionName[];
}

/** The cards of the vagus menu, then the tips below them. */
export type CardName =
  | 'longer-out'
  | 'hum-or-sing'
  | 'cool-water'
  | 'company'
  | 'sleep-position'
  | 'warm-bath'
  | 'slow-rolling';

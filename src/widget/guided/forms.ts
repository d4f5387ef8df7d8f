import type { GuidedPractice } from '../../breath/guided.js';
import type { GuidedName } from '../../practices/names.js';
import { catalogue } from './catalogue.js';

/** Practices that are the same in another length, the shorter one first. */
const forms: readonly (readonly GuidedName[])[] = [
  ['yoga-nidra-short', 'yoga-nidra'],
  ['yin-spine', 'yin-spine-full'],
];

/** Every form of a practice of the catalogue, itself among them; nothing for one that has a single form. */
export const formsOf = (practice: GuidedPractice): readonly GuidedName[] =>
  forms.find((names) => names.some((name) => catalogue[name] === practice)) ?? [];

import { parsePattern, cycleOf, presets } from '../../src/breath/pattern.js';
import type { Breathe, Focus, GuidedPractice, Rest, Step } from '../../src/breath/guided.js';
import { box } from '../../src/practices/box.js';
import { chant } from '../../src/practices/chant.js';
import { coherent } from '../../src/practices/coherent.js';
import { comfortLadder } from '../../src/practices/comfort-ladder.js';
import { decompress } from '../../src/practices/decompress.js';
import { deskReset } from '../../src/practices/desk-reset.js';
import { fourSevenEight } from '../../src/practices/4-7-8.js';
import { humming } from '../../src/practices/humming.js';
import { longExhale } from '../../src/practices/long-exhale.js';
import { morning } from '../../src/practices/morning.js';
import { ownPace } from '../../src/practices/own-pace.js';
import { sevenEleven } from '../../src/practices/7-11.js';
import { sigh } from '../../src/practices/sigh.js';
import { spineScan } from '../../src/practices/spine-scan.js';
import { tensionRelease } from '../../src/practices/tension-release.js';
import { vagusMenu } from '../../src/practices/vagus-menu.js';
import { writing } from '../../src/practices/writing.js';
import { yinSpine } from '../../src/practices/yin-spine.js';
import { yinSpineFull } from '../../src/practices/yin-spine-full.js';
import { yogaNidra } from '../../src/practices/yoga-nidra.js';
import { yogaNidraShort } from '../../src/practices/yoga-nidra-short.js';

/** The practices that pace the breath in a single step. */
export const breathPractices: readonly GuidedPractice[] = [
  longExhale,
  humming,
  chant,
  coherent,
  box,
  fourSevenEight,
  sevenEleven,
  sigh,
];

/** In the order of the menu. */
export const guidedPractices: readonly GuidedPractice[] = [
  ...breathPractices,
  comfortLadder,
  spineScan,
  yogaNidra,
  yogaNidraShort,
  tensionRelease,
  deskReset,
  decompress,
  yinSpine,
  yinSpineFull,
  morning,
];

export const freePractices = [ownPace, vagusMenu, writing] as const;

/** A step as it is met, with the focus that it has or is given. */
export interface Met {
  readonly step: Rest | Breathe;
  readonly focus: Focus | undefined;
  readonly seconds: number;
}

export const isBreathe = (step: Rest | Breathe): step is Breathe => 'breathe' in step;

/** The pattern of a step; for `own`, a usual one. */
export const patternOf = ({ breathe }: Breathe) => {
  const pattern = breathe === 'own' ? presets['4-6'] : parsePattern(breathe);
  if (!pattern) throw new Error(`"${breathe}" is no pattern`);
  return pattern;
};

const secondsOf = (step: Rest | Breathe): number => {
  if (!isBreathe(step)) return step.for;
  const cycle = cycleOf(patternOf(step));
  return cycle * (step.breaths ?? Math.max(1, Math.round((step.for ?? 0) / cycle)));
};

/** All steps in order, with repeats written out. */
export const met = (steps: readonly Step[], given?: Focus): Met[] =>
  steps.flatMap((step) => {
    if ('each' in step) return step.each.flatMap((focus) => met(step.steps, focus));
    if ('repeat' in step) return Array.from({ length: step.repeat }, () => met(step.steps, given)).flat();
    return { step, focus: step.focus ?? given, seconds: secondsOf(step) };
  });

export const metIn = ({ sections }: GuidedPractice): Met[] => sections.flatMap(({ steps }) => met(steps));

export const metInSection = ({ sections }: GuidedPractice, title: string): Met[] =>
  met(sections.find((section) => section.title === title)?.steps ?? []);

export const lengthOf = (steps: readonly Met[]): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);

/** Stays with those steps that say one of these. */
export const saying = (steps: readonly Met[], ...keys: string[]): Met[] =>
  steps.filter(({ step }) => step.say !== undefined && keys.includes(step.say));

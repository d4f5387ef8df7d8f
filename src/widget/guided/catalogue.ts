import type { GuidedPractice } from '../../breath/guided.js';
import { box } from '../../practices/box.js';
import { chant } from '../../practices/chant.js';
import { coherent } from '../../practices/coherent.js';
import { comfortLadder } from '../../practices/comfort-ladder.js';
import { decompress } from '../../practices/decompress.js';
import { deskReset } from '../../practices/desk-reset.js';
import { fourSevenEight } from '../../practices/4-7-8.js';
import { humming } from '../../practices/humming.js';
import { longExhale } from '../../practices/long-exhale.js';
import { morning } from '../../practices/morning.js';
import { guidedNames, type GuidedName } from '../../practices/names.js';
import { sevenEleven } from '../../practices/7-11.js';
import { sigh } from '../../practices/sigh.js';
import { spineScan } from '../../practices/spine-scan.js';
import { tensionRelease } from '../../practices/tension-release.js';
import { yinSpine } from '../../practices/yin-spine.js';
import { yinSpineFull } from '../../practices/yin-spine-full.js';
import { yogaNidra } from '../../practices/yoga-nidra.js';
import { yogaNidraShort } from '../../practices/yoga-nidra-short.js';

/** Every practice that leads step by step, by the name that `practice="…"` takes. */
export const catalogue: Readonly<Record<GuidedName, GuidedPractice>> = {
  'long-exhale': longExhale,
  humming,
  chant,
  coherent,
  box,
  '4-7-8': fourSevenEight,
  '7-11': sevenEleven,
  sigh,
  'comfort-ladder': comfortLadder,
  'spine-scan': spineScan,
  'yoga-nidra': yogaNidra,
  'yoga-nidra-short': yogaNidraShort,
  'tension-release': tensionRelease,
  'desk-reset': deskReset,
  decompress,
  'yin-spine': yinSpine,
  'yin-spine-full': yinSpineFull,
  morning,
};

/** Whether the catalogue has a practice of this name. */
export const isGuidedName = (name: unknown): name is GuidedName => guidedNames.includes(name as GuidedName);

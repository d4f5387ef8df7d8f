import type { Fraction } from '../breath/units.js';
import { placeLevels, type Level, type LevelName, type Point } from './anatomy.js';
import { behind, discPath, tailPath, vertebraPath } from './outline.js';

/** The scene in millimetres, with room for the halo: the viewBox of everything drawn. */
export const scene = Object.freeze({ width: 300, height: 760 });

/** How far a piece reaches from its middle: with a halo, and with its own glow only. */
const [WIDE, NARROW] = [86, 55];

/** Halos stand about this share of the way apart: few and strong ones, as faint ones on each other turn to mud. */
const HALO_EVERY: Fraction = 0.055;

/** One bone, and the piece of light that makes it glow. */
export interface Piece {
  readonly name: LevelName;
  /** Where on the way from tail (0) to skull (1), by length along the column. */
  readonly at: Fraction;
  /** Middle of its square in the scene, and how far that reaches. */
  readonly middle: Point;
  readonly reach: number;
  readonly halo: boolean;
  /** Sacrum and coccyx are one drawing, of which a piece shows its own part. */
  readonly ofTail: boolean;
  readonly bone: string;
  /** The disc below it, if any. */
  readonly disc: string;
}

const draw = (): readonly Piece[] => {
  const levels = placeLevels();
  const tail = tailPath(levels.slice(24, 29), levels.slice(29));
  let haloed = 1;
  // The coccyx is smaller than one vertebra: it glows as one.
  const lit = levels.filter(({ name }) => !/Co[134]/.test(name));
  return lit.reverse().map((level): Piece => {
    const { name, at, disc } = level;
    const cell = Math.ceil(at / HALO_EVERY);
    const halo = cell !== haloed;
    haloed = cell;
    const ofTail = /S|o/.test(name);
    return {
      name,
      at,
      middle: behind(level, 0.6),
      reach: halo ? WIDE : NARROW,
      halo,
      ofTail,
      bone: ofTail ? tail : vertebraPath(level),
      disc: ofTail || !disc ? '' : discPath(level, levels[levels.indexOf(level) + 1] as Level),
    };
  });
};

let drawing: readonly Piece[] | undefined;

/** The drawing, tail to head, made when it is first asked for and shared by every element on the page. */
export const spineDrawing = (): readonly Piece[] => (drawing ??= draw());

import type { Fraction } from '../breath/units.js';
import { placeLevels, type LevelName, type PlacedLevel, type Point } from './anatomy.js';
import { closedPath, discOf, openPath, outlineOf, ridgeOf, sacrumOf, type Ring } from './outline.js';

/** The scene in millimetres, with room for the halo: the viewBox of everything drawn. */
export const scene = Object.freeze({ width: 300, height: 760 });

/** How far a piece reaches from its middle: with a halo, and with its own glow only. */
const [WIDE, NARROW] = [86, 55];

/** Halos stand about this share of the way apart: few and strong ones, as faint ones on each other turn to mud. */
const HALO_EVERY: Fraction = 0.055;

/** One piece of light: what glows as one, from tail to head. */
export interface Piece {
  readonly name: LevelName;
  /** Where on the way from tail (0) to skull (1), by length along the column. */
  readonly at: Fraction;
  /** Middle of its square in the scene, and how far that reaches. */
  readonly middle: Point;
  readonly reach: number;
  /** Strength of the halo around it: about 1, or 0 for none. */
  readonly halo: number;
  /** What it lights. */
  readonly bone: string;
  /** The disc below it, if any. */
  readonly disc: string;
  /** For a segment of the sacrum. */
  readonly fade?: Fade;
}

/** How a segment goes over into the next: from the middle of the unit below to that of the unit above. */
export interface Fade {
  readonly from: Point;
  readonly to: Point;
  /** What is left at the lower end, and at the upper: 0, or 1 where the bone ends. */
  readonly foot: 0 | 1;
  readonly head: 0 | 1;
}

/** Everything that is drawn. */
export interface Drawing {
  /** One path a bone: 24 vertebrae, sacrum, coccyx. */
  readonly bones: readonly string[];
  readonly discs: string;
  readonly ridges: string;
  /** Tail to head. */
  readonly pieces: readonly Piece[];
}

/** Lengths along the column to the middle of each unit, tail to head, from 0 to 1. */
const pathShares = (tailFirst: readonly PlacedLevel[]): readonly Fraction[] => {
  let length = 0;
  const lengths = tailFirst.map(({ centre }, i) => {
    const before = tailFirst[i - 1]?.centre ?? centre;
    length += Math.hypot(centre[0] - before[0], centre[1] - before[1]);
    return length;
  });
  return lengths.map((at) => at / length);
};

const draw = (): Drawing => {
  const placed = placeLevels();
  const xs = placed.map(({ centre }) => centre[0]);
  const ys = placed.map(({ centre }) => centre[1]);
  // The arches reach farther back than the bodies forward: the drawing, not the column, stands in the middle.
  const middleX = (Math.min(...xs) + Math.max(...xs)) / 2 - 18;
  const middleY = (Math.min(...ys) + Math.max(...ys)) / 2;
  // Forward is to the left on the page, and up is up.
  const onPage = ([x, y]: Point): Point => [scene.width / 2 - (x - middleX), scene.height / 2 - (y - middleY)];
  const closed = (ring: Ring): string => closedPath(ring.map(onPage));
  const is = (kind: string) => (level: PlacedLevel) => level.name.startsWith(kind);

  const sacral = placed.filter((level) => /^S/.test(level.name));
  const tail = placed.filter(is('Co'));
  const free = placed.filter((level) => /^([TL]|C\d)/.test(level.name));
  const outlines = free.map((level) => outlineOf(level).map(closed).join(''));
  const sacrum = closed(sacrumOf(sacral));
  const coccyx = tail.flatMap((level) => outlineOf(level).map(closed)).join('');
  const discs = free.map((level, i) => {
    const below = placed[i + 1];
    return below && level.disc > 0 ? closed(discOf(level, below)) : '';
  });
  const ridges = sacral.slice(0, -1).map((level) => openPath(ridgeOf(level).map(onPage)));

  const tailFirst = [...placed].reverse();
  const shares = pathShares(tailFirst);
  let haloed = -HALO_EVERY / 2;
  const pieces = tailFirst.flatMap((level, i): Piece[] => {
    const { name, process, depth } = level;
    const at = shares[i] as Fraction;
    const index = placed.indexOf(level);
    const unlit = at + HALO_EVERY / 2 - haloed;
    const halo = unlit >= HALO_EVERY ? unlit / HALO_EVERY : 0;
    if (halo) haloed += unlit;
    const reach = halo ? WIDE : NARROW;
    const centre = onPage(level.centre);
    const middle: Point = [centre[0] + depth / 3 + process.length / 4, centre[1]];
    if (is('S')(level)) {
      const [from, to] = [placed[index + 1], placed[index - 1]].map((other) => onPage((other ?? level).centre));
      const fade = {
        from: from ?? centre,
        to: to ?? centre,
        foot: name === 'S5' ? 1 : 0,
        head: name === 'S1' ? 1 : 0,
      } as const;
      return [{ name, at, middle, reach, halo, bone: sacrum, disc: '', fade }];
    }
    // The coccyx is smaller than one vertebra: it glows as one.
    if (is('Co')(level)) return name === 'Co2' ? [{ name, at, middle, reach, halo, bone: coccyx, disc: '' }] : [];
    return [{ name, at, middle, reach, halo, bone: outlines[index] as string, disc: discs[index] as string }];
  });
  return { bones: [...outlines, sacrum, coccyx], discs: discs.join(''), ridges: ridges.join(''), pieces };
};

let drawing: Drawing | undefined;

/** The drawing, made when it is first asked for and shared by every element on the page. */
export const spineDrawing = (): Drawing => (drawing ??= draw());

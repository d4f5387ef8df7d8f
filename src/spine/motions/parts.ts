import { inFrame, type Level, type LevelName, type Point } from '../anatomy.js';
import { spineDrawing } from '../geometry.js';
import { column, cos, sin } from './column.js';
import { pointsOf, smoothPath } from './paths.js';

/** What a bone is made of when it is seen from anywhere: its side, seen edge-on from behind; its wings; its body. */
export type PartName = 'plate' | 'wings' | 'body';

/** A flat part of a bone, in millimetres of the scene. */
export interface Part {
  readonly name: PartName;
  readonly fill: string;
  readonly line: string;
}

/** Half the span of the transverse processes in millimetres, L5 to C1, drawn from memory of textbook plates [M]. */
const SPANS = '46 44 47 42 38 24 26 30 31 31 31 31 32 32 33 34 37 33 28 27 27 27 26 38';

/** The sacrum and coccyx from behind: half of their outline, to the side and up from the middle of S1. */
const SACRUM =
  '0 13 18 14 27 17 40 15 51 6 50 -8 44 -26 37 -38 28 -48 22 -64 16 -80 11 -88 9 -100 8 -112 5 -124 0 -130';

/** Its openings, on the same side. */
const OPENINGS = '19 -6 17 -26 15 -44 13 -60';

const wingsOf = ({ name, height }: Level, span: number): readonly Point[] => {
  const rise = name.startsWith('T') ? 5 : 0;
  const half = name.startsWith('L') ? 4.5 : 4;
  const root = Math.min(height * 0.34, 7);
  const right: Point[] = [
    [0, root],
    [span * 0.45, half + rise * 0.5],
    [span * 0.86, half * 1.2 + rise],
    [span, rise],
    [span * 0.88, rise - half * 1.1],
    [span * 0.45, rise * 0.5 - half],
    [0, -root],
  ];
  return right;
};

/** Where the wings grow from: behind the body, in front of the arch. */
export const rootOf = ({ centre, tilt, depth }: Level): Point => inFrame(centre, tilt, -0.5 * depth - 3, 0);

/** A symmetric outline around a point of a unit, as if it were seen from behind. */
const across = (root: Point, tilt: number, half: readonly Point[]): string => {
  const [first, last] = [half[0] as Point, half.at(-1) as Point];
  const ring = [...half, ...[...half.slice(1, -1)].reverse().map(([x, y]): Point => [-x, y])];
  return smoothPath(
    (first[0] || last[0] ? half : ring).map(([x, up]) => inFrame(root, tilt, -x, up)),
    true,
  );
};

const openingAt = ([x, y]: Point): string => `M${x - 3} ${y}a3 2.4 0 1 0 6 0a3 2.4 0 1 0 -6 0`;

/** Cuts a closed spline `M… Q…Q…Z` to the curves from one to another: open, so that no line is drawn along the cut. */
const arc = (path: string, from: number, count: number): string => {
  const curves = path.match(/Q[^QZ]+/g) ?? [];
  const before = curves.at(from - 1) ?? '';
  const start = before.split(' ').slice(-2).join(' ');
  return `M${start}${Array.from({ length: count }, (_, i) => curves[(from + i) % curves.length]).join('')}`;
};

/** How many control points of an outline are its body's: the atlas has none, the axis carries the dens. */
const bodyOf = (name: LevelName): readonly [from: number, count: number] => (name === 'C2' ? [5, 14] : [0, 10]);

const drawParts = (index: number): readonly Part[] => {
  const level = column()[index] as Level;
  const path = spineDrawing()[index + 5]?.bone ?? '';
  const { name, centre, tilt } = level;
  if (!index) {
    const wings = across(centre, tilt, pointsOf(SACRUM));
    const openings = pointsOf(OPENINGS).flatMap(([x, up]) =>
      [-x, x].map((side) => openingAt(inFrame(centre, tilt, side, up))),
    );
    return [
      { name: 'plate', fill: path, line: path },
      { name: 'wings', fill: wings, line: wings + openings.join('') },
    ];
  }
  const span = Number(SPANS.split(' ')[index - 1]);
  const wings = across(rootOf(level), tilt, wingsOf(level, span));
  const [from, count] = bodyOf(name);
  const curves = path.match(/Q/g)?.length ?? 0;
  const [front, back] =
    name === 'C1'
      ? (path.match(/M[^Z]+Z/g) as [string, string])
      : [arc(path, from, count), arc(path, from + count, curves - count)];
  const middle = centre.map((length) => length.toFixed(1)).join(' ');
  return [
    // Reaches into the body, so that there is no gap between the two.
    { name: 'plate', fill: name === 'C1' ? back : `${back}L${middle}Z`, line: back },
    { name: 'wings', fill: wings, line: wings },
    { name: 'body', fill: front, line: front },
  ];
};

const drawn: (readonly Part[])[] = [];

/** The parts of bone `index`, from the tail (0) up. */
export const partsOf = (index: number): readonly Part[] => (drawn[index] ??= drawParts(index));

/** How far a body is wider than it is deep. */
const WIDTH = 1.28;

/** How broad a part is seen, as a share of what is drawn, for a bone turned by so many degrees. */
export const breadthOf = (name: PartName, facing: number): number =>
  name === 'plate' ? cos(facing) : name === 'wings' ? sin(facing) : Math.hypot(cos(facing), WIDTH * sin(facing));

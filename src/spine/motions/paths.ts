import type { Point } from '../anatomy.js';

/** Reads "x y x y …". */
export const pointsOf = (text: string): readonly Point[] =>
  Array.from(text.matchAll(/(\S+) (\S+)/g), ([, x, y]): Point => [Number(x), Number(y)]);

const written = (...points: readonly Point[]): string =>
  points
    .flat()
    .map((length) => +length.toFixed(1))
    .join(' ');

/** A smooth curve through every point (Catmull and Rom's), closed or open. */
export const smoothPath = (points: readonly Point[], closed = false): string => {
  const at = (i: number): Point =>
    (closed ? points.at(i % points.length) : points[Math.min(Math.max(i, 0), points.length - 1)]) as Point;
  const handle = (i: number, way: 1 | -1): Point => {
    const [[x, y], [ax, ay], [bx, by]] = [at(i), at(i - 1), at(i + 1)];
    return [x + (way * (bx - ax)) / 6, y + (way * (by - ay)) / 6];
  };
  const ends = closed ? points.length : points.length - 1;
  const curves = Array.from({ length: ends }, (_, i) => `C${written(handle(i, 1), handle(i + 1, -1), at(i + 1))}`);
  return `M${written(at(0))}${curves.join('')}${closed ? 'Z' : ''}`;
};

/** Points of one half, and their mirror image back to where it began. */
export const mirrored = (half: readonly Point[]): readonly Point[] => [
  ...half,
  ...half
    .filter(([x]) => x)
    .map(([x, y]): Point => [-x, y])
    .reverse(),
];

import { column } from './column.js';
import { draw, picture } from './dom.js';
import { pointsOf, smoothPath } from './paths.js';
import type { Level } from '../anatomy.js';

/** How far the picture of the head reaches from the atlas, in millimetres. */
export const HEAD_REACH = 240;

/** A head seen from its left side, from the front of the neck round to its back; millimetres from the atlas, back and down. */
const PROFILE = `-28 150 -34 112 -44 82 -66 70 -92 66 -103 58 -106 46 -102 36 -104 26 -110 18 -107 10 -112 2 -108 -8 -112 -16 -126 -22
-129 -29 -120 -46 -112 -64 -110 -78 -113 -96 -108 -122 -92 -146 -60 -168 -18 -178 28 -172 66 -150 86 -118 92 -82 84 -48 70 -22 62 4
60 34 66 72 78 110`;

/** The jaw, and an ear. */
const JAW = '-62 66 -34 54 -22 34 -20 10';
const EAR = '-8 8 -16 -12 -12 -30 4 -34 12 -22 6 -4 -2 10 -8 8';

/** The picture of the head, in a square around the atlas. */
export const headPicture = (): SVGElement => {
  const [x, y] = (column()[24] as Level).centre;
  const path = (text: string): string => smoothPath(pointsOf(text).map(([right, down]) => [x + right, y + down]));
  return picture(
    [x - HEAD_REACH, y - HEAD_REACH, 2 * HEAD_REACH, 2 * HEAD_REACH],
    draw('path', { class: 'outline', d: path(PROFILE) }),
    draw('path', { class: 'fine', d: path(JAW) + path(EAR) }),
  );
};

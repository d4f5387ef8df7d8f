import type { Focus } from '../../breath/guided.js';
import type { Point } from '../anatomy.js';
import { mirrored, pointsOf, smoothPath } from './paths.js';

/** A quiet picture that stands behind the spine or in its place. */
export type FigureName = 'body' | 'face';

/**
 * A figure: what is drawn, from its own middle to the sides and from its top down, in thousandths of its height. It is
 * like a mirror: the person's right is on the right of the page.
 */
export interface Figure {
  /** Half of its breadth. */
  readonly half: number;
  readonly outline: string;
  /** The right half of it, closed. */
  readonly rightHalf: string;
  /** Finer lines within. */
  readonly lines: string;
}

/** A soft light on a figure: where, and how far it reaches to the side and up. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly up: number;
}

/** What glows on a figure: spots, or all of it, or a side. */
export interface Glow {
  readonly figure: FigureName;
  readonly spots: readonly Spot[];
  readonly side?: 'right' | 'left' | 'whole' | undefined;
}

/** Down the right side of a standing person: head, arm with its hand, trunk, leg. After common proportions [M]. */
const BODY = `0 0 18 3 32 14 39 34 40 58 44 61 44 76 39 86 36 101 29 117 26 128 27 146 33 158 52 168 80 177 103 188 119 207
126 235 133 282 139 328 147 368 157 402 164 440 173 478 183 512 194 531 205 552 214 576 211 582 206 578 197 562 197 574 204 594
208 610 205 616 200 613 196 597 193 583 197 604 198 620 195 626 190 621 188 602 185 585 186 604 186 617 182 623 178 617 178 598 176 582
174 594 173 604 168 608 166 602 166 582 161 562 157 540 158 521 150 478 139 430 123 388 114 345 106 298 96 258 95 288 90 328 80 372
82 414 92 456 98 500 99 548 95 602 86 656 73 706 72 734 76 776 72 826 60 886 53 924 54 944 62 962 74 974 81 982 80 988 74 988 71 986
71 992 66 993 63 990 62 995 56 996 54 992 53 998 47 999 45 995 42 1000 34 1000 31 993 31 976 34 958 32 938 32 916 28 870 22 812
21 776 27 736 28 710 22 664 14 606 7 556 0 534`;

/** The right half of a face, with neck and shoulder. */
const FACE = `0 56 62 62 118 86 160 132 184 196 191 268 189 344 200 346 214 362 217 402 208 450 196 484 186 480 179 528 164 584 138 634
108 672 104 722 116 764 176 802 276 838 360 880 408 946 420 1000`;

const JAW = '-138 634 -100 684 -50 714 0 722 50 714 100 684 138 634';

const FEATURES = [
  // Eyes that are closed, brows, the nose, the mouth.
  '48 392 66 404 88 408 110 402 126 388',
  '42 346 84 330 132 348',
  '-40 500 -44 516 -28 522 -12 526 0 530 12 526 28 522 44 516 40 500',
  '-70 592 -34 590 0 593 34 590 70 592',
] as const;

const drawn = (text: string, mirror: boolean): string => {
  const points = pointsOf(text);
  const other = points.map(([x, y]): Point => [-x, y]);
  return smoothPath(points) + (mirror ? smoothPath(other) : '');
};

const figureOf = (name: FigureName): Figure => {
  if (name === 'body') {
    const half = pointsOf(BODY);
    return {
      half: 222,
      outline: smoothPath(mirrored(half), true),
      rightHalf: `${smoothPath(half)}Z`,
      lines: '',
    };
  }
  const [eye, brow, nose, mouth] = FEATURES;
  return {
    half: 430,
    outline: smoothPath([...[...pointsOf(FACE)].reverse().map(([x, y]): Point => [-x, y]), ...pointsOf(FACE).slice(1)]),
    rightHalf: `${smoothPath(pointsOf(FACE))}Z`,
    lines: drawn(eye, true) + drawn(brow, true) + drawn(nose, false) + drawn(mouth, false) + drawn(JAW, false),
  };
};

const figures: Partial<Record<FigureName, Figure>> = {};

/** A figure, drawn when it is first asked for. */
export const figure = (name: FigureName): Figure => (figures[name] ??= figureOf(name));

/** Of one side: to the side, down, and reach. Names as in facts.md A2.7. */
const SIDE = `chest 60 268 34,shoulder 108 200 26,upper-arm 120 288 26,elbow 132 372 20,forearm 150 446 20,wrist 170 516 15,
palm 179 554 19,hand-back 176 548 27,thumb 210 572 11,first-finger 202 604 11,second-finger 195 616 11,third-finger 183 612 11,
little-finger 170 598 11,waist 64 384 30,hip 82 472 30,thigh 56 606 38,knee 49 718 25,lower-leg 48 800 28,ankle 42 928 17,
heel 42 960 14,sole 52 986 22,foot-top 52 966 17,big-toe 39 992 10,second-toe 50 992 9,third-toe 59 989 9,fourth-toe 68 986 9,
little-toe 77 982 9,side 0 0 0`;

/** On the middle of the body. */
const TRUNK = 'heart -22 268 32,chest-centre 0 262 44,pelvis 0 482 84 46';

/** Of a face: to the side, down, reach across and up. Names as in facts.md A2.5. */
const FACES = `mouth-roof 0 560 46 30,teeth 0 590 62 22,gums 0 600 66 28,tongue-tip 0 594 26,tongue-root 0 636 42,nostrils 0 515 38 24,
nose-bridge 0 410 34 44,forehead-centre 0 262 46,forehead 0 240 170 90,scalp 0 120 200 110,head 0 380 250 350,brain 0 230 190 160,
skull-base 0 470 130 60,jaw 0 640 170 90`;

const FACE_SIDES =
  'cheek 104 566 44,cheekbone 124 462 46,eye 88 396 46 34,temple 170 320 40 56,brain 84 226 86 150,ear 206 414 34 70';
const PAIRS: Readonly<Record<string, string>> = { 'nose-wings': 'nose-wing', eyes: 'eye', ears: 'ear' };
const NOSE_WING = ',nose-wing 40 504 22';

const tableOf = (rows: string): ReadonlyMap<string, Spot> =>
  new Map(
    rows.split(/,\s*/).map((row) => {
      const [name = '', x, y, across, up = across] = row.split(' ');
      return [name, { x: Number(x), y: Number(y), across: Number(across), up: Number(up) }];
    }),
  );

const mirror = (spot: Spot): Spot => ({ ...spot, x: -spot.x });

/** What of the body glows for a focus that is not on the spine. Names: `right-shoulder`, `left-big-toe`, `right-eye`, `whole` … */
export const glowOf = (focus: Focus): Glow | undefined => {
  const [, hand, part = ''] =
    /^(?:(right|left)-|whole-)?(.+)$/.exec(focus.replace(/^whole-(right|left)$/, '$1-side')) ?? [];
  if (focus === 'whole') return { figure: 'body', spots: [], side: 'whole' };
  const trunk = tableOf(TRUNK).get(focus);
  if (trunk) return { figure: 'body', spots: [trunk] };
  const face = tableOf(FACES).get(focus);
  if (face) return { figure: 'face', spots: [face] };
  const ofFace = tableOf(FACE_SIDES + NOSE_WING);
  const pair = Object.hasOwn(PAIRS, focus) && ofFace.get(PAIRS[focus] as string);
  if (pair) return { figure: 'face', spots: [pair, mirror(pair)] };
  if (!hand) return undefined;
  if (part === 'side') return { figure: 'body', spots: [], side: hand as 'right' | 'left' };
  const right = tableOf(SIDE).get(part);
  const spot = right ?? ofFace.get(part);
  return spot && { figure: right ? 'body' : 'face', spots: [hand === 'left' ? mirror(spot) : spot] };
};

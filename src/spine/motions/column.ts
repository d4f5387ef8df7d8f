import { placeLevels, type Level, type Point } from '../anatomy.js';

/** Degrees of every unit, from the sacrum up: S1, L5 … L1, T12 … T1, C7 … C1. */
export type Degrees = readonly number[];

/** The column in any posture, seen from anywhere on its own height. Millimetres of the scene, and degrees. */
export interface Shape {
  /** How far each unit leans forward. */
  readonly tilt: Degrees;
  /** How far it leans to the person's left. */
  readonly side: Degrees;
  /** How far it is turned to the person's left. */
  readonly spin: Degrees;
  /** Where it is seen from: 0 is the left side, 90 is behind. */
  readonly yaw: number;
  /** Height of the discs, as a share of their own. */
  readonly gap: number;
  /** Where the middle of S1 stands, and how large all of it is. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** How much is seen of a head on top of it. */
  readonly head: number;
}

/** Where a unit stands on the page. */
export interface Place {
  readonly centre: Point;
  /** Degrees clockwise from upright. */
  readonly angle: number;
  /** Its height on the page as a share of its own: less where it leans towards the eye. */
  readonly shrink: number;
  /** Degrees by which it is turned out of the side view, its front towards the eye where positive. */
  readonly facing: number;
}

const RADIAN = Math.PI / 180;

/** The sine of an angle in degrees. */
export const sin = (degrees: number): number => Math.sin(degrees * RADIAN);

/** The cosine of an angle in degrees. */
export const cos = (degrees: number): number => Math.cos(degrees * RADIAN);

let stacked: readonly Level[] | undefined;

/** S1 and the 24 vertebrae on it, in the order of `Degrees`. */
export const column = (): readonly Level[] => (stacked ??= placeLevels().slice(0, 25).reverse());

/** The spine as it is drawn at rest. */
export const upright = (): Shape => {
  const levels = column();
  const [x, y] = (levels[0] as Level).centre;
  const none = levels.map(() => 0);
  return { tilt: levels.map(({ tilt }) => tilt), side: none, spin: none, yaw: 0, gap: 1, x, y, scale: 1, head: 0 };
};

/** What lies at a share of the way, 0 to 1, from one number to another. */
export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const mixAll = (from: Degrees, to: Degrees, share: number): Degrees =>
  from.map((degrees, i) => mix(degrees, to[i] as number, share));

/** A shape on the way from one to another. */
export const mixShapes = (from: Shape, to: Shape, share: number): Shape => ({
  tilt: mixAll(from.tilt, to.tilt, share),
  side: mixAll(from.side, to.side, share),
  spin: mixAll(from.spin, to.spin, share),
  yaw: mix(from.yaw, to.yaw, share),
  gap: mix(from.gap, to.gap, share),
  x: mix(from.x, to.x, share),
  y: mix(from.y, to.y, share),
  scale: mix(from.scale, to.scale, share),
  head: mix(from.head, to.head, share),
});

/** The way up along a unit as it is seen. */
const upward = (tilt: number, side: number, yaw: number): Point => [
  -(sin(tilt) * cos(side) * cos(yaw) + sin(side) * sin(yaw)),
  -cos(tilt) * cos(side),
];

const along = ([x, y]: Point, [dx, dy]: Point, length: number): Point => [x + dx * length, y + dy * length];

/** Stacks the column from the sacrum up, as `placeLevels` does from the skull down: a disc lies at the mean of its neighbours. */
export const placesOf = ({ tilt, side, spin, yaw, gap, x, y, scale }: Shape): readonly Place[] => {
  let end: Point | undefined;
  return column().map(({ height, disc }, i) => {
    const [lean, aside] = [tilt[i] as number, side[i] as number];
    const up = upward(lean, aside, yaw);
    const between = upward((lean + (tilt[i - 1] ?? lean)) / 2, (aside + (side[i - 1] ?? aside)) / 2, yaw);
    const half = (height * scale) / 2;
    const centre: Point = end ? along(along(end, between, disc * gap * scale), up, half) : [x, y];
    end = along(centre, up, half);
    return {
      centre,
      angle: Math.atan2(up[0], -up[1]) / RADIAN,
      shrink: Math.hypot(...up),
      facing: (spin[i] as number) - yaw,
    };
  });
};

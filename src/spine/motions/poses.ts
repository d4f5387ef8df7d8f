import type { PoseName } from '../../breath/guided.js';
import { scene } from '../geometry.js';
import { column, cos, mix, placesOf, sin, upright, type Degrees, type Place, type Shape } from './column.js';

/** Room there is for the drawing, in millimetres of the scene, around its middle. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/*
 * Ranges of motion in degrees between each unit and the one below it, L5 on S1 first, C1 on C2 last: forward, back, to
 * one side, and turned to one side. Textbook values from memory [M]: lumbar flexion and extension after Pearcy 1984,
 * the rest split after White & Panjabi.
 */
const FORWARD = '9 13 12 10 8 7 6 5 4 4 4 3 3 3 3 3 3 5 9 10 10 8 5 10';
const BACK = '5 2 1 3 5 5 4 3 2 2 2 2 1 1 1 1 1 4 8 10 10 7 5 10';
const ASIDE = '3 6 8 6 6 8 9 7 6 6 6 6 6 6 5 6 5 4 7 8 11 11 10 5';
const AROUND = '1 2 2 2 2 2 2 2 4 6 7 7 8 8 8 8 9 2 6 7 7 7 3 40';

const read = (row: string): Degrees => row.split(' ').map(Number);
const [forward, back, aside, around] = [read(FORWARD), read(BACK), read(ASIDE), read(AROUND)];

/** Shares of the range that the lumbar, thoracic and cervical joints use. */
type Shares = readonly [lumbar: number, thoracic: number, cervical: number];

interface Pose {
  /** Degrees by which the pelvis leans forward, beside its own tilt. */
  readonly pelvis?: number;
  /** Forward where positive, else back. */
  readonly bend?: Shares;
  readonly aside?: Shares;
  readonly around?: Shares;
  readonly yaw?: number;
  /** What is left of the curves, and what the discs gain. */
  readonly curves?: number;
  readonly gap?: number;
  /** How far it goes to the middle of its room rather than staying on its pelvis. */
  readonly centred?: number;
}

// Both are seen from behind, where left is left and the one is not the other.
const bent: Pose = { yaw: 76, aside: [0.7, 0.32, 0.22], centred: 0.4 };
const twisted: Pose = { yaw: 76, around: [1, 0.6, 0.32], gap: 1.04 };

/** Which end of `bent` and `twisted` is meant: the person's left, or right. */
const handed = (pose: Pose, share: 1 | -1): Pose => {
  const turned = (shares: Shares | undefined): Shares =>
    (shares ?? [0, 0, 0]).map((one) => one * share) as unknown as Shares;
  return { ...pose, aside: turned(pose.aside), around: turned(pose.around) };
};

const poses: Readonly<Record<PoseName, Pose>> = {
  tall: {},
  slump: { pelvis: -40, bend: [0.75, 0.6, -0.3] },
  flexed: { pelvis: -54, bend: [0.95, 0.95, 0.7], centred: 0.6 },
  extended: { pelvis: 14, bend: [-1, -1, -0.75], centred: 0.3 },
  lengthened: { curves: 0.55, gap: 1.12 },
  folded: { pelvis: 82, bend: [0.85, 0.7, 0.1], centred: 1 },
  'bent-left': handed(bent, 1),
  'bent-right': handed(bent, -1),
  'twisted-left': handed(twisted, 1),
  'twisted-right': handed(twisted, -1),
  // B5.05: who lies has 13° less of lumbar lordosis than who stands.
  lying: { pelvis: -98, bend: [0.29, -0.4, -0.1], centred: 1 },
};

/** The share of joint `i` for a region's. */
const shareOf = (shares: Shares | undefined, i: number): number => shares?.[i < 5 ? 0 : i < 17 ? 1 : 2] ?? 0;

/** Sums the joints up from the sacrum, which itself has none. */
const summed = (joint: (i: number) => number): Degrees => {
  let sum = 0;
  return column().map((_, i) => (sum += i && joint(i - 1)));
};

/** Room around the middles of the bones: processes in front of and behind them, and a little air. */
const [BESIDE, ABOVE] = [58, 34];

/** What stands out from the column, in millimetres forward and up from the middle of a unit. */
export interface Outlier {
  readonly unit: number;
  readonly forward: number;
  readonly up: number;
}

/** The tip of the coccyx, by the tilt of the sacrum. */
const TAIL: Outlier = { unit: 0, forward: -13, up: -118 };

/** From where to where a shape reaches on the page, with a little air around it. */
const reachOf = (shape: Shape, outliers: readonly Outlier[]): readonly (readonly [low: number, high: number])[] => {
  const places = placesOf(shape);
  const spots = places.map(({ centre }) => centre);
  for (const { unit, forward: ahead, up } of [TAIL, ...outliers]) {
    const { centre, angle, shrink, facing } = places[unit] as Place;
    const [back, high] = [-ahead * cos(facing) * shape.scale, up * shrink * shape.scale];
    const [x, y] = centre;
    spots.push([x + back * cos(angle) + high * sin(angle), y + back * sin(angle) - high * cos(angle)]);
  }
  return [BESIDE, ABOVE].map((margin, axis) => {
    const values = spots.map((spot) => spot[axis] as number);
    return [Math.min(...values) - margin * shape.scale, Math.max(...values) + margin * shape.scale];
  });
};

/** Scales a shape down and moves it as far as it must be for all of it to be seen; and, if asked, to the middle. */
export const contain = (shape: Shape, room: Room, centred = 0, outliers: readonly Outlier[] = []): Shape => {
  const [across, down] = reachOf(shape, outliers) as [readonly [number, number], readonly [number, number]];
  const smaller = Math.min(1, room.width / (across[1] - across[0]), room.height / (down[1] - down[0]));
  // Along one way: where S1 stands, the ends of the drawing, the middle of the room and its length.
  const settle = (
    from: number,
    [low, high]: readonly [number, number],
    middle: number,
    space: number,
    share: number,
  ): number => {
    const centre = middle - ((low + high) / 2 - from) * smaller;
    const slack = Math.max(space - (high - low) * smaller, 0) / 2;
    return Math.min(Math.max(mix(from, centre, share), centre - slack), centre + slack);
  };
  return {
    ...shape,
    x: settle(shape.x, across, scene.width / 2, room.width, centred && Math.max(centred, 0.5)),
    y: settle(shape.y, down, scene.height / 2, room.height, centred),
    scale: shape.scale * smaller,
  };
};

/** The spine in a pose. */
export const poseShape = (name: PoseName, room: Room): Shape => {
  const rest = upright();
  const pose = Object.hasOwn(poses, name) ? poses[name] : {};
  if (!Object.keys(pose).length) return rest;
  const { pelvis = 0, bend, curves = 1, yaw = 0, gap = 1, centred = 0.01 } = pose;
  const bends = summed((i) => {
    const share = shareOf(bend, i);
    return share * ((share < 0 ? back : forward)[i] as number);
  });
  const shape: Shape = {
    ...rest,
    tilt: rest.tilt.map((tilt, i) => tilt * curves + pelvis + (bends[i] as number)),
    side: summed((i) => shareOf(pose.aside, i) * (aside[i] as number)),
    spin: summed((i) => shareOf(pose.around, i) * (around[i] as number)),
    yaw,
    gap,
  };
  return contain(shape, room, centred);
};

import type { LevelName, Point } from './anatomy.js';

/** Pairs of numbers whose meaning their reader gives. */
type Table = readonly (readonly [number, number])[];

/** What is drawn behind a body: millimetres behind its back wall, and shares of its height. */
export interface Arch {
  /** Where the spinous process sets out. */
  readonly root: Point;
  /** From the foot of the back wall to the process: the lower notch and joint. */
  readonly below: Table;
  /** Round the process: shares of its length, and of half its thickness (negative: its lower edge). */
  readonly process: Table;
  /** From the process to the head of the back wall: the upper joint. */
  readonly above: Table;
}

const cervical: Arch = {
  root: [-12.5, -0.05],
  below: [
    [0, -0.43],
    [0.8, -0.18],
    [0, 0],
    [-2.5, 0.02],
    [-4, -0.14],
    [-6, -0.5],
    [-9.5, -0.68],
    [-12, -0.46],
  ],
  process: [
    [0.12, -0.85],
    [0.6, -0.62],
    [0.88, -0.95],
    [1.04, -0.8],
    [1.05, 0.5],
    [0.9, 0.72],
    [0.5, 0.55],
    [0.12, 0.75],
  ],
  above: [
    [-11.5, 0.4],
    [-9, 0.72],
    [-5.5, 0.7],
    [-3.5, 0.42],
    [-1, 0.4],
    [0, 0.44],
  ],
};

const arches: Readonly<Record<string, Arch>> = {
  T: {
    root: [-12.5, 0.02],
    below: [
      [0, -0.44],
      [1.2, -0.14],
      [0.5, 0.06],
      [-3, 0.16],
      [-6.5, 0.1],
      [-7.5, -0.2],
      [-8.5, -0.58],
      [-11, -0.66],
    ],
    process: [
      [0.16, -0.95],
      [0.55, -0.75],
      [0.9, -0.62],
      [1.05, -0.34],
      [1.05, 0.4],
      [0.9, 0.66],
      [0.5, 0.82],
      [0.1, 1],
    ],
    above: [
      [-12.5, 0.34],
      [-12, 0.64],
      [-9.8, 0.82],
      [-7.2, 0.76],
      [-6, 0.52],
      [-3, 0.4],
      [-1, 0.42],
      [0, 0.45],
    ],
  },
  L: {
    root: [-17.5, -0.04],
    below: [
      [0, -0.44],
      [1.6, -0.16],
      [0.6, 0.02],
      [-4, 0.12],
      [-8.5, 0.04],
      [-10, -0.28],
      [-11.5, -0.72],
      [-14.5, -0.86],
      [-17.5, -0.74],
      [-17.5, -0.42],
    ],
    process: [
      [0.1, -0.8],
      [0.75, -1.12],
      [0.95, -1.24],
      [1.05, -0.8],
      [1.07, 0.2],
      [0.97, 0.72],
      [0.72, 0.6],
      [0.1, 0.6],
    ],
    above: [
      [-15.5, 0.26],
      [-15.5, 0.6],
      [-13, 0.82],
      [-10, 0.78],
      [-8, 0.54],
      [-4, 0.38],
      [-1, 0.4],
      [0, 0.44],
    ],
  },
};

/** The arch of a vertebra, by its region. */
export const archFor = (name: LevelName): Arch => arches[name.charAt(0)] ?? cervical;

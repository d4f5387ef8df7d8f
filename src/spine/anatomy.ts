/** Name of one of the 33 vertebral units, head to tail (facts.md B5.01). */
export type LevelName =
  | `C${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `T${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | `${'L' | 'S'}${1 | 2 | 3 | 4 | 5}`
  | `Co${1 | 2 | 3 | 4}`;

/** What is drawn behind the arch. Millimetres and degrees. */
export interface SpinousProcess {
  readonly length: number;
  /** How far it points below the body's own horizon. */
  readonly drop: number;
  readonly thickness: number;
}

/** One vertebral unit seen from its left side. Millimetres and degrees. */
export interface Level {
  readonly name: LevelName;
  /** Height of the body. */
  readonly height: number;
  /** Depth of the body, front to back. */
  readonly depth: number;
  /** Height of the disc, or of the joint, below. */
  readonly disc: number;
  /** Inclination of the body: positive leans forward on the way up. */
  readonly tilt: number;
  readonly process: SpinousProcess;
}

type Row = readonly [LevelName, height: number, depth: number, disc: number, tilt: number, ...process: number[]];

/*
 * Heights, discs and tilts of C1 to L5: facts.md B5.06, whose sums are B5.05 (TK 36.0, LL 49.7, CL 12.7, SS 35.4).
 * Sacrum and coccyx: our split of B5.05 (sacrum 98 mm high, coccyx 44 mm long, 110° between them, 49° within the
 * coccyx). Depths and processes are ours, drawn by eye between the published extremes.
 */
const rows: readonly Row[] = [
  ['C1', 16, 15, 0, 7, 26, 8, 6],
  ['C2', 23, 16, 5.3, 7, 22, 14, 11],
  ['C3', 11.6, 15.6, 5.5, 9.5, 15, 16, 7],
  ['C4', 11.4, 15.8, 5.8, 12, 16, 18, 7],
  ['C5', 11.4, 16.2, 5.5, 14.6, 19, 20, 7],
  ['C6', 10.9, 16.6, 5.5, 17.2, 25, 20, 7.2],
  ['C7', 12.8, 17, 4.5, 19.7, 33, 18, 8],
  ['T1', 14.1, 17.6, 3.8, 21.7, 33, 22, 8],
  ['T2', 15.6, 18.4, 3.2, 18.1, 32, 30, 8],
  ['T3', 15.7, 19.4, 2.9, 13.7, 32, 37, 8],
  ['T4', 16.2, 20.6, 2.7, 8.7, 33, 43, 8],
  ['T5', 16.2, 22, 3, 3.7, 35, 49, 8],
  ['T6', 17.4, 23.4, 3.4, -0.9, 36, 53, 8],
  ['T7', 18.2, 24.8, 3.8, -4.9, 36, 54, 8],
  ['T8', 18.7, 26.2, 4.2, -8.2, 34, 51, 8],
  ['T9', 19.3, 27.6, 4.7, -10.7, 31, 44, 8.5],
  ['T10', 20.2, 28.8, 5.2, -12.5, 28, 34, 9.5],
  ['T11', 21.3, 29.8, 6, -13.6, 24, 24, 11],
  ['T12', 22.7, 30.6, 7, -14.3, 23, 14, 13],
  ['L1', 23.8, 31.6, 9, -14.3, 27, 6, 17],
  ['L2', 24.3, 32.6, 10.5, -12.3, 29, 2, 19],
  ['L3', 23.8, 33.4, 11.5, -7.3, 30, 0, 20],
  ['L4', 24.1, 34, 12.4, 1.2, 28, 2, 18],
  ['L5', 22.9, 34.4, 11.5, 15.4, 22, 4, 15],
  ['S1', 28, 33, 0, 35.4, 15],
  ['S2', 23, 25, 0, 40, 14],
  ['S3', 20, 19.5, 0, 31, 11],
  ['S4', 17, 15.5, 0, 13, 8],
  ['S5', 14, 13, 2, -7, 4],
  ['Co1', 14, 13, 1.5, -22],
  ['Co2', 11, 10.5, 1, -40],
  ['Co3', 9, 8, 0.5, -58],
  ['Co4', 7, 6, 0, -71],
];

/** The 33 vertebral units from head to tail. */
export const levels: readonly Level[] = rows.map(([name, height, depth, disc, tilt, ...process]) => {
  const [length = 0, drop = 0, thickness = 0] = process;
  return { name, height, depth, disc, tilt, process: { length, drop, thickness } };
});

/** A point in millimetres: x forward, y up. */
export type Point = readonly [x: number, y: number];

/** A unit in its place: `centre` of the body; zero is the middle of the sacrum's upper plate, as in B5.06. */
export interface PlacedLevel extends Level {
  readonly centre: Point;
}

/** The point `forward` and `up` from `from` in a frame tilted by `tilt` degrees. */
export const inFrame = ([x, y]: Point, tilt: number, [forward, up]: Point): Point => {
  const angle = (tilt * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x + forward * cos + up * sin, y - forward * sin + up * cos];
};

/** Stacks the units: half a body, the disc at the mean tilt of its neighbours, half a body. Head to tail. */
export const placeLevels = (): readonly PlacedLevel[] => {
  const first = levels.findIndex(({ name }) => name === 'S1');
  const placed: PlacedLevel[] = [];
  const place = (from: number, step: 1 | -1): void => {
    let at: Point = [0, 0];
    for (let i = from; i >= 0 && i < levels.length; i += step) {
      const level = levels[i] as Level;
      const before = levels[i - step];
      if (before && (step < 0 || i > first)) {
        const { disc } = step < 0 ? level : before;
        at = inFrame(at, (level.tilt + before.tilt) / 2, [0, -step * disc]);
      }
      const half: Point = [0, (-step * level.height) / 2];
      const centre = inFrame(at, level.tilt, half);
      at = inFrame(centre, level.tilt, half);
      placed[i] = { ...level, centre };
    }
  };
  place(first - 1, -1);
  place(first, 1);
  return placed;
};

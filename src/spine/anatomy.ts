/** Name of one of the 33 vertebral units, head to tail (facts.md B5.01). */
export type LevelName =
  | `C${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `T${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | `${'L' | 'S'}${1 | 2 | 3 | 4 | 5}`
  | `Co${1 | 2 | 3 | 4}`;

/** A point on the page, in millimetres: x to the right (the spine looks to the left), y down. */
export type Point = readonly [x: number, y: number];

/** A box in its place: what is drawn in it is measured in percent of it, from its middle. */
export interface Frame {
  readonly centre: Point;
  /** Degrees by which it leans forward on the way up. */
  readonly tilt: number;
  /** Front to back. */
  readonly depth: number;
  readonly height: number;
}

/** One vertebral unit seen from its left side: the frame of its body, and what goes with it. Millimetres and degrees. */
export interface Level extends Frame {
  readonly name: LevelName;
  /** Height of the disc, or of the joint, below. */
  readonly disc: number;
  /** Where on the way from tail (0) to skull (1), by length along the column. */
  readonly at: number;
  /** The spinous process: how long, how far it points below the body's own horizon, and how thick. */
  readonly length: number;
  readonly drop: number;
  readonly thickness: number;
}

/*
 * Height, disc, tilt, depth of the body; length, drop and thickness of the process.
 *
 * Heights, discs and tilts of C1 to L5: facts.md B5.06, whose sums are B5.05 (TK 36.0, LL 49.7, CL 12.7, SS 35.4).
 * Sacrum and coccyx: our split of B5.05 (sacrum 98 mm high, coccyx 44 mm long, 110° between them, 49° within the
 * coccyx). Depths and processes are ours, drawn by eye between the published extremes.
 */
const rows = `C1 16 0 7 15
C2 23 5.3 7 16 22 14 11
C3 11.6 5.5 9.5 16 15 16 7
C4 11.4 5.8 12 16 16 18 7
C5 11.4 5.5 14.6 16 19 20 7
C6 10.9 5.5 17.2 17 25 20 7
C7 12.8 4.5 19.7 17 33 18 8
T1 14.1 3.8 21.7 18 33 22 8
T2 15.6 3.2 18.1 18 32 30 8
T3 15.7 2.9 13.7 19 32 37 8
T4 16.2 2.7 8.7 21 33 43 8
T5 16.2 3 3.7 22 35 49 8
T6 17.4 3.4 -0.9 23 36 53 8
T7 18.2 3.8 -4.9 25 36 54 8
T8 18.7 4.2 -8.2 26 34 51 8
T9 19.3 4.7 -10.7 28 31 44 8
T10 20.2 5.2 -12.5 29 28 34 9
T11 21.3 6 -13.6 30 24 24 11
T12 22.7 7 -14.3 31 23 14 13
L1 23.8 9 -14.3 32 27 6 17
L2 24.3 10.5 -12.3 33 29 2 19
L3 23.8 11.5 -7.3 33 30 0 20
L4 24.1 12.4 1.2 34 28 2 18
L5 22.9 11.5 15.4 34 22 4 15
S1 28 0 35.4 33
S2 23 0 40 25
S3 20 0 31 19
S4 17 0 13 15
S5 14 2 -7 12
Co1 14 1.5 -22 13
Co2 11 1 -40 10
Co3 9 .5 -58 8
Co4 7 0 -71 6`;

/** Where the upper end of C1 stands, so that the drawing stands in the middle of its scene. */
const TOP: Point = [103.5, 38.7];

/** From the middle of C1 to that of the last piece of the coccyx, along the column. */
const LENGTH = 705;

/** The point `forward` and `up` from `from` in a frame tilted by `tilt` degrees. */
export const inFrame = ([x, y]: Point, tilt: number, forward: number, up: number): Point => {
  const angle = (tilt * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x - forward * cos - up * sin, y + forward * sin - up * cos];
};

/** The 33 vertebral units, stacked from head to tail: half a body, half a body, the disc at the mean tilt of its neighbours. */
export const placeLevels = (): readonly Level[] => {
  let [end, above, gap, done] = [TOP, 7, 0, -8];
  return rows.split('\n').map((row) => {
    const [name, ...numbers] = row.split(' ');
    const [height = 0, disc = 0, tilt = 0, depth = 0, length = 0, drop = 0, thickness = 0] = numbers.map(Number);
    const centre = inFrame(inFrame(end, (above + tilt) / 2, 0, -gap), tilt, 0, -height / 2);
    const at = 1 - (done + gap + height / 2) / LENGTH;
    end = inFrame(centre, tilt, 0, -height / 2);
    done += gap + height;
    [above, gap] = [tilt, disc];
    return { name: name as LevelName, height, disc, tilt, depth, length, drop, thickness, centre, at };
  });
};

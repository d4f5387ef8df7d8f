import { inFrame, type Frame, type Level, type Point } from './anatomy.js';

/** A closed ring of control points. */
export type Ring = readonly Point[];

/*
 * Shapes: forward and up from the middle of a frame, in percent of its depth and height. They run from the back of the
 * upper end round the front to the back.
 */
const BODY = '-47 50 0 47 43 50 50 43 44 12 44 -12 50 -43 43 -50 0 -45 -47 -50';

/** The axis: its upper joint, the dens, its body. */
const AXIS =
  '-122 22 -106 40 -84 38 -72 23 -50 24 -44 28 -23 35 -22 80 -11 109 11 111 24 85 23 37 41 24 50 11 44 -12 50 -43 43 -50 0 -45 -47 -50';

/** In the frame of the arch, behind the body: the lower notch and joint; and, behind the process, the upper joint. */
const BELOW = '0 -44 9 -15 3 4 -24 13 -50 6 -58 -25 -66 -65 -85 -74 -98 -50';
const ABOVE = '-95 32 -92 62 -76 82 -57 77 -46 53 -23 39 -7 41 0 44';

/** In the frame of the spinous process: tapered in the chest, and with a knob at its end elsewhere. */
const TAPERED = '-16 -47 -55 -37 -90 -31 -105 -17 -105 20 -90 33 -50 41 -10 50';
const KNOBBED = '-11 -41 -66 -44 -92 -55 -105 -40 -106 18 -93 36 -60 29 -11 34';

/** The atlas has no body: an arch in front of the dens, and one behind it. */
const ATLAS = [
  '37 28 86 28 86 -52 37 -52',
  '-33 27 -11 21 -15 -40 -40 -50 -67 -36 -87 -19 -147 -15 -187 -29 -207 -12 -200 19 -167 21 -100 11 -67 25',
];

/** Of the sacrum: the hollow in front and the crest behind of every segment, the upper end of the first, the joint with L5. */
const HOLLOW = '46 18 44 -18 48 -46';
const CREST = '-80 -46 -100 -20 -100 5 -86 36';
const PLATE = '-48 48 0 48 41 50 50 43';
const JOINT = '-82 64 -74 74 -62 46';

const COCCYGEAL = '-50 50 0 54 50 48 40 0 32 -50 0 -58 -34 -50 -44 0';

/** Puts a shape into its frame. */
const trace = ({ centre, tilt, depth, height }: Frame, shape: string): Ring =>
  Array.from(shape.matchAll(/(\S+) (\S+)/g), ([, forward, up]) =>
    inFrame(centre, tilt, (Number(forward) * depth) / 100, (Number(up) * height) / 100),
  );

/** The point behind a frame's middle by a share of its depth. */
export const behind = ({ centre, tilt, depth }: Frame, share: number): Point =>
  inFrame(centre, tilt, -share * depth, 0);

const vertebra = (level: Level): Ring => {
  const { name, tilt, depth, length, drop, thickness } = level;
  const arch = { ...level, centre: behind(level, 0.5), depth: 8 + 0.28 * depth };
  const process = { centre: behind(arch, 1), tilt: tilt - drop, depth: length, height: thickness };
  const axis = name === 'C2';
  return [
    ...trace(level, axis ? AXIS : BODY),
    ...trace(arch, BELOW),
    ...trace(process, name.startsWith('T') ? TAPERED : KNOBBED),
    ...trace(arch, axis ? '' : ABOVE),
  ];
};

const written = (...points: Ring): string =>
  points
    .flat()
    .map((length) => +length.toFixed(1))
    .join(' ');

/** A closed quadratic B-spline through the midpoints of a ring: smooth, and never outside of it. */
const pathOf = (ring: Ring): string => {
  const middles = ring.map(([x, y], i): Point => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    return [(x + nextX) / 2, (y + nextY) / 2];
  });
  return `M${written(middles.at(-1) as Point)}${ring.map((point, i) => `Q${written(point, middles[i] as Point)}`).join('')}Z`;
};

/** The path of a vertebra. */
export const vertebraPath = (level: Level): string =>
  (level.name === 'C1' ? ATLAS.map((shape) => trace(level, shape)) : [vertebra(level)]).map(pathOf).join('');

/** The path of sacrum and coccyx, with the lines where the segments of the sacrum have grown together. */
export const tailPath = (sacral: readonly Level[], coccygeal: readonly Level[]): string => {
  const [first] = sacral as [Level];
  const sacrum = [
    ...trace(first, PLATE),
    ...sacral.flatMap((level) => trace(level, HOLLOW)),
    ...[...sacral].reverse().flatMap((level) => trace(level, CREST)),
    ...trace(first, JOINT),
  ];
  const ridges = sacral.slice(0, -1).map((level) => `M${written(...trace(level, '38 -50 -36 -50'))}`);
  return [pathOf(sacrum), ...ridges, ...coccygeal.map((level) => pathOf(trace(level, COCCYGEAL)))].join('');
};

/** The path of the disc between a unit and the one below it. */
export const discPath = (upper: Level, lower: Level): string =>
  pathOf([...trace(lower, '-53 60 -47 50 47 50 55 60'), ...trace(upper, '55 -60 47 -50 -47 -50 -53 -60')]);

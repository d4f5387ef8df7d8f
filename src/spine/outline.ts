import { inFrame, type PlacedLevel, type Point } from './anatomy.js';
import { archFor } from './arches.js';

/** A closed ring of control points, in millimetres. */
export type Ring = readonly Point[];

/** Takes a point from a unit's own frame (forward and up of the body's centre) to its place in the column. */
export const settle = ({ centre, tilt }: PlacedLevel, points: Ring): Ring =>
  points.map((point) => inFrame(centre, tilt, point));

/** Everything behind the body, from the foot of its back wall round the arch to its head. */
const archOf = ({ name, height, depth, process: { length, drop, thickness } }: PlacedLevel): Ring => {
  const { root, below, process, above } = archFor(name);
  const fromBackWall = ([x, share]: Point): Point => [x - depth / 2, share * height];
  // The axis is tall for its dens; its upper joints are not.
  const low = name === 'C2' ? 0.55 : 1;
  const start = fromBackWall(root);
  return [
    ...below.map(fromBackWall),
    ...process.map(([share, side]) => inFrame(start, -drop, [-length * share, (side * thickness) / 2])),
    ...above.map(([x, share]) => fromBackWall([x, share * low])),
  ];
};

/** The upper plate, back to front: flat, cupped in the neck, and with the dens on C2. */
const upperPlateOf = ({ name, height: h, depth }: PlacedLevel): Ring => {
  const [top, front] = [h / 2, depth / 2];
  if (name === 'C2')
    return [
      [1 - front, top - 5],
      [-3.7, top - 3.5],
      [-3.5, top + 7],
      [-1.7, top + 13.5],
      [1.8, top + 14],
      [3.9, top + 8],
      [3.7, top - 3],
      [front - 1.5, top - 6],
      [front, top - 9],
    ];
  if (name.startsWith('C'))
    return [
      [0.5 - front, top + 0.7],
      [0, top - 1],
      [front - 1.6, top - 0.4],
      [front, top - 1.6],
    ];
  return [
    [-0.472 * depth, top],
    [0, top - 0.035 * h],
    [0.43 * depth, top],
    [front, 0.43 * h],
  ];
};

/** The lower plate, front to back; that of L5 is wedged towards the sacrum. */
const lowerPlateOf = ({ name, height: h, depth }: PlacedLevel): Ring => {
  const wedge = name === 'L5' ? 1.8 : 0;
  return [
    [depth / 2, -0.43 * h - wedge * 0.6],
    [0.43 * depth, -h / 2 - wedge],
    [0, -0.45 * h],
    [-0.472 * depth, -h / 2 + wedge],
  ];
};

/** The atlas has no body: an arch in front of the dens, and one behind it. */
const atlas: readonly Ring[] = [
  Array.from({ length: 8 }, (_, i): Point => {
    const turn = (i * Math.PI) / 4;
    return [9.3 - 3.7 * Math.cos(turn), -2 + 6.4 * Math.sin(turn)];
  }),
  [
    [-5, 4.4],
    [-1.6, 3.4],
    [-2.2, -6.4],
    [-6, -8],
    [-10, -5.8],
    [-13, -3],
    [-22, -2.4],
    [-28, -4.6],
    [-31, -2],
    [-30, 3],
    [-25, 3.4],
    [-15, 1.8],
    [-10, 4],
  ],
];

/** The outline of a vertebra or of a piece of the coccyx. */
export const outlineOf = (level: PlacedLevel): readonly Ring[] => {
  const { name, height: h, depth: d } = level;
  if (name === 'C1') return atlas.map((ring) => settle(level, ring));
  if (name.startsWith('Co')) {
    const ring: Ring = [
      [-0.5 * d, 0.5 * h],
      [0, 0.54 * h],
      [0.5 * d, 0.48 * h],
      [0.4 * d, 0],
      [0.32 * d, -0.5 * h],
      [0, -0.58 * h],
      [-0.34 * d, -0.5 * h],
      [-0.44 * d, 0],
    ];
    return [settle(level, ring)];
  }
  const front: Ring = [
    [0.44 * d, 0.12 * h],
    [0.44 * d, -0.12 * h],
  ];
  return [settle(level, [...upperPlateOf(level), ...front, ...lowerPlateOf(level), ...archOf(level)])];
};

/** The sacrum: hollow in front, with its crest behind and the joint with L5 above. */
export const sacrumOf = (segments: readonly PlacedLevel[]): Ring => {
  const [first, last] = [segments[0] as PlacedLevel, segments.at(-1) as PlacedLevel];
  const { height: h, depth: d } = first;
  const top: Ring = [
    [-0.5 * d + 0.5, 0.48 * h],
    [0, 0.48 * h],
    [d / 2 - 3, h / 2],
    [d / 2, h / 2 - 2],
  ];
  const front = segments.flatMap((level) => {
    const { height, depth } = level;
    const hollow: Ring = [
      [depth / 2 - 1, 0.18 * height],
      [depth / 2 - 1.6, -0.18 * height],
      [depth / 2 - 0.2, -0.46 * height],
    ];
    return settle(level, hollow);
  });
  const foot: Ring = [
    [2, -last.height / 2 - 0.5],
    [-4, -last.height / 2],
  ];
  const crest = [...segments].reverse().flatMap((level) => {
    const { height, depth, process } = level;
    const bump: Ring = [
      [-depth / 2 - process.length * 0.66, -0.46 * height],
      [-depth / 2 - process.length * 0.96, -0.2 * height],
      [-depth / 2 - process.length, 0.05 * height],
      [-depth / 2 - process.length * 0.72, 0.36 * height],
    ];
    return settle(level, bump);
  });
  const joint: Ring = [
    [-d / 2 - 10.5, 0.64 * h],
    [-d / 2 - 8, 0.74 * h],
    [-d / 2 - 4, 0.46 * h],
  ];
  return [...settle(first, top), ...front, ...settle(last, foot), ...crest, ...settle(first, joint)];
};

/** The line on the sacrum where two of its segments have grown together. */
export const ridgeOf = (level: PlacedLevel): Ring =>
  settle(level, [
    [level.depth / 2 - 3, -level.height / 2],
    [0, -level.height / 2 - 0.6],
    [-0.36 * level.depth, -level.height / 2],
  ]);

/** The disc between a unit and the one below it. */
export const discOf = (upper: PlacedLevel, lower: PlacedLevel): Ring => {
  const bulge = Math.max(0.6, upper.disc * 0.12);
  const side = (level: PlacedLevel, sign: 1 | -1): Ring => {
    const [edge, plate] = [level.depth / 2, (sign * level.height) / 2];
    return settle(level, [
      [-edge - bulge / 2, plate + sign * 0.4 * upper.disc],
      [1.5 - edge, plate],
      [edge - 1.5, plate],
      [edge + bulge, plate + sign * 0.42 * upper.disc],
    ]);
  };
  return [...side(lower, 1), ...[...side(upper, -1)].reverse()];
};

const rounded = ([x, y]: Point): string => `${+x.toFixed(1)} ${+y.toFixed(1)}`;

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** A closed quadratic B-spline through the midpoints of a ring: smooth, and never outside of it. */
export const closedPath = (ring: Ring): string => {
  const last = ring.at(-1) as Point;
  const curves = ring.map(
    (point, i) => `Q${rounded(point)} ${rounded(between(point, ring[i + 1] ?? (ring[0] as Point)))}`,
  );
  return `M${rounded(between(last, ring[0] as Point))}${curves.join('')}Z`;
};

/** An open curve through three points' ends, bent by the one between. */
export const openPath = ([from, bend, to]: Ring): string =>
  `M${rounded(from as Point)}Q${rounded(bend as Point)} ${rounded(to as Point)}`;

import { inFrame, type PlacedLevel, type Point } from './anatomy.js';

/** A closed ring of control points, in millimetres. */
export type Ring = readonly Point[];

/** Takes a point from a unit's own frame (forward and up of the body's centre) to its place in the column. */
export const settle = ({ centre, tilt }: PlacedLevel, points: Ring): Ring =>
  points.map((point) => inFrame(centre, tilt, point));

/** Everything behind the body, from the foot of its back wall round the arch to its head. */
const archOf = ({ name, height: h, depth, process: { length, drop, thickness } }: PlacedLevel): Ring => {
  const lumbar = name.startsWith('L');
  const thoracic = name.startsWith('T');
  const back = -depth / 2;
  const angle = (drop * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const root: Point = lumbar ? [back - 17.5, -0.04 * h] : [back - 12.5, (thoracic ? 0.02 : -0.05) * h];
  /** A point along the process; `side` −1 is its lower edge, 1 its upper. */
  const along = (share: number, side: number): Point => [
    root[0] - cos * length * share - sin * side * thickness * 0.5,
    root[1] - sin * length * share + cos * side * thickness * 0.5,
  ];
  const tip = (x: number, y: number): Point => [root[0] - cos * length + x, root[1] - sin * length + thickness * y];
  if (lumbar)
    return [
      [back, -0.44 * h],
      [back + 0.05 * depth, -0.16 * h],
      [back + 0.02 * depth, 0.02 * h],
      [back - 4, 0.12 * h],
      [back - 8.5, 0.04 * h],
      [back - 10, -0.28 * h],
      [back - 11.5, -0.72 * h],
      [back - 14.5, -0.86 * h],
      [back - 17.5, -0.74 * h],
      [back - 17.5, -0.42 * h],
      [root[0] - 3, root[1] - thickness * 0.4],
      tip(7, -0.56),
      tip(1.5, -0.62),
      tip(-1.5, -0.4),
      tip(-2, 0.1),
      tip(1, 0.36),
      tip(8, 0.3),
      [root[0] - 3, root[1] + thickness * 0.3],
      [back - 15.5, 0.26 * h],
      [back - 15.5, 0.6 * h],
      [back - 13, 0.82 * h],
      [back - 10, 0.78 * h],
      [back - 8, 0.54 * h],
      [back - 4, 0.38 * h],
      [back - 1, 0.4 * h],
      [back, 0.44 * h],
    ];
  if (thoracic)
    return [
      [back, -0.44 * h],
      [back + 0.05 * depth, -0.14 * h],
      [back + 0.02 * depth, 0.06 * h],
      [back - 3, 0.16 * h],
      [back - 6.5, 0.1 * h],
      [back - 7.5, -0.2 * h],
      [back - 8.5, -0.58 * h],
      [back - 11, -0.66 * h],
      along(0.16, -0.95),
      along(0.55, -0.75),
      along(0.9, -0.62),
      along(1.05, -0.34),
      along(1.05, 0.4),
      along(0.9, 0.66),
      along(0.5, 0.82),
      along(0.1, 1),
      [back - 12.5, 0.34 * h],
      [back - 12, 0.64 * h],
      [back - 9.8, 0.82 * h],
      [back - 7.2, 0.76 * h],
      [back - 6, 0.52 * h],
      [back - 3, 0.4 * h],
      [back - 1, 0.42 * h],
      [back, 0.45 * h],
    ];
  const axis = name === 'C2';
  return [
    [back, (axis ? -0.46 : -0.42) * h],
    [back + 0.05 * depth, -0.18 * h],
    [back, 0],
    [back - 2.5, 0.02 * h],
    [back - 4, -0.14 * h],
    [back - 6, -0.5 * h],
    [back - 9.5, -0.68 * h],
    [back - 12, -0.46 * h],
    along(0.12, -0.85),
    along(0.6, -0.62),
    along(0.88, -0.95),
    along(1.04, -0.8),
    along(1.05, 0.5),
    along(0.9, 0.72),
    along(0.5, 0.55),
    along(0.12, 0.75),
    [back - 11.5, (axis ? 0.2 : 0.4) * h],
    [back - 9, (axis ? 0.34 : 0.72) * h],
    [back - 5.5, (axis ? 0.34 : 0.7) * h],
    [back - 3.5, (axis ? 0.26 : 0.42) * h],
    [back - 1, (axis ? 0.28 : 0.4) * h],
    [back, (axis ? 0.32 : 0.44) * h],
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

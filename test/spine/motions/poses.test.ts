import { expect } from '@open-wc/testing';
import type { PoseName } from '../../../src/breath/guided.js';
import { inFrame, placeLevels, type Level, type LevelName, type Point } from '../../../src/spine/anatomy.js';
import { carriedBy } from '../../../src/spine/motions/bones.js';
import { column, mixShapes, placesOf, upright, type Place, type Shape } from '../../../src/spine/motions/column.js';
import { contain, poseShape, type Room } from '../../../src/spine/motions/poses.js';
import { carry } from '../../../src/spine/motions/transforms.js';

const room: Room = { width: 520, height: 760 };
const names: readonly PoseName[] = [
  'tall',
  'slump',
  'flexed',
  'extended',
  'lengthened',
  'folded',
  'bent-left',
  'bent-right',
  'twisted-left',
  'twisted-right',
  'lying',
];

const indexOf = (name: LevelName): number => column().findIndex((level) => level.name === name);

/** Degrees by which the spine bends forward from one unit up to another. */
const bend = ({ tilt }: Shape, from: LevelName, to: LevelName): number =>
  (tilt[indexOf(to)] as number) - (tilt[indexOf(from)] as number);

const lordosis = (shape: Shape): number => -bend(shape, 'S1', 'T12');
const kyphosis = (shape: Shape): number => bend(shape, 'T12', 'T1');
const neck = (shape: Shape): number => -bend(shape, 'C7', 'C2');
const head = (shape: Shape): Point => (placesOf(shape).at(-1) as { centre: Point }).centre;

const levels = column();
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

const rest = upright();
const pose = (name: PoseName): Shape => poseShape(name, room);

/** What the transforms of a bone do to a point of the drawing, read from keyframes and mixed as a browser mixes them. */
const mover = (index: number, shapes: readonly [Shape, Shape], share: number): ((point: Point) => Point) => {
  const level = column()[index] as Level;
  const square = { middle: [level.centre[0] + 18, level.centre[1]] as Point, reach: 56 };
  const ways = shapes.map((shape) => carriedBy(placesOf(shape)[index] as Place, shape.scale));
  const [a, b] = carry(square, { at: level.centre, angle: -level.tilt }, ways).map((text) =>
    [...text.matchAll(/-?[\d.]+/g)].map(Number),
  ) as [number[], number[]];
  const [right, down, angle, across, along, back] = a.map((value, i) => value + ((b[i] as number) - value) * share) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const matrix = new DOMMatrix()
    .translate((right * 2 * square.reach) / 100, (down * 2 * square.reach) / 100)
    .rotate(angle)
    .scale(across, along)
    .rotate(back);
  return ([x, y]) => {
    const moved = matrix.transformPoint({ x: x - square.middle[0], y: y - square.middle[1] });
    return [moved.x + square.middle[0], moved.y + square.middle[1]];
  };
};

describe('poses', () => {
  it('stack the column as it is drawn at rest', () => {
    const drawn = placeLevels().slice(0, 25).reverse();
    placesOf(rest).forEach(({ centre, angle, shrink, facing }, i) => {
      expect(centre[0]).to.be.closeTo(drawn[i]?.centre[0] as number, 0.001);
      expect(centre[1]).to.be.closeTo(drawn[i]?.centre[1] as number, 0.001);
      expect(angle).to.be.closeTo(-(drawn[i]?.tilt as number), 0.001);
      expect(facing).to.equal(0);
      expect(shrink).to.be.closeTo(1, 1e-9);
    });
  });

  it('leave a tall spine as it is', () => {
    expect(pose('tall')).to.deep.equal(rest);
  });

  it('take any other name for tall', () => {
    for (const name of ['', 'toString', 'upside-down']) expect(pose(name as PoseName)).to.deep.equal(rest);
  });

  for (const name of names)
    it(`keep the column together on the way to ${name} and from there, at any moment`, () => {
      for (const other of names) {
        const [from, to] = [pose(name), pose(other)];
        for (const step of [0, 3, 7, 11, 15]) {
          const ends: readonly [Shape, Shape] = [mixShapes(from, to, step / 16), mixShapes(from, to, (step + 1) / 16)];
          for (const share of [0, 0.5]) {
            const shape = mixShapes(...ends, share);
            const places = placesOf(shape);
            const exact = (i: number, way: 1 | -1): Point => {
              const { centre, angle, shrink } = places[i] as Place;
              const half = (way * (levels[i] as Level).height * shrink * shape.scale) / 2;
              return inFrame(centre, -angle, 0, half);
            };
            for (let i = 1; i < levels.length; i++) {
              const [lower, upper] = [levels[i - 1], levels[i]] as [Level, Level];
              const top = mover(i - 1, ends, share)(inFrame(lower.centre, lower.tilt, 0, lower.height / 2));
              const bottom = mover(i, ends, share)(inFrame(upper.centre, upper.tilt, 0, -upper.height / 2));
              const where = `${name} → ${other}, ${upper.name}`;
              const [upperEnd, lowerEnd] = [exact(i - 1, 1), exact(i, -1)];
              const off: Point = [upperEnd[0] - top[0], upperEnd[1] - top[1]];
              expect(distance(lowerEnd, [bottom[0] + off[0], bottom[1] + off[1]]), where).to.be.below(1);
              // Seen from behind, a gap that leans to the eye is less high.
              const gap = upper.disc * shape.gap * shape.scale;
              expect(distance(top, bottom), where).to.be.below(gap + 1);
              if (!shape.yaw) expect(distance(top, bottom), where).to.be.above(gap - 1);
            }
          }
        }
      }
    });

  it('slump with less lordosis and more kyphosis, a sunken head, and a pelvis that rolls back', () => {
    const slump = pose('slump');
    expect(lordosis(slump)).to.be.below(lordosis(rest) - 20);
    expect(kyphosis(slump)).to.be.above(kyphosis(rest) + 15);
    expect(head(slump)[1]).to.be.above(head(rest)[1] + 10);
    expect(slump.tilt[0]).to.be.below(rest.tilt[0] as number);
  });

  it('flex every region forward, and extend every region back', () => {
    const [flexed, extended] = [pose('flexed'), pose('extended')];
    for (const [sum, way] of [
      [lordosis, -1],
      [kyphosis, 1],
      [neck, -1],
    ] as const) {
      expect(way * (sum(flexed) - sum(rest))).to.be.above(10);
      expect(way * (sum(extended) - sum(rest))).to.be.below(-10);
    }
  });

  it('lengthen by flatter curves: the head comes higher', () => {
    const long = pose('lengthened');
    expect(lordosis(long)).to.be.below(lordosis(rest));
    expect(kyphosis(long)).to.be.below(kyphosis(rest));
    const height = (shape: Shape): number => shape.y - head(shape)[1];
    expect(height(long) / long.scale).to.be.above(height(rest) + 8);
  });

  it('fold with the head below the pelvis', () => {
    const folded = pose('folded');
    expect(head(folded)[1]).to.be.above(folded.y + 100);
  });

  it('lie level, with less lordosis (B5.05)', () => {
    const lying = pose('lying');
    expect(lordosis(rest) - lordosis(lying)).to.be.closeTo(13, 1);
    expect(Math.abs(head(lying)[1] - lying.y)).to.be.below(60 * lying.scale);
    expect(head(lying)[0] - lying.x).to.be.above(500 * lying.scale);
  });

  it('bend to the left of the page where that is the left of the person, and the other way', () => {
    const [left, right] = [pose('bent-left'), pose('bent-right')];
    expect(head(left)[0] - left.x).to.be.below(-150);
    expect(head(right)[0] - right.x).to.be.above(100);
    expect(left.side).to.deep.equal(right.side.map((degrees) => (degrees ? -degrees : degrees)));
  });

  it('twist more and more from the pelvis up, to either side', () => {
    const { spin } = pose('twisted-left');
    expect(spin[0]).to.equal(0);
    spin.forEach((degrees, i) => {
      if (i) expect(degrees).to.be.above(spin[i - 1] as number);
    });
    expect(spin.at(-1)).to.be.within(50, 90);
    expect(pose('twisted-right').spin.at(-1)).to.equal(-(spin.at(-1) as number));
  });

  it('stay within any room', () => {
    for (const size of [room, { width: 300, height: 760 }, { width: 1200, height: 760 }, { width: 300, height: 1400 }])
      for (const name of names) {
        const shape = poseShape(name, size);
        for (const { centre } of placesOf(shape)) {
          expect(centre[0], name).to.be.within(150 - size.width / 2, 150 + size.width / 2);
          expect(centre[1], name).to.be.within(380 - size.height / 2, 380 + size.height / 2);
        }
        expect(contain(shape, size).scale, name).to.be.closeTo(shape.scale, 0.01);
      }
  });
});

import { expect } from '@open-wc/testing';
import { inFrame, placeLevels, type Level, type LevelName, type Point } from '../../src/spine/anatomy.js';

const levels = placeLevels();

const find = (name: LevelName): Level => levels.find((level) => level.name === name) as Level;

const tiltBetween = (upper: LevelName, lower: LevelName): number => find(lower).tilt - find(upper).tilt;

const upperEnd = (level: Level): Point => inFrame(level.centre, level.tilt, 0, level.height / 2);
const lowerEnd = (level: Level): Point => inFrame(level.centre, level.tilt, 0, -level.height / 2);

const reach = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
const lean = ([ax, ay]: Point, [bx, by]: Point): number => (Math.atan2(bx - ax, by - ay) * 180) / Math.PI;

describe('anatomy', () => {
  it('has 33 units, 24 of them above the sacrum (B5.01)', () => {
    const count = (kind: RegExp): number => levels.filter(({ name }) => kind.test(name)).length;
    expect([/^C\d/, /^T/, /^L/, /^S/, /^Co/].map(count)).to.deep.equal([7, 12, 5, 5, 4]);
  });

  it('stands higher with every level', () => {
    const depths = levels.map(({ centre }) => centre[1]);
    expect(depths).to.deep.equal([...depths].sort((a, b) => a - b));
    expect(new Set(depths).size).to.equal(33);
  });

  for (const { curve, upper, lower, degrees } of [
    { curve: 'cervical lordosis', upper: 'C2', lower: 'C7', degrees: 12.7 },
    { curve: 'thoracic kyphosis', upper: 'T12', lower: 'T1', degrees: 36 },
    { curve: 'lumbar lordosis', upper: 'T12', lower: 'S1', degrees: 49.7 },
    { curve: 'lumbar lordosis below L4', upper: 'L4', lower: 'S1', degrees: 34.2 },
  ] as const)
    it(`sums up to a ${curve} of ${degrees}° (B5.06)`, () => {
      expect(tiltBetween(upper, lower)).to.be.closeTo(degrees, 0.5);
    });

  it('has the sacral slope of B5.06', () => {
    expect(find('S1').tilt).to.be.closeTo(35.4, 0.5);
  });

  for (const { name, x, y } of [
    { name: 'C1', x: 11.9, y: 547.3 },
    { name: 'C7', x: -10.8, y: 439.6 },
    { name: 'T6', x: -34.8, y: 330.1 },
    { name: 'T12', x: -9.8, y: 187.6 },
    { name: 'L4', x: 13.1, y: 56.8 },
    { name: 'L5', x: 8, y: 21.4 },
  ] as const)
    it(`places ${name} where B5.06 does`, () => {
      // There, zero is the middle of the sacrum's upper plate, and forward and up are positive.
      const [zeroX, zeroY] = upperEnd(find('S1'));
      const [pageX, pageY] = find(name).centre;
      expect(zeroX - pageX).to.be.closeTo(x, 0.15);
      expect(zeroY - pageY).to.be.closeTo(y, 0.15);
    });

  it('has a sacrum 98 mm high and a coccyx 44 mm long (B5.05)', () => {
    const tail = levels.filter(({ name }) => name.startsWith('Co'));
    expect(reach(upperEnd(find('S1')), lowerEnd(find('S5')))).to.be.closeTo(98, 1);
    expect(tail.reduce((sum, { height, disc }) => sum + height + disc, 0)).to.be.closeTo(44, 0.1);
  });

  it('bends 110° from sacrum to coccyx and 49° within the coccyx (B5.05)', () => {
    const sacrum = lean(upperEnd(find('S1')), lowerEnd(find('S5')));
    const coccyx = lean(upperEnd(find('Co1')), lowerEnd(find('Co4')));
    expect(180 - sacrum + coccyx).to.be.closeTo(110, 1);
    expect(tiltBetween('Co4', 'Co1')).to.be.closeTo(49, 0.1);
  });
});

import { expect } from '@open-wc/testing';
import { scene, spineDrawing } from '../../src/spine/geometry.js';

const pieces = spineDrawing();
const bones = [...new Set(pieces.map(({ bone }) => bone))];
const discs = pieces.map(({ disc }) => disc).join('');

const points = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('geometry', () => {
  it('is drawn once', () => {
    expect(spineDrawing()).to.equal(spineDrawing());
  });

  it('draws 24 vertebrae and a tail of sacrum, 4 ridges and coccyx, and 23 discs', () => {
    expect(bones).to.have.lengthOf(25);
    expect(bones[0]?.match(/M/g)).to.have.lengthOf(9);
    expect(bones[0]?.match(/Z/g)).to.have.lengthOf(5);
    expect(discs.match(/M/g)).to.have.lengthOf(23);
  });

  it('writes closed curves of plain numbers', () => {
    for (const bone of bones.slice(1))
      expect(bone).to.match(/^(M-?[\d.]+ -?[\d.]+(Q-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+)+Z)+$/);
  });

  it('stays inside of its scene, with room for the halo', () => {
    for (const [x, y] of [...bones, discs].flatMap(points)) {
      expect(x).to.be.within(40, scene.width - 40);
      expect(y).to.be.within(20, scene.height - 20);
    }
  });

  it('lights every bone, from tail to head', () => {
    expect(pieces).to.have.lengthOf(30);
    const places = pieces.map(({ at }) => at);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places.at(-1)).to.equal(1);
    expect(new Set(places).size).to.equal(30);
    expect(places[0]).to.be.within(0, 0.05);
  });

  it('shares the way between the regions as a spine does (B5.02)', () => {
    const at = (name: string): number => pieces.find((piece) => piece.name === name)?.at ?? Number.NaN;
    expect((at('L5') + at('S1')) / 2).to.be.closeTo(0.176, 0.05);
    expect((at('T12') + at('L1')) / 2 - (at('L5') + at('S1')) / 2).to.be.closeTo(0.254, 0.03);
    expect((at('T1') + at('C7')) / 2 - (at('T12') + at('L1')) / 2).to.be.closeTo(0.394, 0.03);
  });

  it('keeps every bone within the reach of its piece', () => {
    for (const { bone, disc, middle, reach, ofTail } of pieces) {
      const own = ofTail ? [] : points(bone + disc);
      for (const [x, y] of own) expect(Math.hypot(x - middle[0], y - middle[1])).to.be.below(reach);
    }
  });
});

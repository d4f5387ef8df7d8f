import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { travelled, type CurveName } from '../../src/breath/curve.js';

const moving: CurveName[] = ['inhale', 'exhale', 'hum'];

describe('travelled', () => {
  describe('on the in-breath', () => {
    // facts.md B3.02: (1 − cos πs) / 2
    for (const [s, share] of [
      [0.1, 0.0245],
      [0.25, 0.1464],
      [0.5, 0.5],
      [0.75, 0.8536],
    ] as const) {
      it(`has done ${share} of the way after ${s} of the time`, () => {
        expect(travelled('inhale', s)).to.be.closeTo(share, 0.0001);
      });
    }
  });

  describe('on the out-breath', () => {
    // facts.md B3.06 gives what is left at a = 0.85.
    for (const [s, left] of [
      [0.25, 0.784],
      [0.5, 0.414],
      [0.75, 0.112],
    ] as const) {
      it(`has ${left} left after ${s} of the time`, () => {
        expect(1 - travelled('exhale', s)).to.be.closeTo(left, 0.0005);
      });
    }

    // B3.05: rest is the front-loaded end of what is natural, the symmetric curve the other.
    for (const [s, rest] of [
      [0.1, 0.924],
      [0.25, 0.722],
      [0.5, 0.354],
      [0.75, 0.09],
      [0.9, 0.014],
    ] as const) {
      it(`lies between breath at rest and the symmetric curve after ${s} of the time`, () => {
        expect(1 - travelled('exhale', s)).to.be.within(rest, (1 + Math.cos(Math.PI * s)) / 2);
      });
    }

    it('is nearly flat in its last tenth', () => {
      expect(1 - travelled('exhale', 0.9)).to.be.below(0.025);
    });
  });

  describe('on a hummed out-breath', () => {
    it('lets out equal shares in equal times between the eases', () => {
      const flow = [0.1, 0.3, 0.5, 0.7, 0.8].map((s) => travelled('hum', s + 0.1) - travelled('hum', s));
      for (const share of flow) expect(share).to.be.closeTo(0.1 / 0.91, 1e-9);
    });

    it('is half done at half time', () => {
      expect(travelled('hum', 0.5)).to.be.closeTo(0.5, 1e-9);
    });

    it('has no step where the eases begin and end', () => {
      for (const s of [0.09, 0.91])
        expect(travelled('hum', s + 1e-9) - travelled('hum', s - 1e-9)).to.be.closeTo(0, 1e-8);
    });
  });

  it('stays where it is on a level phase', () => {
    expect([0, 0.3, 1].map((s) => travelled('level', s))).to.deep.equal([0, 0, 0]);
  });

  for (const curve of moving) {
    describe(`of every moving curve: ${curve}`, () => {
      it('goes from 0 to 1', () => {
        expect([travelled(curve, 0), travelled(curve, 1)]).to.deep.equal([0, 1]);
      });

      it('takes times outside as its ends', () => {
        expect([travelled(curve, -1), travelled(curve, 2)]).to.deep.equal([0, 1]);
      });

      it('starts from a stand', () => {
        expect(travelled(curve, 1e-5) / 1e-5).to.be.below(0.05);
      });

      it('comes to a stand', () => {
        expect((1 - travelled(curve, 1 - 1e-5)) / 1e-5).to.be.below(0.05);
      });

      it('never turns back', () => {
        const share = fc.double({ min: 0, max: 1, noNaN: true });
        fc.assert(
          fc.property(share, share, (a, b) => {
            expect(travelled(curve, Math.min(a, b))).to.be.at.most(travelled(curve, Math.max(a, b)));
          }),
          { numRuns: 1000 },
        );
      });
    });
  }
});

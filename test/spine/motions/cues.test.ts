import { expect } from '@open-wc/testing';
import {
  facePoints,
  headPoints,
  leftPoints,
  parts,
  rightPoints,
  stretches,
  vertebrae,
} from '../../../src/practices/body.js';
import { spineDrawing } from '../../../src/spine/geometry.js';
import { lightOf, litOf } from '../../../src/spine/motions/cues.js';
import { figure, glowOf } from '../../../src/spine/motions/figure.js';

/** The names of the pieces of light within a stretch. */
const litNames = (focus: string): readonly string[] => {
  const [from, to] = litOf(focus) ?? [2, 2];
  return spineDrawing()
    .filter(({ at }) => from <= at && at <= to)
    .map(({ name }) => name);
};

describe('focus', () => {
  for (const name of vertebrae)
    it(`on ${name} lights it alone`, () => {
      expect(litNames(name)).to.deep.equal([name]);
    });

  for (const { focus, count, from, to } of [
    { focus: 'C1-C7', count: 7, from: 'C7', to: 'C1' },
    { focus: 'T1-T12', count: 12, from: 'T12', to: 'T1' },
    { focus: 'T12-T1', count: 12, from: 'T12', to: 'T1' },
    { focus: 'L1-L5', count: 5, from: 'L5', to: 'L1' },
    { focus: 'S1-S5', count: 5, from: 'S5', to: 'S1' },
    { focus: 'sacrum', count: 5, from: 'S5', to: 'S1' },
    { focus: 'Co1-Co4', count: 1, from: 'Co2', to: 'Co2' },
    { focus: 'Co3', count: 1, from: 'Co2', to: 'Co2' },
    { focus: 'tail', count: 1, from: 'Co2', to: 'Co2' },
    { focus: 'C1-L5', count: 24, from: 'L5', to: 'C1' },
    { focus: 'C1-Co4', count: 30, from: 'Co2', to: 'C1' },
    { focus: 'spine', count: 30, from: 'Co2', to: 'C1' },
  ])
    it(`on ${focus} lights ${count} pieces`, () => {
      const names = litNames(focus);
      expect(names).to.have.lengthOf(count);
      expect([names[0], names.at(-1)]).to.deep.equal([from, to]);
    });

  for (const focus of ['', 'C8', 'T13', 'C1-', 'C1-T2-T3', 'whole', 'right-thumb', 'toString', '__proto__'])
    it(`on "${focus}" lights nothing of the spine`, () => {
      expect(litOf(focus)).to.equal(undefined);
    });

  it('of the catalogue is always somewhere, and only in one place', () => {
    for (const focus of [...vertebrae, ...stretches]) {
      expect(litOf(focus), focus).not.to.equal(undefined);
      expect(glowOf(focus), focus).to.equal(undefined);
    }
    for (const focus of [...facePoints, ...headPoints, ...rightPoints, ...leftPoints, ...parts]) {
      expect(glowOf(focus), focus).not.to.equal(undefined);
      expect(litOf(focus), focus).to.equal(undefined);
    }
  });

  it('on a point of the face or the body is on that figure', () => {
    for (const focus of [...facePoints, ...headPoints]) expect(glowOf(focus)?.figure, focus).to.equal('face');
    for (const focus of [...rightPoints, ...leftPoints]) expect(glowOf(focus)?.figure, focus).to.equal('body');
  });

  it('has 28 points a side, each a place of its own but the chest, and mirrored', () => {
    const spotOf = (focus: string): string => JSON.stringify(glowOf(focus)?.spots);
    expect(rightPoints).to.have.lengthOf(28);
    expect(new Set(rightPoints.map(spotOf)).size).to.equal(27);
    rightPoints.forEach((right, i) => {
      const [one, other] = [glowOf(right)?.spots[0], glowOf(leftPoints[i] as string)?.spots[0]];
      expect(one?.x, right).to.be.above(0);
      expect(other).to.deep.equal({ ...one, x: -(one?.x ?? 0) });
    });
  });

  it('lies within its figure', () => {
    for (const focus of [...facePoints, ...headPoints, ...rightPoints, ...leftPoints, ...parts]) {
      const glow = glowOf(focus);
      for (const { x, y } of glow?.spots ?? []) {
        expect(Math.abs(x), focus).to.be.at.most(figure(glow?.figure ?? 'body').half);
        expect(y, focus).to.be.within(0, 1000);
      }
    }
  });

  it('takes "whole-right" for "right-side"', () => {
    expect(glowOf('whole-right')).to.deep.equal(glowOf('right-side'));
    expect(glowOf('whole-left')).to.deep.equal(glowOf('left-side'));
    expect(glowOf('whole')?.side).to.equal('whole');
  });

  for (const focus of [
    '',
    'nowhere',
    'right-',
    'right-nothing',
    'right-mouth-roof',
    'shoulder',
    'constructor',
    'right-toString',
  ])
    it(`on "${focus}" shows no figure`, () => {
      expect(glowOf(focus)).to.equal(undefined);
    });
});

describe('light of a cue', () => {
  it('is that of its focus', () => {
    expect(lightOf({ focus: 'T4' }, 'natural')).to.deep.equal(litOf('T4'));
  });

  it('leaves the spine for a point of the body, and for the crown', () => {
    for (const light of [lightOf({ focus: 'right-thumb' }, 'natural'), lightOf({ path: 'crown' }, 'inhale')])
      expect(Math.min(...(light ?? []))).to.be.above(1);
  });

  it('is the wave in, and all of the spine out, where it goes outward', () => {
    expect(lightOf({ path: 'outward' }, 'inhale')).to.equal(undefined);
    expect(lightOf({ path: 'outward' }, 'exhale')).to.deep.equal([0, 1]);
  });

  it('is the wave without a focus', () => {
    expect(lightOf({}, 'inhale')).to.equal(undefined);
    expect(lightOf({ path: 'spine' }, 'exhale')).to.equal(undefined);
  });
});

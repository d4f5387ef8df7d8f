import { expect } from '@open-wc/testing';
import type { Fraction, Seconds } from '../../../src/breath/units.js';
import { spineDrawing } from '../../../src/spine/geometry.js';
import { layLight, windowAt, type Course, type WaveStyle } from '../../../src/spine/wave.js';
import { shown } from '../../support/shown.js';
import { courseOf } from './courses.js';

const pieces = spineDrawing();
const places = pieces.map(({ at }) => at);

const lightAt = (course: Course, at: Seconds, style: WaveStyle = 'travel'): readonly Fraction[] => {
  const window = windowAt(course, at);
  return layLight(course, places, window, style).map((track) => shown(track, window, at));
};

const named = (lights: readonly Fraction[], name: string): Fraction =>
  lights[pieces.findIndex((piece) => piece.name === name)] as Fraction;

describe('lit phases', () => {
  for (const style of ['travel', 'steps'] as const)
    it(`light what is in focus and nothing else (${style})`, () => {
      const lights = lightAt(courseOf([{}, 4], [{ focus: 'L3' }, 12]), 14, style);
      lights.forEach((light, i) => {
        if (pieces[i]?.name === 'L3') expect(light).to.be.above(0.98);
        else expect(light, pieces[i]?.name).to.be.below(0.02);
      });
    });

  it('light a long stretch less than one vertebra', () => {
    const lights = lightAt(courseOf([{ focus: 'spine' }, 12]), 11);
    expect(Math.min(...lights)).to.be.closeTo(0.5, 0.02);
    expect(Math.max(...lights)).to.be.closeTo(0.5, 0.02);
  });

  it('come and go softly', () => {
    const course = courseOf([{}, 4], [{ focus: 'T4' }, 6], [{ focus: 'T5' }, 6], [{}, 6]);
    let before = lightAt(course, 3);
    for (let at = 3; at < 20; at += 0.1) {
      const now = lightAt(course, at);
      now.forEach((light, i) =>
        expect(Math.abs(light - (before[i] as number)), `${pieces[i]?.name} ${at}`).to.be.below(0.22),
      );
      before = now;
    }
    expect(named(lightAt(course, 10.5), 'T4')).to.be.within(0.3, 0.8);
    expect(named(lightAt(course, 10.5), 'T5')).to.be.within(0.2, 0.7);
  });

  it('give the light back to the wave', () => {
    const plain = courseOf([{}, 10], [{}, 'breath'], [{}, 'breath']);
    const lit = courseOf([{ focus: 'C3' }, 10], [{}, 'breath'], [{}, 'breath']);
    const [wanted, got] = [lightAt(plain, 19), lightAt(lit, 19)];
    got.forEach((light, i) => expect(light).to.be.closeTo(wanted[i] as number, 0.01));
  });

  it('join from one window to the next', () => {
    const course = courseOf(...Array.from({ length: 24 }, (_, i) => [{ focus: i % 2 ? 'T4' : 'L2' }, 6] as const));
    const first = windowAt(course, 0);
    const next = windowAt(course, first.to - 10);
    expect(next.from).to.be.below(first.to);
    const [one, other] = [layLight(course, places, first), layLight(course, places, next)];
    for (let at = next.from; at < first.to; at += 1)
      places.forEach((_, i) => {
        const [a, b] = [shown(one[i] as never, first, at + 0.001), shown(other[i] as never, next, at + 0.001)];
        expect(a).to.be.closeTo(b, 0.021);
      });
    // To the last digit where a phase begins, which is where one takes over from the other.
    const joint = next.from;
    places.forEach((_, i) => {
      const [a, b] = [shown(one[i] as never, first, joint), shown(other[i] as never, next, joint)];
      expect(a).to.be.closeTo(b, 0.001);
    });
  });
});

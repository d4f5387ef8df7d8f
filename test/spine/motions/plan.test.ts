import { expect } from '@open-wc/testing';
import { endAt, type Timeline } from '../../../src/breath/timeline.js';
import type { Seconds } from '../../../src/breath/units.js';
import { placesOf, type Shape } from '../../../src/spine/motions/column.js';
import { figure } from '../../../src/spine/motions/figure.js';
import { lookOf, planOf, samplesOf, shapeAt, type Act } from '../../../src/spine/motions/plan.js';
import { courseOf, type Item } from './courses.js';

const room = { width: 520, height: 760 };

const plan = ({ phases, duration }: Timeline, calm = false): readonly Act[] =>
  planOf(phases, duration, room, figure('body').half, calm);

const actAt = (acts: readonly Act[], at: Seconds): Act => acts.findLast(({ from }) => from <= at) as Act;

const shape = (acts: readonly Act[], at: Seconds): Shape => shapeAt(actAt(acts, at), at);

const apart = (one: Shape, other: Shape): number =>
  Math.max(
    ...placesOf(one).map(({ centre: [x, y] }, i) => {
      const [ox, oy] = placesOf(other)[i]?.centre as readonly [number, number];
      return Math.hypot(x - ox, y - oy);
    }),
  );

const poses: readonly Item[] = [
  [{}, 3],
  [{ pose: 'slump' }, 6],
  [{ pose: 'tall' }, 6],
  [{ pose: 'flexed' }, 1],
  [{ pose: 'extended' }, 6],
  [{ pose: 'twisted-left' }, 6],
  [{ pose: 'twisted-right' }, 6],
];

const turns: readonly Item[] = [
  [{ focus: 'T4' }, 4],
  [{ focus: 'T4', turn: 'one' }, 6],
  [{ focus: 'T4', turn: 'other' }, 6],
  [{ focus: 'T4', turn: 'centre' }, 6],
];

describe('plan', () => {
  it('asks for nothing where no cue does', () => {
    const acts = plan(courseOf([{}, 10], [{ focus: 'T4' }, 10], [{ pose: 'tall' }, 10]));
    expect(acts).to.have.lengthOf(1);
    expect(acts[0]?.rest).to.equal(true);
  });

  it('moves without a jump, whatever comes before the move is over', () => {
    const acts = plan(courseOf(...poses));
    for (let at = 0; at < 40; at += 0.05)
      expect(apart(shape(acts, at), shape(acts, at + 0.05)), `${at}`).to.be.below(40);
  });

  for (const [what, items] of [
    ['poses', poses],
    ['turns', turns],
  ] as const)
    it(`has every move ready once the one before is over, and a phase ahead from rest: ${what}`, () => {
      const { phases, ...course } = courseOf(...items);
      const acts = plan({ ...course, phases });
      acts.forEach((act, i) => {
        const last = acts[i - 1];
        if (!last || act.rest) return;
        const { start } = phases.findLast((phase) => phase.start < act.from) ?? { start: act.from };
        expect(act.ready, `${i}`).to.equal(last.rest ? Math.max(last.to, start) : Math.min(last.to, act.from));
        expect(apart(shape(acts, act.ready), act.start), `${i}`).to.be.below(0.001);
      });
      expect(acts.some(({ ready, from }) => ready < from - 2)).to.equal(true);
    });

  it('leaves the ring around a vertebra until another one is turned', () => {
    const acts = plan(courseOf([{ focus: 'T4', turn: 'one' }, 6], [{ focus: 'T5', turn: 'one' }, 6]));
    expect(acts.find(({ from }) => from === 6)?.ready).to.equal(6);
  });

  it('comes back to rest after the end', () => {
    const course = courseOf(...poses);
    const acts = plan(course);
    expect(acts.at(-1)?.rest).to.equal(true);
    expect(acts.at(-1)?.from).to.be.within(course.duration + 1, course.duration + 4);
  });

  it('goes on from where it is when it is ended early', () => {
    const course = courseOf(...poses);
    const [whole, cut] = [plan(course), plan(endAt(course, 4))];
    expect(apart(shape(cut, 4), shape(whole, 4))).to.be.below(0.01);
    expect(apart(shape(cut, 4.05), shape(whole, 4))).to.be.below(5);
    expect(cut.at(-1)?.rest).to.equal(true);
  });

  it('turns the vertebra in focus one way, the other way, and back, and nothing else', () => {
    const acts = plan(courseOf(...turns));
    const spin = (at: Seconds): readonly number[] => shape(acts, at).spin;
    const of = (at: Seconds): number => spin(at).find((degrees) => degrees) ?? 0;
    expect(of(3.9)).to.equal(0);
    expect(of(9.9)).to.be.within(20, 40);
    expect(of(15.9)).to.equal(-of(9.9));
    expect(of(21.9)).to.equal(0);
    expect(spin(9.9).filter((degrees) => degrees)).to.have.lengthOf(1);
    expect(actAt(acts, 21.9).rest).to.equal(true);
    expect(actAt(acts, 9.9).turned).to.be.above(0);
  });

  it('changes what lies on top only where nothing is seen of it', () => {
    for (const course of [courseOf(...turns), courseOf(...poses)])
      for (const act of plan(course)) {
        const [first, last] = [placesOf(samplesOf(act)[0] as Shape), placesOf(samplesOf(act).at(-1) as Shape)];
        first.forEach(({ facing }, i) => expect(facing * (last[i]?.facing ?? 0)).to.be.above(-1));
      }
  });

  it('goes dark before another figure, and never shows one over the other', () => {
    const acts = plan(courseOf([{}, 4], [{ focus: 'right-thumb' }, 6], [{ focus: 'left-eye' }, 6], [{}, 6]));
    acts.forEach((act, i) => {
      const before = acts[i - 1];
      if (before && before.view !== act.view) {
        expect(before.opacity[1]).to.equal(0);
        expect(act.opacity[0]).to.equal(0);
        expect(before.to).to.equal(act.from);
      }
    });
    expect(acts.map(({ view }) => view)).to.include.members(['body', 'face']);
    expect(acts.at(-1)?.rest).to.equal(true);
  });

  it('never zooms by more than a quarter in sight (part C)', () => {
    for (const size of [room, { width: 300, height: 760 }, { width: 1300, height: 760 }])
      for (const pose of ['folded', 'lying', 'bent-left', 'extended'] as const) {
        const { phases, duration } = courseOf([{}, 2], [{ pose }, 8], [{ path: 'crown' }, 'breath']);
        for (const act of planOf(phases, duration, size, figure('body').half, false)) {
          const scales = samplesOf(act).map(({ scale }) => scale);
          expect(Math.max(...scales) / Math.min(...scales)).to.be.at.most(1.2501);
        }
      }
  });

  it('does not travel when calm', () => {
    for (const course of [courseOf(...poses), courseOf(...turns)])
      for (const act of plan(course, true)) if (act.to > act.from) expect(apart(act.start, act.end)).to.equal(0);
    const acts = plan(courseOf(...poses), true);
    expect(apart(shape(acts, 8), shape(plan(courseOf(...poses)), 8.9))).to.be.below(0.01);
  });

  it('reads a cue as a whole', () => {
    expect(lookOf({}).view).to.equal('spine');
    const cue = { section: 0, step: 0 };
    expect(lookOf({ cue: { ...cue, path: 'outward' } }).view).to.equal('body');
    expect(lookOf({ cue: { ...cue, path: 'crown' } }).view).to.equal('head');
    expect(lookOf({ cue: { ...cue, focus: 'right-eye' } }).view).to.equal('face');
    expect(lookOf({ cue: { ...cue, turn: 'one' } }).turned).to.equal(0);
    expect(lookOf({ cue: { ...cue, focus: 'sacrum', turn: 'one' } }).turned).to.equal(0);
    expect(lookOf({ cue: { ...cue, focus: 'S1', turn: 'one' } }).turned).to.equal(0);
  });
});

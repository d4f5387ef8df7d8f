import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Step } from '../../src/breath/guided.js';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { pattern, presets, type Pattern } from '../../src/breath/pattern.js';
import { sampleAt, type Phase } from '../../src/breath/timeline.js';
import { validPractice, practiceWith } from '../guide/practices.js';

const phasesOf = (...steps: readonly Step[]): readonly Phase[] => compileGuided(practiceWith(...steps)).timeline.phases;

const cues = (phases: readonly Phase[]): unknown[] => phases.map(({ cue }) => [cue?.say, cue?.focus, cue?.step]);

describe('a practice laid out step by step', () => {
  it('lies gapless from 0 to its end, and its sections do too, for any practice', () => {
    fc.assert(
      fc.property(validPractice, (practice) => {
        const { timeline, sections } = compileGuided(practice);
        for (const parts of [timeline.phases, sections]) {
          let end = 0;
          for (const { start, duration } of parts) {
            expect(start).to.be.closeTo(end, 1e-6);
            expect(duration).to.be.above(0);
            end = start + duration;
          }
          expect(end).to.be.closeTo(timeline.duration, 1e-6);
        }
      }),
    );
  });

  it('fills and empties the lungs without a jump, for any practice', () => {
    fc.assert(
      fc.property(validPractice, (practice) => {
        const { phases } = compileGuided(practice).timeline;
        phases.slice(1).forEach((phase, i) => {
          expect(phase.from).to.equal(phases[i]?.to);
        });
      }),
    );
  });

  it('gives words their time, and leaves the breath alone', () => {
    const [phase] = phasesOf({ say: 'rest', for: 12 });
    expect([phase?.name, phase?.duration, phase?.cue?.say]).to.deep.equal(['natural', 12, 'rest']);
  });

  it('breathes as many times as asked for', () => {
    const exhales = phasesOf({ breathe: '4-6', breaths: 3 }).filter(({ name }) => name === 'exhale');
    expect(exhales.map(({ breath }) => breath)).to.deep.equal([0, 1, 2]);
  });

  for (const [time, breaths] of [
    [1, 1],
    [20, 2],
    [24, 2],
    [26, 3],
  ] as const)
    it(`breathes ${breaths} times 10 s for ${time} s`, () => {
      const exhales = phasesOf({ breathe: '4-6', for: time }).filter(({ name }) => name === 'exhale');
      expect(exhales).to.have.lengthOf(breaths);
    });

  it('breathes at the pace of the person where that is asked for', () => {
    const own = pattern({ inhale: 5, exhale: 7 });
    const { timeline } = compileGuided(practiceWith({ breathe: 'own', breaths: 2 }), { own });
    expect(timeline.duration).to.equal(24);
    expect(timeline.phases[0]?.cue?.rate).to.equal(5);
  });

  it('rests between runs of 4-7-8', () => {
    const phases = phasesOf({ breathe: '4-7-8', breaths: 5 });
    expect(phases.filter(({ name }) => name === 'natural').map(({ duration }) => duration)).to.deep.equal([60]);
  });

  /** Breaths with a hold of over four seconds that come without a minute of natural breath before them, most first. */
  const longestRun = (phases: readonly Phase[]): number => {
    let [held, rested, most] = [0, 0, 0];
    for (const { name, duration } of phases) {
      if (name === 'natural') rested += duration;
      if (name !== 'hold' || duration <= 4) continue;
      held = rested >= 60 ? 1 : held + 1;
      rested = 0;
      most = Math.max(most, held);
    }
    return most;
  };

  const longHolds: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ breathe: fc.constant('4-7-8'), breaths: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ for: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ breathe: fc.constantFrom('4-6', 'own', 'box'), breaths: fc.integer({ min: 1, max: 3 }) }),
  );

  it('never holds for seven seconds five times without a minute between, whatever steps they come in', () => {
    fc.assert(
      fc.property(fc.array(longHolds, { minLength: 1, maxLength: 12 }), (steps) => {
        expect(longestRun(phasesOf(...steps))).to.be.at.most(4);
      }),
    );
  });

  it("neither holds nor breathes in twice at a person's own pace, and hums no longer than ten seconds", () => {
    const own = (text: Pattern): readonly [string, number][] =>
      compileGuided(practiceWith({ breathe: 'own', breaths: 1, voice: 'hum' }), { own: text }).timeline.phases.map(
        ({ name, duration }) => [name, duration],
      );
    expect(own(presets['4-7-8'])).to.deep.equal([
      ['inhale', 4],
      ['exhale', 8],
    ]);
    expect(own(presets.sigh)).to.deep.equal([
      ['inhale', 3],
      ['exhale', 6],
    ]);
    expect(own(presets['7-11'])).to.deep.equal([
      ['inhale', 7],
      ['exhale', 10],
    ]);
  });

  for (const [what, steps, cap] of [
    ['paced breath', [{ breathe: '4-6', breaths: 2 }], 30],
    ['a hum', [{ for: 10 }, { breathe: '4-8', breaths: 2, voice: 'hum' }], 5],
    ['box breathing', [{ breathe: 'box', breaths: 2 }], 5],
    ['4-7-8', [{ breathe: '4-7-8', breaths: 2 }, { for: 60 }], 0],
  ] as const)
    it(`may be repeated for ${cap} minutes with ${what} in it`, () => {
      expect(compileGuided(practiceWith(...steps)).timeline.practice.cap).to.equal(cap);
    });

  it('writes repeats out, and takes every focus in its turn', () => {
    const phases = phasesOf(
      { repeat: 2, steps: [{ say: 'a', for: 5 }] },
      {
        each: ['C1', 'C2'],
        steps: [
          { say: 'b', for: 5 },
          { say: 'c', for: 5, focus: 'whole' },
        ],
      },
    );
    expect(cues(phases)).to.deep.equal([
      ['a', undefined, 0],
      ['a', undefined, 1],
      ['b', 'C1', 2],
      ['c', 'whole', 3],
      ['b', 'C2', 4],
      ['c', 'whole', 5],
    ]);
  });

  it('shares one cue among the phases of a step', () => {
    const phases = phasesOf({ say: 'x', breathe: '4-2-6', breaths: 2 });
    expect(new Set(phases.map(({ cue }) => cue)).size).to.equal(1);
  });

  it('lights what the drawing says is meant by a focus', () => {
    const { timeline } = compileGuided(practiceWith({ focus: 'C1', for: 5 }, { for: 5, say: 'x' }), {
      lit: ({ focus }) => (focus === 'C1' ? [0.9, 1] : undefined),
    });
    expect(timeline.phases.map(({ lit }) => lit)).to.deep.equal([[0.9, 1], undefined]);
  });

  it('can be asked where it is, like any timeline', () => {
    const { timeline } = compileGuided(practiceWith({ say: 'x', for: 5 }, { breathe: '4-6', breaths: 1 }));
    expect([2, 7, 9].map((at) => sampleAt(timeline, at).phase.name)).to.deep.equal(['natural', 'inhale', 'exhale']);
  });
});

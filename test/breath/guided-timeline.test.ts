import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Step } from '../../src/breath/guided.js';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { pattern } from '../../src/breath/pattern.js';
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

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ownPaceOf, ownTimeline, type Turn } from '../../src/breath/own-pace.js';
import { sampleAt } from '../../src/breath/timeline.js';

const turnsOf = (...times: readonly number[]): readonly Turn[] =>
  times.map((at, i) => ({ at, to: i % 2 ? 'exhale' : 'inhale' }));

const anyTurns = fc.array(fc.integer({ min: 200, max: 12_000 }), { minLength: 0, maxLength: 40 }).map((lengths) => {
  let at = 1;
  return turnsOf(...lengths.map((length) => (at = Math.round(at * 1000 + length) / 1000)));
});

describe('own pace', () => {
  it('is a timeline without gaps or jumps, whatever the turns', () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const { phases, duration } = ownTimeline(turns);
        let [end, volume] = [0, 0];
        for (const phase of phases) {
          expect(phase.start).to.be.closeTo(end, 0.0011);
          expect(phase.from).to.be.closeTo(volume, 1e-9);
          expect(phase.to).to.be.within(0, 1);
          [end, volume] = [phase.start + phase.duration, phase.to];
        }
        expect(duration).to.be.closeTo(1800, 0.002);
      }),
    );
  });

  it('changes nothing that has been when another turn comes', () => {
    fc.assert(
      fc.property(
        anyTurns.filter((turns) => turns.length > 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (turns, share) => {
          const [before, after] = [ownTimeline(turns.slice(0, -1)), ownTimeline(turns)];
          const turned = turns.at(-1)?.at ?? 0;
          const whole = turns.at(-2)?.at ?? 0;
          expect(sampleAt(after, whole * share).volume).to.be.closeTo(sampleAt(before, whole * share).volume, 1e-6);
          expect(sampleAt(after, turned).volume).to.be.closeTo(sampleAt(before, turned).volume, 0.002);
        },
      ),
    );
  });

  it('waits at the top for who goes on breathing in, and below for who goes on breathing out', () => {
    const timeline = ownTimeline(turnsOf(2, 12, 40));
    expect([5, 9, 11].map((at) => sampleAt(timeline, at).phase.name)).to.deep.equal(['inhale', 'hold', 'hold']);
    expect([13, 30].map((at) => sampleAt(timeline, at).phase.name)).to.deep.equal(['exhale', 'rest']);
  });

  it('learns how long a breath takes', () => {
    const timeline = ownTimeline(turnsOf(0.5, 3.5, 8.5, 11.5, 16.5));
    const { phase } = sampleAt(timeline, 17);
    expect([phase.name, phase.duration]).to.deep.equal(['inhale', 3]);
  });

  it('tells rate and ratio once there are three breaths', () => {
    expect(ownPaceOf(turnsOf(1, 4, 9, 12, 17))).to.equal(undefined);
    const pace = ownPaceOf(turnsOf(1, 4, 10, 13, 19, 22, 28));
    expect(pace?.rate).to.be.closeTo(60 / 9, 1e-9);
    expect(pace?.ratio).to.be.closeTo(2, 1e-9);
  });
});

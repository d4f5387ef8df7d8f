import { expect } from '@open-wc/testing';
import { limitPractice } from '../../src/breath/practice.js';
import { compile, type Timeline } from '../../src/breath/timeline.js';
import { withBells } from '../../src/sound/bells.js';
import { GuidedVoices } from '../../src/sound/guided-voices.js';
import { buildStage, lookAhead } from '../../src/sound/output.js';
import { bowlPartials, scoreOf, type LaneName, type Score } from '../../src/sound/score.js';
import { valueAt } from '../../src/sound/score-lane.js';
import { limitSound } from '../../src/sound/settings.js';
import { decibels } from '../support/loudness.js';
import { above, peakOf } from '../support/spectrum.js';

const RATE = 48_000;

const END = 60;

/** Steps of natural breath until the end, each of as many phases as asked for, that begin with the bell. */
const steps = (...all: readonly (readonly [start: number, phases: number, bell?: boolean])[]): Timeline => {
  const phases = all.flatMap(([start, count, bell = true], step) => {
    const cue = { section: 0, step, bell };
    const duration = ((all[step + 1]?.[0] ?? END) - start) / count;
    return Array.from({ length: count }, (_, i) => {
      const natural = { name: 'natural', breath: 0, from: 0, to: 0, curve: 'level' } as const;
      return { ...natural, start: start + i * duration, duration, cue };
    });
  });
  return { ...compile(limitPractice({}).practice), phases, duration: END };
};

const score = (timeline: Timeline): Score => withBells(scoreOf(timeline), timeline);

const strokesOf = ({ bowl0 }: Score): readonly number[] =>
  bowl0.filter(({ value, ramp }) => value === 1 && ramp === 'linear').map(({ time }) => Math.round(time * 1e6) / 1e6);

describe('the bells', () => {
  it('strikes the bowl as a step with a bell begins, once', () => {
    expect(strokesOf(score(steps([0, 1, false], [5, 3], [9, 2, false], [12, 1])))).to.deep.equal([
      0.13, 5.03, 12.03, 60.18,
    ]);
  });

  it('strikes it once at the start, bell or not', () => {
    expect(strokesOf(score(steps([0, 1], [8, 1, false])))).to.deep.equal([0.13, 60.18]);
  });

  it('leaves a score without bells as it is', () => {
    const timeline = compile(limitPractice({}).practice);
    expect(score(timeline)).to.deep.equal(scoreOf(timeline));
  });

  it('goes on from where it rings, partial by partial', () => {
    const lanes = score(steps([0, 1], [3, 1], [4, 1], [4.02, 1], [58, 1]));
    bowlPartials.forEach(([, level], index) => {
      const lane = lanes[`bowl${index}` as LaneName];
      for (const stroke of [3, 4, 4.02, 58, 60.15])
        expect(valueAt(lane, stroke + 1e-7)).to.be.closeTo(valueAt(lane, stroke - 1e-7), 1e-4);
      for (const stroke of [3, 4.02, 58]) expect(valueAt(lane, stroke + 0.03)).to.be.closeTo(level, 1e-9);
      if (index < 2) expect(valueAt(lane, 3)).to.be.above(0);
    });
  });

  it('rings every stroke to its end, in order of time, and sets nothing that is heard', () => {
    const lanes = score(steps([0, 1], [20, 1], [22, 1]));
    bowlPartials.forEach((_, index) => {
      const lane = lanes[`bowl${index}` as LaneName];
      expect(valueAt(lane, 19)).to.equal(0);
      expect(valueAt(lane, 22 + 16)).to.equal(0);
      lane.forEach(({ time, ramp, value }, i) => {
        const before = i ? valueAt(lane.slice(0, i), time) : 0;
        expect(time).to.be.at.least(lane[i - 1]?.time ?? 0);
        if (ramp === 'set') expect([value, before]).to.deep.equal([0, 0]);
        if (ramp === 'exponential') expect(Math.min(value, lane[i - 1]?.value ?? 0)).to.be.above(0);
      });
    });
  });

  it('are heard without a click, while the last one rings too', async () => {
    const timeline = steps([0, 1], [3, 1], [4.5, 1], [5, 1, false]);
    const context = new OfflineAudioContext(1, 8 * RATE, RATE);
    const silence = context.createBuffer(1, RATE, RATE);
    const stage = buildStage(context, { noise: silence, pitch: silence });
    const voices = new GuidedVoices(stage, limitSound({ kinds: new Set(['bowl']) }), () => timeline);
    voices.emit(scoreOf(timeline), lookAhead, -lookAhead);
    voices.fadeTo(1, 0.05);
    const samples = (await context.startRendering()).getChannelData(0);
    const peak = (from: number): number => peakOf(samples.subarray(from * RATE, (from + 0.3) * RATE));
    for (const stroke of [3, 4.5]) expect(peak(stroke + 0.05) / peak(stroke - 0.35)).to.be.above(1.4);
    expect(decibels(peakOf(above(samples, RATE, 6000).subarray(RATE / 2)))).to.be.below(-90);
  });
});

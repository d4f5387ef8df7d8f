import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { limits } from '../../src/breath/limits.js';
import { pattern, presets } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { compile, continueWith, endAt, sampleAt } from '../../src/breath/timeline.js';
import { pointsAfter, valueAt } from '../../src/sound/score-lane.js';
import { laneNames, scoreOf, type Score } from '../../src/sound/score.js';
import { limitedPractice } from '../breath/arbitraries.js';

const timelineOf = (asked: Partial<Practice>) => compile(limitPractice(asked).practice);
const scored = (asked: Partial<Practice>): Score => scoreOf(timelineOf(asked));
const pointCount = (score: Score): number => laneNames.reduce((sum, name) => sum + score[name].length, 0);

const expectNear = (read: readonly number[], expected: readonly number[]): void => {
  expect(read.map((value) => Math.round(value * 1e6) / 1e6)).to.deep.equal(expected);
};

/** Every lane's first point, and four for each stroke of each partial. */
const strokesOfTwo = laneNames.length + 2 * 4 * 4;

/** A timeline as it comes: whole, joined to another in its midst, or cut short. */
const anyTimeline = fc
  .record({
    practice: limitedPractice,
    next: limitedPractice,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom('whole', 'joined', 'cut'),
  })
  .map(({ practice, next, at, how }) => {
    const timeline = compile(practice);
    if (how === 'joined') return continueWith(next, timeline, at * timeline.duration);
    return how === 'cut' ? endAt(timeline, at * timeline.duration) : timeline;
  });

describe('scoreOf', () => {
  describe('for every timeline', () => {
    const everyTimeline = (check: (score: Score, duration: number) => void): void =>
      fc.assert(
        fc.property(anyTimeline, (timeline) => check(scoreOf(timeline), timeline.duration)),
        { numRuns: 60 },
      );

    it('orders every lane in time, from a set at 0', () =>
      everyTimeline((score) => {
        for (const name of laneNames) {
          expect(score[name][0]).to.include({ time: 0, ramp: 'set' });
          const disordered = score[name].findIndex(({ time }, i, lane) => i > 0 && time < (lane[i - 1]?.time ?? 0));
          expect(disordered, name).to.equal(-1);
        }
      }));

    it('writes finite values, within the range of their lane', () => {
      const highest = { glide: 702, colour: 1600 };
      everyTimeline((score) => {
        for (const name of laneNames) {
          const most = (highest as Record<string, number>)[name] ?? 1;
          expect(
            score[name].every(({ value, time }) => Number.isFinite(time) && value >= 0 && value <= most),
            name,
          ).to.equal(true);
        }
      });
    });

    it('ramps exponentially only between values above 0', () =>
      everyTimeline((score) => {
        for (const name of laneNames)
          score[name].forEach(({ ramp, value }, i, lane) => {
            if (ramp === 'exponential') expect(Math.min(value, lane[i - 1]?.value ?? 0), name).to.be.above(0);
          });
      }));

    it('sets a level only to what it is already, so that nothing clicks', () =>
      everyTimeline((score) => {
        for (const name of ['tone', 'hum', 'breath', 'bowl0', 'bowl3'] as const)
          score[name].forEach(({ ramp, value, time }, i, lane) => {
            if (ramp === 'set') expect(value, `${name}@${time}`).to.equal(i ? valueAt(lane.slice(0, i), time) : 0);
          });
      }));

    it('reads the same at a point from both sides, levels and glide', () =>
      everyTimeline((score) => {
        for (const name of ['tone', 'hum', 'breath', 'glide'] as const)
          for (const { time, value } of score[name]) {
            expect(valueAt(score[name], time - 1e-7), `${name}@${time}`).to.be.closeTo(value, 0.01);
            expect(valueAt(score[name], time + 1e-7), `${name}@${time}`).to.be.closeTo(value, 0.01);
          }
      }));

    it('is silent but for the bowl after the end', () =>
      everyTimeline((score, duration) => {
        for (const name of ['tone', 'hum'] as const) expect(valueAt(score[name], duration)).to.equal(0);
        // A cut in the midst of natural breath leaves its air, for two seconds.
        expect(valueAt(score.breath, duration)).to.be.at.most(0.15);
        expect(valueAt(score.breath, duration + 2)).to.equal(0);
      }));
  });

  it('goes on alike from anywhere: value now, and the points after', () =>
    fc.assert(
      fc.property(limitedPractice, fc.double({ min: 0, max: 1, noNaN: true }), (practice, share) => {
        const timeline = compile(practice);
        const score = scoreOf(timeline);
        const at = share * timeline.duration;
        for (const name of laneNames) {
          const rest = [
            { time: at, value: valueAt(score[name], at), ramp: 'set' as const },
            ...pointsAfter(score[name], at),
          ];
          for (const later of [0.01, 0.3, 1, 5])
            expect(valueAt(rest, at + later), name).to.be.closeTo(valueAt(score[name], at + later), 1e-6);
        }
      }),
      { numRuns: 40 },
    ));

  it('lets the tone climb with the light, to within 25 cents', () => {
    for (const [name, hum] of [
      ['4-6', true],
      ['7-11', true],
      ['7-11', false],
      ['sigh', true],
      ['box', false],
    ] as const) {
      const timeline = timelineOf({ pattern: presets[name], hum });
      const { glide } = scoreOf(timeline);
      for (let at = 0; at < timeline.duration; at += 0.037) {
        const { phase, volume } = sampleAt(timeline, at);
        if (phase.curve !== 'level') expect(valueAt(glide, at), `${name}@${at}`).to.be.closeTo(702 * volume, 25);
      }
    }
  });

  it('climbs on from the first in-breath to the second', () => {
    const timeline = timelineOf({ pattern: presets.sigh, ramp: 0, leadIn: 0 });
    const { glide } = scoreOf(timeline);
    expect([0, 2, 3, 9].map((at) => valueAt(glide, at))).to.deep.equal([0, 526.5, 702, 0]);
  });

  it('is softer on the way down', () => {
    const { tone } = scored({ ramp: 0, leadIn: 0 });
    expect([2, 7].map((at) => valueAt(tone, at))).to.deep.equal([1, 0.8]);
  });

  it('hums hummed out-breaths alone, 350 ms in, 600 ms out', () => {
    const { hum } = scored({ ramp: 0, leadIn: 0 });
    expectNear(
      [2, 4, 4.175, 4.35, 9.4, 9.7, 10].map((at) => valueAt(hum, at)),
      [0, 0, 0.5, 1, 1, 0.5, 0],
    );
    expect(scored({ hum: false }).hum).to.have.length(1);
  });

  it('never hums longer than 10 s', () => {
    const { hum } = scored({ pattern: pattern({ inhale: 4, exhale: 12 }), ramp: 0, leadIn: 0 });
    expect([13.3, 14, 15].map((at) => valueAt(hum, at))).to.deep.equal([1, 0, 0]);
    expect(limits.hum.max).to.equal(10);
  });

  it('breathes in towards the bright and out towards the dark', () => {
    const { colour } = scored({ ramp: 0, leadIn: 0 });
    expect([0.01, 3.99, 4.01, 9.99].map((at) => Math.round(valueAt(colour, at) / 100))).to.deep.equal([5, 16, 9, 3]);
  });

  it('never quite leaves a hold or a minute of natural breath, which has no tone to follow', () => {
    const { tone, breath } = scored({ pattern: presets['4-7-8'], ramp: 0, leadIn: 0, minutes: 3 });
    expect([7, 19 * 4 + 30].map((at) => valueAt(tone, at))).to.deep.equal([0.05, 0]);
    expect(valueAt(breath, 19 * 4 + 30)).to.equal(0.15);
  });

  it('keeps still air from step to step of natural breath, without a tone, and lets it go after the end', () => {
    const natural = { name: 'natural', breath: 0, from: 0, to: 0, curve: 'level' } as const;
    const phases = [
      { ...natural, start: 0, duration: 6 },
      { ...natural, start: 6, duration: 1.5 },
      { ...natural, start: 7.5, duration: 12.5 },
    ];
    const { breath, tone } = scoreOf({ ...timelineOf({}), phases, duration: 20 });
    expectNear(
      [1, 2, 5.9, 6, 6.1, 7.5, 19.9, 20, 21, 22].map((at) => valueAt(breath, at)),
      [0.075, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.075, 0],
    );
    expect(Math.max(...tone.map(({ value }) => value))).to.equal(0);
  });

  it('strikes the bowl late enough to be heard, and after the end', () => {
    for (const [leadIn, opening] of [
      [3, 1],
      [1, 0.5],
      [0, 0.1],
    ] as const) {
      const timeline = timelineOf({ leadIn });
      const strokes = scoreOf(timeline).bowl0.filter(({ ramp, time }) => ramp === 'set' && time > 0);
      expectNear(
        strokes.map(({ time }) => time),
        [opening, Math.round((timeline.duration + 0.15) * 1000) / 1000],
      );
    }
  });

  it('stays below 20,000 events an hour without holds, and below 12,500 a session whatever is breathed', () =>
    fc.assert(
      fc.property(limitedPractice, (practice) => {
        const timeline = compile(practice);
        const { hold, rest, topUp } = practice.pattern;
        const count = pointCount(scoreOf(timeline)) - strokesOfTwo;
        if (hold + rest + topUp === 0) expect(count).to.be.at.most((20_000 / 3600) * timeline.duration);
        expect(count).to.be.below(12_500);
      }),
      { numRuns: 100 },
    ));

  it('counts so for the fastest breath there is', () => {
    const fast = pattern({ inhale: 2.5, exhale: 2.5 });
    for (const hum of [true, false]) {
      const timeline = timelineOf({ pattern: fast, hum, minutes: 30, ramp: 0 });
      expect((pointCount(scoreOf(timeline)) * 3600) / timeline.duration).to.be.at.most(20_000);
    }
  });
});

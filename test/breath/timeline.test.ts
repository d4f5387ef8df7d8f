import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cycleOf, formatPattern, presets, rateOf, type PresetName } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import {
  compile,
  continueWith,
  cuesBetween,
  endAt,
  sampleAt,
  type Phase,
  type Timeline,
} from '../../src/breath/timeline.js';
import { longExhale } from '../../src/breath/practice.js';
import { limitedPractice } from './arbitraries.js';

const practiceOf = (name: PresetName, more: Partial<Practice> = {}): Practice =>
  limitPractice({ pattern: presets[name], ...more }).practice;

const steady = (name: PresetName, minutes = 2): Timeline => compile(practiceOf(name, { minutes, ramp: 0, leadIn: 0 }));

const endOf = ({ start, duration }: Phase): number => start + duration;

const breathOf = ({ phases }: Timeline, breath: number): Phase[] =>
  phases.filter((phase) => phase.breath === breath && phase.name !== 'natural');

const lengthOf = (phases: readonly Phase[]): number => phases.reduce((sum, { duration }) => sum + duration, 0);

const shapeOf = (phases: readonly Phase[]): string =>
  phases.map(({ name, duration }) => `${name} ${duration}`).join(', ');

/** What holds for every timeline there is, cut ones apart. */
const expectValid = ({ phases, duration, breaths, practice }: Timeline): void => {
  let end = 0;
  let volume = 0;
  for (const phase of phases) {
    expect(phase.start, 'gapless').to.be.closeTo(end, 1e-6);
    expect(phase.from, 'continuous').to.equal(volume);
    expect(phase.duration, 'takes time').to.be.above(0);
    expect(phase.from === phase.to, 'level phases alone stand').to.equal(phase.curve === 'level');
    end = endOf(phase);
    volume = phase.to;
  }
  expect(duration).to.be.closeTo(end, 1e-6);
  expect(phases.at(-1)?.name).to.equal('exhale');
  expect(volume).to.equal(0);
  const pattern = formatPattern(practice.pattern);
  const exhales = phases.filter(({ name }) => name === 'exhale');
  expect(exhales.map(({ breath }) => breath)).to.deep.equal([...Array(breaths).keys()]);
  for (const breath of exhales.map((exhale) => exhale.breath)) {
    const inBreath = lengthOf(phases.filter((phase) => phase.breath === breath && phase.name === 'inhale'));
    // Each part is rounded to the millisecond by itself.
    expect(exhales[breath]?.duration, pattern).to.be.at.least(inBreath - 0.0021);
    expect(inBreath, pattern).to.be.at.least(2);
  }
};

describe('compile', () => {
  it('lays out lead-in, in-breath and out-breath', () => {
    const { phases } = compile(practiceOf('4-6', { ramp: 0 }));
    expect(shapeOf(phases.slice(0, 3))).to.equal('lead-in 3, inhale 4, exhale 6');
  });

  it('numbers the lead-in −1 and the first breath 0', () => {
    const { phases } = compile(longExhale);
    expect(phases.slice(0, 4).map(({ breath }) => breath)).to.deep.equal([-1, 0, 0, 1]);
  });

  it('begins with the first in-breath where there is no lead-in', () => {
    expect(steady('4-6').phases[0]).to.include({ name: 'inhale', start: 0, breath: 0 });
  });

  it('breathes box in four equal parts', () => {
    expect(shapeOf(breathOf(steady('box'), 0))).to.equal('inhale 4, hold 4, exhale 4, rest 4');
  });

  it('takes the sigh in two in-breaths, up to three quarters and to the top', () => {
    const [first, second, out] = breathOf(steady('sigh'), 0);
    expect([first?.to, second?.from, second?.to, out?.from]).to.deep.equal([0.75, 0.75, 1, 1]);
  });

  it('lets a hummed out-breath flow evenly', () => {
    const { phases } = compile({ ...longExhale, hum: true });
    expect(phases.at(-1)?.curve).to.equal('hum');
  });

  it('lets a silent out-breath flow as it does by nature', () => {
    const { phases } = compile({ ...longExhale, hum: false });
    expect(phases.at(-1)?.curve).to.equal('exhale');
  });

  it('gives a frozen timeline', () => {
    const timeline = compile(longExhale);
    expect([timeline, timeline.phases, timeline.phases[0]].every(Object.isFrozen)).to.equal(true);
  });

  it('does not hang on numbers that no limit has seen', () => {
    for (const minutes of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(compile({ ...longExhale, minutes }).breaths).to.equal(1);
  });

  it('is whole and gapless for any practice', () => {
    fc.assert(
      fc.property(limitedPractice, (practice) => expectValid(compile(practice))),
      { numRuns: 300 },
    );
  });

  describe('length', () => {
    const cases: { name: PresetName; minutes: number; duration: number; breaths: number }[] = [
      { name: '4-6', minutes: 2, duration: 120, breaths: 12 },
      { name: '4-8', minutes: 2, duration: 120, breaths: 10 },
      { name: '7-11', minutes: 1, duration: 54, breaths: 3 },
      { name: '7-11', minutes: 2, duration: 126, breaths: 7 },
      { name: 'box', minutes: 5, duration: 19 * 16 - 4, breaths: 19 },
      { name: 'sigh', minutes: 5, duration: 297, breaths: 33 },
      { name: '4-6', minutes: 30, duration: 1800, breaths: 180 },
      { name: '4-7-8', minutes: 1, duration: 57, breaths: 3 },
      { name: '4-7-8', minutes: 3, duration: 60 + 6 * 19, breaths: 6 },
    ];
    for (const { name, minutes, ...expected } of cases) {
      it(`of ${name} for ${minutes} min is ${expected.duration} s in ${expected.breaths} breaths`, () => {
        const { duration, breaths } = steady(name, minutes);
        expect({ duration, breaths }).to.deep.equal(expected);
      });
    }

    it('has the lead-in on top', () => {
      expect(compile(practiceOf('4-6', { ramp: 0, leadIn: 5 })).duration).to.equal(125);
    });

    it('is the nearest that whole breaths can meet', () => {
      fc.assert(
        fc.property(limitedPractice, (practice) => {
          const { duration, phases } = compile(practice);
          const target = practice.leadIn + practice.minutes * 60;
          const outs = phases.filter(({ name }) => name === 'exhale').map(endOf);
          const missed = Math.abs(duration - target);
          for (const end of outs) expect(Math.abs(end - target)).to.be.at.least(missed - 1e-6);
          const step = cycleOf(practice.pattern) + (practice.pattern.hold > 4 ? 60 : 0);
          expect(missed).to.be.at.most(step / 2 + 0.01);
        }),
        { numRuns: 200 },
      );
    });
  });

  describe('ramp', () => {
    const rates = (timeline: Timeline, count: number): number[] =>
      [...Array(count).keys()].map((breath) => Number((60 / lengthOf(breathOf(timeline, breath))).toFixed(2)));

    it('slows from ten breaths a minute to the pattern over the first three breaths', () => {
      expect(rates(compile(practiceOf('4-6')), 5)).to.deep.equal([10, 8.67, 7.33, 6, 6]);
    });

    it('keeps the ratio of in and out', () => {
      const [inhale, exhale] = breathOf(compile(practiceOf('4-6')), 0);
      expect([inhale?.duration, exhale?.duration]).to.deep.equal([2.4, 3.6]);
    });

    it('is left out on request', () => {
      expect(rates(compile(practiceOf('4-6', { ramp: 0 })), 2)).to.deep.equal([6, 6]);
    });

    it('never asks for an in-breath under 2 s of 4-7-8', () => {
      expect(shapeOf(breathOf(compile(practiceOf('4-7-8')), 0))).to.equal('inhale 2, hold 3.5, exhale 4');
    });

    it('leaves the sigh alone, whose in-breath takes 2 s already', () => {
      expect(shapeOf(breathOf(compile(practiceOf('sigh')), 0))).to.equal('inhale 2, inhale 1, exhale 6');
    });

    it('leaves alone what breathes ten times a minute or faster', () => {
      const fast = limitPractice({ pattern: { ...presets['4-6'], inhale: 2.5, exhale: 3 } }).practice;
      expect(breathOf(compile(fast), 0).map(({ duration }) => duration)).to.deep.equal([2.5, 3]);
    });

    it('drops a part that would take no time', () => {
      const { practice } = limitPractice({ pattern: { inhale: 8, topUp: 0, hold: 0.001, exhale: 11.9, rest: 0 } });
      expect(breathOf(compile(practice), 0).map(({ name }) => name)).to.deep.equal(['inhale', 'exhale']);
    });

    it('never speeds up again', () => {
      fc.assert(
        fc.property(limitedPractice, (practice) => {
          const timeline = compile(practice);
          const lengths = [...Array(Math.min(practice.ramp + 1, timeline.breaths - 1)).keys()].map((breath) =>
            lengthOf(breathOf(timeline, breath)),
          );
          // Rounding to the millisecond, part by part, is not speeding up.
          for (const [i, length] of lengths.slice(1).entries())
            expect(length).to.be.at.least((lengths[i] ?? 0) - 0.005);
          expect(Math.max(12.01, rateOf(practice.pattern))).to.be.at.least(60 / (lengths[0] ?? 60));
        }),
        { numRuns: 200 },
      );
    });
  });

  describe('4-7-8', () => {
    const { phases } = compile(practiceOf('4-7-8', { minutes: 10 }));
    const natural = phases.filter(({ name }) => name === 'natural');

    it('comes in runs of four breaths', () => {
      const runs = natural.map(({ breath }) => breath + 1);
      expect(runs).to.deep.equal(runs.map((_, i) => (i + 1) * 4));
    });

    it('has at least a minute of natural breath after each run', () => {
      for (const { duration } of natural) expect(duration).to.be.at.least(60);
    });

    it('rests with empty lungs in the natural breath', () => {
      for (const phase of natural) expect(phase).to.include({ from: 0, to: 0, curve: 'level' });
    });

    it('does not end on natural breath', () => {
      for (let minutes = 1; minutes <= 30; minutes++)
        expect(steady('4-7-8', minutes).phases.at(-1)?.name).to.equal('exhale');
    });
  });

  for (const name of ['box', 'sigh'] as const) {
    it(`keeps ${name} to about five minutes, whatever is asked`, () => {
      expect(compile(practiceOf(name, { minutes: 30, leadIn: 0 })).duration).to.be.closeTo(300, 8);
    });
  }
});

describe('sampleAt', () => {
  const timeline = compile(practiceOf('4-6', { ramp: 0 }));

  const cases: [at: number, name: string, progress: number, volume: number][] = [
    [0, 'lead-in', 0, 0],
    [3, 'inhale', 0, 0],
    [5, 'inhale', 0.5, 0.5],
    [7, 'exhale', 0, 1],
    [10, 'exhale', 0.5, 0.5],
    [13, 'inhale', 0, 0],
    [123, 'exhale', 1, 0],
  ];
  for (const [at, name, progress, volume] of cases) {
    it(`is in ${name} at ${at} s`, () => {
      const sample = sampleAt(timeline, at);
      expect([sample.phase.name, sample.progress]).to.deep.equal([name, progress]);
      expect(sample.volume).to.be.closeTo(volume, 1e-9);
    });
  }

  it('takes times before the start as the start', () => {
    expect(sampleAt(timeline, -5)).to.deep.equal(sampleAt(timeline, 0));
  });

  it('takes times after the end as the end', () => {
    expect(sampleAt(timeline, 1e6)).to.deep.equal(sampleAt(timeline, timeline.duration));
  });

  it('takes a time a rounding error short of a boundary as the boundary', () => {
    expect(sampleAt(timeline, 7 - 1e-9).phase.name).to.equal('exhale');
  });

  it('gives a volume between 0 and 1 that never jumps', () => {
    fc.assert(
      fc.property(limitedPractice, fc.double({ min: 0, max: 1, noNaN: true }), (practice, share) => {
        const any = compile(practice);
        const at = share * any.duration;
        const { volume } = sampleAt(any, at);
        expect(volume).to.be.within(0, 1);
        // The fastest breath fills the lungs in 0.5 s of second in-breath: less than a thousandth in 0.1 ms.
        expect(sampleAt(any, at + 0.0001).volume).to.be.closeTo(volume, 0.001);
      }),
      { numRuns: 300 },
    );
  });

  it('never empties on an in-breath nor fills on an out-breath', () => {
    fc.assert(
      fc.property(limitedPractice, fc.double({ min: 0, max: 1, noNaN: true }), (practice, share) => {
        const any = compile(practice);
        const { phase, volume } = sampleAt(any, share * any.duration);
        const later = sampleAt(any, Math.min(share * any.duration + 0.2, endOf(phase) - 1e-5)).volume;
        if (phase.name === 'inhale') expect(later).to.be.at.least(volume - 1e-4);
        else expect(later).to.be.at.most(volume + 1e-4);
      }),
      { numRuns: 300 },
    );
  });
});

describe('cuesBetween', () => {
  const timeline = compile(practiceOf('4-6', { ramp: 0 }));
  const starts = (from: number, to: number): number[] => cuesBetween(timeline, from, to).map(({ start }) => start);

  const cases: [what: string, from: number, to: number, starts: number[]][] = [
    ['a cue at its beginning', 3, 4, [3]],
    ['no cue at its end', 2, 3, []],
    ['nothing in the midst of a phase', 4, 6, []],
    ['nothing where it is empty', 3, 3, []],
    ['nothing where it runs backwards', 7, 3, []],
    ['cues in order', 0, 14, [0, 3, 7, 13]],
    ['the first cue from before the start', -1, 1, [0]],
    ['nothing after the end', 123, 999, []],
  ];
  for (const [what, from, to, expected] of cases) {
    it(`finds ${what} of the window`, () => {
      expect(starts(from, to)).to.deep.equal(expected);
    });
  }

  it('drops none and doubles none over windows side by side', () => {
    const cut = fc.oneof(
      fc.double({ min: 0, max: 1.1, noNaN: true }).map((share) => (any: Timeline) => share * any.duration),
      // Cuts at a boundary, or a rounding error beside it, are the ones that go wrong.
      fc.tuple(fc.nat(), fc.constantFrom(-1e-7, -1e-9, 0, 1e-9, 1e-7)).map(
        ([n, off]) =>
          (any: Timeline) =>
            (any.phases[n % any.phases.length]?.start ?? 0) + off,
      ),
    );
    fc.assert(
      fc.property(limitedPractice, fc.array(cut, { maxLength: 20 }), (practice, cuts) => {
        const any = compile(practice);
        const edges = [0, ...cuts.map((at) => Math.max(0, at(any))), any.duration + 1].sort((a, b) => a - b);
        const told = edges.slice(1).flatMap((to, i) => cuesBetween(any, edges[i] ?? 0, to));
        expect(told).to.deep.equal(any.phases);
      }),
      { numRuns: 300 },
    );
  });
});

describe('continueWith', () => {
  const running = compile(practiceOf('4-6', { ramp: 0, minutes: 5 }));
  const slower = practiceOf('4-8', { ramp: 0, minutes: 5 });

  it('is the same before the first breath boundary', () => {
    const joined = continueWith(slower, running, 15);
    expect(joined.phases.slice(0, 5)).to.deep.equal(running.phases.slice(0, 5));
  });

  it('goes on with the other pattern from there', () => {
    const joined = continueWith(slower, running, 15);
    expect(shapeOf(joined.phases.slice(5, 7))).to.equal('inhale 4, exhale 8');
  });

  it('joins at the end of the lead-in when changed during it', () => {
    expect(shapeOf(continueWith(slower, running, 1).phases.slice(0, 3))).to.equal('lead-in 3, inhale 4, exhale 8');
  });

  it('lets the breath that begins this very moment be', () => {
    expect(shapeOf(breathOf(continueWith(slower, running, 13), 1))).to.equal('inhale 4, exhale 6');
  });

  it('meets the new length, counted from the start', () => {
    expect(continueWith(practiceOf('4-6', { ramp: 0, minutes: 10 }), running, 100).duration).to.equal(603);
  });

  it('ends with the present breath when the new length is over already', () => {
    expect(continueWith(practiceOf('4-6', { ramp: 0, minutes: 1 }), running, 100).duration).to.equal(103);
  });

  it('goes on after the last breath when the new length is longer', () => {
    const joined = continueWith(practiceOf('4-6', { ramp: 0, minutes: 6 }), running, running.duration - 1);
    expect(joined.duration).to.equal(363);
  });

  it('goes on with a ramp where the running one stands', () => {
    const [, second] = compile(practiceOf('4-6')).phases.filter(({ name }) => name === 'inhale');
    const joined = continueWith(practiceOf('4-6', { hum: false }), compile(practiceOf('4-6')), 4);
    expect(breathOf(joined, 1)[0]).to.deep.equal(second);
  });

  it('does not take back a rest that has begun', () => {
    const box = steady('box', 5);
    const joined = continueWith(practiceOf('4-6', { minutes: 1, ramp: 0, leadIn: 0 }), box, 16 * 9 + 14);
    expect(joined.duration).to.be.above(16 * 9 + 14);
  });

  it('does not take back natural breath that has begun', () => {
    const runs = steady('4-7-8', 5);
    const at = (runs.phases.find(({ name }) => name === 'natural')?.start ?? 0) + 30;
    expect(continueWith(practiceOf('4-6', { minutes: 1 }), runs, at).duration).to.be.above(at);
  });

  it('does not get round the natural breath of 4-7-8 by a change to and fro', () => {
    const runs = steady('4-7-8', 5);
    const other = continueWith(practiceOf('4-6', { minutes: 5, leadIn: 0 }), runs, 3.5 * 19);
    const back = continueWith(practiceOf('4-7-8', { minutes: 5, leadIn: 0 }), other, 4 * 19 + 1);
    const held = back.phases.filter(({ name }) => name === 'hold' || name === 'natural').map(({ name }) => name);
    expect(held.slice(0, 5)).to.deep.equal(['hold', 'hold', 'hold', 'hold', 'natural']);
  });

  it('is whole, gapless and the same up to the boundary for any two practices at any time', () => {
    fc.assert(
      fc.property(limitedPractice, limitedPractice, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const before = compile(a);
        const at = share * before.duration;
        const joined = continueWith(b, before, at);
        expectValid(joined);
        expect(joined.practice).to.equal(b);
        expect(joined.duration).to.be.at.least(at - 1e-6);
        const { phase } = sampleAt(before, at);
        const same = before.phases.slice(0, before.phases.indexOf(phase) + 1);
        expect(joined.phases.slice(0, same.length)).to.deep.equal(same);
      }),
      { numRuns: 300 },
    );
  });
});

describe('endAt', () => {
  const running = compile(practiceOf('4-6', { ramp: 0, hum: false }));

  it('ends at the time asked for', () => {
    expect(endAt(running, 42).duration).to.equal(42);
  });

  it('is the same before the phase that it cuts', () => {
    expect(endAt(running, 42).phases.slice(0, -1)).to.deep.equal(running.phases.slice(0, 8));
  });

  it('leaves the light where it stands', () => {
    expect(sampleAt(endAt(running, 5), 5).volume).to.be.closeTo(0.5, 1e-9);
  });

  it('counts the whole breaths alone', () => {
    expect([12.9, 13, 22, 23].map((at) => endAt(running, at).breaths)).to.deep.equal([0, 1, 1, 2]);
  });

  it('takes the start as a moment after it', () => {
    expect(endAt(running, 0).duration).to.equal(0.001);
  });

  it('takes times after the end as the end', () => {
    expect(endAt(running, 1e6)).to.deep.equal(running);
  });

  it('never jumps where it cuts', () => {
    fc.assert(
      fc.property(limitedPractice, fc.double({ min: 0, max: 1, noNaN: true }), (practice, share) => {
        const whole = compile(practice);
        const cut = endAt(whole, share * whole.duration);
        expect(sampleAt(cut, cut.duration).volume).to.be.closeTo(sampleAt(whole, cut.duration).volume, 1e-5);
      }),
      { numRuns: 300 },
    );
  });
});

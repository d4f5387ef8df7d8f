import { expect } from '@open-wc/testing';
import { audioTime, performanceTime, wallTime, type TimeSource } from '../../src/session/time-source.js';

const woken = (source: TimeSource, time: number): Promise<number> =>
  new Promise((resolve) => source.wakeAt(time, () => resolve(source.now())));

/** What is read between two readings of `performance.now()` lies between them, however long the machine takes. */
const expectBetween = (read: () => number, of: () => number, rounding = 0.002): void => {
  const [early, reading, late] = [of(), read(), of()];
  expect(reading).to.be.within(early - rounding, late + rounding);
};

const pageTime = (): number => performance.now() / 1000;

/** As much of an audio context as a time source asks for. */
const context = (fake: {
  currentTime?: number;
  outputLatency?: number;
  baseLatency?: number;
  timestamp?: () => AudioTimestamp;
}): AudioContext => {
  const { timestamp: getOutputTimestamp, ...rest } = fake;
  return {
    currentTime: 10,
    ...rest,
    ...(getOutputTimestamp && { getOutputTimestamp }),
  } as Partial<AudioContext> as AudioContext;
};

const sources: [name: string, source: () => TimeSource][] = [
  ['performanceTime', () => performanceTime],
  ['wallTime', () => wallTime],
  [
    'audioTime',
    () => {
      const pinned = { contextTime: 10, performanceTime: performance.now() };
      return audioTime(context({ timestamp: () => pinned }));
    },
  ],
];

for (const [name, make] of sources) {
  describe(name, () => {
    it('does not run backwards', () => {
      const source = make();
      const readings = Array.from({ length: 200 }, () => source.now());
      // The wall clock and performance.now() may each be rounded to a millisecond.
      for (const [i, reading] of readings.slice(1).entries())
        expect(reading).to.be.at.least((readings[i] ?? 0) - 0.0011);
    });

    it('wakes no earlier than asked', async () => {
      const source = make();
      const time = source.now() + 0.0105;
      expect(await woken(source, time)).to.be.at.least(time - 1e-6);
    });

    it('wakes at once for a time that is past', async () => {
      const source = make();
      const time = source.now();
      expect((await woken(source, time - 5)) - time).to.be.below(2);
    });

    it('does not wake once cancelled', async () => {
      const source = make();
      let calls = 0;
      const cancel = source.wakeAt(source.now() + 0.005, () => calls++);
      cancel();
      await woken(source, source.now() + 0.03);
      expect(calls).to.equal(0);
    });

    it('lies on performance.now() where it says', () => {
      const source = make();
      expectBetween(() => source.toPerformance(source.now()), pageTime);
    });

    it('lies on performance.now() in a straight line', () => {
      const source = make();
      const now = source.now();
      expect(source.toPerformance(now + 60) - source.toPerformance(now)).to.be.closeTo(60, 0.03);
    });
  });
}

describe('performanceTime', () => {
  it('reads performance.now() in seconds', () => {
    expect(performanceTime.toPerformance(1.5)).to.equal(1.5);
  });
});

describe('wallTime', () => {
  it('reads the same on every device of a shared session', () => {
    expectBetween(wallTime.now, () => Date.now() / 1000);
  });
});

describe('audioTime', () => {
  it('reads what is heard now from the output timestamp', () => {
    const source = audioTime(context({ timestamp: () => ({ contextTime: 10, performanceTime: 1 }) }));
    expectBetween(source.now, () => 10 + pageTime() - 0.001);
  });

  it('pins media to performance.now() by the timestamp alone, whatever the moment of asking', () => {
    const source = audioTime(context({ timestamp: () => ({ contextTime: 10, performanceTime: 1 }) }));
    expect(source.toPerformance(12)).to.be.closeTo(2.001, 1e-9);
  });

  it('asks for no second latency where there is a timestamp', () => {
    const source = audioTime(context({ outputLatency: 9, timestamp: () => ({ contextTime: 10, performanceTime: 1 }) }));
    expectBetween(source.now, () => 9.999 + pageTime());
  });

  const standing = (): AudioTimestamp => ({ contextTime: 0, performanceTime: 0 });
  const fallbacks: [what: string, fake: Parameters<typeof context>[0], now: number][] = [
    ['the output latency', { outputLatency: 0.2, baseLatency: 0.01, timestamp: standing }, 9.8],
    ['40 ms where the output latency is 0', { outputLatency: 0, baseLatency: 0.003, timestamp: standing }, 9.96],
    ['40 ms where no latency is told', { timestamp: standing }, 9.96],
    ['the latency where the timestamp is missing', { outputLatency: 0.2 }, 9.8],
    [
      'the latency where the timestamp lies in the future',
      { outputLatency: 0.2, timestamp: () => ({ contextTime: 10, performanceTime: performance.now() + 10_000 }) },
      9.8,
    ],
    ['the latency where the timestamp is empty', { outputLatency: 0.2, timestamp: () => ({}) }, 9.8],
  ];
  for (const [what, fake, now] of fallbacks) {
    it(`takes ${what} off the context time`, () => {
      expect(audioTime(context(fake)).now()).to.be.closeTo(now, 1e-9);
    });
  }

  describe('of a running audio context', () => {
    let running: AudioContext;

    before(async () => {
      running = new AudioContext();
      await running.resume();
    });

    after(() => running.close());

    /** A machine that is busy lets the sound stand for a moment: the reading in the middle of many is what counts. */
    const median = async (read: (source: TimeSource) => number): Promise<number> => {
      const source = audioTime(running);
      const readings: number[] = [];
      for (let i = 1; i <= 15; i++) {
        await woken(source, source.now() + 0.03);
        readings.push(read(source));
      }
      return readings.sort((a, b) => a - b)[7] ?? NaN;
    };

    it('passes as fast as performance.now()', async () => {
      let [audio, page] = [NaN, NaN];
      const ahead = await median((source) => {
        const [audioBefore, pageBefore] = [audio, page];
        [audio, page] = [source.now(), pageTime()];
        return audio - audioBefore - (page - pageBefore) || 0;
      });
      expect(ahead).to.be.closeTo(0, 0.01);
    });

    it('does not run ahead of the context', async () => {
      expect(await median((source) => source.now() - running.currentTime)).to.be.at.most(0.03);
    });
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import type { Step } from '../../src/breath/guided.js';
import { compile, type Phase } from '../../src/breath/timeline.js';
import { canVibrate, Haptics, pulsesOf, type HapticsOptions, type Pulses } from '../../src/guide/haptics.js';
import { BreathSession } from '../../src/session/session.js';
import { limitedPractice } from '../breath/arbitraries.js';
import { FakeTime } from '../support/fake-time.js';
import { practiceWith } from './practices.js';

const phase = (name: Phase['name'], duration: number): Phase => ({
  name,
  duration,
  breath: 0,
  start: 0,
  from: 0,
  to: 0,
  curve: 'level',
});

const sum = (pulses: Pulses): number => pulses.reduce((all, part) => all + part, 0);

/** How long each pulse is. */
const onsOf = (pulses: Pulses): readonly number[] => pulses.filter((_, index) => index % 2 === 0);

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] as number));

const phases = limitedPractice.chain((practice) => fc.constantFrom(...compile(practice).phases));

describe('pulsesOf', () => {
  it('is a rise on the in-breath', () => {
    const ons = onsOf(pulsesOf(phase('inhale', 4)));
    expect(isSorted(ons)).to.equal(true);
    expect((ons.at(-1) as number) / (ons[0] as number)).to.be.greaterThan(4);
  });

  it('is a shorter fall on the out-breath', () => {
    const [rise, fall] = [pulsesOf(phase('inhale', 4)), pulsesOf(phase('exhale', 6))];
    expect(isSorted(onsOf(fall).toReversed())).to.equal(true);
    expect(sum(fall)).to.be.within(sum(rise) / 3, sum(rise) * 0.8);
  });

  it('is a tap where a cue opens, before the rise or the fall', () => {
    expect(pulsesOf(phase('natural', 20), true)).to.have.length(1);
    for (const name of ['inhale', 'exhale'] as const) {
      const [plain, opening] = [pulsesOf(phase(name, 4)), pulsesOf(phase(name, 4), true)];
      expect(opening.slice(2)).to.deep.equal(plain);
    }
  });

  it('is nothing on holds, rests and natural breath', () => {
    for (const name of ['lead-in', 'hold', 'rest', 'natural'] as const)
      expect(pulsesOf(phase(name, 4)), name).to.deep.equal([]);
  });

  it('ends before its phase, and is what every browser takes', () => {
    fc.assert(
      fc.property(phases, fc.boolean(), (phase, opens) => {
        const pulses = pulsesOf(phase, opens);
        expect(sum(pulses) / 1000).to.be.at.most(Math.max(phase.duration, 0.04));
        // Chromium takes 99 parts of ten seconds at most.
        expect(pulses.length).to.be.at.most(99);
        expect(pulses.every((part) => Number.isInteger(part) && part > 0)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});

interface Device {
  readonly log: (number | readonly number[])[];
  readonly device: NonNullable<HapticsOptions['device']>;
}

const deviceThat = (answer: () => boolean, hasBeenActive = true): Device => {
  const log: Device['log'] = [];
  const vibrate = (pattern: Iterable<number> | number): boolean => {
    const answered = answer();
    log.push(typeof pattern === 'number' ? pattern : [...pattern]);
    return answered;
  };
  const userActivation = { hasBeenActive, isActive: hasBeenActive };
  return { log, device: { vibrate: vibrate as Navigator['vibrate'], userActivation } };
};

class FakePage extends EventTarget {
  hidden = false;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const feeling = (
  steps: readonly Step[] = [{ say: 'Long breaths out.', breathe: '4-6', breaths: 3 }],
  { log, device } = deviceThat(() => true),
) => {
  const time = new FakeTime();
  const session = new BreathSession({ timeSource: time });
  session.timeline = compileGuided(practiceWith(...steps)).timeline;
  const page = new FakePage();
  const haptics = new Haptics({ session, device, page: page });
  return { time, session, page, haptics, log };
};

/** Patterns by what they are: a tap, something that begins with one, a rise, a fall, or silence. */
const kinds = (log: Device['log']): readonly string[] =>
  log.map((pattern) => {
    if (typeof pattern === 'number') return 'off';
    if (pattern.length === 1) return 'tap';
    const ons = onsOf(pattern);
    const tapped = !isSorted(ons) && !isSorted(ons.toReversed());
    const rest = tapped ? ons.slice(1) : ons;
    return `${tapped ? 'tap ' : ''}${isSorted(rest) ? 'rise' : 'fall'}`;
  });

describe('Haptics', () => {
  it('lets the breath be felt, and every cue as it opens', () => {
    const { time, session, log } = feeling([
      { say: 'Settle.', for: 5 },
      { say: 'Long breaths out.', breathe: '4-6', breaths: 2 },
      { for: 5 },
    ]);
    session.play();
    time.advance(40);
    expect(kinds(log)).to.deep.equal(['tap', 'tap rise', 'fall', 'rise', 'fall', 'tap', 'off']);
  });

  for (const [what, stop] of [
    ['pause', ({ session }: ReturnType<typeof feeling>) => session.pause()],
    ['end', ({ session }: ReturnType<typeof feeling>) => session.end()],
    ['a jump', ({ session }: ReturnType<typeof feeling>) => (session.currentTime = 8)],
    ['hiding', ({ page }: ReturnType<typeof feeling>) => page.turn(true)],
    ['dispose', ({ haptics }: ReturnType<typeof feeling>) => haptics.dispose()],
  ] as const)
    it(`is off on ${what}`, () => {
      const felt = feeling();
      felt.session.play();
      felt.time.advance(1);
      stop(felt);
      expect(felt.log.at(-1)).to.equal(0);
    });

  it('is off while the page is hidden', () => {
    const { time, session, page, log } = feeling();
    page.hidden = true;
    session.play();
    time.advance(12);
    expect(log).to.deep.equal([]);
    page.turn(false);
    time.advance(5);
    expect(kinds(log)).to.deep.equal(['fall']);
  });

  it('is nothing where it would come late', () => {
    const { time, session, log } = feeling();
    session.play();
    time.advance(1);
    log.length = 0;
    session.currentTime = 6;
    time.advanceLate(6);
    expect(kinds(log)).to.deep.equal(['off']);
  });

  it('leaves alone what it has not begun', () => {
    const { session, page, log } = feeling([{ for: 5 }]);
    session.currentTime = 2;
    page.turn(true);
    session.play();
    session.pause();
    expect(log).to.deep.equal([]);
  });

  it('does not ask on a page that nobody has touched', () => {
    const { time, session, log } = feeling(
      undefined,
      deviceThat(() => true, false),
    );
    session.play();
    time.advance(20);
    expect(log).to.deep.equal([]);
  });

  it('stays still where it is refused, where it throws, and where there is nothing', () => {
    const throws = deviceThat(() => {
      throw new Error('no');
    });
    for (const device of [deviceThat(() => false), throws, { log: [], device: {} }]) {
      const { time, session, log } = feeling(undefined, device);
      session.play();
      time.advance(5);
      session.pause();
      expect(log.filter((pattern) => pattern === 0)).to.deep.equal([]);
    }
  });

  it('lets go of the session when disposed of', () => {
    const { time, session, haptics, log } = feeling();
    haptics.dispose();
    session.play();
    time.advance(20);
    expect(log).to.deep.equal([]);
  });

  it('does not throw with what this browser has', () => {
    const time = new FakeTime();
    const session = new BreathSession({ timeSource: time });
    const haptics = new Haptics({ session });
    session.play();
    time.advance(20);
    session.end();
    haptics.dispose();
    expect(canVibrate()).to.equal('vibrate' in navigator);
  });
});

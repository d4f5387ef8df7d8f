import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { presets } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { compile, continueWith, endAt, sampleAt, type Phase, type Timeline } from '../../src/breath/timeline.js';
import type { Fraction, Seconds } from '../../src/breath/units.js';
import { spineDrawing } from '../../src/spine/geometry.js';
import {
  FADE,
  greeting,
  layLight,
  lightAt,
  LINGER,
  restOpacities,
  strengthAt,
  windowAt,
  withTrail,
  WINDOW,
  type Track,
} from '../../src/spine/wave.js';
import { anyPractice } from '../breath/arbitraries.js';
import { shown } from '../support/shown.js';
import { courseOf } from './motions/courses.js';

const places = spineDrawing().map(({ at }) => at);

const timelineOf = (more: Partial<Practice> = {}): Timeline => compile(limitPractice(more).practice);

const box = timelineOf({ pattern: presets.box, minutes: 5, ramp: 0, leadIn: 3 });
const rests = restOpacities(places);

/** The exact band at a time, by place: the light there is, and the brightest that is left of what there was. */
const exact = (timeline: Timeline, at: Seconds): ((place: Fraction) => Fraction) => {
  const moments: { volume: Fraction; strength: Fraction; left: Fraction }[] = [];
  for (let ago = 0; ago <= Math.min(at, 6); ago += 1 / 200) {
    const { phase, volume } = sampleAt(timeline, at - ago);
    moments.push({ volume, strength: strengthAt(phase, at - ago), left: Math.exp(-ago / LINGER) });
  }
  return (place) => {
    const lights = moments.map(({ volume, strength }) => lightAt(place, volume, strength));
    const trail = Math.max(0, ...lights.map((light, i) => light * (moments[i]?.left ?? 0)));
    return withTrail(lights[0] as Fraction, trail);
  };
};

const brightest = (timeline: Timeline, at: Seconds): Fraction => {
  const window = windowAt(timeline, at);
  const opacities = layLight(timeline, places, window).map((track) => shown(track, window, at));
  return places[opacities.indexOf(Math.max(...opacities))] as Fraction;
};

const anyTimeline = anyPractice.map((asked) => compile(limitPractice({ ...asked, minutes: 1 }).practice));

describe('wave', () => {
  it('makes keyframes that any browser takes, for any timeline', () => {
    fc.assert(
      fc.property(anyTimeline, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (timeline, share, still) => {
        const window = windowAt(timeline, share * timeline.duration);
        for (const { opacity, offset } of layLight(timeline, places, window, still ? 'steps' : 'travel')) {
          expect(opacity).to.have.lengthOf(offset.length);
          expect(Math.min(...opacity)).to.be.at.least(0);
          expect(Math.max(...opacity)).to.be.at.most(1);
          expect([offset[0], offset.at(-1)]).to.deep.equal([0, 1]);
          expect(offset.every((at, i) => i === 0 || at > (offset[i - 1] as number))).to.equal(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is within 1 % of the exact band in the middle of every picture, for any timeline', () => {
    const anyPicture = fc.record({
      timeline: anyTimeline,
      piece: fc.integer({ min: 0, max: places.length - 1 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anyPicture, ({ timeline, piece, share }) => {
        const { phase } = sampleAt(timeline, share * timeline.duration);
        const pictures = Math.ceil(phase.duration * 30);
        const at = phase.start + (phase.duration * (Math.floor(share * pictures) + 0.5)) / pictures;
        const place = places[piece] as Fraction;
        const window = windowAt(timeline, at);
        const [track] = layLight(timeline, [place], window);
        expect(shown(track as Track, window, at)).to.be.closeTo(exact(timeline, at)(place), 0.0101);
      }),
      { numRuns: 300 },
    );
  });

  it('is never off by more than a sixtieth of a second through a whole breath', () => {
    const timeline = timelineOf({ pattern: presets['4-8'], ramp: 0, leadIn: 3 });
    const window = windowAt(timeline, 0);
    const tracks = layLight(timeline, places, window);
    for (let at = 0.05; at < 15; at += 0.37) {
      const bands = [-1, -0.5, 0, 0.5, 1].map((share) => exact(timeline, at + share / 60));
      tracks.forEach((track, i) => {
        const around = bands.map((band) => band(places[i] as Fraction));
        expect(shown(track, window, at)).to.be.within(Math.min(...around) - 0.011, Math.max(...around) + 0.011);
      });
    }
  });

  it('shows thirty pictures a second: all pieces change in the same moments', () => {
    const timeline = timelineOf({ ramp: 0 });
    const window = windowAt(timeline, 20);
    const steps = layLight(timeline, places, window).map(({ easing, offset }) =>
      easing.flatMap((stair, i) => {
        const count = Number(stair.slice('steps('.length, -1));
        const [from, to] = [offset[i] as number, offset[i + 1] as number].map((at) => at * (window.to - window.from));
        return Array.from(
          { length: count },
          (_, k) => (from as number) + (((to as number) - (from as number)) * k) / count,
        );
      }),
    );
    for (const moments of steps) moments.forEach((at, k) => expect(at).to.be.closeTo(steps[0]?.[k] as number, 1e-6));
    expect(steps[0]).to.have.lengthOf(Math.round((window.to - window.from) * 30));
  });

  it('climbs with the in-breath, stands on the hold, comes down with the out-breath', () => {
    const [low, chest, top, held, braked, down] = [4.5, 5.2, 6.9, 10.5, 12.8, 14.8].map((at) => brightest(box, at));
    expect(low).to.be.below(chest as number);
    expect(chest).to.be.below(top as number);
    expect(top).to.be.above(0.85);
    expect(held).to.equal(top);
    expect(braked).to.be.below(held as number);
    expect(down).to.be.below(0.2);
  });

  it('trails behind: softer ahead of the light than after it', () => {
    const [up, down] = [5.2, 13];
    for (const [at, sign] of [
      [up, -1],
      [down, 1],
    ] as const) {
      const window = windowAt(box, at);
      const middle = 0.085 + 0.855 * sampleAt(box, at).volume;
      const [behind, ahead] = layLight(box, [middle + sign * 0.25, middle - sign * 0.25], window).map((track) =>
        shown(track, window, at),
      );
      expect(ahead).to.be.below(0.02);
      expect(behind).to.be.above(0.05);
    }
  });

  it('begins and ends with the picture at rest', () => {
    for (const style of ['travel', 'steps'] as const) {
      const timeline = timelineOf({ minutes: 1 });
      const at = (time: Seconds): readonly Track[] => layLight(timeline, places, windowAt(timeline, time), style);
      const [first, last] = [at(0), at(timeline.duration)];
      rests.forEach((rest, i) => {
        expect(first[i]?.opacity[0]).to.be.closeTo(rest, 0.001);
        expect(last[i]?.opacity.at(-1)).to.be.closeTo(rest, 0.001);
      });
    }
  });

  it('gathers at the tail in the lead-in', () => {
    const timeline = timelineOf({ leadIn: 4 });
    const window = windowAt(timeline, 0);
    const [tail] = layLight(timeline, [0.1], window);
    const seen = [0, 1, 2, 3, 3.9].map((at) => shown(tail as Track, window, at));
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.above(0.9);
  });

  it('lies softly at the tail during natural breath', () => {
    const timeline = timelineOf({ pattern: presets['4-7-8'], minutes: 3 });
    const natural = timeline.phases.find(({ name }) => name === 'natural');
    const at = (natural?.start ?? 0) + 30;
    const window = windowAt(timeline, at);
    const [tail, chest] = layLight(timeline, [0.1, 0.6], window).map((track) => shown(track, window, at));
    expect(tail).to.be.within(0.4, 0.75);
    expect(chest).to.be.below(0.01);
  });

  it('fades out within a second when ended in the midst of a breath', () => {
    const cut = endAt(box, 5.5);
    const window = windowAt(cut, 5);
    expect(window.to).to.equal(5.5 + FADE);
    const [chest] = layLight(cut, [0.6], window);
    expect(shown(chest as Track, window, 5.45)).to.be.above(0.3);
    expect(chest?.opacity.at(-1)).to.equal(0);
  });

  it('lays more than half a minute at once, in whole phases', () => {
    const long = timelineOf({ minutes: 30 });
    const window = windowAt(long, 100);
    expect(window.from).to.be.within(90, 100);
    expect(window.to - window.from).to.be.within(WINDOW, WINDOW + 24);
    expect(windowAt(long, long.duration - 20).to).to.equal(long.duration + FADE);
  });

  it('goes on without a jump where one window follows another', () => {
    const long = timelineOf({ minutes: 30, pattern: presets['4-8'] });
    const first = windowAt(long, 0);
    const joint = long.phases.find(({ start }) => start > 18)?.start ?? 0;
    const second = windowAt(long, joint);
    const before = layLight(long, places, first);
    layLight(long, places, second).forEach((track, i) => {
      for (const after of [0, 0.5, 2, 7])
        expect(shown(track, second, joint + after)).to.be.closeTo(
          shown(before[i] as Track, first, joint + after),
          0.001,
        );
    });
  });

  it('goes on without a jump when the practice changes', () => {
    const running = timelineOf();
    const joined = continueWith(limitPractice({ pattern: presets['7-11'] }).practice, running, 20);
    const boundary = running.phases.find(({ start, name }) => start > 20 && name === 'inhale')?.start ?? 0;
    const [from, to] = [windowAt(running, 20), windowAt(joined, 20)];
    const before = layLight(running, places, from);
    layLight(joined, places, to).forEach((track, i) => {
      for (const at of [20, 20.5, boundary - 1, boundary])
        expect(shown(track, to, at)).to.be.closeTo(shown(before[i] as Track, from, at), 0.001);
    });
  });

  describe('in a long rest', () => {
    const hour = courseOf([{}, 'breath'], [{}, 3600], [{}, 'breath']);
    const window = windowAt(hour, 10);

    it('is what it would be in a short one, from its first second to its last', () => {
      const tracks = layLight(hour, places, window);
      for (const after of [0.25, 1, 4, 7.75, 8.25, 60, 1800, 3598.5, 3598.95, 3599.5, 3599.95]) {
        const lit = exact(hour, 10 + after);
        tracks.forEach((track, i) =>
          expect(shown(track, window, 10 + after), `${after}`).to.be.closeTo(lit(places[i] as Fraction), 0.02),
        );
      }
    });

    it('blends softly in the midst of it', () => {
      const plain = layLight(hour, places, window);
      const blended = layLight(hour, places, window, 'travel', { at: 1000, opacities: places.map(() => 1) });
      blended.forEach((track, i) => {
        const own = shown(plain[i] as Track, window, 1000);
        const after = (seconds: Seconds): Fraction => shown(track, window, 1000 + seconds);
        expect(after(0.02)).to.be.closeTo(1, 0.02);
        expect(after(0.3)).to.be.closeTo((1 + own) / 2, 0.1);
        expect(after(0.7)).to.be.closeTo(own, 0.02);
        expect(after(1800)).to.be.closeTo(own, 0.02);
      });
    });

    it('is laid at the price of a minute of it', () => {
      const pictures = (duration: Seconds): number => {
        let count = 0;
        const [rest, ...others] = courseOf([{}, duration], [{}, 'breath']).phases;
        const counted = {
          ...(rest as Phase),
          get curve(): 'level' {
            count++;
            return 'level';
          },
        };
        const course = { phases: [counted, ...others], duration: duration + 10 };
        layLight(course, places, windowAt(course, 1));
        return count;
      };
      expect(pictures(3600)).to.equal(pictures(60));
    });
  });

  it('starts from what is seen where it is told to blend', () => {
    const window = windowAt(box, 8);
    const opacities = places.map(() => 0.3);
    const plain = layLight(box, places, window);
    layLight(box, places, window, 'travel', { at: 8, opacities }).forEach((track, i) => {
      expect(shown(track, window, 8)).to.be.closeTo(0.3, 0.011);
      expect(shown(track, window, 9)).to.be.closeTo(shown(plain[i] as Track, window, 9), 0.02);
    });
  });

  describe('reduced motion', () => {
    const window = windowAt(box, 0);
    const tracks = layLight(box, places, window, 'steps');
    const at = (time: Seconds): Fraction => shown(tracks[0] as Track, window, time);

    it('does not travel: every piece is as bright as every other', () => {
      for (const time of [2.5, 4, 6, 8, 12, 15])
        for (const track of tracks) expect(shown(track, window, time)).to.be.closeTo(at(time), 0.013);
    });

    it('brightens in a few steps with the in-breath and dims with the out-breath', () => {
      const volumes = [0, 0.25, 0.5, 0.75, 1];
      const levels = volumes.map((volume) => at(3 + (4 * Math.acos(1 - 2 * volume)) / Math.PI));
      expect(levels).to.deep.equal([...levels].sort((a, b) => a - b));
      expect((levels[4] as number) - (levels[0] as number)).to.be.within(0.1, 0.3);
      expect(at(14.98)).to.be.closeTo(levels[0] as number, 0.02);
    });
  });

  it('changes the light of the whole by less than 30 % of full within a breath (part C)', () => {
    for (const style of ['travel', 'steps'] as const) {
      const window = windowAt(box, 20);
      const tracks = layLight(box, places, window, style);
      const means = Array.from({ length: 160 }, (_, i) => {
        const at = 20 + i / 10;
        return tracks.reduce((sum, track) => sum + shown(track, window, at), 0) / tracks.length;
      });
      expect(Math.max(...means) - Math.min(...means)).to.be.below(0.3);
    }
  });

  it('greets in under five seconds (WCAG 2.2.2), from rest to rest', () => {
    expect(greeting.duration + FADE).to.be.below(5);
    layLight(greeting, places, windowAt(greeting, 0)).forEach(({ opacity }, i) => {
      expect(opacity[0]).to.be.closeTo(rests[i] as number, 0.001);
      expect(opacity.at(-1)).to.be.closeTo(rests[i] as number, 0.001);
    });
  });

  it('needs fewer than three keyframes a second', () => {
    const timeline = timelineOf();
    const window = windowAt(timeline, 60);
    const count = layLight(timeline, places, window).reduce((sum, { offset }) => sum + offset.length, 0);
    expect(count / places.length / (window.to - window.from)).to.be.below(3);
  });
});

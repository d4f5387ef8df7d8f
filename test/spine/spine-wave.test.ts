import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { presets } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import type { Fraction, Seconds } from '../../src/breath/units.js';
import { BreathSession } from '../../src/session/session.js';
import type { TimeSource } from '../../src/session/time-source.js';
import { lightNames, SpineWave } from '../../src/spine/spine-wave.js';
import { layLight, restOpacities, windowAt } from '../../src/spine/wave.js';
import { shown } from '../support/shown.js';
import { FakeTime } from '../support/fake-time.js';
import { animationsOf, nextFrame, nextView, opacitiesOf } from '../support/wave-view.js';

customElements.define('spine-wave', SpineWave);

const practiceOf = (more: Partial<Practice> = {}): Practice =>
  limitPractice({ pattern: presets['4-6'], minutes: 1, ramp: 0, leadIn: 3, ...more }).practice;

interface Shown {
  readonly element: SpineWave;
  readonly session: BreathSession;
  readonly time: FakeTime;
}

const show = async (practice = practiceOf(), motion = 'full'): Promise<Shown> => {
  const time = new FakeTime(500);
  const session = new BreathSession({ practice, timeSource: time });
  const element = await fixture<SpineWave>(
    html`<spine-wave motion=${motion} .session=${session} style="height: 300px"></spine-wave>`,
  );
  await nextView(element);
  return { element, session, time };
};

const startTimes = (element: SpineWave): readonly unknown[] => [
  ...new Set(animationsOf(element).map(({ startTime }) => startTime)),
];

const expectOpacities = (element: SpineWave, wanted: readonly Fraction[], within = 0.002): void => {
  opacitiesOf(element).forEach((opacity, i) => {
    expect(opacity, `piece ${i}`).to.be.closeTo(wanted[i] as number, within);
  });
};

/** The light of a moment; where one picture follows another at that very moment, either of them. */
const expectLightOf = ({ session, element }: Shown, at: Seconds): void => {
  const window = windowAt(session.timeline, at);
  const seen = opacitiesOf(element);
  layLight(session.timeline, element.places, window).forEach((track, i) => {
    const [before, after] = [shown(track, window, at - 0.001), shown(track, window, at + 0.001)];
    expect(seen[i], `piece ${i}`).to.be.within(Math.min(before, after) - 0.002, Math.max(before, after) + 0.002);
  });
};

const expectRest = (element: SpineWave): void => {
  expect(animationsOf(element)).to.have.lengthOf(0);
  expectOpacities(element, restOpacities(element.places));
};

describe('<spine-wave>', () => {
  describe('as decoration', () => {
    it('is hidden from assistive technology and harms none', async () => {
      const { element } = await show();
      expect(element.getAttribute('aria-hidden')).to.equal('true');
      await expect(element).to.be.accessible();
    });

    it('draws 25 bones and 30 pieces of light', async () => {
      const { element } = await show();
      expect(element.renderRoot.querySelectorAll('.bone')).to.have.lengthOf(25);
      expect(element.pieces).to.have.lengthOf(30);
    });

    it('rests without a session', async () => {
      const element = await fixture<SpineWave>(html`<spine-wave motion="reduced"></spine-wave>`);
      await nextView(element);
      expectRest(element);
    });

    it('keeps no style element, which a strict policy would refuse', async () => {
      const { element } = await show();
      expect(element.renderRoot.querySelector('style')?.textContent ?? '').to.equal('');
    });

    for (const [width, height] of [
      [60, 60],
      [160, 400],
      [800, 300],
    ] as const)
      it(`fits a box of ${width} × ${height} px`, async () => {
        const { element } = await show();
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
        const scene = element.renderRoot.querySelector('.scene')?.getBoundingClientRect() as DOMRect;
        const box = element.getBoundingClientRect();
        expect([box.width, box.height]).to.deep.equal([width, height]);
        expect(scene.width).to.be.at.most(width + 0.1);
        expect(scene.height).to.be.at.most(height + 0.1);
        expect(Math.min(width - scene.width, height - scene.height)).to.be.closeTo(0, 0.1);
        expect(scene.left + scene.width / 2).to.be.closeTo(box.left + width / 2, 0.6);
      });
  });

  describe('attributes', () => {
    for (const { motion, becomes } of [
      { motion: 'full', becomes: 'full' },
      { motion: 'reduced', becomes: 'reduced' },
      { motion: 'wild', becomes: 'auto' },
      { motion: '', becomes: 'auto' },
    ])
      it(`reads motion="${motion}" as ${becomes}`, async () => {
        const element = await fixture<SpineWave>(html`<spine-wave motion=${motion}></spine-wave>`);
        expect(element.motion).to.equal(becomes);
      });

    for (const light of lightNames)
      it(`has colours for light="${light}"`, async () => {
        const element = await fixture<SpineWave>(html`<spine-wave></spine-wave>`);
        const colour = (): string => getComputedStyle(element.pieces[0] as Element).getPropertyValue('--_light-5');
        const dawn = colour();
        element.light = light;
        await element.updateComplete;
        expect(colour() === dawn).to.equal(light === 'dawn');
      });

    it('paints halos and bones in every engine', async () => {
      const element = await fixture<SpineWave>(html`<spine-wave style="color-scheme: dark"></spine-wave>`);
      const halos = element.pieces.map((piece) => getComputedStyle(piece).backgroundImage);
      expect(halos.filter((halo) => halo.startsWith('radial-gradient')).length).to.be.within(12, 20);
      const masks = element.pieces.map((piece) => getComputedStyle(piece.firstElementChild as Element).maskImage);
      expect(masks.map((mask) => mask.startsWith('linear-gradient'))).to.deep.equal(masks.map((_, i) => i < 6));
      const fillOf = (selector: string): string =>
        getComputedStyle(element.renderRoot.querySelector(selector) as Element).fill;
      const dark = fillOf('.lit');
      element.style.colorScheme = 'light';
      expect(fillOf('.lit')).not.to.equal(dark);
      expect(fillOf('.disc')).not.to.equal('rgb(0, 0, 0)');
    });

    it('takes colours of a theme', async () => {
      const element = await fixture<SpineWave>(
        html`<spine-wave style="--spine-breath-light-1: rgb(1, 2, 3); --spine-breath-light-2: rgb(1, 2, 3)"></spine-wave>`,
      );
      const lit = element.renderRoot.querySelector('.lit-disc') as Element;
      element.style.colorScheme = 'light';
      expect(getComputedStyle(lit).fill).to.match(/rgb\(1, 2, 3\)|oklab/);
    });
  });

  describe('before the first play', () => {
    it('greets once with a soft breath of light, under five seconds', async () => {
      const { element } = await show();
      const [first] = animationsOf(element);
      expect(Number(first?.effect?.getComputedTiming().endTime)).to.be.below(5000);
      for (const animation of animationsOf(element)) animation.finish();
      await oneEvent(animationsOf(element).at(-1) as Animation, 'finish');
      expectRest(element);
      element.remove();
      document.body.append(element);
      await nextView(element);
      expectRest(element);
      element.remove();
    });

    it('does not greet in reduced motion', async () => {
      const { element } = await show(practiceOf(), 'reduced');
      expectRest(element);
    });
  });

  describe('while breathing', () => {
    it('pins every piece to the clock of the session', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(7);
      expect(animationsOf(element)).to.have.lengthOf(30);
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });

    it('works on the compositor’s property alone, one animation a piece', async () => {
      const { element, session } = await show();
      session.play();
      for (const { effect } of animationsOf(element)) {
        const [keyframe] = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
        const own = ['offset', 'computedOffset', 'easing', 'composite'];
        const properties = Object.keys(keyframe ?? {}).filter((key) => !own.includes(key));
        expect(properties).to.deep.equal(['opacity']);
      }
    });

    it('asks for no frame and sets no timer', async () => {
      const { session, time } = await show();
      session.play();
      const calls: string[] = [];
      const { requestAnimationFrame, setTimeout, setInterval } = window;
      Object.assign(window, {
        requestAnimationFrame: () => calls.push('frame'),
        setTimeout: () => calls.push('timeout'),
        setInterval: () => calls.push('interval'),
      });
      time.advance(40);
      Object.assign(window, { requestAnimationFrame, setTimeout, setInterval });
      expect(calls).to.deep.equal([]);
    });

    it('shows where the breath is', async () => {
      const shown = await show();
      const { session } = shown;
      for (const at of [0.8, 3.1, 5, 6.9, 9, 12.5, 40]) {
        session.currentTime = at;
        expectLightOf(shown, at);
      }
    });

    it('stands still on pause and goes on from there', async () => {
      const shown = await show();
      const { element, session, time } = shown;
      session.play();
      time.advance(5);
      session.pause();
      expect(new Set(animationsOf(element).map(({ playState }) => playState))).to.deep.equal(new Set(['paused']));
      expectLightOf(shown, 5);
      time.advance(20);
      session.play();
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });

    it('rests when it is taken back to the start', async () => {
      const { element, session } = await show();
      session.currentTime = 12;
      session.currentTime = 0;
      expectRest(element);
    });

    it('leaves drift of less than 4 ms alone and mends more at the next phase', async () => {
      const { element, session, time } = await show();
      let drift: Seconds = 0;
      const drifting: TimeSource = {
        now: () => time.now(),
        wakeAt: (at, callback) => time.wakeAt(at, callback),
        toPerformance: (at) => time.toPerformance(at) + drift,
      };
      session.follow(drifting);
      session.play();
      drift = 0.003;
      time.advance(5);
      expect(startTimes(element)).to.deep.equal([0]);
      drift = 0.006;
      expect(startTimes(element)).to.deep.equal([0]);
      time.advance(4);
      expect(startTimes(element)).to.deep.equal([6]);
    });

    it('is pinned anew as soon as another clock measures the session', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(1);
      session.follow(time, { media: 1, time: time.now() + 0.05 });
      const [start, ...others] = startTimes(element);
      expect(start).to.be.closeTo(50, 1e-6);
      expect(others).to.deep.equal([]);
    });

    it('joins a new practice without a jump', async () => {
      const { element, session } = await show();
      session.currentTime = 17;
      const before = opacitiesOf(element);
      session.practice = practiceOf({ pattern: presets['7-11'] });
      expectOpacities(element, before);
      expect(animationsOf(element)).to.have.lengthOf(30);
    });

    it('lays a long session a window at a time', async () => {
      const { element, session, time } = await show(practiceOf({ minutes: 30 }));
      const timing = (): ComputedEffectTiming | undefined => animationsOf(element)[0]?.effect?.getComputedTiming();
      session.play();
      expect(Number(timing()?.endTime)).to.be.within(30_000, 54_000);
      time.advance(12);
      expect(timing()?.delay).to.equal(0);
      time.advance(30);
      expect(Number(timing()?.delay)).to.be.within(12_000, 42_000);
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });

    it('starts over softly in a loop', async () => {
      const { element, session, time } = await show();
      session.loop = true;
      session.play();
      time.advance(session.duration + 1);
      expect(session.paused).to.equal(false);
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });
  });

  describe('at the end', () => {
    it('lets the light go on to its rest, then holds no animation', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(session.duration + 1);
      expect(session.ended).to.equal(true);
      const [first] = animationsOf(element);
      expect(first?.effect?.getComputedTiming().endTime).to.equal((session.duration + 1) * 1000);
      for (const animation of animationsOf(element)) animation.finish();
      await oneEvent(animationsOf(element).at(-1) as Animation, 'finish');
      expectRest(element);
    });

    it('fades from where it is when the person ends', async () => {
      const { element, session } = await show();
      session.currentTime = 6;
      const before = opacitiesOf(element);
      session.end();
      expect(new Set(animationsOf(element).map(({ playState }) => playState))).to.deep.equal(new Set(['running']));
      for (const animation of animationsOf(element)) {
        animation.pause();
        animation.currentTime = 6000;
      }
      expectOpacities(element, before);
    });
  });

  describe('in and out of the page', () => {
    it('goes on without a jump when it is moved', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(6);
      const before = startTimes(element);
      const place = document.createElement('div');
      element.parentElement?.append(place);
      place.append(element);
      expect(startTimes(element)).to.deep.equal(before);
      expect(animationsOf(element)).to.have.lengthOf(30);
    });

    it('leaves nothing behind when it is removed', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(4);
      const laid = animationsOf(element);
      expect(laid).to.have.lengthOf(30);
      element.remove();
      expect(new Set(laid.map(({ playState }) => playState))).to.deep.equal(new Set(['idle']));
      expect(animationsOf(element)).to.have.lengthOf(0);
      time.advance(20);
      expect(animationsOf(element)).to.have.lengthOf(0);
    });

    it('keeps its styles and goes on when it is adopted into another document', async () => {
      const { element, session, time } = await show();
      session.play();
      time.advance(6);
      const home = element.parentElement as HTMLElement;
      const frame = document.createElement('iframe');
      home.append(frame);
      const there = frame.contentDocument?.body as HTMLElement;
      const positions = (): readonly string[] =>
        ['.scene', '.piece', '.piece svg'].map((selector) => {
          const part = element.renderRoot.querySelector(selector) as Element;
          return (part.ownerDocument.defaultView as Window).getComputedStyle(part).position;
        });
      there.append(element);
      expect(positions()).to.deep.equal(['absolute', 'absolute', 'absolute']);
      home.append(element);
      expect(positions()).to.deep.equal(['absolute', 'absolute', 'absolute']);
      expect(animationsOf(element)).to.have.lengthOf(30);
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });

    it('holds no animations out of view, and is right again at once when it is back', async () => {
      const shown = await show();
      const { element, session } = shown;
      session.currentTime = 6;
      element.style.display = 'none';
      await nextView(element);
      expect(animationsOf(element)).to.have.lengthOf(0);
      session.currentTime = 8;
      element.style.display = '';
      await nextView(element);
      expectLightOf(shown, 8);
    });

    it('follows another session, or none', async () => {
      const { element, session } = await show();
      session.currentTime = 6;
      const other = new BreathSession({ practice: practiceOf(), timeSource: new FakeTime() });
      other.currentTime = 8;
      element.session = other;
      await element.updateComplete;
      expectLightOf({ element, session: other, time: new FakeTime() }, 8);
      session.currentTime = 12;
      expectLightOf({ element, session: other, time: new FakeTime() }, 8);
      element.session = undefined;
      await element.updateComplete;
      expectRest(element);
    });
  });

  describe('reduced motion', () => {
    const evenly = (element: SpineWave): void => {
      const opacities = opacitiesOf(element);
      expect(Math.max(...opacities) - Math.min(...opacities)).to.be.below(0.015);
    };

    it('brightens the whole spine', async () => {
      const { element, session } = await show(practiceOf(), 'reduced');
      session.currentTime = 7;
      evenly(element);
      const full = opacitiesOf(element)[0] as number;
      session.currentTime = 12.9;
      evenly(element);
      expect(opacitiesOf(element)[0]).to.be.below(full - 0.1);
    });

    it('is switched while breathing', async () => {
      const shown = await show();
      const { element, session } = shown;
      session.currentTime = 7;
      element.motion = 'reduced';
      await element.updateComplete;
      evenly(element);
      element.motion = 'full';
      await element.updateComplete;
      expectLightOf(shown, 7);
    });

    it('follows the device', async () => {
      const media = Object.assign(new EventTarget(), { matches: false });
      const { matchMedia } = window;
      window.matchMedia = () => media as unknown as MediaQueryList;
      const { element, session } = await show(practiceOf(), 'auto');
      window.matchMedia = matchMedia;
      session.currentTime = 7;
      media.matches = true;
      media.dispatchEvent(new Event('change'));
      evenly(element);
    });

    it('is blended while it runs, not cut', async () => {
      const { element, session } = await show();
      session.play();
      await nextFrame();
      element.motion = 'reduced';
      await element.updateComplete;
      expect(startTimes(element)).to.deep.equal([session.toPerformance(0)]);
    });
  });

  it('runs on a timeline that shares its zero with performance.now()', async () => {
    const frame = await nextFrame();
    expect(Math.abs(Number(document.timeline.currentTime) - frame)).to.be.below(1.1);
    expect(performance.now() - frame).to.be.within(-17, 200);
  });
});

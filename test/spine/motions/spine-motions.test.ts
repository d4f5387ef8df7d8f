import { emulateMedia } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import type { Timeline } from '../../../src/breath/timeline.js';
import type { Seconds } from '../../../src/breath/units.js';
import { BreathSession } from '../../../src/session/session.js';
import { SpineMotions } from '../../../src/spine/motions/spine-motions.js';
import { SpineWave } from '../../../src/spine/spine-wave.js';
import { FakeTime } from '../../support/fake-time.js';
import { nextFrame, nextView } from '../../support/wave-view.js';
import { courseOf } from './courses.js';

if (!customElements.get('spine-wave')) customElements.define('spine-wave', SpineWave);

interface Stage {
  readonly element: SpineWave;
  readonly session: BreathSession;
  readonly time: FakeTime;
  readonly motions: SpineMotions;
}

const show = async (
  timeline: Timeline,
  motion = 'full',
  size = 'width: 320px; height: 480px',
  time = new FakeTime(500),
): Promise<Stage> => {
  const session = new BreathSession({ timeSource: time });
  session.timeline = timeline;
  const element = await fixture<SpineWave>(
    html`<spine-wave motion=${motion} .session=${session} style=${size}></spine-wave>`,
  );
  const motions = new SpineMotions(element);
  await nextView(element);
  return { element, session, time, motions };
};

/** Plays, and stands at a media time: what is seen there can be read. */
const standAt = ({ session }: Stage, at: Seconds): void => {
  session.play();
  session.currentTime = at;
  session.pause();
};

const all = ({ element }: Stage, selector: string): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Every animation in the element but those of the light. */
const animationsOf = ({ element }: Stage): readonly Animation[] =>
  (element.shadowRoot?.getAnimations() ?? []).filter(({ effect }) => {
    const { target } = effect as KeyframeEffect;
    const light = target?.classList.contains('piece');
    return !light || (effect as KeyframeEffect).getKeyframes().some((keyframe) => 'transform' in keyframe);
  });

const expectUntouched = (stage: Stage): void => {
  expect(all(stage, '.motions, .orbit, .solid, .apart, .figure, .head, .spot')).to.have.lengthOf(0);
  expect(animationsOf(stage)).to.have.lengthOf(0);
  for (const piece of stage.element.pieces) expect(piece.style.transform).to.equal('');
  expect(getComputedStyle(all(stage, '[part=spine]')[0] as Element).visibility).to.equal('visible');
  for (const whole of ['.scene', '.lights']) {
    const { opacity, transform } = getComputedStyle(all(stage, whole)[0] as Element);
    expect([opacity, transform]).to.deep.equal(['1', 'none']);
  }
};

const boxOf = (element: Element | undefined): DOMRect => (element as Element).getBoundingClientRect();
const middleOf = (element: Element | undefined): readonly [number, number] => {
  const { left, top, width, height } = boxOf(element);
  return [left + width / 2, top + height / 2];
};

describe('SpineMotions', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' }));

  it('shows nothing before the first play, and nothing where no cue asks for anything', async () => {
    const stage = await show(courseOf([{}, 10], [{ pose: 'tall', focus: 'T4' }, 10]));
    expectUntouched(stage);
    standAt(stage, 14);
    expectUntouched(stage);
    await expect(stage.element).to.be.accessible();
  });

  it('keeps no style element and no style attribute that a strict policy would refuse', async () => {
    const stage = await show(courseOf([{ focus: 'right-thumb' }, 10]));
    standAt(stage, 6);
    expect(all(stage, 'style')).to.have.lengthOf(0);
    expect(all(stage, '.figure')).to.have.lengthOf(1);
  });

  describe('turning', () => {
    const turns = courseOf(
      [{ focus: 'L3' }, 2],
      [{ focus: 'L3' }, 2],
      [{ focus: 'L3', turn: 'one' }, 6],
      [{ focus: 'L3', turn: 'other' }, 6],
      [{ focus: 'L3', turn: 'centre' }, 6],
      [{ focus: 'L4' }, 6],
    );

    it('moves the vertebra in focus alone, one way, the other way, and back', async () => {
      const stage = await show(turns);
      standAt(stage, 1);
      expectUntouched(stage);
      standAt(stage, 9);
      // The bone, and its light.
      expect(all(stage, '.solid')).to.have.lengthOf(2);
      expect(all(stage, '.bone.apart')).to.have.lengthOf(1);
      const axis = middleOf(stage.element.pieces[8])[0];
      const bead = (): number => middleOf(all(stage, '.bead .spot')[0])[0] - axis;
      const one = bead();
      expect(Math.abs(one)).to.be.above(4);
      standAt(stage, 15);
      expect(bead()).to.be.closeTo(-one, 4);
      expect(Math.sign(bead())).to.equal(-Math.sign(one));
      standAt(stage, 21);
      expectUntouched(stage);
    });

    it('narrows what points back and shows what points to the side', async () => {
      const stage = await show(turns);
      standAt(stage, 4.001);
      const width = (part: string): number => boxOf(all(stage, `.layer .${part} > svg`)[0]).width;
      const [plate, wings] = [width('plate'), width('wings')];
      standAt(stage, 9);
      expect(width('plate')).to.be.below(0.9 * plate);
      expect(width('wings')).to.be.above(wings + 10);
    });

    it('leaves a vertebra without a turn alone', async () => {
      const stage = await show(turns);
      standAt(stage, 25);
      expectUntouched(stage);
    });
  });

  describe('poses', () => {
    const poses = courseOf([{}, 4], [{ pose: 'slump' }, 8], [{ pose: 'bent-left' }, 8], [{}, 8]);

    it('draw every bone and disc as a layer of its own, in the place of the wave’s', async () => {
      const stage = await show(poses);
      standAt(stage, 10);
      expect(all(stage, '.layer > svg > .bone')).to.have.lengthOf(25);
      expect(all(stage, '.layer > svg > .disc')).to.have.lengthOf(23);
      expect(getComputedStyle(all(stage, '[part=spine]')[0] as Element).visibility).to.equal('hidden');
    });

    it('carry the light with its bone', async () => {
      const stage = await show(poses);
      for (const at of [4.5, 5.3, 10]) {
        standAt(stage, at);
        const bones = all(stage, '.layer:has(> svg > .bone) > svg > .bone');
        bones.forEach((bone, i) => {
          if (!i) return;
          const lit = stage.element.pieces[i + 5]?.querySelector('.lit');
          const [[x, y], [litX, litY]] = [middleOf(bone), middleOf(lit as Element)];
          expect(Math.hypot(x - litX, y - litY), `bone ${i}`).to.be.below(0.6);
        });
      }
    });

    it('begin where the wave draws it', async () => {
      const stage = await show(poses);
      const before = all(stage, '[part=spine] .bone').map(middleOf);
      standAt(stage, 4.0001);
      const after = all(stage, '.layer > svg > .bone').map(middleOf);
      expect(after).to.have.lengthOf(25);
      after.forEach(([x, y], i) => {
        const [ownX, ownY] = before[i] as readonly [number, number];
        expect(Math.hypot(x - ownX, y - ownY), `bone ${i}`).to.be.below(0.6);
      });
    });

    it('lay keyframes that a browser takes, at thirty pictures a second', async () => {
      const stage = await show(poses);
      for (const at of [5, 13, 21]) {
        standAt(stage, at);
        const animations = animationsOf(stage);
        expect(animations.length).to.be.above(70);
        for (const { effect } of animations) {
          const keyframes = (effect as KeyframeEffect).getKeyframes();
          expect([keyframes[0]?.computedOffset, keyframes.at(-1)?.computedOffset]).to.deep.equal([0, 1]);
          for (const { easing, transform, opacity } of keyframes) {
            expect(easing).to.match(/^(steps|linear)/);
            expect(transform ?? opacity).not.to.equal(undefined);
          }
        }
      }
    });

    for (const [width, height] of [
      [160, 260],
      [320, 480],
      [768, 400],
    ] as const)
      it(`stay within ${width} × ${height}`, async () => {
        const stage = await show(
          courseOf([{}, 2], [{ pose: 'folded' }, 8], [{ pose: 'lying' }, 8]),
          'full',
          `width: ${width}px; height: ${height}px`,
        );
        const room = stage.element.getBoundingClientRect();
        for (const at of [3, 4, 5, 9, 12, 17]) {
          standAt(stage, at);
          for (const bone of all(stage, '.layer > svg > .bone')) {
            const { left, right, top, bottom } = bone.getBoundingClientRect();
            expect(left, `${at}`).to.be.at.least(room.left - 1);
            expect(right, `${at}`).to.be.at.most(room.right + 1);
            expect(top, `${at}`).to.be.at.least(room.top - 1);
            expect(bottom, `${at}`).to.be.at.most(room.bottom + 1);
          }
        }
      });

    it('fit again when the element is resized', async () => {
      const stage = await show(courseOf([{}, 2], [{ pose: 'folded' }, 20]));
      standAt(stage, 12);
      stage.element.style.width = '150px';
      await nextFrame();
      await nextFrame();
      const room = stage.element.getBoundingClientRect();
      const lefts = all(stage, '.layer > svg > .bone').map((bone) => bone.getBoundingClientRect().left);
      expect(Math.min(...lefts)).to.be.at.least(room.left - 1);
    });
  });

  describe('figures', () => {
    it('show the point in focus on its own side of the body', async () => {
      const stage = await show(courseOf([{ focus: 'right-shoulder' }, 8], [{ focus: 'left-big-toe' }, 8], [{}, 8]));
      standAt(stage, 6);
      const centre = middleOf(stage.element)[0];
      expect(all(stage, '.figure.body')).to.have.lengthOf(1);
      expect(all(stage, '.spark')).to.have.lengthOf(1);
      expect(getComputedStyle(all(stage, '.spark')[0] as Element).opacity).to.equal('1');
      expect(middleOf(all(stage, '.spark')[0])[0]).to.be.above(centre + 5);
      standAt(stage, 14);
      expect(all(stage, '.spark')).to.have.lengthOf(1);
      expect(middleOf(all(stage, '.spark')[0])[0]).to.be.below(centre - 2);
      standAt(stage, 23);
      expectUntouched(stage);
    });

    it('lets one point fade while the next comes', async () => {
      const stage = await show(courseOf([{ focus: 'right-knee' }, 8], [{ focus: 'right-ankle' }, 8]));
      standAt(stage, 8.5);
      const lights = all(stage, '.spark').map((spark) => Number(getComputedStyle(spark).opacity));
      expect(lights).to.have.lengthOf(2);
      for (const light of lights) expect(light).to.be.within(0.2, 0.8);
    });

    it('put a face in the place of the spine', async () => {
      const stage = await show(courseOf([{}, 4], [{ focus: 'nose-wings' }, 8]));
      standAt(stage, 10);
      expect(all(stage, '.figure.face')).to.have.lengthOf(1);
      expect(all(stage, '.spark')).to.have.lengthOf(2);
      expect(getComputedStyle(all(stage, '[part=spine]')[0] as Element).visibility).to.equal('hidden');
      for (const piece of stage.element.pieces) expect(getComputedStyle(piece).visibility).to.equal('hidden');
    });

    it('light a whole side', async () => {
      const stage = await show(courseOf([{ focus: 'left-side' }, 8], [{ focus: 'whole' }, 8]));
      standAt(stage, 6);
      const path = all(stage, '.spark path')[0];
      expect(boxOf(path).right).to.be.below(middleOf(stage.element)[0] + 2);
      standAt(stage, 15);
      expect(boxOf(all(stage, '.spark path')[0]).width).to.be.above(60);
    });

    for (const size of ['width: 140px; height: 120px', 'width: 700px; height: 300px', 'width: 90px; height: 500px'])
      for (const focus of ['right-thumb', 'forehead'])
        it(`fit into a box of ${size}: ${focus}`, async () => {
          const stage = await show(courseOf([{ focus }, 20]), 'full', size);
          standAt(stage, 10);
          const [room, figure] = [boxOf(stage.element), boxOf(all(stage, '.figure')[0])];
          expect(figure.left).to.be.at.least(room.left - 1);
          expect(figure.right).to.be.at.most(room.right + 1);
          expect(figure.top).to.be.at.least(room.top - 1);
          expect(figure.bottom).to.be.at.most(room.bottom + 1);
        });
  });

  describe('light', () => {
    const opacities = (stage: Stage): readonly number[] =>
      all(stage, '.ray').map((ray) => Number(getComputedStyle(ray).opacity));

    it('goes outward with the out-breath', async () => {
      const stage = await show(courseOf([{}, 2], [{ path: 'outward' }, 'breath'], [{ path: 'outward' }, 'breath']));
      standAt(stage, 5);
      expect(Math.max(...opacities(stage))).to.equal(0);
      let before = -1;
      for (const at of [7.3, 8.3, 9.3, 10.6]) {
        standAt(stage, at);
        const lights = opacities(stage);
        const brightest = lights.indexOf(Math.max(...lights));
        expect(Math.max(...lights), `${at}`).to.be.above(0.3);
        expect(brightest, `${at}`).to.be.at.least(before);
        before = brightest;
      }
      expect(before).to.be.at.least(4);
      standAt(stage, 12);
      expect(Math.max(...opacities(stage))).to.be.below(0.05);
      standAt(stage, 18.3);
      expect(Math.max(...opacities(stage))).to.be.above(0.3);
    });

    it('comes in by the crown and leaves by the forehead', async () => {
      const stage = await show(courseOf([{}, 2], [{ path: 'crown' }, 'breath'], [{ path: 'crown' }, 'breath']));
      const centre = (at: Seconds): readonly [number, number] => {
        standAt(stage, at);
        const lights = opacities(stage);
        const sum = lights.reduce((whole, light) => whole + light, 0);
        expect(sum, `${at}`).to.be.above(0.2);
        const spots = all(stage, '.ray').map(middleOf);
        return [0, 1].map(
          (axis) => spots.reduce((whole, spot, i) => whole + (spot[axis] as number) * (lights[i] as number), 0) / sum,
        ) as [number, number];
      };
      const [crown, brain, forehead] = [centre(13.2), centre(15.9), centre(19.5)];
      expect(brain[1]).to.be.above(crown[1] + 15);
      expect(forehead[0]).to.be.below(brain[0] - 15);
      expect(Math.abs(forehead[1] - brain[1])).to.be.below(12);
    });
  });

  describe('humming', () => {
    const hum = courseOf([{}, 2], [{ voice: 'hum' }, 'breath'], [{}, 'breath']);
    const lights = (stage: Stage): HTMLElement => all(stage, '.lights')[0] as HTMLElement;
    /** Twenty looks within a second, one picture after another. */
    const looks = <T>(stage: Stage, from: Seconds, read: (style: CSSStyleDeclaration) => T): readonly T[] =>
      Array.from({ length: 20 }, (_, i) => {
        standAt(stage, from + i / 20);
        return read(getComputedStyle(lights(stage)));
      });
    const asideOf = ({ transform }: CSSStyleDeclaration): number => new DOMMatrix(transform).e;

    it('lets the light tremble to both sides on the way down, as bright as ever', async () => {
      const stage = await show(hum);
      const aside = looks(stage, 8.5, asideOf);
      expect(Math.max(...aside)).to.be.within(0.5, 4);
      expect(Math.min(...aside)).to.be.within(-4, -0.5);
      expect(new Set(looks(stage, 8.5, ({ opacity }) => opacity))).to.deep.equal(new Set(['1']));
      const [piece, bone] = [stage.element.pieces[12], all(stage, '[part=spine] .bone')[7]];
      const apart = (): number => middleOf(piece)[0] - middleOf(bone)[0];
      standAt(stage, 8.5 + 0.05);
      const before = apart();
      standAt(stage, 8.5 + 0.15);
      expect(Math.abs(apart() - before)).to.be.above(0.5);
    });

    it('begins and ends at rest, and is still on the way up and without a voice', async () => {
      const stage = await show(hum);
      standAt(stage, 6.001);
      expect(Math.abs(asideOf(getComputedStyle(lights(stage))))).to.be.below(0.1);
      standAt(stage, 11.999);
      expect(Math.abs(asideOf(getComputedStyle(lights(stage))))).to.be.below(0.1);
      for (const from of [3, 13, 18]) {
        expect(new Set(looks(stage, from, asideOf))).to.deep.equal(new Set([0]));
        expectUntouched(stage);
      }
    });

    it('brightens and dims instead of moving for reduced motion, no more than one turn a second', async () => {
      const stage = await show(hum, 'reduced');
      expect(new Set(looks(stage, 8.5, asideOf))).to.deep.equal(new Set([0]));
      const brightness = [7.5, 8.5, 9.5].flatMap((from) => looks(stage, from, ({ opacity }) => Number(opacity)));
      expect(Math.min(...brightness)).to.be.within(0.75, 0.9);
      const ways = brightness.slice(1).map((value, i) => Math.sign(value - (brightness[i] as number)));
      const turns = ways.filter(Boolean).filter((way, i, all) => i && way !== all[i - 1]);
      expect(turns.length).to.be.within(1, 3);
    });
  });

  describe('in step with the session', () => {
    const course = courseOf(
      [{}, 2],
      [{}, 2],
      [{ pose: 'extended' }, 10],
      [{ focus: 'right-hip' }, 10],
      [{ path: 'outward' }, 'breath'],
    );

    it('pins everything to its clock', async () => {
      const stage = await show(course);
      const { session, time } = stage;
      session.play();
      time.advance(5);
      const starts = (): readonly unknown[] => [...new Set(animationsOf(stage).map(({ startTime }) => startTime))];
      expect(starts()).to.deep.equal([session.toPerformance(0)]);
      session.pause();
      for (const animation of animationsOf(stage)) {
        expect(animation.playState).to.equal('paused');
        expect(animation.currentTime).to.equal(5000);
      }
      time.advance(7);
      session.play();
      expect(starts()).to.deep.equal([session.toPerformance(0)]);
      session.currentTime = 16;
      expect(starts()).to.deep.equal([session.toPerformance(0)]);
      expect(all(stage, '.figure')).to.have.lengthOf(1);
      session.currentTime = 1;
      expectUntouched(stage);
    });

    it('shows the same whichever way it came there', async () => {
      const [one, other] = [await show(course), await show(course)];
      for (const at of [6, 12, 20, 9]) standAt(one, at);
      standAt(other, 9);
      const transforms = (stage: Stage): readonly string[] =>
        all(stage, '.layer').map((layer) => getComputedStyle(layer).transform);
      expect(transforms(one)).to.deep.equal(transforms(other));
    });

    for (const [what, before, after] of [
      ['out of rest', 3, 5.5],
      ['out of another pose', 9, 15.5],
    ] as const)
      it(`begins a pose on time while the page is busy, ${what}`, async () => {
        const poses = courseOf([{}, 4], [{ pose: 'extended' }, 10], [{ pose: 'slump' }, 10]);
        const [busy, told] = [await show(poses), await show(poses)];
        const transforms = (stage: Stage): readonly string[] =>
          all(stage, '.layer').map((layer) => getComputedStyle(layer).transform);
        standAt(busy, before);
        const laid = transforms(busy);
        // As the compositor does, without a word from the session.
        for (const animation of animationsOf(busy)) animation.currentTime = after * 1000;
        standAt(told, after);
        expect(laid).to.have.lengthOf(transforms(told).length);
        expect(transforms(busy)).to.deep.equal(transforms(told));
        expect(transforms(busy)).not.to.deep.equal(laid);
      });

    it('goes back to rest when it is ended, and leaves nothing', async () => {
      // After the end it goes on by the clock of the page, however old that is: ten seconds in, by now.
      const stage = await show(course, undefined, undefined, new FakeTime(500, performance.now() / 1000 - 10));
      stage.session.play();
      stage.time.advance(10);
      stage.session.end();
      expect(all(stage, '.layer').length).to.be.above(40);
      const last = animationsOf(stage)[0] as Animation;
      await Promise.all(animationsOf(stage).map((animation) => animation.finished.catch(() => {})));
      await nextFrame();
      await nextFrame();
      expect(last.playState).not.to.equal('running');
      expectUntouched(stage);
    });

    it('leaves nothing when it is disposed of, taken out, or out of sight', async () => {
      const stage = await show(course);
      standAt(stage, 18);
      expect(all(stage, '.spark')).to.have.lengthOf(1);
      stage.motions.dispose();
      expectUntouched(stage);
      stage.session.play();
      stage.time.advance(1);
      expectUntouched(stage);

      const second = await show(course);
      standAt(second, 9);
      second.element.style.marginTop = '9000px';
      await nextView(second.element);
      expectUntouched(second);
      second.element.style.marginTop = '';
      await nextView(second.element);
      expect(all(second, '.layer').length).to.be.above(40);
    });

    it('leaves nothing either where it is told to look again after it was disposed of', async () => {
      const stage = await show(course);
      stage.motions.dispose();
      stage.motions.update();
      standAt(stage, 18);
      expectUntouched(stage);
    });

    it('follows another session when it is told to', async () => {
      const stage = await show(course);
      standAt(stage, 9);
      stage.element.session = undefined;
      stage.motions.update();
      expectUntouched(stage);
      stage.element.session = stage.session;
      stage.motions.update();
      expect(all(stage, '.layer').length).to.be.above(40);
    });
  });

  describe('for reduced motion', () => {
    const course = courseOf(
      [{}, 4],
      [{ pose: 'extended' }, 8],
      [{ focus: 'T4', turn: 'one' }, 8],
      [{ path: 'crown' }, 'breath'],
      [{ path: 'crown' }, 'breath'],
    );

    for (const by of ['setting', 'device'] as const)
      it(`changes poses in the dark, by ${by}`, async () => {
        if (by === 'device') await emulateMedia({ reducedMotion: 'reduce' });
        const stage = await show(course, by === 'setting' ? 'reduced' : 'auto');
        const seen = (): string => getComputedStyle(all(stage, '.scene')[0] as Element).opacity;
        const transforms = (): string =>
          all(stage, '.layer')
            .map((layer) => getComputedStyle(layer).transform)
            .join();
        standAt(stage, 4.65);
        expect(Number(seen())).to.be.below(0.2);
        const before = transforms();
        standAt(stage, 5.4);
        expect(transforms()).to.equal(before);
        expect(Number(seen())).to.be.above(0.5);
        standAt(stage, 7);
        expect(seen()).to.equal('1');
        for (const { effect } of animationsOf(stage))
          for (const keyframe of (effect as KeyframeEffect).getKeyframes())
            expect(keyframe['transform']).to.equal(undefined);
      });

    it('has one light at the head, which gets brighter and dimmer', async () => {
      const stage = await show(course, 'reduced');
      standAt(stage, 33);
      expect(all(stage, '.ray')).to.have.lengthOf(1);
    });
  });

  describe('in forced colours', () => {
    it('keeps the focus in sight', async () => {
      await emulateMedia({ forcedColors: 'active' });
      if (!matchMedia('(forced-colors: active)').matches) return;
      const stage = await show(courseOf([{ focus: 'right-knee' }, 10], [{ focus: 'whole' }, 10]));
      standAt(stage, 8);
      const spot = getComputedStyle(all(stage, '.spark')[0] as Element);
      expect(spot.backgroundImage).to.equal('none');
      expect(spot.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    });
  });
});

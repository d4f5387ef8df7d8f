import { expect, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { scoreOf } from '../../../src/sound/score.js';
import type { SpineWave } from '../../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { brightestAt, lightOf, unevennessOf } from '../../support/light.js';
import { animationsOf, opacitiesOf } from '../../support/wave-view.js';
import { inside, textOf } from '../../support/widget.js';
import { led, press } from './led.js';

interface Written {
  readonly widget: SpineBreath;
  readonly time: FakeTime;
  readonly wave: SpineWave;
}

const show = async (announce = 'session', motion = 'auto'): Promise<Written> => {
  const { widget, time } = await led(
    html`<spine-breath sound="none" practice="writing" announce=${announce} motion=${motion}></spine-breath>`,
  );
  return { widget, time, wave: await lightOf(widget) };
};

const begun = async (announce?: string, motion?: string): Promise<Written> => {
  const shown = await show(announce, motion);
  await press(shown.widget, 'Begin');
  return shown;
};

/** How bright every piece is at a moment. */
const lightAt = ({ widget, wave }: Written, at: number): readonly number[] => {
  widget.pause();
  widget.currentTime = at;
  return opacitiesOf(wave);
};

/** How bright every piece is at rest: not what is seen while the light greets whoever sees it first. */
const restOf = ({ pieces }: SpineWave): readonly number[] => pieces.map(({ style }) => Number(style.opacity));

/** A breath of the spine is twelve seconds long, five of them on the way up. */
const [breath, top] = [12, 5];

const total = (light: readonly number[]): number => light.reduce((sum, each) => sum + each, 0);

const expectAlike = (one: readonly number[], other: readonly number[]): void =>
  one.forEach((opacity, i) => expect(opacity, `piece ${i}`).to.be.closeTo(other[i] ?? 0, 0.01));

describe('the spine beside what is written', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('breathes: its light rises and falls again', async () => {
    const { widget, wave } = await begun();
    widget.pause();
    const heights = [0, top, breath].map((at) => {
      widget.currentTime = 60 + at;
      return brightestAt(wave);
    }) as [number, number, number];
    expect(heights[1]).to.be.above(heights[0] + 0.1);
    expect(heights[2]).to.equal(heights[0]);
  });

  it('breathes from the first second to the last', async () => {
    const written = await begun();
    const heights = [top, 444 + top, 900 - breath + top].map((at) => {
      lightAt(written, at);
      return brightestAt(written.wave);
    });
    expect(new Set(heights).size).to.equal(1);
  });

  it('begins with the light of a spine at rest, and ends with it', async () => {
    const written = await show();
    const rest = restOf(written.wave);
    await press(written.widget, 'Begin');
    expectAlike(lightAt(written, 0.001), rest);
    expectAlike(lightAt(written, 899.999), rest);
  });

  it('stays low: the upper half of the spine keeps dark', async () => {
    const written = await begun();
    const light = lightAt(written, 60 + top);
    const upper = light.filter((_, i) => (written.wave.places[i] ?? 0) > 0.5);
    expect(Math.max(...upper)).to.be.below(0.02);
  });

  it('stays soft: never brighter than a spine that waits to be played', async () => {
    const written = await show();
    const brightest = Math.max(...restOf(written.wave));
    await press(written.widget, 'Begin');
    for (let at = 60; at < 60 + breath; at += 0.5)
      expect(Math.max(...lightAt(written, at)), `${at} s`).to.be.at.most(brightest + 0.01);
  });

  it('turns no more often than once in two seconds', async () => {
    const written = await begun();
    const sums = Array.from({ length: 2 * breath + 1 }, (_, i) => {
      const light = lightAt(written, 60 + i / 2);
      return light.reduce((sum, opacity, piece) => sum + opacity * (written.wave.places[piece] ?? 0), 0) / total(light);
    });
    const turns = sums.filter((sum, i) => {
      const [before, after] = [sums[i - 1], sums[i + 1]];
      return before !== undefined && after !== undefined && (sum - before) * (after - sum) < -1e-6;
    });
    expect(turns.length).to.be.at.most(1);
  });

  it('is run by the compositor: opacities alone, on the clock of the session', async () => {
    const { widget, wave } = await begun();
    const animations = animationsOf(wave);
    const animated = new Set(
      animations.flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap(Object.keys)),
    );
    expect(
      [...animated].filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)),
    ).to.deep.equal(['opacity']);
    const starts = new Set(animations.map(({ startTime }) => Number(startTime)));
    expect([...starts]).to.deep.equal([widget.session.toPerformance(0)]);
  });

  it('stands while the clock stands, and goes on from there', async () => {
    const { widget, time, wave } = await begun();
    time.advance(top);
    await press(widget, 'Pause');
    const states = new Set(animationsOf(wave).map(({ playState }) => playState));
    expect([...states]).to.deep.equal(['paused']);
    const light = opacitiesOf(wave);
    time.advance(7);
    expectAlike(opacitiesOf(wave), light);
    await press(widget, 'Begin');
    expect(animationsOf(wave).every(({ playState }) => playState === 'running')).to.equal(true);
  });

  it('goes on breathing after it was moved to another place in the page', async () => {
    const { widget, time, wave } = await begun();
    time.advance(60);
    const home = widget.parentElement as HTMLElement;
    home.append(document.createElement('div'), widget);
    await lightOf(widget);
    await widget.updateComplete;
    await press(widget, 'Pause');
    widget.currentTime = 60 + top;
    await widget.updateComplete;
    expect(brightestAt(wave)).to.be.above(0.2);
  });

  it('goes to rest when the person ends it, with nothing left that runs', async () => {
    const { widget, wave } = await begun();
    widget.pause();
    widget.currentTime = 60 + top;
    widget.session.end();
    expect(wave.pieces.map((piece) => piece.getAnimations().length)).to.deep.equal(wave.pieces.map(() => 1));
    await Promise.all(animationsOf(wave).map(({ finished }) => finished.catch(() => {})));
    await nextFrame();
    expect(animationsOf(wave)).to.deep.equal([]);
  });

  it('is the wave again once the practice is taken back', async () => {
    const { widget, wave } = await begun();
    widget.practice = null;
    await widget.updateComplete;
    await lightOf(widget);
    await widget.updateComplete;
    const running = wave.pieces.map((piece) => piece.getAnimations().length);
    expect(Math.max(...running)).to.be.at.most(1);
  });

  for (const by of ['device', 'page'])
    it(`does not travel where the ${by} asks for reduced motion: it brightens where it is`, async () => {
      if (by === 'device') await emulateMedia({ reducedMotion: 'reduce' });
      const written = await begun('session', by === 'page' ? 'reduced' : 'auto');
      const low = lightAt(written, 60);
      const place = brightestAt(written.wave);
      const high = lightAt(written, 60 + top);
      expect(brightestAt(written.wave)).to.equal(place);
      expect(total(high)).to.be.above(total(low) * 1.2);
      expect(unevennessOf(written.wave)).to.be.below(0.8);
    });
});

describe('writing is quiet', () => {
  it('has no note in it to breathe along with', async () => {
    const { widget } = await begun();
    const { tone, hum, breath: air } = scoreOf(widget.session.timeline);
    expect(tone.every(({ value }) => value === 0)).to.equal(true);
    expect(hum.every(({ value }) => value === 0)).to.equal(true);
    expect(new Set(air.slice(2, -1).map(({ value }) => value)).size).to.be.at.most(1);
  });

  it('tells no page of a breath', async () => {
    const { widget, time } = await begun();
    const told: Event[] = [];
    widget.addEventListener('phasechange', (event) => told.push(event));
    time.advance(300);
    expect(told).to.deep.equal([]);
  });

  for (const announce of ['session', 'phases'])
    it(`says no word of a breath, whatever is to be announced: ${announce}`, async () => {
      const { widget, time } = await begun(announce);
      const said: string[] = [];
      for (let at = 0; at < 60; at++) {
        time.advance(1);
        widget.requestUpdate();
        await widget.updateComplete;
        said.push(textOf(widget, '.announcement'));
      }
      expect(new Set(said)).to.deep.equal(new Set(['15 minutes left', '14 minutes left']));
    });

  it('speaks of a minute to the end, however often it is drawn', async () => {
    const { widget, time } = await begun('session');
    time.advance(15 * 60 - 3);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(textOf(widget, '.announcement')).to.equal('1 minute left');
  });

  it('says nothing at all where nothing is to be announced', async () => {
    const { widget, time } = await begun('off');
    time.advance(60);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(textOf(widget, '.announcement')).to.equal('');
  });

  it('counts no seconds of a breath, in reduced motion too', async () => {
    const { widget, time } = await begun('session', 'reduced');
    time.advance(7);
    await widget.updateComplete;
    expect(inside(widget, '.words').querySelector('[aria-hidden]')).to.equal(null);
  });
});

import { expect, html, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { sampleAt } from '../../src/breath/timeline.js';
import type { Fraction, Seconds } from '../../src/breath/units.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import type { FakeTime } from '../support/fake-time.js';
import { brightestAt, lightOf, unevennessOf } from '../support/light.js';
import { animationsOf, opacitiesOf } from '../support/wave-view.js';
import { textOf, widgetWithTime } from '../support/widget.js';

/** What is counted, if anything is. */
const countOf = (widget: SpineBreath): string => textOf(widget, '.detail [aria-hidden]');

/** Lead-in to 3 s, in-breath to 7 s, out-breath to 13 s. */
const show = async (
  markup: TemplateResult = html`<spine-breath sound="none" ramp="0"></spine-breath>`,
): Promise<{ widget: SpineBreath; time: FakeTime; wave: SpineWave }> => {
  const { widget, time } = await widgetWithTime(markup);
  return { widget, time, wave: await lightOf(widget) };
};

/** When an in-breath has filled this share of the lungs. */
const filled = ({ session: { timeline } }: SpineBreath, volume: Fraction): Seconds => {
  let [low, high] = [3, 7];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (sampleAt(timeline, middle).volume < volume) low = middle;
    else high = middle;
  }
  return low;
};

describe('<spine-breath> on a device that asks for reduced motion', () => {
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('leads by words', async () => {
    const { widget, time } = await show();
    await widget.play();
    const words: string[] = [];
    for (const seconds of [1, 3, 5]) {
      time.advance(seconds);
      await widget.updateComplete;
      words.push(textOf(widget, '.caption'));
    }
    widget.pause();
    expect(words).to.deep.equal(['Settle', 'Breathe in', 'Breathe out']);
  });

  it('counts every second of a phase beside its word, unasked', async () => {
    const { widget, time } = await show();
    await widget.play();
    time.advance(3);
    const counts: string[] = [];
    for (let second = 0; second < 5; second++) {
      await widget.updateComplete;
      counts.push(countOf(widget));
      time.advance(1);
    }
    widget.pause();
    expect([widget.count, counts]).to.deep.equal([false, ['1', '2', '3', '4', '1']]);
  });

  it('does not greet', async () => {
    const { wave } = await show();
    expect(animationsOf(wave)).to.deep.equal([]);
  });

  it('lights the whole spine evenly, brighter with fuller lungs', async () => {
    const { widget, wave } = await show();
    const brightness = [0.1, 0.5, 0.9].map((volume) => {
      widget.currentTime = filled(widget, volume) + 40;
      expect(unevennessOf(wave)).to.be.below(0.02);
      return opacitiesOf(wave)[0] as Fraction;
    });
    const [dim, middle, bright] = brightness as [Fraction, Fraction, Fraction];
    expect(middle).to.be.above(dim + 0.03);
    expect(bright).to.be.above(middle + 0.03);
  });

  it('brightens in steps: level at each quarter of the breath, and rising between', async () => {
    const { widget, wave } = await show();
    const brightnessAt = (volume: Fraction): Fraction => {
      widget.currentTime = filled(widget, volume) + 40;
      return opacitiesOf(wave)[15] as Fraction;
    };
    const rise = (around: Fraction): number => brightnessAt(around + 0.05) - brightnessAt(around - 0.05);
    for (const level of [0.25, 0.5, 0.75]) {
      const [below, above] = [rise(level - 0.125), rise(level + 0.125)];
      expect(rise(level), `at ${level}`).to.be.below(0.5 * Math.min(below, above));
    }
  });

  it('travels and does not count where the page asks for full motion', async () => {
    const { widget, wave } = await show(html`<spine-breath sound="none" ramp="0" motion="full"></spine-breath>`);
    widget.currentTime = 5;
    await widget.updateComplete;
    expect(unevennessOf(wave)).to.be.above(0.3);
    expect(countOf(widget)).to.equal('');
  });

  it('travels again as soon as the device allows it', async () => {
    const { widget, wave } = await show();
    widget.currentTime = 6;
    expect(unevennessOf(wave)).to.be.below(0.02);
    const allowed = oneEvent(matchMedia('(prefers-reduced-motion: reduce)'), 'change');
    await emulateMedia({ reducedMotion: 'no-preference' });
    await allowed;
    expect(unevennessOf(wave)).to.be.above(0.3);
    expect(brightestAt(wave)).to.be.above(0.5);
  });
});

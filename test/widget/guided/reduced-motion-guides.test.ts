import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { SpineWave } from '../../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { lightOf } from '../../support/light.js';
import { textOf } from '../../support/widget.js';
import { goTo, led, startOf } from './led.js';

/** Animations that move something over time: a change that takes no time is none. */
const travelling = ({ shadowRoot }: SpineWave): readonly Animation[] =>
  (shadowRoot?.getAnimations() ?? []).filter(({ effect }) => {
    const transforms = (effect as KeyframeEffect).getKeyframes().map(({ transform }) => transform);
    return new Set(transforms).size > 1 && Number(effect?.getComputedTiming().duration) > 1;
  });

const at = async (
  practice: string,
  say: string,
  motion = 'auto',
): Promise<{ widget: SpineBreath; wave: SpineWave }> => {
  const { widget } = await led(html`<spine-breath sound="none" practice=${practice} motion=${motion}></spine-breath>`);
  const wave = await lightOf(widget);
  await goTo(widget, startOf(widget, say) + 0.5);
  return { widget, wave };
};

describe('a practice on a device that asks for reduced motion', () => {
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [practice, say] of [
    ['yoga-nidra', 'turn-one'],
    ['yoga-nidra', 'turn-other'],
    ['yoga-nidra', 'outward-begin'],
    ['yoga-nidra', 'crown-in'],
    ['decompress', 'cat-round'],
    ['desk-reset', 'desk-twist-right'],
  ] as const)
    it(`moves nothing: ${say}`, async () => {
      const { wave } = await at(practice, say);
      expect(travelling(wave)).to.deep.equal([]);
    });

  it('still shows what is meant', async () => {
    const { wave } = await at('decompress', 'cat-round');
    expect(wave.shadowRoot?.querySelector('.motions')).to.not.equal(null);
  });

  it('leads by the same words', async () => {
    const { widget } = await at('yoga-nidra', 'turn-one');
    expect(textOf(widget, '.cue')).to.equal('First neck vertebra, C1. Imagine it turning one way.');
  });

  it('counts the seconds of a breath that is paced, as without a practice', async () => {
    const { widget } = await at('comfort-ladder', 'ladder-rung');
    expect(textOf(widget, '.words [aria-hidden=true]')).to.match(/^\d$/);
  });

  it('moves where the page asks for full motion', async () => {
    const { wave } = await at('decompress', 'cat-round', 'full');
    expect(travelling(wave).length).to.be.above(0);
  });
});

describe('a practice whose page asks for reduced motion', () => {
  it('moves nothing', async () => {
    const { wave } = await at('decompress', 'cat-round', 'reduced');
    expect(travelling(wave)).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import type { Fraction } from '../../src/breath/units.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { animationsOf, nextView, opacitiesOf } from './wave-view.js';
import { inside } from './widget.js';

/** The graphic of a widget, once observers have been told that it is in view. */
export const lightOf = async (widget: SpineBreath): Promise<SpineWave> => {
  const wave = inside<SpineWave>(widget, 'spine-wave');
  await nextView(wave);
  return wave;
};

/** Where the light is brightest, on the way from tail (0) to skull (1). */
export const brightestAt = (wave: SpineWave): Fraction => {
  const opacities = opacitiesOf(wave);
  return wave.places[opacities.indexOf(Math.max(...opacities))] as Fraction;
};

/** How far the brightest piece is brighter than the dimmest. */
export const unevennessOf = (wave: SpineWave): Fraction => {
  const opacities = opacitiesOf(wave);
  return Math.max(...opacities) - Math.min(...opacities);
};

/** All animations are pinned to one moment of the page's timeline, in milliseconds. */
export const expectPinnedTo = (wave: SpineWave, zero: number, within = 0.01): void => {
  const starts = new Set(animationsOf(wave).map(({ startTime }) => Number(startTime)));
  expect(starts.size, 'moments to which animations are pinned').to.equal(1);
  expect([...starts][0]).to.be.closeTo(zero, within);
};

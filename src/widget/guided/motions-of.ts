import { SpineMotions } from '../../spine/motions/index.js';
import type { SpineWave } from '../../spine/spine-wave.js';
import type { SpineBreath } from '../spine-breath.js';

/** Gives the spine of a widget what it does beside its wave; to be disposed of by whoever asks. */
export const motionsOf = ({ renderRoot }: SpineBreath): SpineMotions | undefined => {
  const wave = renderRoot.querySelector<SpineWave>('spine-wave');
  return wave ? new SpineMotions(wave) : undefined;
};

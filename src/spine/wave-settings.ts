import { oneOf } from '../settings/setting.js';
import { lightNames } from './light-names.js';

/** Whether the light travels: as the person's device asks, always, or never. */
export type WaveMotion = 'auto' | 'full' | 'reduced';

/** The settings of `<spine-wave>`, by their properties. */
export const waveSettings = {
  motion: oneOf<WaveMotion>('auto', 'full', 'reduced'),
  light: oneOf(...lightNames),
} as const;

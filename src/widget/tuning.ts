import { soundKinds, type SoundSettings } from '../sound/settings.js';
import type { SpineBreath } from './spine-breath.js';

/** What the sound depends on. */
export const tuned = ['sound', 'volume', 'muted', 'humPitch'] as const;

/** How a widget is set to sound. */
export const soundOf = ({
  sound,
  volume,
  muted,
  humPitch,
}: Pick<SpineBreath, (typeof tuned)[number]>): SoundSettings => ({
  kinds: new Set(soundKinds.filter((kind) => sound.includes(kind))),
  volume,
  muted,
  humPitch,
});

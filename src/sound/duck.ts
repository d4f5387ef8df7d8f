import type { Fraction } from '../breath/units.js';
import type { BreathSound } from './breath-sound.js';

/** 8 dB. */
const DUCKED: Fraction = 0.4;

/** The volume that comes back. */
const volumes = new WeakMap<BreathSound, Fraction>();

/** Lowers everything of a sound by 8 dB, over a quarter of a second, while somebody speaks; or brings it back. */
export const duck = (sound: BreathSound, on: boolean): void => {
  const { volume } = sound.settings;
  const before = volumes.get(sound);
  if (on && before === undefined) {
    volumes.set(sound, volume);
    sound.set({ volume: volume * DUCKED });
  } else if (!on && before !== undefined) {
    volumes.delete(sound);
    // Somebody may have moved the volume meanwhile.
    if (volume === before * DUCKED) sound.set({ volume: before });
  }
};

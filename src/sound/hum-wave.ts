import type { Hertz } from '../breath/units.js';

/** Nasal tract with closed lips: resonances, and the one anti-resonance; frequency and bandwidth in hertz, power. */
const formants: readonly (readonly [Hertz, Hertz, number])[] = [
  [270, 80, 1],
  [750, 300, -1],
  [1000, 180, 1],
  [2200, 280, 1],
  [2900, 350, 1],
];

/** Up to 5 kHz at the lowest pitch; above that nothing of a hum is heard. */
const COUNT = 60;

/** The glottal source falls by 6 dB an octave, and once more from here. */
const KNEE: Hertz = 2500;

/** What ITU-R BS.1770 takes off low voices is given back: half of it at this pitch. */
const LOW_CUT: Hertz = 29;

/** Effective value at which one channel reads −20 LUFS, as a peak. */
const LOUDNESS = 0.153;

/**
 * Amplitudes of the harmonics of a hum, from the first on. Scaled so that every pitch is equally loud: unscaled,
 * 80 and 260 Hz would differ by 5–6 LU (measured). Amplitude 1 of the result reads −20 LUFS on one channel.
 */
export const humHarmonics = (pitch: Hertz): readonly number[] => {
  const amplitudes = Array.from({ length: COUNT }, (_, index) => {
    const f = (index + 1) * pitch;
    return formants.reduce(
      (product, [centre, width, power]) =>
        product / Math.hypot(1 - (f / centre) ** 2, (f * width) / centre ** 2) ** power,
      1 / f / Math.hypot(1, f / KNEE),
    );
  });
  const scale = (LOUDNESS * (1 + (LOW_CUT / pitch) ** 2)) / Math.hypot(...amplitudes);
  return amplitudes.map((amplitude) => amplitude * scale);
};

import type { Hertz } from '../breath/units.js';

/** Nasal tract with closed lips: resonances and the one anti-resonance, frequency and bandwidth in hertz. */
const poles: readonly (readonly [Hertz, Hertz])[] = [
  [270, 80],
  [1000, 180],
  [2200, 280],
  [2900, 350],
];
const zero: readonly [Hertz, Hertz] = [750, 300];

/** Above this nothing of a hum is heard. */
const HIGHEST: Hertz = 5000;

/** The glottal source falls by 6 dB an octave, and once more from here. */
const KNEE: Hertz = 2500;

/** Magnitude of a resonance, 1 at 0 Hz. */
const resonance = (f: Hertz, [centre, width]: readonly [Hertz, Hertz]): number => {
  const unit = centre * centre + (width * width) / 4;
  return unit / Math.hypot(unit - f * f, f * width);
};

/** Power of the K weighting of ITU-R BS.1770 at a frequency, from its analogue prototype. */
const kWeighting = (f: Hertz): number => {
  const shelf = (f / 1681.97) ** 2;
  const highPass = f * f + 38.135 ** 2;
  return (((1 - 1.58486 * shelf) ** 2 + 3.17 * shelf) / ((1 - shelf) ** 2 + 2 * shelf)) * (f ** 4 / highPass ** 2);
};

/**
 * Amplitudes of the harmonics of a hum, from the first on. Scaled so that every pitch is equally loud: unscaled,
 * 80 and 260 Hz would differ by 5–6 LU (measured). Amplitude 1 of the result reads −20 LUFS on one channel.
 */
export const humHarmonics = (pitch: Hertz): readonly number[] => {
  const amplitudes = Array.from({ length: Math.floor(HIGHEST / pitch) }, (_, index) => {
    const f = (index + 1) * pitch;
    const source = 1 / (index + 1) / Math.hypot(1, f / KNEE);
    return poles.reduce((product, pole) => product * resonance(f, pole), source / resonance(f, zero));
  });
  const power = amplitudes.reduce((sum, a, index) => sum + ((a * a) / 2) * kWeighting((index + 1) * pitch), 0);
  const scale = 10 ** ((-20 + 0.691) / 20) / Math.sqrt(power);
  return amplitudes.map((amplitude) => amplitude * scale);
};

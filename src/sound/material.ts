import type { Fraction } from '../breath/units.js';

/** What the voices of a page share: buffers of one channel that loop without a seam. */
export interface Material {
  /** Pink noise, just under 1 MB at any sample rate. */
  readonly noise: AudioBuffer;
  /** How a hum strays from its pitch, in cents. */
  readonly pitch: AudioBuffer;
}

const NOISE_LENGTH = 240_000;

/** Values a second that `pitch` is meant for, at whatever rate its buffer runs. */
export const UNSTEADY_RATE = 1000;

/** What comes of this one has next to no steady part, in either loop. */
const SEED = 1272;

/** Samples from a loop's end that its filters are wound up with: ten times their memory. */
const WIND_UP = 8000;

/** Sixteen seconds, then it comes again. */
const UNSTEADY_LENGTH = 16 * UNSTEADY_RATE;

/**
 * Noise that falls by 6 dB an octave from where a filter begins that takes over `share` of every difference: share / 2π
 * of the rate. Its effective value is `amount` / √6.
 */
type Band = readonly [amount: number, share: Fraction];

/** Makes the shared buffers; measured at 10–20 ms once a page, so before anything is timed. */
export const makeMaterial = ({ sampleRate }: BaseAudioContext): Material => {
  let state = SEED;
  const loop = (length: number, vibrato: number, ...bands: readonly Band[]): AudioBuffer => {
    const buffer = new AudioBuffer({ length, sampleRate });
    const samples = buffer.getChannelData(0);
    // The same on every page: evenly spread between −1 and 1.
    const white = samples.map(() => (state = (Math.imul(state, 69069) + 1) | 0) / 2 ** 31);
    const filters = bands.map(([amount, share]) => ({ gain: amount * Math.sqrt(share), keep: 1 - share, y: 0 }));
    // What lies before the start winds the filters up, so that the loop has no seam.
    for (let i = -WIND_UP; i < length; i++) {
      const at = (i + length) % length;
      let sum = vibrato && vibrato * Math.sin((Math.PI * i) / 100);
      for (const filter of filters) {
        filter.y = filter.y * filter.keep + filter.gain * (white[at] as number);
        sum += filter.y;
      }
      samples[at] = sum;
    }
    return buffer;
  };
  return {
    // Equal amounts three octaves apart add up to pink noise.
    noise: loop(NOISE_LENGTH, 0, [0.25, 0.005], [0.25, 0.04], [0.25, 0.3], [0.2, 1]),
    // Vibrato of 5 Hz, 10 cents either way; 6 cents of drift up to 1 Hz, 3 cents of jitter up to 25 Hz.
    pitch: loop(UNSTEADY_LENGTH, 10, [15, 0.006], [7, 0.15]),
  };
};

/** What is in a stretch of sound, for assertions. */

/** Four-term Blackman–Harris: its own side lobes stay below −92 dB, so squared windows are not needed for −100. */
const window = (share: number): number =>
  0.27105140069342 -
  0.43329793923448 * Math.cos(2 * Math.PI * share) +
  0.21812299954311 * Math.cos(4 * Math.PI * share) -
  0.06592544638803 * Math.cos(6 * Math.PI * share) +
  0.01081174209837 * Math.cos(8 * Math.PI * share) -
  0.00077658482522 * Math.cos(10 * Math.PI * share) +
  0.00001388721735 * Math.cos(12 * Math.PI * share);

const WINDOW_MEAN = 0.27105140069342;

/** Amplitudes of the bins 0 to n/2 of a windowed stretch of n = 2^k samples; a sine of amplitude 1 reads 1. */
export const amplitudes = (samples: Float32Array): Float64Array => {
  const n = samples.length;
  const re = Float64Array.from(samples, (x, i) => x * window(i / n));
  const im = new Float64Array(n);
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j] as number, re[i] as number];
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const c = Math.cos((-2 * Math.PI * k) / size);
      const s = Math.sin((-2 * Math.PI * k) / size);
      for (let at = k; at < n; at += size) {
        const [a, b] = [re[at + half] as number, im[at + half] as number];
        const [x, y] = [a * c - b * s, a * s + b * c];
        re[at + half] = (re[at] as number) - x;
        im[at + half] = (im[at] as number) - y;
        re[at] = (re[at] as number) + x;
        im[at] = (im[at] as number) + y;
      }
    }
  }
  return Float64Array.from(
    { length: n / 2 + 1 },
    (_, bin) => (2 * Math.hypot(re[bin] as number, im[bin] as number)) / n / WINDOW_MEAN,
  );
};

/** Phase in radians of what is near one frequency. */
const phaseAt = (samples: Float32Array, sampleRate: number, frequency: number): number => {
  let [re, im] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = (samples[i] as number) * window(i / samples.length);
    re += x * Math.cos((2 * Math.PI * frequency * i) / sampleRate);
    im -= x * Math.sin((2 * Math.PI * frequency * i) / sampleRate);
  }
  return Math.atan2(im, re);
};

/** The frequency of a steady tone near `about`, from how far its phase turns between two halves of the stretch. */
export const frequencyNear = (samples: Float32Array, sampleRate: number, about: number): number => {
  const half = samples.length >> 1;
  const first = phaseAt(samples.subarray(0, half), sampleRate, about);
  const second = phaseAt(samples.subarray(half), sampleRate, about);
  const turns = (second - first) / (2 * Math.PI) - (about * half) / sampleRate;
  return about + ((turns - Math.round(turns)) * sampleRate) / half;
};

/** Everything above a frequency: four high-passes one after another, 48 dB an octave. */
export const above = (samples: Float32Array, sampleRate: number, frequency: number): Float32Array => {
  const w = (2 * Math.PI * frequency) / sampleRate;
  let signal = samples;
  for (const q of [0.50979558, 0.60134489, 0.89997622, 2.5629154]) {
    const alpha = Math.sin(w) / (2 * q);
    const [b, a0] = [(1 + Math.cos(w)) / 2, 1 + alpha];
    const out = new Float32Array(signal.length);
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let i = 0; i < signal.length; i++) {
      const x = signal[i] as number;
      const y = (b * (x - 2 * x1 + x2) + 2 * Math.cos(w) * y1 - (1 - alpha) * y2) / a0;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
    signal = out;
  }
  return signal;
};

/** The highest amplitude between two indices. */
export const peakOf = (samples: Float32Array): number => {
  let peak = 0;
  for (const x of samples) peak = Math.max(peak, Math.abs(x));
  return peak;
};

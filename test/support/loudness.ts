/**
 * Loudness and peaks after ITU-R BS.1770-5, for sound that was rendered to a buffer.
 */

type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** The K weighting at any sample rate, from the parameters behind the standard's 48 kHz coefficients. */
const kWeighting = (sampleRate: number): readonly [Biquad, Biquad] => {
  const shelf = (): Biquad => {
    const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
    const q = 0.7071752369554196;
    const vh = 10 ** (3.999843853973347 / 20);
    const vb = vh ** 0.4996667741545416;
    const a0 = 1 + k / q + k * k;
    return [
      (vh + (vb * k) / q + k * k) / a0,
      (2 * (k * k - vh)) / a0,
      (vh - (vb * k) / q + k * k) / a0,
      (2 * (k * k - 1)) / a0,
      (1 - k / q + k * k) / a0,
    ];
  };
  const highPass = (): Biquad => {
    const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
    const q = 0.5003270373238773;
    const a0 = 1 + k / q + k * k;
    return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
  };
  return [shelf(), highPass()];
};

const filter = (samples: Float32Array, [b0, b1, b2, a1, a2]: Biquad): Float32Array => {
  const out = new Float32Array(samples.length);
  let [z1, z2] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    out[i] = y;
  }
  return out;
};

const channelsOf = (buffer: AudioBuffer): Float32Array[] =>
  Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel));

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

/** Decibels of an amplitude against full scale. */
export const decibels = (amplitude: number): number => 20 * Math.log10(Math.abs(amplitude));

const weigh = (buffer: AudioBuffer): Float32Array[] =>
  channelsOf(buffer).map((channel) =>
    kWeighting(buffer.sampleRate).reduce((samples, stage) => filter(samples, stage), channel),
  );

/** Buffers are measured once they are rendered, and often by stretches: each is weighted once. */
const weightedBuffers = new WeakMap<AudioBuffer, Float32Array[]>();

const weighted = (buffer: AudioBuffer): Float32Array[] => {
  const channels = weightedBuffers.get(buffer) ?? weigh(buffer);
  weightedBuffers.set(buffer, channels);
  return channels;
};

/** K-weighted power of each 100 ms, all channels together. */
const powers = (buffer: AudioBuffer, from: number, to: number): number[] => {
  const { sampleRate } = buffer;
  const channels = weighted(buffer);
  const step = Math.round(sampleRate / 10);
  const end = Math.min(Math.round(to * sampleRate), buffer.length);
  const all: number[] = [];
  for (let at = Math.round(from * sampleRate); at + step <= end; at += step) {
    let sum = 0;
    for (const channel of channels) for (let i = at; i < at + step; i++) sum += (channel[i] as number) ** 2;
    all.push(sum / step);
  }
  return all;
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Loudness of everything between two times, silence included, in LUFS. */
export const plainLoudness = (buffer: AudioBuffer, from = 0, to = Infinity): number =>
  toLufs(mean(powers(buffer, from, to)));

/** Integrated loudness in LUFS: blocks of 400 ms overlapping by three quarters, gated at −70 LUFS and at −10 LU. */
export const integratedLoudness = (buffer: AudioBuffer, from = 0, to = Infinity): number => {
  const parts = powers(buffer, from, to);
  const blocks = parts.slice(3).map((_, i) => mean(parts.slice(i, i + 4)));
  const heard = blocks.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(heard)) - 10;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
};

/** Taps of a windowed sinc, four phases between two samples. */
const phases = Array.from({ length: 4 }, (_, phase) =>
  Array.from({ length: 24 }, (_, tap) => {
    const x = tap - 11 - phase / 4;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / 12.5);
    return x === 0 ? 1 : (window * Math.sin(Math.PI * x)) / (Math.PI * x);
  }),
);

/** True peak in dBFS, oversampled four times around every sample that comes near the highest. */
export const truePeak = (buffer: AudioBuffer): number => {
  let peak = 0;
  for (const samples of channelsOf(buffer)) {
    let highest = 0;
    for (const x of samples) highest = Math.max(highest, Math.abs(x));
    for (let i = 12; i < samples.length - 12; i++) {
      if (Math.abs(samples[i] as number) < 0.7 * highest) continue;
      for (const taps of phases) {
        let y = 0;
        for (let t = 0; t < taps.length; t++) y += (taps[t] as number) * (samples[i + t - 11] as number);
        peak = Math.max(peak, Math.abs(y));
      }
    }
  }
  return decibels(peak);
};

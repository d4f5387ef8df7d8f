import type { Hertz } from '../breath/units.js';

/** What the voices of a page share: buffers that loop without a seam. */
export interface Material {
  /** Pink noise without anything below 35 Hz, mono, just under 1 MB at any sample rate. */
  readonly noise: AudioBuffer;
  /** A voice's unsteadiness: in channel 0 of its pitch, in cents, in channel 1 of its loudness, as a share. */
  readonly unsteadiness: AudioBuffer;
}

const NOISE_LENGTH = 240_000;
/** Values a second that the unsteadiness is meant for, at whatever rate its buffer runs. */
export const UNSTEADY_RATE = 1000;

/** Sixteen seconds, then it comes again. */
const UNSTEADY_LENGTH = 16 * UNSTEADY_RATE;

/** Evenly spread between −1 and 1, the same on every page. */
const whiteNoise = (length: number, seed: number): Float32Array<ArrayBuffer> => {
  const noise = new Float32Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    noise[i] = state / 2 ** 31;
  }
  return noise;
};

/** Samples from a loop's end that its filters are wound up with, so that it has no seam: ten times their memory. */
const windUp = 8000;

const pinkNoise = (sampleRate: number): Float32Array<ArrayBuffer> => {
  const noise = whiteNoise(NOISE_LENGTH, 7);
  const keep = Math.exp((-2 * Math.PI * 35) / sampleRate);
  let [slow, middle, fast] = [0, 0, 0];
  let [in1, in2, in3, out1, out2, out3] = [0, 0, 0, 0, 0, 0];
  for (let i = -windUp; i < NOISE_LENGTH; i++) {
    const at = i < 0 ? i + NOISE_LENGTH : i;
    const white = noise[at] as number;
    slow = 0.99765 * slow + white * 0.099046;
    middle = 0.963 * middle + white * 0.2965164;
    fast = 0.57 * fast + white * 1.0526913;
    const pink = (slow + middle + fast + white * 0.1848) * 0.2;
    out1 = keep * (out1 + pink - in1);
    in1 = pink;
    out2 = keep * (out2 + out1 - in2);
    in2 = out1;
    out3 = keep * (out3 + out2 - in3);
    in3 = out2;
    if (i >= 0) noise[at] = out3;
  }
  return noise;
};

/** Slow noise of effective value 1. */
const wander = (highest: Hertz, seed: number): Float32Array => {
  const noise = whiteNoise(UNSTEADY_LENGTH, seed);
  const keep = Math.exp((-2 * Math.PI * highest) / UNSTEADY_RATE);
  // What the filter leaves of white noise, whose own effective value is √⅓.
  const scale = Math.sqrt((3 * (1 + keep)) / (1 - keep));
  let y = 0;
  for (let i = -windUp; i < UNSTEADY_LENGTH; i++) {
    const at = i < 0 ? i + UNSTEADY_LENGTH : i;
    const white = noise[at] as number;
    y = white + keep * (y - white);
    if (i >= 0) noise[at] = y * scale;
  }
  return noise;
};

/** Makes the shared buffers; measured at 10–20 ms once a page, so before anything is timed. */
export const makeMaterial = (context: BaseAudioContext): Material => {
  const noise = context.createBuffer(1, NOISE_LENGTH, context.sampleRate);
  noise.copyToChannel(pinkNoise(context.sampleRate), 0);

  const unsteadiness = context.createBuffer(2, UNSTEADY_LENGTH, context.sampleRate);
  const [pitch, loudness] = [unsteadiness.getChannelData(0), unsteadiness.getChannelData(1)];
  const [drift, jitter, swell, shimmer] = [wander(1, 3), wander(25, 4), wander(1.2, 5), wander(25, 6)];
  for (let i = 0; i < pitch.length; i++) {
    const vibrato = Math.sin((2 * Math.PI * 5 * i) / UNSTEADY_RATE);
    pitch[i] = 10 * vibrato + 6 * (drift[i] as number) + 3 * (jitter[i] as number);
    loudness[i] = 0.03 * ((shimmer[i] as number) + (swell[i] as number));
  }
  return { noise, unsteadiness };
};

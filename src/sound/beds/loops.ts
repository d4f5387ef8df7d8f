import type { Fraction, Hertz, Seconds } from '../../breath/units.js';

/** A loop in the making. */
export interface Tape {
  readonly samples: Float32Array;
  readonly rate: Hertz;
}

/** Even chances, the same on every page. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Evenly spread between two numbers. */
  between(low: number, high: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return low + (high - low) * (this.#state / 2 ** 32 + 0.5);
  }
}

/** Milliseconds of work after which the page gets its turn. */
const TURN = 8;

let turnEnds = 0;

/** To be awaited now and then: lets the page have its turn, so that no task is long, however slow the device. */
export const pause = async (): Promise<void> => {
  if (performance.now() < turnEnds) return;
  await new Promise((resolve) => setTimeout(resolve));
  turnEnds = performance.now() + TURN;
};

/** Silence, to be written on. */
export const blankTape = (length: Seconds, rate: Hertz): Tape => ({
  samples: new Float32Array(Math.round(length * rate)),
  rate,
});

/** How many samples are made between two looks at the time. */
const SLICE = 4096;

/** White noise; loops without a seam. */
export const noiseTape = async (length: Seconds, rate: Hertz, dice: Dice): Promise<Tape> => {
  const tape = blankTape(length, rate);
  const { samples } = tape;
  for (let i = 0; i < samples.length; i++) {
    if (i % SLICE === 0) await pause();
    samples[i] = dice.between(-1, 1);
  }
  return tape;
};

/** A tone as it goes: its frequency and its level after so many seconds, which are a share of its length. */
export type Voice = (share: Fraction, seconds: Seconds) => readonly [frequency: Hertz, level: Fraction];

/** Puts a tone on a tape; what hangs over the end begins the loop. */
export const sing = ({ samples, rate }: Tape, at: Seconds, length: Seconds, voice: Voice): void => {
  const first = Math.floor(at * rate);
  const count = Math.floor(length * rate);
  let turns = 0;
  for (let i = 0; i < count; i++) {
    const [frequency, level] = voice(i / count, i / rate);
    turns += frequency / rate;
    const index = (first + i) % samples.length;
    samples[index] = (samples[index] as number) + level * Math.sin(2 * Math.PI * turns);
  }
};

/** Until filters and echoes have come round: longer than the longest of them. */
const WARM_UP: Seconds = 2.5;

/** What a loop sounds like behind some nodes, as a loop. Is worked out beside the page's own thread. */
export const loopThrough = async (
  { samples, rate }: Tape,
  through: (context: BaseAudioContext, source: AudioNode) => AudioNode,
): Promise<AudioBuffer> => {
  const { length } = samples;
  const context = new OfflineAudioContext(1, length + WARM_UP * rate, rate);
  const buffer = new AudioBuffer({ length, sampleRate: rate });
  buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, 0);
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  through(context, source).connect(context.destination);
  source.start(0, length / rate - WARM_UP);
  const rendered = await context.startRendering();
  // The tape has served: its place is taken by what it has become.
  rendered.copyFromChannel(buffer.getChannelData(0), 0, WARM_UP * rate);
  return buffer;
};

/** Values a second of a loop that moves others, at whatever rate its buffer runs. */
export const CONTROL_RATE = 250;

/** A loop that moves others: `at` gives its value after so many seconds, and must come round by itself. */
export const controlLoop = async (length: Seconds, at: (seconds: Seconds) => number): Promise<AudioBuffer> => {
  const buffer = new AudioBuffer({ length: length * CONTROL_RATE, sampleRate: 48_000 });
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) {
    if (i % 256 === 0) await pause();
    samples[i] = at(i / CONTROL_RATE);
  }
  return buffer;
};

/** A slow unrest between −1 and 1 that comes round after `length`: its first few overtones, at random. */
export const unrest = (length: Seconds, overtones: number, dice: Dice): ((seconds: Seconds) => number) => {
  const phases = Array.from({ length: overtones }, () => dice.between(0, 2 * Math.PI));
  return (seconds) =>
    phases.reduce((sum, phase, i) => sum + Math.sin((2 * Math.PI * (i + 1) * seconds) / length + phase), 0) /
    Math.sqrt(overtones * 2);
};

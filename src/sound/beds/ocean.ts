import type { Seconds } from '../../breath/units.js';
import type { Recipe } from './bed.js';
import { controlLoop, Dice, loopThrough, noiseTape } from './loops.js';

interface Loops {
  /** The water itself, dark. */
  readonly water: AudioBuffer;
  /** How waves rise and roll out, near by and far away. */
  readonly near: AudioBuffer;
  readonly far: AudioBuffer;
  /** How they break and run up the sand. */
  readonly foam: AudioBuffer;
}

const RATE = 12_000;

/** Seconds of each loop; no two of them fit together. */
const WATER = 29;
const NEAR = 163;
const FAR = 127;

/** A wave, from 0 to 1: when it comes, how high, and how long it takes to rise. */
type Wave = readonly [at: Seconds, height: number, rise: Seconds];

/** Waves as they come, never evenly: no breath could take them for its pace. */
const swellOf = (length: Seconds, dice: Dice): readonly Wave[] => {
  const waves: Wave[] = [];
  for (let at = 0; at < length - 6; at += dice.between(0, 1) < 0.5 ? dice.between(3.5, 7) : dice.between(9, 16))
    waves.push([at, dice.between(0.35, 1), dice.between(2.5, 4.5)]);
  return waves;
};

/** All waves at one moment; those from before the end reach over into the start. */
const seaOf =
  (length: Seconds, waves: readonly Wave[], shape: (since: Seconds, rise: Seconds) => number) =>
  (seconds: Seconds): number =>
    waves.reduce((sum, [at, height, rise]) => sum + height * shape((seconds - at + length) % length, rise), 0);

/** Rises softly, and sinks more slowly. */
const body = (since: Seconds, rise: Seconds): number =>
  since < rise ? Math.sin((Math.PI * since) / rise / 2) ** 2 : Math.exp(-(((since - rise) / 3) ** 1.5));

/** Comes up as the wave breaks, and hisses away. */
const hiss = (since: Seconds, rise: Seconds): number => {
  const broken = since - rise * 0.7;
  return broken < 0 ? 0 : Math.min(1, broken / 1.5) ** 2 * Math.exp(-Math.max(0, broken - 1.5) / 2);
};

/** Waves that break nearby and others far out. */
export const ocean: Recipe<Loops> = {
  async make() {
    const dice = new Dice(11);
    const water = await loopThrough(await noiseTape(WATER, RATE, dice), (context, source) => {
      const high = new BiquadFilterNode(context, { type: 'highpass', frequency: 130, Q: -3 });
      const low = new BiquadFilterNode(context, { type: 'lowpass', frequency: 900, Q: -9 });
      return source.connect(high).connect(low);
    });
    const nearWaves = swellOf(NEAR, dice);
    const farWaves = swellOf(FAR, dice);
    const near = await controlLoop(NEAR, seaOf(NEAR, nearWaves, body));
    const foam = await controlLoop(NEAR, seaOf(NEAR, nearWaves, hiss));
    const far = await controlLoop(FAR, seaOf(FAR, farWaves, body));
    return { water, near, far, foam };
  },

  build(on, { water, near, far, foam }) {
    const left = on.pan(-0.25, on.out);
    const right = on.pan(0.45, on.out);
    const here = on.gain(0.085, left);
    const mouth = on.filter('lowpass', 400, -6, here);
    on.loop(water, mouth);
    const wave = on.control(near, on.gain(0.235, here.gain));
    wave.connect(on.gain(1100, mouth.frequency));
    const there = on.gain(0.07, right);
    on.loop(water, there, 0.87);
    on.control(far, on.gain(0.115, there.gain));
    const spray = on.gain(0.004, left);
    on.loop(on.noise, on.filter('bandpass', 1700, 0.35, spray), 0.91);
    on.control(foam, on.gain(0.066, spray.gain));
  },
};

import type { Recipe } from './bed.js';
import { blankTape, controlLoop, Dice, loopThrough, noiseTape, pause, sing, unrest } from './loops.js';

interface Loops {
  /** A veil of many drops far away. */
  readonly veil: AudioBuffer;
  /** Single drops near by, on leaves and in puddles. */
  readonly drops: AudioBuffer;
  /** How the rain gathers and eases. */
  readonly shower: AudioBuffer;
}

const RATE = 24_000;

/** Seconds of each loop; no two of them fit together. */
const VEIL = 13;
const DROPS = 23;
const SHOWER = 151;

const dropsTape = async (dice: Dice) => {
  const tape = blankTape(DROPS, RATE);
  for (let i = 0; i < 70 * DROPS; i++) {
    if (i % 16 === 0) await pause();
    const at = dice.between(0, DROPS);
    // Few are near, and so loud.
    const near = dice.between(0, 1) ** 4;
    const kind = dice.between(0, 1);
    // On leaves, dull; on stone, bright and short; in a puddle, a bubble that rises.
    const [pitch, decay, rise] =
      kind < 0.45
        ? [dice.between(350, 1100), dice.between(0.004, 0.01), -0.2]
        : kind < 0.9
          ? [dice.between(1800, 5200), dice.between(0.0012, 0.004), 0]
          : [dice.between(700, 1900), dice.between(0.009, 0.02), 0.35];
    const level = 0.06 + 0.34 * near;
    sing(tape, at, decay * 7, (share, seconds) => [
      pitch * (1 + rise * share),
      level * Math.min(1, seconds / 0.0008) * Math.exp(-seconds / decay),
    ]);
  }
  return tape;
};

/** Drops, in a veil of rain that gathers and thins. */
export const rain: Recipe<Loops> = {
  async make() {
    const dice = new Dice(7);
    const veil = await loopThrough(await noiseTape(VEIL, RATE, dice), (context, source) => {
      const high = new BiquadFilterNode(context, { type: 'highpass', frequency: 450, Q: -4 });
      const low = new BiquadFilterNode(context, { type: 'lowpass', frequency: 4500, Q: -9 });
      return source.connect(high).connect(low);
    });
    const drops = await loopThrough(await dropsTape(dice), (context, source) =>
      source.connect(new BiquadFilterNode(context, { type: 'highpass', frequency: 200, Q: -3 })),
    );
    const shower = await controlLoop(SHOWER, unrest(SHOWER, 11, dice));
    return { veil, drops, shower };
  },

  build(on, { veil, drops, shower }) {
    const left = on.pan(-0.35, on.out);
    const right = on.pan(0.35, on.out);
    on.loop(drops, on.gain(0.22, left));
    on.loop(drops, on.gain(0.24, right), 0.83);
    const middle = on.gain(0.16, on.out);
    on.loop(drops, middle, 1.17);
    const here = on.gain(0.045, left);
    const there = on.gain(0.045, right);
    on.loop(veil, here);
    on.loop(veil, there, 0.89);
    const gathers = on.gain(0.016, here.gain);
    gathers.connect(there.gain);
    on.control(shower, gathers).connect(on.gain(0.07, middle.gain));
  },
};

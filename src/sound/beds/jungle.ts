import type { Seconds } from '../../breath/units.js';
import type { Recipe } from './bed.js';
import { blankTape, controlLoop, Dice, loopThrough, noiseTape, pause, sing, unrest, type Tape } from './loops.js';

interface Loops {
  /** Two companies of far birds. */
  readonly birds: AudioBuffer;
  readonly others: AudioBuffer;
  /** Bubbles of a stream. */
  readonly stream: AudioBuffer;
  /** Leaves in a steady wind. */
  readonly leaves: AudioBuffer;
  /** How insects chirr, bout after bout. */
  readonly insects: AudioBuffer;
  /** How the wind goes through them. */
  readonly wind: AudioBuffer;
}

const RATE = 12_000;

/** Seconds of each loop; no two of them fit together. */
const BIRDS = 37;
const OTHERS = 47;
const STREAM = 19;
const LEAVES = 13;
const INSECTS = 89;
const WIND = 139;

/** One note of a bird: from one pitch to another, with a flutter. */
const note = (tape: Tape, at: Seconds, length: Seconds, from: number, to: number, level: number, flutter = 0): void =>
  sing(tape, at, length, (share, seconds) => [
    (from + (to - from) * share) * (1 + flutter * Math.sin(2 * Math.PI * 24 * seconds)),
    level * Math.sin(Math.PI * share) ** 2,
  ]);

/** Calls of birds that nobody could name; each takes the seconds it lasts. */
const calls: readonly ((tape: Tape, at: Seconds, level: number, dice: Dice) => void)[] = [
  // A dove, twice or three times.
  (tape, at, level, dice) => {
    const pitch = dice.between(420, 520);
    for (let i = 0; i < 3; i++)
      note(tape, at + i * 0.72, i ? 0.5 : 0.34, pitch * (i ? 1 : 1.06), pitch * 0.94, level * 0.6);
  },
  // A whistle that falls.
  (tape, at, level, dice) => {
    const pitch = dice.between(1500, 2100);
    note(tape, at, 0.5, pitch, pitch * 1.04, level * 0.6);
    note(tape, at + 0.62, 0.7, pitch * 0.94, pitch * 0.72, level * 0.5);
  },
  // Three short ones that climb.
  (tape, at, level, dice) => {
    const pitch = dice.between(1300, 1700);
    [1, 1.12, 1.26].forEach((step, i) =>
      note(tape, at + i * 0.21, 0.16, pitch * step, pitch * step * 1.08, level * 0.5),
    );
  },
  // A soft trill.
  (tape, at, level, dice) => {
    const pitch = dice.between(1900, 2500);
    for (let i = 0; i < 7; i++) note(tape, at + i * 0.095, 0.08, pitch, pitch * 0.9, level * (0.2 + 0.04 * i), 0.01);
  },
];

const birdsTape = async (length: Seconds, dice: Dice): Promise<Tape> => {
  const tape = blankTape(length, RATE);
  for (let at = 2.5, last = -1; at < length - 3; at += dice.between(4, 8)) {
    await pause();
    // Never the same one twice running.
    last = (last + Math.floor(dice.between(1, calls.length))) % calls.length;
    calls[last]?.(tape, at, BIRD * dice.between(0.25, 0.7), dice);
  }
  return tape;
};

/** The wood around: what is far has more of it than of its own voice. */
const farAway = (tape: Tape, dice: Dice): Promise<AudioBuffer> =>
  loopThrough(tape, (context, source) => {
    const buffer = new AudioBuffer({ length: 1.8 * RATE, sampleRate: RATE });
    const echo = buffer.getChannelData(0);
    for (let i = 0; i < echo.length; i++) echo[i] = dice.between(-1, 1) * Math.exp((-5 * i) / echo.length);
    const out = new BiquadFilterNode(context, { type: 'lowpass', frequency: 2600, Q: -3 });
    source.connect(new GainNode(context, { gain: 0.35 })).connect(out);
    source.connect(new ConvolverNode(context, { buffer })).connect(out);
    return out;
  });

const streamTape = async (dice: Dice): Promise<Tape> => {
  const tape = blankTape(STREAM, RATE);
  for (let i = 0; i < 45 * STREAM; i++) {
    if (i % 8 === 0) await pause();
    const pitch = dice.between(380, 1500);
    const decay = dice.between(0.012, 0.035);
    const level = WATER * (0.05 + 0.3 * dice.between(0, 1) ** 2);
    sing(tape, dice.between(0, STREAM), decay * 5, (share, seconds) => [
      pitch * (1 + 0.25 * share),
      level * Math.min(1, seconds / 0.003) * Math.exp(-seconds / decay) * (1 - share),
    ]);
  }
  return tape;
};

/** A bout: when it begins, how long it lasts, and how many chirps a second. */
type Bout = readonly [at: Seconds, length: Seconds, chirps: number];

const boutsOf = (dice: Dice): readonly Bout[] => {
  const bouts: Bout[] = [];
  for (let at = 1; at < INSECTS - 14; at += dice.between(9, 15))
    bouts.push([at, dice.between(7, 12), dice.between(1.8, 2.6)]);
  return bouts;
};

/** Four pulses a chirp; a bout comes and goes softly. */
const chirr =
  (bouts: readonly Bout[]) =>
  (seconds: Seconds): number =>
    bouts.reduce((sum, [at, length, chirps]) => {
      const share = (seconds - at) / length;
      if (share < 0 || share > 1) return sum;
      const chirp = ((seconds - at) * chirps) % 1;
      const pulse = chirp < 0.4 ? Math.sin((Math.PI * chirp) / 0.4) * Math.sin((Math.PI * 4 * chirp) / 0.4) ** 2 : 0;
      return sum + INSECT * pulse * Math.sin(Math.PI * share) ** 2;
    }, 0);

/** How loud each is on its tape. */
const BIRD = 0.21;
const WATER = 0.13;
const INSECT = 0.42;

/** Birds near and far, a stream, leaves in the wind, insects now and then. */
export const jungle: Recipe<Loops> = {
  async make() {
    const dice = new Dice(5);
    const birds = await farAway(await birdsTape(BIRDS, dice), dice);
    const others = await farAway(await birdsTape(OTHERS, dice), dice);
    const stream = await loopThrough(await streamTape(dice), (context, source) =>
      source.connect(new BiquadFilterNode(context, { type: 'highpass', frequency: 200, Q: -3 })),
    );
    const leaves = await loopThrough(await noiseTape(LEAVES, RATE, dice), (context, source) =>
      source.connect(new BiquadFilterNode(context, { type: 'bandpass', frequency: 1500, Q: 0.35 })),
    );
    const insects = await controlLoop(INSECTS, chirr(boutsOf(dice)));
    const wind = await controlLoop(WIND, unrest(WIND, 17, dice));
    return { birds, others, stream, leaves, insects, wind };
  },

  build(on, { birds, others, stream, leaves, insects, wind }) {
    // Takes away what the browser adds where it draws straight lines between the few samples of a loop.
    const wood = on.filter('lowpass', 3800, -3, on.out);
    const left = on.pan(-0.35, wood);
    const right = on.pan(0.35, wood);
    on.loop(birds, left);
    on.loop(others, right, 0.97);
    on.loop(stream, right);
    on.loop(stream, left, 0.81);
    on.loop(stream, wood, 0.92);
    // What leaves one side comes to the other.
    const here = on.gain(0.02, left);
    const there = on.gain(0.02, right);
    on.loop(leaves, here);
    on.loop(leaves, there, 0.87);
    on.control(wind, on.gain(0.011, here.gain)).connect(on.gain(-0.011, there.gain));
    const choir = on.gain(0, left);
    on.loop(on.noise, on.filter('bandpass', 4200, 14, choir), 0.93);
    on.control(insects, choir.gain);
  },
};

import type { Phase, Timeline } from '../breath/timeline.js';
import type { Fraction, Hertz, Seconds } from '../breath/units.js';
import { humHarmonics } from './hum-wave.js';
import { valueAt, type Lane, type Point } from './score-lane.js';
import type { Score } from './score.js';
import type { SoundSettings } from './settings.js';
import type { Stage } from './voices.js';

/** Resonances of the open mouth: frequency and bandwidth in hertz. */
type Formants = readonly (readonly [Hertz, Hertz])[];

type Lanes = Readonly<Record<string, Lane>>;

/** What an "om" goes through on its way to the hum. */
const vowels: readonly Formants[] = [
  // a
  [
    [730, 90],
    [1090, 110],
    [2440, 170],
    [3400, 250],
  ],
  // o
  [
    [500, 80],
    [850, 100],
    [2410, 170],
    [3300, 250],
  ],
  // u
  [
    [310, 70],
    [870, 100],
    [2240, 170],
    [3200, 250],
  ],
];

/** Shares of the out-breath at which the mouth has reached the next shape, from "a" to the closed lips, and begins to leave it. */
const shapes: readonly (readonly [reached: Fraction, left: Fraction])[] = [
  [0, 0.25],
  [0.38, 0.38],
  [0.5, 0.6],
  [0.72, 1],
];

/** As of the voices' own changes of volume. */
const SOFTLY: Seconds = 0.08;

/** Values a second of the hum's unsteadiness. */
const UNSTEADY_RATE = 1000;

/** As of a hum (B2.10). This and the numbers above are not imported: in the main file an export costs more than they do. */
const LONGEST: Seconds = 10;

/** The voice falls by 8 dB an octave, and by 6 more from here. */
const KNEE: Hertz = 2200;
const TILT = 8 / 6.02;

const COUNT = 60;

/** A little less than the hum, so that no vowel peaks above a quarter of full scale. */
const LOUDNESS = 0.14;

/** How much of a power ITU-R BS.1770 counts at a frequency, within 0.05 dB from 80 Hz to 5 kHz. */
const heard = (f: Hertz): number => (1 + 2.51 * (f / 1680) ** 4) / (1 + (f / 1680) ** 4) / (1 + (38 / f) ** 2) ** 2;

/** Amplitudes of the harmonics of a vowel. Amplitude 1 of the result reads −20.8 LUFS on one channel, whatever the pitch. */
export const vowelHarmonics = (pitch: Hertz, formants: Formants): readonly number[] => {
  const frequencies = Array.from({ length: COUNT }, (_, index) => (index + 1) * pitch);
  const amplitudes = frequencies.map((f) =>
    formants.reduce(
      (product, [centre, width]) => product / Math.hypot(1 - (f / centre) ** 2, (f * width) / centre ** 2),
      f ** -TILT / Math.hypot(1, f / KNEE),
    ),
  );
  const power = amplitudes.reduce(
    (sum, amplitude, index) => sum + amplitude ** 2 * heard(frequencies[index] as Hertz),
    0,
  );
  return amplitudes.map((amplitude) => (amplitude * LOUDNESS) / Math.sqrt(power));
};

/** The out-breaths that are sung as an "om". */
const sungPhases = ({ phases }: Timeline): readonly Phase[] =>
  phases.filter(({ curve, cue }) => curve === 'hum' && cue?.voice === 'om');

/** Shares of a length, with values. */
type Course = readonly (readonly [Seconds, Fraction])[];

/** What is drawn over each phase, the first point set, all others reached in a straight line. */
const laneOf = (phases: readonly Phase[], courseOver: (length: Seconds) => Course): Lane => [
  { time: 0, value: 0, ramp: 'set' },
  ...phases.flatMap(({ start, duration }) =>
    courseOver(Math.min(duration, LONGEST)).map(
      ([after, value], index): Point => ({ time: start + after, value, ramp: index ? 'linear' : 'set' }),
    ),
  ),
];

/** As a hum comes and goes. */
const swell = (length: Seconds): Course => {
  const fit = Math.min(1, (0.9 * length) / 0.95);
  return [
    [0, 0],
    [0.35 * fit, 1],
    [length - 0.6 * fit, 1],
    [length, 0],
  ];
};

/** What is heard of one shape of the mouth: comes while the one before goes, and goes while the next one comes. */
const mouth =
  (index: number) =>
  (length: Seconds): Course => {
    const [reached, left] = shapes[index] as readonly [Fraction, Fraction];
    const before = shapes[index - 1]?.[1];
    const after = shapes[index + 1]?.[0];
    const course: [Fraction, Fraction][] = [];
    if (before !== undefined) course.push([0, 0], [before, 0]);
    course.push([reached, 1], [left, 1]);
    if (after !== undefined) course.push([after, 0]);
    return course.map(([share, value]) => [share * length, value]);
  };

/** A score with the lanes of the "om" in place of the hum: `om` for its level, and one for each shape of the mouth. */
export const withOm = (score: Score, timeline: Timeline): Score & Lanes => {
  const phases = sungPhases(timeline);
  const within = (time: Seconds): boolean =>
    phases.some(({ start, duration }) => time >= start && time <= start + duration);
  return {
    ...score,
    hum: score.hum.filter(({ time }, index) => !index || !within(time)),
    om: laneOf(phases, swell),
    ...Object.fromEntries(shapes.map((_, index) => [`mouth${index}`, laneOf(phases, mouth(index))])),
  };
};

/** As `Voices` writes its own. */
const write = (param: AudioParam, lane: Lane, from: Seconds, offset: Seconds): void => {
  param.cancelScheduledValues(from + offset + 0.001);
  const now: Point = { time: from, value: valueAt(lane, from), ramp: 'set' };
  const after = lane.filter(({ time }) => time > from);
  for (const { time, value, ramp } of [now, ...after])
    param[ramp === 'set' ? 'setValueAtTime' : 'linearRampToValueAtTime'](value, time + offset);
};

/** The level of its peak: as loud as the hum. */
const peakOf = ({ kinds, volume }: SoundSettings): number => (kinds.has('hum') ? 0.65 * volume : 0);

/** Whether an "om" is sung anywhere. */
export const hasOm = (timeline: Timeline): boolean => sungPhases(timeline).length > 0;

/** A voice that sings "om" as its lanes say. */
export class Om {
  readonly #context: BaseAudioContext;
  readonly #sources: readonly AudioScheduledSourceNode[];
  readonly #voices: readonly OscillatorNode[];
  readonly #loudness: AudioParam;
  readonly #lanes: Readonly<Record<string, AudioParam>>;

  constructor({ context, material }: Stage, output: AudioNode, settings: SoundSettings) {
    const gain = (value: number, into: AudioNode | AudioParam): GainNode => {
      const made = new GainNode(context, { gain: value });
      made.connect(into as AudioNode);
      return made;
    };
    const loudness = gain(peakOf(settings), output);
    const level = gain(0, loudness);
    const shimmer = gain(1, level);
    const playbackRate = UNSTEADY_RATE / context.sampleRate;
    const unsteady = new AudioBufferSourceNode(context, { buffer: material.pitch, playbackRate, loop: true });
    unsteady.connect(gain(0.004, shimmer.gain));
    // All begin at the same moment, and move together: what is crossfaded must not cancel.
    const start = context.currentTime + 0.02;
    const mouths = shapes.map(() => gain(0, shimmer));
    this.#voices = mouths.map((mouth) => {
      const voice = new OscillatorNode(context);
      voice.connect(mouth);
      unsteady.connect(voice.detune);
      return voice;
    });
    this.#context = context;
    this.#sources = [unsteady, ...this.#voices];
    for (const source of this.#sources) source.start(start);
    this.#loudness = loudness.gain;
    this.#lanes = { om: level.gain, ...Object.fromEntries(mouths.map(({ gain: lane }, i) => [`mouth${i}`, lane])) };
    this.tune(settings.humPitch);
  }

  emit(lanes: Lanes, from: Seconds, offset: Seconds): void {
    for (const [name, param] of Object.entries(this.#lanes)) write(param, lanes[name] as Lane, from, offset);
  }

  set(settings: SoundSettings): void {
    this.#loudness.setTargetAtTime(peakOf(settings), this.#context.currentTime, SOFTLY);
  }

  stop(time: Seconds): void {
    for (const source of this.#sources) source.stop(time);
  }

  /** At once, so while it is silent. */
  tune(pitch: Hertz): void {
    if (pitch === this.#voices[0]?.frequency.value) return;
    this.#voices.forEach((voice, index) => {
      const vowel = vowels[index];
      const harmonics = vowel ? vowelHarmonics(pitch, vowel) : humHarmonics(pitch);
      voice.setPeriodicWave(new PeriodicWave(this.#context, { imag: [0, ...harmonics], disableNormalization: true }));
      voice.frequency.value = pitch;
    });
  }
}

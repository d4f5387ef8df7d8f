import type { Fraction, Hertz, Seconds } from '../breath/units.js';
import { humHarmonics } from './hum-wave.js';
import { node, type NodeKind } from './node.js';
import { pointsAfter, valueAt } from './score-lane.js';
import { UNSTEADY_RATE, type Material } from './material.js';
import { bowlPartials, laneNames, type LaneName, type Score } from './score.js';
import { levelOf, soundKinds, type SoundKind, type SoundSettings } from './settings.js';

/** Where voices are built: offline as well as live. */
export interface Stage {
  readonly context: BaseAudioContext;
  /** What the voices feed. */
  readonly input: AudioNode;
  readonly material: Material;
}

/** A soft change of loudness: 95 % done after 250 ms. */
const SOFTLY: Seconds = 0.08;

const BOWL_PITCH: Hertz = 220;

/** The tone's lowest pitch: a fifth above the hum, so that they rest in harmony, within the octave from 150 Hz. */
const tonePitch = (humPitch: Hertz): Hertz => humPitch * (humPitch < 100 ? 3 : humPitch < 200 ? 1.5 : 0.75);

/**
 * The voices of one widget, for one stretch of playing: a fixed set of nodes, however long the stretch. Everything
 * they do is written onto their parameters ahead of time; nothing has to be awake while they sound.
 */
export class Voices {
  readonly #context: BaseAudioContext;
  /** What every voice feeds. */
  protected readonly bus: GainNode;
  readonly #sources: AudioScheduledSourceNode[] = [];
  readonly #switches: Readonly<Record<SoundKind, GainNode>>;
  readonly #lanes: Record<LaneName, AudioParam>;
  readonly #hum: OscillatorNode;
  readonly #tone: OscillatorNode;
  #fadedAt: Seconds = 0;
  #faded: Fraction = 0;

  /** Builds the voices and starts their sources; nothing is heard before `emit` and `fadeTo`. */
  constructor({ context, input, material }: Stage, settings: SoundSettings) {
    const gain = (value: number, output: AudioNode | AudioParam): GainNode =>
      node(context, GainNode, { gain: value }, output);
    const sound = <Options, Made extends AudioScheduledSourceNode>(
      Kind: NodeKind<Options, Made>,
      options: Options,
      output: AudioNode | AudioParam,
    ): Made => {
      const made = node(context, Kind, options, output);
      this.#sources.push(made);
      return made;
    };
    const loop = (buffer: AudioBuffer, playbackRate: number, output: AudioNode | AudioParam): AudioNode =>
      sound(AudioBufferSourceNode, { buffer, playbackRate, loop: true }, output);
    const band = (frequency: Hertz, Q: number, output: AudioNode): BiquadFilterNode =>
      node(context, BiquadFilterNode, { type: 'bandpass', frequency, Q }, output);

    this.#context = context;
    this.bus = gain(0, input);
    const switches = Object.fromEntries(
      soundKinds.map((kind) => [kind, gain(levelOf(kind, settings), this.bus)]),
    ) as Record<SoundKind, GainNode>;
    const tone = gain(0, switches.tone);
    const hum = gain(0, switches.hum);
    const breath = gain(0, switches.breath);

    const frequency = tonePitch(settings.humPitch);
    this.#tone = sound(OscillatorNode, { periodicWave: this.#wave([0.8, 0.14, 0.05, 0.015]), frequency }, tone);

    const shimmer = gain(1, hum);
    this.#hum = sound(OscillatorNode, {}, shimmer);
    const unsteady = loop(material.pitch, UNSTEADY_RATE / context.sampleRate, this.#hum.detune);
    // As with a voice, louder as it rises: by 4 %.
    unsteady.connect(gain(0.004, shimmer.gain));

    const air = band(500, 0.6, breath);
    // Where the browser lets it, it moves by the block, for a third of the cost.
    air.frequency.automationRate = 'k-rate';
    loop(material.noise, 1, air).connect(band(1600, 0.5, gain(0.008, hum)));

    this.#lanes = {
      tone: tone.gain,
      glide: this.#tone.detune,
      hum: hum.gain,
      breath: breath.gain,
      colour: air.frequency,
    } as Record<LaneName, AudioParam>;
    bowlPartials.forEach(([ratio], index) => {
      const partial = gain(0, switches.bowl);
      for (const beat of [-0.35, 0.35])
        sound(OscillatorNode, { frequency: BOWL_PITCH * ratio + beat * (1 + 0.1 * ratio) }, partial);
      this.#lanes[`bowl${index}` as LaneName] = partial.gain;
    });
    this.#switches = switches;
    this.tune(settings.humPitch);
  }

  /**
   * Writes a score from media time `from` on, in the midst of a phase if need be; `from` sounds at `from + offset`. What
   * was written before `from` stays; what rings on across it, by both scores, does so unbroken.
   */
  emit(score: Score, from: Seconds, offset: Seconds): void {
    for (const name of laneNames) {
      const param = this.#lanes[name];
      const after = pointsAfter(score[name], from);
      const first = { time: from, value: valueAt(score[name], from), ramp: after[0]?.ramp };
      // A ramp that ends at that very moment would be taken back too, and jump.
      param.cancelScheduledValues(from + offset + 0.001);
      for (const { time, value, ramp = 'set' } of [first, ...after])
        param[ramp === 'set' ? 'setValueAtTime' : (`${ramp}RampToValueAtTime` as const)](value, time + offset);
    }
  }

  /** Fades everything in or out, after the fade before it. Returns when it will be done, in the context's time. */
  fadeTo(share: Fraction, duration: Seconds): Seconds {
    const { gain } = this.bus;
    const start = Math.max(this.#context.currentTime + 0.005, this.#fadedAt);
    // Firefox cuts the last ramp of a parameter short by up to a block, which clicks: so it is not the last.
    this.#fadedAt = start + duration + 0.01;
    gain.setValueAtTime(this.#faded, start);
    gain.linearRampToValueAtTime(share, start + duration);
    gain.setValueAtTime(share, this.#fadedAt);
    this.#faded = share;
    return this.#fadedAt;
  }

  /** Takes on volume and kinds, softly. */
  set(settings: SoundSettings): void {
    for (const kind of soundKinds)
      this.#switches[kind].gain.setTargetAtTime(levelOf(kind, settings), this.#context.currentTime, SOFTLY);
  }

  /** Gives hum and tone another pitch: the hum at once, so while it is silent; the tone glides there. */
  tune(humPitch: Hertz): void {
    if (humPitch === this.#hum.frequency.value) return;
    this.#hum.setPeriodicWave(this.#wave(humHarmonics(humPitch)));
    this.#hum.frequency.value = humPitch;
    this.#tone.frequency.setTargetAtTime(tonePitch(humPitch), this.#context.currentTime, 0.1);
  }

  /** Ends everything at a moment of the context's time; may be asked for again. Calls back once it has come. */
  stop(time: Seconds, ended: (() => void) | null): void {
    for (const voice of this.#sources) voice.stop(time);
    (this.#sources[0] as AudioScheduledSourceNode).onended = ended;
  }

  /** Falls silent at once. */
  dispose(): void {
    this.stop(0, null);
    this.bus.disconnect();
  }

  #wave(harmonics: readonly number[]): PeriodicWave {
    return new PeriodicWave(this.#context, { imag: [0, ...harmonics], disableNormalization: true });
  }
}

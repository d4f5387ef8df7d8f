import type { Fraction, Hertz, Seconds } from '../breath/units.js';
import { humHarmonics } from './hum-wave.js';
import { pointsFrom, valueAt, type Lane, type Ramp } from './score-lane.js';
import { UNSTEADY_RATE, type Material } from './material.js';
import { bowlPartials, laneNames, type LaneName, type Score } from './score.js';
import { soundKinds, type SoundKind, type SoundSettings } from './settings.js';

/** Where voices are built: offline as well as live. */
export interface Stage {
  readonly context: BaseAudioContext;
  /** What the voices feed. */
  readonly input: AudioNode;
  readonly material: Material;
}

/** Level of a voice's peak. Alone, on two channels: hum −21, tone −29, breath −33, bowl −25 LUFS (measured). */
const levels: Readonly<Record<SoundKind, number>> = { tone: 0.059, hum: 0.65, breath: 0.157, bowl: 0.075 };

/** A soft change of volume: 95 % done after 90 ms. */
const SOFTLY: Seconds = 0.03;

const BOWL_PITCH: Hertz = 220;

const method: Readonly<Record<Ramp, 'setValueAtTime' | 'linearRampToValueAtTime' | 'exponentialRampToValueAtTime'>> = {
  set: 'setValueAtTime',
  linear: 'linearRampToValueAtTime',
  exponential: 'exponentialRampToValueAtTime',
};

/** The tone's lowest pitch: a fifth above the hum, so that they rest in harmony, within the octave from 150 Hz. */
const tonePitch = (humPitch: Hertz): Hertz => {
  const fifth = humPitch * 1.5;
  return fifth * 2 ** -Math.floor(Math.log2(fifth / 150));
};

/**
 * The voices of one widget, for one stretch of playing: a fixed set of nodes, however long the stretch. Everything
 * they do is written onto their parameters ahead of time; nothing has to be awake while they sound.
 */
export class Voices {
  readonly #context: BaseAudioContext;
  readonly #bus: GainNode;
  readonly #sources: AudioScheduledSourceNode[] = [];
  readonly #switches: Readonly<Record<SoundKind, GainNode>>;
  readonly #lanes: Readonly<Record<LaneName, AudioParam>>;
  readonly #hum: OscillatorNode;
  readonly #tone: OscillatorNode;
  #fadedAt: Seconds = 0;
  #faded: Fraction = 0;

  /** Builds the voices and starts their sources; nothing is heard before `emit` and `fadeTo`. */
  constructor({ context, input, material }: Stage, settings: SoundSettings) {
    this.#context = context;
    this.#bus = this.#gain(0, input);
    const switches = soundKinds.map((kind) => [kind, this.#gain(0, this.#bus)] as const);
    this.#switches = Object.fromEntries(switches) as Record<SoundKind, GainNode>;
    const noise = this.#loop(material.noise);

    const tone = this.#gain(0, this.#switches.tone);
    this.#tone = this.#oscillator(tone);
    this.#tone.setPeriodicWave(this.#wave([0.8, 0.14, 0.05, 0.015]));

    const hum = this.#gain(0, this.#switches.hum);
    const shimmer = this.#gain(1, hum);
    this.#hum = this.#oscillator(shimmer);
    const unsteadiness = context.createChannelSplitter(2);
    const unsteady = this.#loop(material.unsteadiness);
    unsteady.playbackRate.value = UNSTEADY_RATE / context.sampleRate;
    unsteady.connect(unsteadiness);
    unsteadiness.connect(this.#hum.detune, 0);
    unsteadiness.connect(shimmer.gain, 1);
    this.#band(noise, 1600, 0.5).connect(this.#gain(0.008, hum));

    const breath = this.#gain(0, this.#switches.breath);
    const band = this.#band(noise, 500, 0.6);
    band.connect(breath);

    const bowl = bowlPartials.map(([ratio]) => {
      const partial = this.#gain(0, this.#switches.bowl);
      for (const side of [-1, 1]) {
        const beating = this.#oscillator(partial);
        beating.frequency.value = BOWL_PITCH * ratio + side * 0.35 * (1 + 0.1 * ratio);
      }
      return partial.gain;
    });

    const params = [tone.gain, this.#tone.detune, hum.gain, breath.gain, band.frequency, ...bowl];
    this.#lanes = Object.fromEntries(laneNames.map((name, index) => [name, params[index]])) as Record<
      LaneName,
      AudioParam
    >;
    for (const kind of soundKinds) this.#switches[kind].gain.value = this.#levelOf(kind, settings);
    this.#tone.frequency.value = tonePitch(settings.humPitch);
    this.tune(settings.humPitch);
  }

  /** Writes a whole score from media time `from` on, in the midst of a phase if need be; `from` sounds at `from + offset`. */
  emit(score: Score, from: Seconds, offset: Seconds): void {
    for (const name of laneNames) {
      this.#lanes[name].setValueAtTime(valueAt(score[name], from), from + offset);
      this.#write(name, score[name], from, offset);
    }
  }

  /**
   * Goes on with another score from media time `from` on, where both stand at rest between two breaths. The bowl rings
   * on across it; only strokes after `end` are taken back.
   */
  goOnWith(score: Score, from: Seconds, end: Seconds, offset: Seconds): void {
    for (const name of laneNames) {
      const at = name.startsWith('bowl') ? end : from;
      // A ramp that ends at that very moment would be taken back too, and jump.
      this.#lanes[name].cancelScheduledValues(at + offset + 0.001);
      this.#write(name, score[name], at, offset);
    }
  }

  /** Fades everything in or out, after the fade before it. Returns when it will be done, in the context's time. */
  fadeTo(share: Fraction, duration: Seconds): Seconds {
    const { gain } = this.#bus;
    const start = Math.max(this.#context.currentTime + 0.005, this.#fadedAt);
    gain.setValueAtTime(this.#faded, start);
    gain.linearRampToValueAtTime(share, start + duration);
    // Firefox cuts the last ramp of a parameter short by up to a block, which clicks: so it is not the last.
    this.#fadedAt = start + duration + 0.01;
    gain.setValueAtTime(share, this.#fadedAt);
    this.#faded = share;
    return this.#fadedAt;
  }

  /** Takes on volume and kinds, softly. */
  set(settings: SoundSettings): void {
    const now = this.#context.currentTime;
    for (const kind of soundKinds) {
      this.#switches[kind].gain.setTargetAtTime(this.#levelOf(kind, settings), now, SOFTLY);
    }
  }

  /** Gives hum and tone another pitch: the hum at once, so while it is silent; the tone glides there. */
  tune(humPitch: Hertz): void {
    this.#hum.setPeriodicWave(this.#wave(humHarmonics(humPitch)));
    this.#hum.frequency.value = humPitch;
    this.#tone.frequency.setTargetAtTime(tonePitch(humPitch), this.#context.currentTime, 0.1);
  }

  dispose(): void {
    for (const source of this.#sources) source.stop();
    this.#bus.disconnect();
  }

  #levelOf(kind: SoundKind, { kinds, volume }: SoundSettings): number {
    return kinds.has(kind) ? levels[kind] * volume : 0;
  }

  #write(name: LaneName, lane: Lane, from: Seconds, offset: Seconds): void {
    const param = this.#lanes[name];
    for (const { time, value, ramp } of pointsFrom(lane, from)) param[method[ramp]](value, time + offset);
  }

  #gain(value: number, output: AudioNode): GainNode {
    const gain = this.#context.createGain();
    gain.gain.value = value;
    gain.connect(output);
    return gain;
  }

  #wave(harmonics: readonly number[]): PeriodicWave {
    const sines = Float32Array.of(0, ...harmonics);
    return this.#context.createPeriodicWave(new Float32Array(sines.length), sines, { disableNormalization: true });
  }

  #oscillator(output: AudioNode): OscillatorNode {
    const oscillator = this.#context.createOscillator();
    oscillator.connect(output);
    oscillator.start();
    this.#sources.push(oscillator);
    return oscillator;
  }

  #loop(buffer: AudioBuffer): AudioBufferSourceNode {
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.start();
    this.#sources.push(source);
    return source;
  }

  /** A noise band; where the browser lets it, it moves by the block, for a third of the cost. */
  #band(source: AudioNode, frequency: Hertz, q: number): BiquadFilterNode {
    const band = this.#context.createBiquadFilter();
    band.type = 'bandpass';
    band.frequency.value = frequency;
    band.Q.value = q;
    for (const param of [band.frequency, band.detune, band.Q, band.gain]) param.automationRate = 'k-rate';
    source.connect(band);
    return band;
  }
}

import type { Fraction, Hertz, Seconds } from '../../breath/units.js';
import type { NodeKind } from '../node.js';
import type { Stage } from '../voices.js';
import { CONTROL_RATE } from './loops.js';

/** Where a node leads. */
type Into = AudioNode | AudioParam;

/** Puts the nodes of a bed on a stage, each feeding one that stands already. */
export class Builder {
  readonly sources: AudioBufferSourceNode[] = [];
  /** The bed's own level. */
  readonly out: GainNode;
  readonly noise: AudioBuffer;
  readonly #context: BaseAudioContext;

  constructor({ context, input, material }: Stage) {
    this.#context = context;
    this.noise = material.noise;
    this.out = this.gain(0, input);
  }

  gain(gain: number, into: Into): GainNode {
    return this.#make(GainNode, { gain }, into);
  }

  pan(pan: number, into: Into): StereoPannerNode {
    return this.#make(StereoPannerNode, { pan }, into);
  }

  filter(type: BiquadFilterType, frequency: Hertz, Q: number, into: Into): BiquadFilterNode {
    const filter = this.#make(BiquadFilterNode, { type, frequency, Q }, into);
    filter.frequency.automationRate = 'k-rate';
    return filter;
  }

  loop(buffer: AudioBuffer, into: Into, playbackRate = 1): AudioBufferSourceNode {
    const source = this.#make(AudioBufferSourceNode, { buffer, playbackRate, loop: true }, into);
    source.start();
    this.sources.push(source);
    return source;
  }

  control(buffer: AudioBuffer, into: Into): AudioBufferSourceNode {
    return this.loop(buffer, into, CONTROL_RATE / buffer.sampleRate);
  }

  #make<Options, Made extends AudioNode>(Kind: NodeKind<Options, Made>, options: Options, into: Into): Made {
    const made = new Kind(this.#context, options);
    made.connect(into as AudioNode);
    return made;
  }
}

/** What a bed is made of, and how. */
export interface Recipe<Loops> {
  /** Makes its loops, once a page. */
  make(): Promise<Loops>;
  /** Builds it on a stage. */
  build(on: Builder, loops: Loops): void;
}

/** A recipe whose loops are there: builds. */
export type Built = (on: Builder) => void;

/** After so many time constants a fade is over: −70 dB are left. */
const DONE = 8;

/** What lies under a session: a fixed set of nodes that moves by itself, for as long as it lasts. */
export class Bed {
  readonly stage: Stage;
  /** Is told once it has faded away. */
  onended: () => void = () => {};
  readonly #builder: Builder;
  #level: Fraction = 0;

  /** Stands silent until its level is set. */
  constructor(stage: Stage, build: Built) {
    this.stage = stage;
    this.#builder = new Builder(stage);
    build(this.#builder);
  }

  /** Where the level is, or is going. */
  get level(): Fraction {
    return this.#level;
  }

  /** Goes softly to a level, 0 to 1, over about three times `constant`. */
  setLevel(level: Fraction, constant: Seconds): void {
    if (level === this.#level) return;
    this.#level = level;
    this.#builder.out.gain.setTargetAtTime(level, this.stage.context.currentTime, constant);
  }

  /** Fades away and ends. */
  stop(fade: Seconds): void {
    const { sources, out } = this.#builder;
    const end = this.stage.context.currentTime + fade;
    this.setLevel(0, fade / DONE);
    for (const source of sources) source.stop(end);
    (sources[0] as AudioBufferSourceNode).onended = () => {
      out.disconnect();
      this.onended();
    };
  }
}

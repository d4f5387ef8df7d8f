import type { Seconds } from '../breath/units.js';
import { makeMaterial, type Material } from './material.js';
import type { Stage } from './voices.js';

/** The compressor looks ahead: what is written onto a parameter leaves it this much later (measured in two engines). */
export const lookAhead: Seconds = 0.006;

/** The compressor's own make-up gain at −9 dB, knee 6, ratio 20 is +4.02 dB (measured); this takes it back. */
const UNDO_MAKE_UP = 10 ** (-4.02 / 20);

/** Inaudible, and not silence: after 30 s of exact zeros Chromium's clock lost 3.6 s in 40 (measured). */
const FLOOR = 1e-5;

/** A clock that stood still at this many looks, a second apart, has stopped. */
const STILL_LOOKS = 3;

/** Builds what every widget of a page feeds: a limiter and the floor. Works offline too. */
export const buildStage = (context: BaseAudioContext, material: Material = makeMaterial(context)): Stage => {
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -9;
  limiter.knee.value = 6;
  limiter.ratio.value = 20;
  limiter.attack.value = 0.003;
  limiter.release.value = 0.25;
  const out = context.createGain();
  out.gain.value = UNDO_MAKE_UP;
  const floor = context.createConstantSource();
  floor.offset.value = FLOOR;
  floor.start();
  limiter.connect(out).connect(context.destination);
  floor.connect(context.destination);
  return { context, input: limiter, material };
};

/** A widget's sound, as the output sees it. */
export interface OutputClient {
  /** The context runs, or runs no longer, or is another one, or was refused. */
  outputChanged(): void;
}

/** A live stage. */
export interface LiveStage extends Stage {
  readonly context: AudioContext;
}

const nothing = (): void => {};

/** The one audio context of a page: made on the first press, suspended when no widget sounds, closed when none is left. */
class Output {
  #stage: LiveStage | undefined;
  /** Every widget that has sounded and is still there, and whether it sounds now. */
  readonly #clients = new Map<OutputClient, boolean>();
  #hasRun = false;
  #lookedAt = 0;
  #lastTime: Seconds = -1;
  #still = 0;

  /** Where to build voices; `undefined` where there is no Web Audio, or before the first press. */
  get stage(): LiveStage | undefined {
    return this.#stage;
  }

  /** Whether sound that is written now will be heard. */
  get running(): boolean {
    return this.#stage?.context.state === 'running';
  }

  /** Asks for a running context, for this client too; to be called during a press. Makes the context if there is none. */
  wake(client: OutputClient): void {
    this.#clients.set(client, true);
    this.#stage ??= this.#open();
    this.#resume();
    this.#hasRun ||= this.running;
  }

  /** The client is silent from here on. */
  rest(client: OutputClient): void {
    if (this.#clients.has(client)) this.#clients.set(client, false);
    if (![...this.#clients.values()].includes(true)) this.#stage?.context.suspend().catch(nothing);
  }

  /** The client is gone. */
  release(client: OutputClient): void {
    this.#clients.delete(client);
    if (this.#clients.size === 0) this.#close();
    else this.rest(client);
  }

  /** Looks after the context; to be called now and then by whoever wants it to run. Mends what can be mended. */
  check(): void {
    const context = this.#stage?.context;
    const now = performance.now();
    if (!context || now - this.#lookedAt < 900) return;
    this.#lookedAt = now;
    // A context that never ran waits for a press; asking again would only fill the page's console.
    if (!this.running) return this.#hasRun ? this.#resume() : undefined;
    this.#still = context.currentTime === this.#lastTime ? this.#still + 1 : 0;
    this.#lastTime = context.currentTime;
    if (this.#still < STILL_LOOKS) return;
    this.#close();
    this.#stage = this.#open();
    this.#resume();
    this.#tell();
  }

  /** Calls back once the context's clock has passed `time`: a wake-up by the sound itself, so that no timer is needed. */
  after(time: Seconds, callback: () => void): void {
    const { context, input } = this.#stage as LiveStage;
    const mark = context.createConstantSource();
    mark.offset.value = 0;
    mark.connect(input);
    mark.onended = () => {
      mark.disconnect();
      callback();
    };
    mark.start();
    mark.stop(time);
  }

  #open(): LiveStage | undefined {
    try {
      const context = new AudioContext();
      context.onstatechange = () => this.#tell();
      return buildStage(context) as LiveStage;
    } catch {
      return undefined;
    }
  }

  #resume(): void {
    this.#stage?.context.resume().catch(() => this.#tell());
  }

  #close(): void {
    const context = this.#stage?.context;
    this.#stage = undefined;
    this.#hasRun = false;
    this.#still = 0;
    if (!context) return;
    context.onstatechange = null;
    context.close().catch(nothing);
  }

  #tell(): void {
    this.#hasRun ||= this.running;
    for (const client of [...this.#clients.keys()]) client.outputChanged();
  }
}

/** The page's output. */
export const output = new Output();

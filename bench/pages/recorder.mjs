/** Runs on the audio thread of a bench page. Posts every edge of the sound, in frames, and all that is late, in seconds. */
import { EdgeFinder } from './edges.mjs';
import { LatenessMeter } from './lateness.mjs';

/** The names of an AudioWorklet's own world, which no library of types knows. */
const world = /** @type {any} */ (globalThis);

world.registerProcessor(
  'recorder',
  class extends world.AudioWorkletProcessor {
    #edges = new EdgeFinder(world.sampleRate);
    #lateness;

    /** @param {{ processorOptions: { buffer: number } }} options */
    constructor(options) {
      super(options);
      this.#lateness = new LatenessMeter(options.processorOptions.buffer * 1000);
    }

    /** @param {Float32Array[][]} inputs */
    process([[samples]]) {
      if (!samples) return true;
      for (const edge of this.#edges.read(samples, world.currentFrame)) this.port.postMessage(edge);
      if (this.#lateness.isLate(world.currentTime * 1000, Date.now()))
        this.port.postMessage(samples.length / world.sampleRate);
      return true;
    }
  },
);

/** Runs on the audio thread of a bench page, and posts every edge of the sound, in frames of the context's clock. */
import { EdgeFinder } from './edges.mjs';

/** The names of an AudioWorklet's own world, which no library of types knows. */
const world = /** @type {any} */ (globalThis);

world.registerProcessor(
  'edges',
  class extends world.AudioWorkletProcessor {
    #edges = new EdgeFinder(world.sampleRate);

    /** @param {Float32Array[][]} inputs */
    process([[samples]]) {
      if (samples) for (const edge of this.#edges.read(samples, world.currentFrame)) this.port.postMessage(edge);
      return true;
    }
  },
);

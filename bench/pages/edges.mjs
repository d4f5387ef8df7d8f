/**
 * Finds where a sound begins and ends in samples that otherwise stand still. A silent widget is not digital silence but
 * a constant far below hearing, so that sound is what differs from the sample before.
 */

/** @typedef {{ on: boolean, at: number }} Edge a sample index */

const STILL = 1e-7;

/** Zero crossings and slow swells are shorter than this; the pauses between two hums are longer. Seconds. */
const PAUSE = 0.1;

export class EdgeFinder {
  #last = Number.NaN;
  #lastMove = Number.NEGATIVE_INFINITY;
  #sounding = false;
  #pause;

  /** @param {number} sampleRate */
  constructor(sampleRate) {
    this.#pause = Math.round(PAUSE * sampleRate);
  }

  /**
   * @param {Float32Array} samples
   * @param {number} at index of the first of them in the whole sound
   * @returns {Edge[]}
   */
  read(samples, at) {
    /** @type {Edge[]} */
    const edges = [];
    for (let i = 0; i < samples.length; i++) {
      const moves = Math.abs(samples[i] - this.#last) > STILL;
      this.#last = samples[i];
      if (moves) {
        this.#lastMove = at + i;
        if (!this.#sounding) edges.push({ on: true, at: at + i });
        this.#sounding = true;
      } else if (this.#sounding && at + i - this.#lastMove > this.#pause) {
        this.#sounding = false;
        edges.push({ on: false, at: this.#lastMove });
      }
    }
    return edges;
  }
}

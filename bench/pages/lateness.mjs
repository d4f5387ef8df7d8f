/**
 * Finds sound that was computed too late to be heard: later than usual by more than two of the output's buffers.
 *
 * Held against `playbackStats` in Chromium 156, whose buffer is 10 ms, with an audio thread that stood still for
 * 15, 20, 25, 40, 70, 300 and 1,500 ms: 0, 3, 9, 26, 55, 290 and 1,521 ms are found, where the browser tells 0, 10, 10,
 * 30, 60, 290 and 1,500.
 */

const BUFFERS = 2;

/** What is usual is learnt anew so often, in milliseconds of sound: clocks drift apart, and that is no gap. */
const LEARN = 1000;

export class LatenessMeter {
  #slack;
  #usual = Number.POSITIVE_INFINITY;
  #learnFrom = 0;
  /** @type {number[]} */
  #recent = [];

  /** @param {number} buffer milliseconds */
  constructor(buffer) {
    this.#slack = BUFFERS * buffer;
  }

  /**
   * Whether sound is too late that was computed now.
   *
   * @param {number} due where it stands in the whole sound, in milliseconds
   * @param {number} now in milliseconds
   */
  isLate(due, now) {
    const late = now - due;
    if (late - this.#usual > this.#slack) {
      // A held up second teaches nothing.
      this.#recent = [];
      this.#learnFrom = due;
      return true;
    }
    this.#recent.push(late);
    if (due - this.#learnFrom >= LEARN) {
      this.#usual = this.#recent.sort((a, b) => a - b)[this.#recent.length >> 1];
      this.#recent = [];
      this.#learnFrom = due;
    }
    return false;
  }
}

import { EPSILON, type Seconds } from '../../src/breath/units.js';
import type { Cancel, TimeSource } from '../../src/session/time-source.js';

interface WakeUp {
  readonly time: Seconds;
  readonly callback: () => void;
}

/** A time source that stands still until a test moves it. `performance.now()` is taken to have read `page` at `start`. */
export class FakeTime implements TimeSource {
  readonly #start: Seconds;
  readonly #page: Seconds;
  #now: Seconds;
  readonly #wakeUps = new Set<WakeUp>();

  constructor(start: Seconds = 0, page: Seconds = 0) {
    this.#start = start;
    this.#page = page;
    this.#now = start;
  }

  /** How many wake-ups have neither come nor been cancelled. */
  get pending(): number {
    return this.#wakeUps.size;
  }

  now(): Seconds {
    return this.#now;
  }

  wakeAt(time: Seconds, callback: () => void): Cancel {
    const wakeUp = { time, callback };
    this.#wakeUps.add(wakeUp);
    return () => this.#wakeUps.delete(wakeUp);
  }

  toPerformance(time: Seconds): Seconds {
    return time - this.#start + this.#page;
  }

  /** Lets time pass; every wake-up that comes due runs in order, each at its own time. */
  advance(seconds: Seconds): void {
    const end = this.#now + seconds;
    this.#runDue(end, (time) => {
      this.#now = Math.max(this.#now, time);
    });
    this.#now = Math.max(this.#now, end);
  }

  /** Lets time pass as a throttled tab does: it jumps first, then runs what has come due. */
  advanceLate(seconds: Seconds): void {
    this.#now += seconds;
    this.#runDue(this.#now, () => {});
  }

  #runDue(end: Seconds, before: (time: Seconds) => void): void {
    for (let runs = 0; runs < 100_000; runs++) {
      const [next] = [...this.#wakeUps].filter(({ time }) => time <= end + EPSILON).sort((a, b) => a.time - b.time);
      if (!next) return;
      this.#wakeUps.delete(next);
      before(next.time);
      next.callback();
    }
    throw new Error('wake-ups beget wake-ups without end');
  }
}

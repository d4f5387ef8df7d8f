import type { Seconds } from '../breath/units.js';
import { performanceTime, type Cancel, type TimeSource } from './time-source.js';

/** A moment of media time pinned to a reading of a time source. */
export interface Anchor {
  readonly media: Seconds;
  readonly time: Seconds;
}

/** The only "now" of a session: media time over a time source that can be changed while it runs. */
export class Clock {
  #source: TimeSource;
  #anchor: Anchor;
  #running = false;

  constructor(source: TimeSource = performanceTime) {
    this.#source = source;
    this.#anchor = { media: 0, time: 0 };
  }

  /** Whether media time passes. */
  get running(): boolean {
    return this.#running;
  }

  /** Media time now. */
  get position(): Seconds {
    return this.#running ? this.#anchor.media + this.#source.now() - this.#anchor.time : this.#anchor.media;
  }

  /** Moves to a media time, running or not. */
  set position(media: Seconds) {
    this.#anchor = { media, time: this.#running ? this.#source.now() : 0 };
  }

  start(): void {
    if (this.#running) return;
    this.#anchor = { media: this.#anchor.media, time: this.#source.now() };
    this.#running = true;
  }

  stop(): void {
    this.#anchor = { media: this.position, time: 0 };
    this.#running = false;
  }

  /**
   * Measures with another source from here on. Media time goes on without a jump, unless an anchor of the new source
   * says exactly which reading belongs to which media time. While standing still there is nothing to pin.
   */
  follow(source: TimeSource, anchor?: Anchor): void {
    const media = this.position;
    this.#source = source;
    if (!this.#running) this.#anchor = { media, time: 0 };
    else this.#anchor = anchor ?? { media, time: source.now() };
  }

  /** Calls back once, when media time has reached `media`; only while running. */
  wakeAt(media: Seconds, callback: () => void): Cancel {
    return this.#source.wakeAt(this.#readingAt(media), callback);
  }

  /**
   * The reading of `performance.now()` in milliseconds at which media time is, was or will be `media`, if the clock
   * runs on as it does now, or starts now: the pin for compositor animations.
   */
  toPerformance(media: Seconds): number {
    return this.#source.toPerformance(this.#readingAt(media)) * 1000;
  }

  #readingAt(media: Seconds): Seconds {
    return (this.#running ? this.#anchor.time : this.#source.now()) + media - this.#anchor.media;
  }
}

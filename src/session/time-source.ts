import { EPSILON, type Seconds } from '../breath/units.js';

/** Stops a wake-up that has not come yet. */
export type Cancel = () => void;

/**
 * Something that tells time. Only differences between its readings count; it never runs backwards.
 * The session measures with one source at a time and can be moved from one to another (see `BreathSession.follow`).
 */
export interface TimeSource {
  /** The present reading, in seconds. */
  now(): Seconds;
  /** Calls back once, at the first chance when `now()` has reached `time`; possibly late, in a hidden tab much later. */
  wakeAt(time: Seconds, callback: () => void): Cancel;
  /** The reading of `performance.now()`, in seconds, at which this source reads `time`. */
  toPerformance(time: Seconds): Seconds;
}

const performanceNow = (): Seconds => performance.now() / 1000;

const wakeWithTimer =
  (now: () => Seconds): TimeSource['wakeAt'] =>
  (time, callback) => {
    let timer: ReturnType<typeof setTimeout>;
    // Timers drop fractions of a millisecond, and an audio clock may lag behind them: too early is asked again.
    const wait = (): void => {
      timer = setTimeout(
        () => (now() < time - EPSILON ? wait() : callback()),
        Math.ceil(Math.max(0, time - now()) * 1000),
      );
    };
    wait();
    return () => clearTimeout(timer);
  };

const timeSource = (now: () => Seconds, toPerformance: TimeSource['toPerformance']): TimeSource => ({
  now,
  wakeAt: wakeWithTimer(now),
  toPerformance,
});

/** The page's own monotonic clock: the source of a session without sound. */
export const performanceTime: TimeSource = timeSource(performanceNow, (time) => time);

const wallNow = (): Seconds => Date.now() / 1000;

/** The wall clock, for sessions that several devices share. */
export const wallTime: TimeSource = /* @__PURE__ */ timeSource(wallNow, (time) => time - wallNow() + performanceNow());

/** Where the browser tells no latency (platform.md). */
const UNKNOWN_LATENCY: Seconds = 0.04;

/** Browsers round `performance.now()` to a millisecond or finer. */
const ROUNDING: Seconds = 0.002;

/**
 * What is heard now from an audio context: its output latency is taken off here and nowhere else, so that light and
 * tone meet at the ear. Readings come from `getOutputTimestamp`, which follows `performance.now()` to a tenth of a
 * millisecond; where that is missing, stands at zero or lies in the future, from `currentTime`.
 */
export const audioTime = (context: AudioContext): TimeSource => {
  const heardAt = (page: Seconds): Seconds => {
    const { contextTime = 0, performanceTime: at = 0 } = context.getOutputTimestamp?.() ?? {};
    // WebKit adds the context's time to the page's, so that its pairs lie ahead and would stop this clock.
    const told = contextTime && at && at / 1000 <= page + ROUNDING;
    return told ? contextTime + page - at / 1000 : context.currentTime - (context.outputLatency || UNKNOWN_LATENCY);
  };
  const toPerformance = (time: Seconds, page = performanceNow()): Seconds => time - heardAt(page) + page;
  return {
    now: () => heardAt(performanceNow()),
    // By the page's clock: who waits for an audio clock that has stopped waits forever, and finds nothing out.
    wakeAt: (time, callback) => performanceTime.wakeAt(toPerformance(time), callback),
    toPerformance,
  };
};

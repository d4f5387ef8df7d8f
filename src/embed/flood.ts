import type { Seconds } from '../breath/units.js';

/** Messages a second that a host may send a frame: as fast as a slider is dragged. */
export const FROM_HOST = 60;

/** Messages a second that a frame may send its host: some events for each of those. */
export const FROM_GUEST = 300;

/**
 * A token bucket: says of one message after another whether it is let through, so many a second, and twice as many at once.
 * `now` is a clock in seconds; it may stand or go back.
 */
export const floodGate = (perSecond: number, now: () => Seconds): (() => boolean) => {
  let tokens = 2 * perSecond;
  let last = now();
  return () => {
    const before = last;
    last = now();
    tokens = Math.min(2 * perSecond, tokens + Math.max(0, last - before) * perSecond);
    return tokens >= 1 && tokens-- > 0;
  };
};

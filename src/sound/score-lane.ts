import { EPSILON, type Seconds } from '../breath/units.js';

/** How a lane gets from the point before to this one: at once, in a straight line, or by equal ratios. */
export type Ramp = 'set' | 'linear' | 'exponential';

/** One automation event, in media time. */
export interface Point {
  readonly time: Seconds;
  readonly value: number;
  readonly ramp: Ramp;
}

/** What one parameter does over a whole session: points in order of time, the first of them a `set` at 0. */
export type Lane = readonly Point[];

/** What a lane's parameter reads at media time `at`. Before the first point it reads the first. */
export const valueAt = (lane: Lane, at: Seconds): number => {
  const index = lane.findLastIndex(({ time }) => time <= at);
  const before = lane[Math.max(index, 0)] as Point;
  const after = lane[index + 1];
  if (index < 0 || !after || after.ramp === 'set') return before.value;
  const share = (at - before.time) / (after.time - before.time);
  return after.ramp === 'linear'
    ? before.value + (after.value - before.value) * share
    : before.value * (after.value / before.value) ** share;
};

/** The points after media time `at`; those at `at` itself only if they start something new there. */
export const pointsFrom = (lane: Lane, at: Seconds): Lane =>
  lane.filter(({ time, ramp }) => time > at + (ramp === 'set' ? -EPSILON : EPSILON));

/** A lane in the making. */
export class LaneWriter {
  readonly points: Point[];

  constructor(value = 0) {
    this.points = [{ time: 0, value, ramp: 'set' }];
  }

  /** Makes sure that what comes next starts at `time` from `value`. */
  startAt(time: Seconds, value: number): void {
    const last = this.points.at(-1) as Point;
    if (last.time < time || last.value !== value) this.to(time, value, 'set');
  }

  to(time: Seconds, value: number, ramp: Ramp = 'linear'): void {
    this.points.push({ time, value, ramp });
  }
}

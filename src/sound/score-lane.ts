import type { Seconds } from '../breath/units.js';

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

/** What a lane's parameter reads at media time `at`. */
export const valueAt = (lane: Lane, at: Seconds): number => {
  const index = Math.max(
    0,
    lane.findLastIndex(({ time }) => time <= at),
  );
  const [before, after] = lane.slice(index, index + 2) as [Point, Point?];
  if (!after || after.ramp === 'set') return before.value;
  const share = (at - before.time) / (after.time - before.time);
  return after.ramp === 'linear'
    ? before.value + (after.value - before.value) * share
    : before.value * (after.value / before.value) ** share;
};

/** The points after media time `at`. */
export const pointsAfter = (lane: Lane, at: Seconds): Lane => lane.filter(({ time }) => time > at);

/** A lane in the making. */
export const newLane = (): Point[] => [{ time: 0, value: 0, ramp: 'set' }];

/** Goes on with a lane: times count from `start`; a point at `start` itself is set, unless it is reached already. */
export const draw = (
  lane: Point[],
  start: Seconds,
  ...points: readonly (readonly [after: Seconds, value: number, ramp?: Ramp])[]
): void => {
  for (const [after, value, ramp = 'linear'] of points) {
    const last = lane.at(-1) as Point;
    // To the microsecond, so that an end and the start that follows are the same moment.
    if (after || last.time < start || last.value !== value)
      lane.push({ time: Math.round((start + after) * 1e6) / 1e6, value, ramp: after ? ramp : 'set' });
  }
};

import type { Timeline } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';
import { valueAt, type Lane, type Point } from './score-lane.js';
import type { Score } from './score.js';

/** A lane of the bowl with more strokes, each like the one that closes it; what still rings swells from where it is. */
const struck = (lane: Lane, bells: readonly Seconds[]): Lane => {
  const [closing, ...ring] = lane.slice(-4) as [Point, ...Point[]];
  const strokes = lane.filter(({ ramp }, index) => index > 0 && ramp === 'set').map(({ time }) => time);
  const all: Point[] = lane.slice(0, 1);
  for (const at of [...strokes, ...bells].sort((a, b) => a - b)) {
    const value = valueAt(all, at);
    const next = all.findIndex(({ time }) => time > at);
    if (next > 0) all.splice(next, all.length, { ...(all[next] as Point), time: at, value });
    else all.push({ time: at, value, ramp: 'set' });
    all.push(...ring.map((point) => ({ ...point, time: point.time - closing.time + at })));
  }
  return all;
};

/**
 * A score with a stroke of the bowl as each step begins whose cue asks for the bell; the bell of the first step is the
 * stroke that opens the session.
 */
export const withBells = (score: Score, { phases }: Timeline): Score => {
  // A cue goes with every phase of its step.
  const bells = phases
    .filter(({ cue, start }, index) => start > 0 && cue?.bell && cue !== phases[index - 1]?.cue)
    .map(({ start }) => start);
  const lanes = Object.entries(score).map(([name, lane]) => [
    name,
    bells.length && name.startsWith('bowl') ? struck(lane, bells) : lane,
  ]);
  return Object.fromEntries(lanes) as Score;
};

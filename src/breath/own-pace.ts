import { travelled } from './curve.js';
import { longExhale } from './practice.js';
import { freezeTimeline, type Phase, type Timeline } from './timeline.js';
import { toMillisecond, type BreathsPerMinute, type Fraction, type Seconds } from './units.js';

/** The moment at which a person begins to breathe in, or out. */
export interface Turn {
  readonly at: Seconds;
  readonly to: 'inhale' | 'exhale';
}

/** Length of a session without a plan (facts.md part C). */
const LONGEST: Seconds = 30 * 60;

/** Until a person has shown another pace: the default breath. */
const FIRST = { inhale: longExhale.pattern.inhale, exhale: longExhale.pattern.exhale } as const;

/** How many breaths back the pace is learnt from. */
const MEMORY = 3;

/** Fewer breaths than this tell nothing. */
const TELLING = 3;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Lengths of all breaths in, or out, that are over. */
const lengthsOf = (turns: readonly Turn[], to: Turn['to']): readonly Seconds[] =>
  turns.slice(0, -1).flatMap((turn, i) => (turn.to === to ? [(turns[i + 1] as Turn).at - turn.at] : []));

/** How long the breath that begins with the last of these turns will take, by those before it. */
const expected = (turns: readonly Turn[]): Seconds => {
  const { to } = turns.at(-1) as Turn;
  const past = lengthsOf(turns, to).slice(-MEMORY);
  return past.length ? Math.max(mean(past), 0.5) : FIRST[to];
};

/**
 * The breath of a person who shows when they turn from out to in and back, as a timeline: what has been is as it was, the
 * breath that is on goes as the last ones did, and the light waits where it is longer.
 */
export const ownTimeline = (turns: readonly Turn[], end: Seconds = LONGEST): Timeline => {
  const phases: Phase[] = [];
  let volume: Fraction = 0;
  const add = (phase: Pick<Phase, 'name' | 'start' | 'duration' | 'to' | 'curve'>, breath: number): void => {
    const duration = toMillisecond(phase.duration);
    if (duration <= 0) return;
    phases.push(Object.freeze({ ...phase, duration, breath, from: volume }));
    volume = phase.to;
  };
  add({ name: 'natural', start: 0, duration: turns[0]?.at ?? end, to: 0, curve: 'level' }, 0);
  turns.forEach(({ at, to }, i) => {
    const breath = Math.max(0, turns.slice(0, i + 1).filter((turn) => turn.to === 'inhale').length - 1);
    const next = turns[i + 1]?.at ?? end;
    const whole = expected(turns.slice(0, i + 1));
    const [full, from] = [to === 'inhale' ? 1 : 0, volume];
    const done = Math.min(next - at, whole);
    add(
      { name: to, start: at, duration: done, to: from + (full - from) * travelled(to, done / whole), curve: to },
      breath,
    );
    add(
      {
        name: to === 'inhale' ? 'hold' : 'rest',
        start: toMillisecond(at + done),
        duration: next - at - done,
        to: volume,
        curve: 'level',
      },
      breath,
    );
  });
  return freezeTimeline(longExhale, phases);
};

/** A person's own rate, and out divided by in; nothing before there are enough breaths to tell. */
export const ownPaceOf = (
  turns: readonly Turn[],
): { readonly rate: BreathsPerMinute; readonly ratio: number } | undefined => {
  const [inhales, exhales] = [lengthsOf(turns, 'inhale'), lengthsOf(turns, 'exhale')];
  if (Math.min(inhales.length, exhales.length) < TELLING) return;
  return { rate: 60 / (mean(inhales) + mean(exhales)), ratio: mean(exhales) / mean(inhales) };
};

import { travelled, type CurveName } from './curve.js';
import { limits, longHoldRun, needsNaturalBreath } from './limits.js';
import { cycleOf, type Pattern } from './pattern.js';
import type { Cue } from './guided.js';
import type { Practice } from './practice.js';
import { clamp, EPSILON, toMillisecond, type BreathsPerMinute, type Fraction, type Seconds } from './units.js';

/**
 * What a person does during a phase. `hold` is with full lungs, `rest` with empty ones; `natural` is unpaced breath
 * between runs of a pattern with a long hold (facts.md part C, 4-7-8).
 */
export type PhaseName = 'lead-in' | 'inhale' | 'hold' | 'exhale' | 'rest' | 'natural';

/** One stretch of a timeline: `[start, start + duration)` in media time. */
export interface Phase {
  /** What is done in it. */
  readonly name: PhaseName;
  /** Index of the breath, from 0; −1 during the lead-in. */
  readonly breath: number;
  /** Media time at which it begins. */
  readonly start: Seconds;
  /** How long it takes. */
  readonly duration: Seconds;
  /** Lung volume at the start, 0 (empty) to 1 (full). */
  readonly from: Fraction;
  /** Lung volume at the end. */
  readonly to: Fraction;
  /** How the lungs fill or empty in between. */
  readonly curve: CurveName;
  /** What goes with it in a practice that leads step by step. */
  readonly cue?: Cue;
  /** The stretch of the spine, from tail (0) to skull (1), that glows in place of the breath. */
  readonly lit?: readonly [from: Fraction, to: Fraction] | undefined;
}

/** Where a timeline is at one moment. */
export interface Sample {
  /** What is on. */
  readonly phase: Phase;
  /** Share of the phase's time that is over. */
  readonly progress: Fraction;
  /** Lung volume, 0 to 1: also how high the light stands. */
  readonly volume: Fraction;
}

/** A whole session laid out in media time. It knows where, never now. */
export interface Timeline {
  /** What it lays out. */
  readonly practice: Practice;
  /** Gapless and in order, from 0 to `duration`. */
  readonly phases: readonly Phase[];
  /** True length in seconds, lead-in included. */
  readonly duration: Seconds;
  /** Whole breaths in it. */
  readonly breaths: number;
}

/** B1.11–12: a pacer that starts near the breath people come with, and slows from there. */
const RAMP_FROM: BreathsPerMinute = 10;

/** Share of the lungs that the first of two in-breaths fills (B1.25: "to comfortable", then "to full"). */
const FIRST_OF_TWO: Fraction = 0.75;

type Step = Omit<Phase, 'start' | 'breath'>;

/** When the last of some phases is over; 0 where there are none. */
export const endOf = (phases: readonly Phase[]): Seconds => {
  const last = phases.at(-1);
  return last ? toMillisecond(last.start + last.duration) : 0;
};

/** How much of its own length a breath takes during the ramp: rates run evenly from 10 a minute to the pattern's. */
const paceOf = (breath: number, { pattern, ramp }: Practice): Fraction => {
  const rate = 60 / cycleOf(pattern);
  if (breath >= ramp || rate >= RAMP_FROM) return 1;
  const eased = RAMP_FROM + ((rate - RAMP_FROM) * breath) / ramp;
  const shortest = Math.max(
    limits.inhale.min / pattern.inhale,
    pattern.topUp > 0 ? limits.topUp.min / pattern.topUp : 0,
    limits.cycle.min / cycleOf(pattern),
  );
  return clamp(rate / eased, Math.min(shortest, 1), 1);
};

const step = (name: PhaseName, duration: Seconds, from: Fraction, to: Fraction, curve: CurveName = 'level'): Step => ({
  name,
  duration,
  from,
  to,
  curve,
});

const stepsOf = ({ inhale, topUp, hold, exhale, rest }: Pattern, hum: boolean, pace: Fraction): Step[] => {
  const between = topUp > 0 ? FIRST_OF_TWO : 1;
  return [
    step('inhale', inhale, 0, between, 'inhale'),
    step('inhale', topUp, between, 1, 'inhale'),
    step('hold', hold, 1, 1),
    step('exhale', exhale, 1, 0, hum ? 'hum' : 'exhale'),
    step('rest', rest, 0, 0),
  ]
    .map((whole) => ({ ...whole, duration: toMillisecond(whole.duration * pace) }))
    .filter(({ duration }) => duration > 0);
};

const place = (steps: readonly Step[], start: Seconds, breath: number): Phase[] => {
  let at = start;
  return steps.map((step) => {
    const phase = Object.freeze({ ...step, breath, start: at });
    at = toMillisecond(at + step.duration);
    return phase;
  });
};

const naturalBreath = step('natural', longHoldRun.naturalBreath, 0, 0);

/** How many breaths with a hold have come since the last natural breath. */
const runLength = (phases: readonly Phase[]): number => {
  const since = phases.findLastIndex(({ name }) => name === 'natural');
  return phases.slice(since + 1).filter(({ name }) => name === 'hold').length;
};

const outBreaths = (phases: readonly Phase[]): readonly Phase[] => phases.filter(({ name }) => name === 'exhale');

/** A timeline of phases that lie gapless and in order. */
export const freezeTimeline = (
  practice: Practice,
  phases: readonly Phase[],
  breaths = outBreaths(phases).length,
): Timeline => Object.freeze({ practice, phases: Object.freeze(phases), duration: endOf(phases), breaths });

/** The phases of breath `breath` after `before`, with the natural breath that must come first, if any. */
export const nextBreath = (practice: Practice, before: readonly Phase[], breath: number): Phase[] => {
  const { pattern, hum } = practice;
  const due = needsNaturalBreath(pattern) && runLength(before) >= longHoldRun.breaths;
  const natural = due ? place([naturalBreath], endOf(before), breath - 1) : [];
  const start = endOf([...before.slice(-1), ...natural]);
  return [...natural, ...place(stepsOf(pattern, hum, paceOf(breath, practice)), start, breath)];
};

/** All up to the end of the last out-breath. */
const throughExhale = (phases: readonly Phase[]): readonly Phase[] =>
  phases.slice(0, phases.findLastIndex(({ name }) => name === 'exhale') + 1);

/**
 * Appends whole breaths to `head` until the length asked for is met as nearly as whole breaths can, and no earlier than
 * `from`: who is resting after an out-breath when the head ends there is not thrown back to it.
 */
const fill = (practice: Practice, head: readonly Phase[], target: Seconds, from: Seconds = 0): Timeline => {
  const phases = [...head];
  for (;;) {
    const breath = (phases.at(-1)?.breath ?? -1) + 1;
    const next = nextBreath(practice, phases, breath);
    const [end, nextEnd] = [endOf(throughExhale(phases)), endOf(throughExhale(next))];
    const nearer = Math.abs(nextEnd - target) < Math.abs(end - target);
    if (breath > 0 && !nearer && end >= from - EPSILON) return freezeTimeline(practice, throughExhale(phases));
    phases.push(...next);
  }
};

const leadInOf = ({ leadIn }: Practice): Phase[] => (leadIn > 0 ? place([step('lead-in', leadIn, 0, 0)], 0, -1) : []);

/** Lays out a practice from its lead-in to its last out-breath: whole breaths, nearest to the length asked for. */
export const compile = (practice: Practice): Timeline =>
  fill(practice, leadInOf(practice), practice.leadIn + practice.minutes * 60);

/** Whether a breath, or the natural breath between runs, begins with this phase. */
const beginsBreath = (phase: Phase, index: number, phases: readonly Phase[]): boolean =>
  phase.breath !== phases[index - 1]?.breath || phase.name === 'natural';

/**
 * The timeline that leaves `running` at the first breath boundary after `at` and goes on with another practice.
 * Everything before that boundary is the same, so that nobody is hurried in the midst of a breath.
 */
export const continueWith = (practice: Practice, running: Timeline, at: Seconds): Timeline => {
  const { phases } = running;
  const boundary = phases.findIndex((phase, index) => phase.start > at + EPSILON && beginsBreath(phase, index, phases));
  const head = boundary < 0 ? phases : phases.slice(0, boundary);
  const leadIn = phases[0]?.name === 'lead-in' ? phases[0].duration : 0;
  return fill(practice, head, leadIn + practice.minutes * 60, Math.min(at, running.duration));
};

/** The timeline that ends at `at`, in the midst of a breath if need be, for a person who has had enough. */
export const endAt = (running: Timeline, at: Seconds): Timeline => {
  const end = toMillisecond(clamp(at, 0.001, running.duration));
  const phases = running.phases
    .filter(({ start }) => start < end)
    .map((phase) => {
      const duration = toMillisecond(end - phase.start);
      return duration < phase.duration
        ? Object.freeze({ ...phase, duration, to: sampleAt(running, end).volume })
        : phase;
    });
  const whole = outBreaths(running.phases).filter((exhale) => endOf([exhale]) <= end + EPSILON);
  return freezeTimeline(running.practice, phases, whole.length);
};

/** Where the timeline is at media time `at`; times outside are taken as its start or its end. */
export const sampleAt = ({ phases }: Timeline, at: Seconds): Sample => {
  const phase = (phases.findLast(({ start }) => start <= at + EPSILON) ?? phases[0]) as Phase;
  const progress = clamp((at - phase.start) / phase.duration, 0, 1);
  return { phase, progress, volume: phase.from + (phase.to - phase.from) * travelled(phase.curve, progress) };
};

/** The phases that begin in the half-open window `[from, to)`, in order: windows side by side drop none, double none. */
export const cuesBetween = ({ phases }: Timeline, from: Seconds, to: Seconds): readonly Phase[] =>
  phases.filter(({ start }) => start >= from && start < to);

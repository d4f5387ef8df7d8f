import type { Breathe, Cue, Focus, GuidedPractice, Rest, Step } from './guided.js';
import { limitPattern, limits, longHoldRun, minutesFor, needsNaturalBreath } from './limits.js';
import { parsePattern, pattern, rateOf, type Pattern } from './pattern.js';
import { longExhale, type Practice } from './practice.js';
import { endOf, freezeTimeline, nextBreath, type Phase, type PhaseName, type Timeline } from './timeline.js';
import { toMillisecond, type Fraction, type Minutes, type Seconds } from './units.js';

/** A section in media time. */
export interface SectionSpan {
  readonly title: string;
  readonly start: Seconds;
  readonly duration: Seconds;
}

/** A practice laid out: what is breathed and shown when, and where its sections lie. */
export interface GuidedTimeline {
  readonly timeline: Timeline;
  readonly sections: readonly SectionSpan[];
}

/** What a practice leaves to the person and to the drawing. */
export interface Circumstances {
  /** The pace that the person has chosen, for steps that are breathed at one's own. */
  readonly own?: Pattern;
  /** The stretch of the spine that glows in place of the breath, in a phase of a step. */
  readonly lit?: (cue: Cue, phase: PhaseName) => readonly [from: Fraction, to: Fraction] | undefined;
  /** What has just been breathed, so that a run of long holds does not begin anew. */
  readonly after?: readonly Phase[];
}

/** Minutes for which every out-breath may be hummed or sung (facts.md part C). */
export const VOICED: Minutes = 5;

type Plain = Rest | Breathe;

/** Steps in the order in which they come: repeats written out, and every focus in its turn. */
const unroll = (steps: readonly Step[], focus?: Focus): readonly Plain[] =>
  steps.flatMap((step) => {
    if ('repeat' in step) return Array.from({ length: step.repeat }, () => unroll(step.steps, focus)).flat();
    if ('each' in step) return step.each.flatMap((each) => unroll(step.steps, each));
    return [focus === undefined || step.focus !== undefined ? step : { ...step, focus }];
  });

/** A person's own pace, without what part C limits in number: holds, and a second in-breath. */
export const plainPace = ({ inhale, topUp, exhale }: Pattern): Pattern =>
  limitPattern(pattern({ inhale: inhale + topUp, exhale: Math.min(exhale, limits.hum.max) }));

const practiceOf = ({ breathe, ramp = 0, voice }: Breathe, own: Pattern): Practice => ({
  ...longExhale,
  pattern: (breathe === 'own' ? undefined : parsePattern(breathe)) ?? plainPace(own),
  ramp,
  leadIn: 0,
  hum: voice !== undefined,
});

const timing = ['breathe', 'breaths', 'ramp', 'for'];

/** All of a step that is not its time. */
const cueOf = (step: Plain, section: number, index: number, own: Pattern): Cue =>
  Object.freeze({
    ...Object.fromEntries(Object.entries(step).filter(([name]) => !timing.includes(name))),
    ...('breathe' in step && { rate: rateOf(practiceOf(step, own).pattern), own: step.breathe === 'own' }),
    section,
    step: index,
  });

/** Whole breaths, as many as asked for or as come nearest to the time asked for; at least one. */
const breathsOf = (step: Breathe, own: Pattern, before: readonly Phase[]): readonly Phase[] => {
  const practice = practiceOf(step, own);
  const target = step.for ?? 0;
  const begin = endOf(before);
  let phases: readonly Phase[] = [];
  let end: Seconds = 0;
  for (let breath = 0; ; breath++) {
    const next = nextBreath(practice, [...before, ...phases], breath);
    const nextEnd = endOf(next) - begin;
    const enough = step.breaths === undefined ? nextEnd - target >= target - end : breath >= step.breaths;
    if (breath > 0 && enough) return phases;
    phases = [...phases, ...next];
    end = nextEnd;
  }
};

/** Keeps what has been breathed with long holds since there was natural breath for long enough (part C). */
const heldBefore = (after: readonly Phase[]): ((stretch: readonly Phase[], long: boolean) => readonly Phase[]) => {
  let [held, rested] = [after, 0];
  return (stretch, long) => {
    if (long) [held, rested] = [[...held, ...stretch], 0];
    for (const { name, duration } of stretch) if (!long && name === 'natural') rested += duration;
    if (rested >= longHoldRun.naturalBreath) held = [];
    return held;
  };
};

/** For how long a step may be breathed over and over; none at all with long holds. */
const capOf = (step: Plain, own: Pattern): Minutes => {
  if (!('breathe' in step)) return limits.minutes.max;
  const { pattern: breathed } = practiceOf(step, own);
  if (needsNaturalBreath(breathed)) return 0;
  return Math.min(step.voice ? VOICED : limits.minutes.max, minutesFor(breathed).max);
};

/** Lays out a practice, step by step, gapless from 0 to its end. */
export const compileGuided = (
  { sections }: GuidedPractice,
  { own = longExhale.pattern, lit = () => undefined, after = [] }: Circumstances = {},
): GuidedTimeline => {
  const phases: Phase[] = [];
  const spans: SectionSpan[] = [];
  const keep = heldBefore(after);
  let held = after;
  let cap: Minutes = limits.minutes.max;
  let [at, breaths, index] = [0, 0, 0];
  sections.forEach(({ title, steps }, section) => {
    const start = at;
    for (const step of unroll(steps)) {
      const cue = cueOf(step, section, index++, own);
      const first = breaths;
      const stretch: readonly Phase[] =
        'breathe' in step
          ? breathsOf(step, own, held)
          : [
              {
                name: 'natural',
                breath: 0,
                start: 0,
                duration: toMillisecond(step.for),
                from: 0,
                to: 0,
                curve: 'level',
              },
            ];
      held = keep(stretch, 'breathe' in step && needsNaturalBreath(practiceOf(step, own).pattern));
      cap = Math.min(cap, capOf(step, own));
      for (const phase of stretch) {
        phases.push(
          Object.freeze({ ...phase, breath: first + phase.breath, start: at, cue, lit: lit(cue, phase.name) }),
        );
        at = toMillisecond(at + phase.duration);
        if (phase.name === 'exhale') breaths++;
      }
    }
    spans.push(Object.freeze({ title, start, duration: toMillisecond(at - start) }));
  });
  // No plain breath is as long, to the second: what is set afterwards is another practice.
  return { timeline: freezeTimeline({ ...longExhale, minutes: at / 60, leadIn: 0, cap }, phases), sections: spans };
};

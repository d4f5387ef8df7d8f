import type { Breathe, Cue, Focus, GuidedPractice, Rest, Step } from './guided.js';
import { limitPattern } from './limits.js';
import { parsePattern, rateOf, type Pattern } from './pattern.js';
import { longExhale, type Practice } from './practice.js';
import { freezeTimeline, nextBreath, type Phase, type PhaseName, type Timeline } from './timeline.js';
import { toMillisecond, type Fraction, type Seconds } from './units.js';

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
}

type Plain = Rest | Breathe;

/** Steps in the order in which they come: repeats written out, and every focus in its turn. */
const unroll = (steps: readonly Step[], focus?: Focus): readonly Plain[] =>
  steps.flatMap((step) => {
    if ('repeat' in step) return Array.from({ length: step.repeat }, () => unroll(step.steps, focus)).flat();
    if ('each' in step) return step.each.flatMap((each) => unroll(step.steps, each));
    return [focus === undefined || step.focus !== undefined ? step : { ...step, focus }];
  });

const practiceOf = ({ breathe, ramp = 0, voice }: Breathe, own: Pattern): Practice => ({
  ...longExhale,
  pattern: limitPattern((breathe === 'own' ? undefined : parsePattern(breathe)) ?? own),
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
const breathsOf = (step: Breathe, own: Pattern): readonly Phase[] => {
  const practice = practiceOf(step, own);
  const target = step.for ?? 0;
  let phases: readonly Phase[] = [];
  let end: Seconds = 0;
  for (let breath = 0; ; breath++) {
    const next = nextBreath(practice, phases, breath);
    const last = next.at(-1) as Phase;
    const nextEnd = last.start + last.duration;
    const enough = step.breaths === undefined ? nextEnd - target >= target - end : breath >= step.breaths;
    if (breath > 0 && enough) return phases;
    phases = [...phases, ...next];
    end = nextEnd;
  }
};

/** Lays out a practice, step by step, gapless from 0 to its end. */
export const compileGuided = (
  { sections }: GuidedPractice,
  { own = longExhale.pattern, lit = () => undefined }: Circumstances = {},
): GuidedTimeline => {
  const phases: Phase[] = [];
  const spans: SectionSpan[] = [];
  let [at, breaths, index] = [0, 0, 0];
  sections.forEach(({ title, steps }, section) => {
    const start = at;
    for (const step of unroll(steps)) {
      const cue = cueOf(step, section, index++, own);
      const first = breaths;
      const stretch: readonly Phase[] =
        'breathe' in step
          ? breathsOf(step, own)
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
  return { timeline: freezeTimeline({ ...longExhale, minutes: at / 60, leadIn: 0 }, phases), sections: spans };
};

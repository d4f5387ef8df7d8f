import type { Breathe, GuidedPractice } from './guided.js';
import { compileGuided, VOICED } from './guided-timeline.js';
import { limits } from './limits.js';
import { formatPattern } from './pattern.js';
import type { Practice } from './practice.js';
import { freezeTimeline, type Phase, type Timeline } from './timeline.js';
import { EPSILON, toMillisecond, type Seconds } from './units.js';

/** The one step of a practice that is paced all through, so that its rhythm can be set like any other. */
export const pacedStep = ({ sections }: GuidedPractice): (Breathe & { readonly for: Seconds }) | undefined => {
  const [step, ...others] = sections.flatMap(({ steps }) => steps);
  if (!step || others.length || !('breathe' in step) || step.breathe === 'own' || step.for === undefined) return;
  return { ...step, for: step.for };
};

const shifted = (phases: readonly Phase[], by: Seconds, breaths: number): readonly Phase[] =>
  phases.map((phase) =>
    Object.freeze({ ...phase, start: toMillisecond(phase.start + by), breath: phase.breath + breaths }),
  );

/**
 * Lays out a practice that is paced all through at the rhythm that is set, lead-in and all; where another one is `running`
 * at `at`, it is left at the next breath.
 */
export const compilePaced = (
  practice: GuidedPractice,
  step: Breathe,
  own: Practice,
  running?: Timeline,
  at: Seconds = 0,
): Timeline => {
  const { pattern, minutes, ramp, leadIn } = own;
  const length = (step.voice ? Math.min(minutes, VOICED) : minutes) * 60;
  const lay = (time: Seconds, eased: number, after: readonly Phase[]): Timeline => {
    const paced: Breathe = { ...step, breathe: formatPattern(pattern), for: time, ramp: eased };
    return compileGuided({ ...practice, sections: [{ title: practice.name, steps: [paced] }] }, { after }).timeline;
  };
  const settle: Phase = Object.freeze({
    name: 'lead-in',
    breath: -1,
    start: 0,
    duration: leadIn,
    from: 0,
    to: 0,
    curve: 'level',
  });
  if (!running || at <= EPSILON) {
    const whole = lay(length, ramp, []);
    return freezeTimeline({ ...own, cap: whole.practice.cap }, [
      ...(leadIn > 0 ? [settle] : []),
      ...shifted(whole.phases, leadIn, 0),
    ]);
  }
  const next = running.phases.find(
    ({ start, breath }, index) => start > at + EPSILON && breath !== running.phases[index - 1]?.breath,
  );
  const head = next ? running.phases.slice(0, running.phases.indexOf(next)) : running.phases;
  const joint = next?.start ?? running.duration;
  const rest = lay(Math.max(leadIn + length - joint, limits.cycle.min), 0, head);
  const breaths = (head.at(-1)?.breath ?? -1) + 1;
  return freezeTimeline({ ...own, cap: rest.practice.cap }, [...head, ...shifted(rest.phases, joint, breaths)]);
};

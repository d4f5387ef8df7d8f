import type { Breathe, GuidedPractice, Rest, Step } from '../breath/guided.js';
import { plainPace } from '../breath/guided-timeline.js';
import { limits, longHoldRun, minutesFor, needsNaturalBreath } from '../breath/limits.js';
import { cycleOf, parsePattern, pattern as patternOf, type Pattern } from '../breath/pattern.js';
import { EPSILON, type Minutes, type Seconds } from '../breath/units.js';
import { practiceLimits as most } from './practice-limits.js';
import { child, quoted, wrong, type Log } from './practice-reading.js';

/** Steps one after another, as often as they come, each with its place in the file. */
function* unrolled(all: readonly Step[], path: string): Generator<readonly [step: Rest | Breathe, path: string]> {
  for (const [index, one] of all.entries()) {
    const at = child(path, index);
    if ('steps' in one) {
      const times = 'repeat' in one ? one.repeat : one.each.length;
      for (let time = 0; time < times; time++) yield* unrolled(one.steps, child(at, 'steps'));
    } else yield [one, at];
  }
}

/** One step as it comes, with what its limits are about. */
interface Stretch {
  readonly path: string;
  readonly step: Rest | Breathe;
  /** Of a paced one; not at a person's own pace, which is not known here. */
  readonly pattern: Pattern | undefined;
  readonly breaths: number;
  readonly seconds: Seconds;
}

const { breaths: RUN, naturalBreath: NATURAL } = longHoldRun;

/** The person whose own pace it is may be the slowest there is. */
const slowestCycle = cycleOf(plainPace(patternOf({ inhale: limits.inhale.max, exhale: limits.exhale.max })));

const stretchOf = (step: Rest | Breathe, path: string): Stretch => {
  if (!('breathe' in step)) return { path, step, pattern: undefined, breaths: 0, seconds: step.for };
  const pattern = parsePattern(step.breathe);
  const cycle = pattern ? cycleOf(pattern) : slowestCycle;
  const breaths = step.breaths ?? Math.max(1, Math.round((step.for ?? 0) / cycle));
  // The timeline puts natural breath between the runs of a step.
  const pauses = pattern && needsNaturalBreath(pattern) ? Math.ceil(breaths / RUN) - 1 : 0;
  return { path, step, pattern, breaths, seconds: step.for ?? breaths * cycle + pauses * NATURAL };
};

/** What part C limits the sum of. */
interface Total {
  readonly minutes: Minutes;
  readonly what: string;
  readonly counts: (stretch: Stretch) => boolean;
}

const totals: readonly Total[] = [
  { minutes: most.pacedMinutes, what: 'of paced breath', counts: ({ breaths }) => breaths > 0 },
  {
    minutes: most.shortMinutes,
    what: 'of box breathing and sighs',
    counts: ({ pattern }) => pattern !== undefined && minutesFor(pattern).max === most.shortMinutes,
  },
  {
    minutes: most.hummedMinutes,
    what: 'of humming and singing',
    counts: ({ step }) => 'breathe' in step && step.voice !== undefined,
  },
  { minutes: most.minutes, what: 'in all', counts: () => true },
];

/** Holds a sum to its limit, step by step; says whether it is over. */
const addUp = ({ minutes, what, counts }: Total, log: Log): ((stretch: Stretch) => boolean) => {
  let sum: Seconds = 0;
  return (stretch) => {
    const before = sum <= minutes * 60 + EPSILON;
    if (counts(stretch)) sum += stretch.seconds;
    const over = sum > minutes * 60 + EPSILON;
    if (before && over) wrong(log, stretch.path, `at most ${minutes} minutes ${what}`, 'more, from here on');
    return over;
  };
};

/** Holds runs of long holds, over all steps, to part C: four breaths, then a minute without. */
const countRuns = (log: Log): ((stretch: Stretch) => void) => {
  let [held, natural] = [0, 0];
  return ({ path, step, pattern, breaths, seconds }) => {
    if (!('breathe' in step)) natural += seconds;
    if (!pattern || !needsNaturalBreath(pattern)) return;
    if (natural >= NATURAL) held = 0;
    if (held + Math.min(breaths, RUN) > RUN)
      wrong(log, path, `${RUN} breaths with so long a hold, then ${NATURAL} s of words or rest`, 'more breaths');
    const pauses = Math.ceil(breaths / RUN) - 1;
    held = pauses ? breaths - pauses * RUN : held + breaths;
    natural = 0;
  };
};

const checkHum = ({ path, step, pattern }: Stretch, log: Log): void => {
  if (!('breathe' in step) || !step.voice || !pattern || pattern.exhale <= limits.hum.max) return;
  wrong(
    log,
    child(path, 'breathe'),
    `at most ${limits.hum.max} s out where it is hummed or sung`,
    quoted(step.breathe),
  );
};

/** Holds a practice, whose every part is right, to facts.md part C as a whole. */
export const checkTotals = ({ sections }: GuidedPractice, log: Log): void => {
  const sums = totals.map((total) => addUp(total, log));
  const run = countRuns(log);
  for (const [index, { steps }] of sections.entries())
    for (const [step, path] of unrolled(steps, `/sections/${index}/steps`)) {
      const stretch = stretchOf(step, path);
      checkHum(stretch, log);
      run(stretch);
      // Repeats of repeats could go on for years: over in all is the end.
      if (sums.map((sum) => sum(stretch)).at(-1)) return;
    }
};

import type {
  Accompaniment,
  Breathe,
  CautionName,
  Each,
  Focus,
  GuidedPractice,
  LightPath,
  PoseName,
  Repeat,
  Rest,
  Section,
  Step,
} from '../breath/guided.js';
import { plainPace } from '../breath/guided-timeline.js';
import { limitPattern, limits, longHoldRun, minutesFor, needsNaturalBreath, patternRule } from '../breath/limits.js';
import { cycleOf, parsePattern, pattern as patternOf, samePattern, type Pattern } from '../breath/pattern.js';
import { EPSILON, type Minutes, type Seconds } from '../breath/units.js';

/** One thing in a practice file that cannot be taken as it is. */
export interface PracticeError {
  /** Where, as a JSON pointer: "/sections/0/steps/2/for"; "" is the whole file. */
  readonly path: string;
  /** What may stand there, in words for the person who wrote the file. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
}

/** A practice that can be laid out, or what is wrong with it: one of the two. */
export interface CheckedPractice {
  /** A frozen copy: nothing that happens to what was handed in changes it. */
  readonly practice?: GuidedPractice;
  readonly errors: readonly PracticeError[];
}

/** How large a practice may be. Its hours are those of facts.md part C. */
export const practiceLimits = Object.freeze({
  /** Of the file. */
  bytes: 262_144,
  /** Minutes in all; paced breath in it; box breathing and the sigh in it; humming and singing in it. */
  minutes: 60,
  pacedMinutes: limits.minutes.max,
  shortMinutes: limits.shortMinutes.max,
  hummedMinutes: 5,
  sections: 60,
  /** As written, not as repeated. */
  steps: 2000,
  /** Lists of steps within steps. */
  depth: 8,
  repeat: 200,
  each: 200,
  breaths: 360,
  languages: 60,
  /** Of one language. */
  words: 2000,
  /** Characters. */
  text: 500,
  title: 120,
  name: 80,
  key: 80,
  /** So many errors are told; who has more starts with these. */
  errors: 20,
});

const most = practiceLimits;

/** What one check of a whole value keeps. */
interface Log {
  readonly errors: PracticeError[];
  /** Where it is being read, should reading throw. */
  at: string;
  steps: number;
  depth: number;
  readonly knows: (focus: Focus) => boolean;
}

/** Reads a value, or tells the log what is wrong with it. Its result counts only if nothing was. */
type Read<T> = (value: unknown, path: string, log: Log) => T | undefined;

/** Thrown to leave a check that has found enough. */
const ENOUGH = new Error('enough');

const quoted = (text: string): string =>
  text.length > 40 ? `${JSON.stringify(text.slice(0, 40))}…` : JSON.stringify(text);

/** A value in words. Nothing but text and numbers is turned into text: that would run code of whoever gave it. */
const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const wrong = (log: Log, path: string, expected: string, found: string): undefined => {
  // A step that is repeated is wrong once.
  if (log.errors.some((error) => error.path === path && error.expected === expected)) return;
  log.errors.push({ path, expected, found });
  if (log.errors.length >= most.errors) throw ENOUGH;
};

const child = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what is the value's own: a page may have put anything on the prototype. */
const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

const text =
  (max: number): Read<string> =>
  (value, path, log) => {
    const expected = `a text of 1 to ${max} characters`;
    if (typeof value !== 'string' || !/\S/.test(value)) return wrong(log, path, expected, inWords(value));
    // A character outside the basic plane counts once, as in the schema.
    const tooLong = value.length > max && [...value.slice(0, 2 * max + 1)].length > max;
    return tooLong ? wrong(log, path, expected, `${value.length} characters`) : value;
  };

const number =
  (min: number, max: number, unit = ''): Read<number> =>
  (value, path, log) =>
    typeof value === 'number' && value >= min && value <= max
      ? value
      : wrong(log, path, `a number from ${min} to ${max}${unit}`, inWords(value));

const whole =
  (min: number, max: number): Read<number> =>
  (value, path, log) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : wrong(log, path, `a whole number from ${min} to ${max}`, inWords(value));

const yesOrNo: Read<boolean> = (value, path, log) =>
  typeof value === 'boolean' ? value : wrong(log, path, 'true or false', inWords(value));

/** One of some words. They are given as keys, so that none that the type knows can be forgotten. */
const oneOf = <T extends string>(words: Readonly<Record<T, 1>>): Read<T> => {
  const all = Object.keys(words) as T[];
  return (value, path, log) =>
    all.find((word) => word === value) ?? wrong(log, path, `one of ${listed(all)}`, inWords(value));
};

const list =
  <T>(item: Read<T>, min: number, max: number, what: string): Read<readonly T[]> =>
  (value, path, log) => {
    const expected = `a list of ${min} to ${max} ${what}`;
    if (!Array.isArray(value)) return wrong(log, path, expected, inWords(value));
    const { length } = value;
    if (!(length >= min && length <= max)) return wrong(log, path, expected, `${String(length)} ${what}`);
    const read = Array.from({ length }, (_, index) => {
      const at = child(path, index);
      log.at = at;
      return item(value[index], at, log);
    });
    return Object.freeze(read as T[]);
  };

type OptionalKey<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T];

/** A reader for each key of a type: no more, no less, or it does not compile. */
type Fields<T, K extends keyof T> = { readonly [N in K]-?: Read<NonNullable<T[N]>> };

const object = <T extends object>(
  required: Fields<T, Exclude<keyof T, OptionalKey<T>>>,
  optional: Fields<T, OptionalKey<T>>,
  ignored: readonly string[] = [],
): Read<T> => {
  const fields: Readonly<Record<string, Read<unknown>>> = { ...required, ...optional };
  const keys = Object.keys(fields);
  return (value, path, log) => {
    if (!isObject(value)) return wrong(log, path, `an object with ${listed(Object.keys(required))}`, inWords(value));
    const made: Record<string, unknown> = {};
    for (const key of Object.keys(value))
      if (!keys.includes(key) && !ignored.includes(key))
        wrong(log, child(path, key), `no other key than ${listed(keys)}`, quoted(key));
    for (const [key, read] of Object.entries(fields)) {
      log.at = child(path, key);
      const given = own(value, key);
      if (given !== undefined || key in required) made[key] = read(given, log.at, log);
    }
    return Object.freeze(made) as T;
  };
};

/** An object with keys of the writer's own. It comes back without a prototype: "constructor" is no word. */
const dictionary =
  <T>(isKey: RegExp, keyRule: string, item: Read<T>, max: number, what: string): Read<Readonly<Record<string, T>>> =>
  (value, path, log) => {
    if (!isObject(value)) return wrong(log, path, `an object of ${what}`, inWords(value));
    const keys = Object.keys(value);
    if (keys.length > max) return wrong(log, path, `at most ${max} ${what}`, `${keys.length}`);
    const made = Object.create(null) as Record<string, T>;
    for (const key of keys) {
      log.at = child(path, key);
      if (!isKey.test(key)) wrong(log, log.at, keyRule, quoted(key));
      else made[key] = item(own(value, key), log.at, log) as T;
    }
    return Object.freeze(made);
  };

const LEVEL = '(?:C[1-7]|T(?:[1-9]|1[0-2])|[LS][1-5]|Co[1-4])';
const FOCUS = new RegExp(`^(?:${LEVEL}(?:-${LEVEL})?|[a-z]+(?:-[a-z]+)*)$`);

const focus: Read<Focus> = (value, path, log) =>
  typeof value === 'string' && value.length <= most.key && FOCUS.test(value) && log.knows(value)
    ? value
    : wrong(
        log,
        path,
        'a vertebra, a stretch or a point of the body, as in "C1", "T1-T12", "right-thumb"',
        inWords(value),
      );

const SECONDS = '\\d{1,2}(?:\\.\\d{1,3})?';
const PATTERN = new RegExp(`^(?:own|box|sigh|${SECONDS}(?:\\+${SECONDS})?(?:[-:]${SECONDS}){1,3})$`);

const pattern: Read<string> = (value, path, log) => {
  if (typeof value !== 'string' || !PATTERN.test(value))
    return wrong(
      log,
      path,
      'seconds, as in "4-6", "4-7-8", "4-4-4-4" or "2+1-6"; "box", "sigh" or "own"',
      inWords(value),
    );
  const parsed = parsePattern(value);
  return parsed && !samePattern(limitPattern(parsed), parsed) ? wrong(log, path, patternRule, quoted(value)) : value;
};

const accompaniment: Fields<Accompaniment, keyof Accompaniment> = {
  say: text(most.text),
  focus,
  turn: oneOf({ one: 1, other: 1, centre: 1 }),
  pose: oneOf<PoseName>({
    tall: 1,
    slump: 1,
    flexed: 1,
    extended: 1,
    lengthened: 1,
    folded: 1,
    'bent-left': 1,
    'bent-right': 1,
    'twisted-left': 1,
    'twisted-right': 1,
    lying: 1,
  }),
  bell: yesOrNo,
};

const rest = object<Rest>({ for: number(1, most.minutes * 60, ' seconds') }, accompaniment);

const breathe = object<Breathe>(
  { breathe: pattern },
  {
    ...accompaniment,
    breaths: whole(1, most.breaths),
    for: number(limits.cycle.min, most.pacedMinutes * 60, ' seconds'),
    ramp: whole(limits.ramp.min, limits.ramp.max),
    voice: oneOf({ hum: 1, om: 1 }),
    path: oneOf<LightPath>({ spine: 1, outward: 1, crown: 1 }),
  },
);

const breaths: Read<Breathe> = (value, path, log) => {
  const read = breathe(value, path, log);
  const lengths = ['breaths', 'for'].filter((key) => read && key in read);
  return read && lengths.length !== 1
    ? wrong(log, path, 'either "breaths" or "for"', lengths.length ? 'both' : 'neither')
    : read;
};

const steps: Read<readonly Step[]> = (value, path, log) => {
  // Neither a cycle nor many steps that are the same object can keep it busy.
  if (log.depth >= most.depth)
    return wrong(log, path, `steps within steps ${most.depth} deep`, 'deeper ones, or a cycle');
  log.depth++;
  const read = stepList(value, path, log);
  log.depth--;
  return read;
};

const repeat = object<Repeat>({ repeat: whole(1, most.repeat), steps }, {});

const each = object<Each>({ each: list(focus, 1, most.each, 'points'), steps }, {});

const step: Read<Step> = (value, path, log) => {
  if (++log.steps > most.steps) {
    wrong(log, path, `at most ${most.steps} steps in all`, 'more');
    throw ENOUGH;
  }
  const kinds: readonly (readonly [key: string, read: Read<Step>])[] = [
    ['repeat', repeat],
    ['each', each],
    ['breathe', breaths],
    ['for', rest],
  ];
  const kind = isObject(value) ? kinds.find(([key]) => Object.hasOwn(value, key)) : undefined;
  return kind
    ? kind[1](value, path, log)
    : wrong(log, path, `a step: an object with ${listed(kinds.map(([key]) => key))}`, inWords(value));
};

const stepList = list(step, 1, most.steps, 'steps');

const section = object<Section>({ title: text(most.title), steps }, {});

const caution = oneOf<CautionName>({
  easy: 1,
  holds: 1,
  hum: 1,
  water: 1,
  feelings: 1,
  'head-down': 1,
  back: 1,
  'ask-first': 1,
});

const cautions: Read<readonly CautionName[]> = (value, path, log) => {
  const read = list(caution, 0, 8, 'cautions')(value, path, log);
  return read && new Set(read).size < read.length ? wrong(log, path, 'each caution once', 'one twice') : read;
};

const version: Read<1> = (value, path, log) => (value === 1 ? value : wrong(log, path, '1', inWords(value)));

const guidedPractice = object<GuidedPractice>(
  {
    format: version,
    name: text(most.name),
    posture: oneOf({ sitting: 1, lying: 1, standing: 1, any: 1 }),
    sections: list(section, 1, most.sections, 'sections'),
  },
  {
    cautions,
    asks: oneOf({ pace: 1 }),
    bed: oneOf({ rain: 1, ocean: 1, jungle: 1 }),
    words: dictionary(
      /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/,
      'a language, as in "en" or "pt-BR"',
      dictionary(new RegExp(`^(?!__proto__$).{1,${most.key}}$`, 'su'), 'a key', text(most.text), most.words, 'words'),
      most.languages,
      'languages',
    ),
  },
  // Editors complete what they are told the schema of.
  ['$schema'],
);

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
const checkTotals = ({ sections }: GuidedPractice, log: Log): void => {
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

/**
 * Checks a value from a stranger: a practice that can be laid out, or errors with their places. Never throws, whatever it
 * is given, and takes no longer than for the largest practice that is allowed.
 *
 * @param knows - Whether a focus, well written, is one that can be shown; by default any is.
 */
export const checkPractice = (json: unknown, knows: (focus: Focus) => boolean = () => true): CheckedPractice => {
  const log: Log = { errors: [], at: '', steps: 0, depth: 0, knows };
  try {
    // Of another version, nothing else would be told rightly.
    if (isObject(json) && Object.hasOwn(json, 'format')) version(own(json, 'format'), '/format', log);
    const practice = log.errors.length ? undefined : guidedPractice(json, '', log);
    if (practice && !log.errors.length) checkTotals(practice, log);
    if (practice && !log.errors.length) return { practice, errors: [] };
  } catch (thrown) {
    if (thrown !== ENOUGH)
      log.errors.push({ path: log.at, expected: 'a plain value', found: 'one that throws when it is read' });
  }
  return { errors: log.errors };
};

const TOKEN =
  /[\t\n\r ]*(?:(?<open>[[{])|(?<close>[\]}])|(?<mark>[,:])|(?<text>"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** Where a text stops being JSON: browsers say it in different words, and Safari not at all. */
const brokenAt = (json: string): number => {
  const open: string[] = [];
  let wants = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(json);
    const start = found
      ? TOKEN.lastIndex - found[0].trimStart().length
      : from + (/^[\t\n\r ]*/.exec(json.slice(from))?.[0].length ?? 0);
    if (!found) return start;
    const { open: opens, close, mark, text: string } = found.groups ?? {};
    const inside = open.at(-1);
    let fits: boolean;
    if (opens) {
      fits = wants.includes('value');
      open.push(opens);
      wants = opens === '{' ? 'key or end' : 'value or end';
    } else if (close) {
      fits = wants.includes('end') && inside === (close === '}' ? '{' : '[');
      open.pop();
      wants = 'mark or end';
    } else if (mark === ':') {
      fits = wants === 'colon';
      wants = 'value';
    } else if (mark) {
      fits = wants === 'mark or end' && inside !== undefined;
      wants = inside === '{' ? 'key' : 'value';
    } else if (string && wants.startsWith('key')) {
      fits = true;
      wants = 'colon';
    } else {
      fits = wants.includes('value');
      wants = 'mark or end';
    }
    if (!fits) return start;
  }
};

const describeBreak = (json: string): string => {
  const at = brokenAt(json);
  const lines = json.slice(0, at).split('\n');
  const what = at < json.length ? quoted(json.slice(at, at + 12)) : 'the end';
  return `${what} at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
};

/** Reads the text of a practice file and checks it. Never throws. */
export const readPracticeText = (text: string, knows?: (focus: Focus) => boolean): CheckedPractice => {
  const fails = (expected: string, found: string): CheckedPractice => ({ errors: [{ path: '', expected, found }] });
  const bytes = text.length > most.bytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > most.bytes) return fails(`a file of at most ${most.bytes / 1024} kB`, `${Math.ceil(bytes / 1024)} kB`);
  // Some editors begin a file with a mark that is no JSON.
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return error instanceof SyntaxError
      ? fails('JSON', describeBreak(json))
      : fails('JSON', 'lists within lists, too deep to be read');
  }
  return checkPractice(value, knows);
};

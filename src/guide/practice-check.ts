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
import { limitPattern, limits, patternRule } from '../breath/limits.js';
import { parsePattern, samePattern } from '../breath/pattern.js';
import { describeBreak } from './json-break.js';
import { practiceLimits as most } from './practice-limits.js';
import {
  dictionary,
  ENOUGH,
  inWords,
  isObject,
  list,
  listed,
  number,
  object,
  oneOf,
  own,
  quoted,
  text,
  whole,
  wrong,
  yesOrNo,
  type Fields,
  type Log,
  type PracticeError,
  type Read,
} from './practice-reading.js';
import { checkTotals } from './practice-totals.js';

/** A practice that can be laid out, or what is wrong with it: one of the two. */
export interface CheckedPractice {
  /** A frozen copy: nothing that happens to what was handed in changes it. */
  readonly practice?: GuidedPractice;
  readonly errors: readonly PracticeError[];
}
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

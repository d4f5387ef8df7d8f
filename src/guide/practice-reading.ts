import type { Focus } from '../breath/guided.js';
import { practiceLimits } from './practice-limits.js';

/** One thing in a practice file that cannot be taken as it is. */
export interface PracticeError {
  /** Where, as a JSON pointer: "/sections/0/steps/2/for"; "" is the whole file. */
  readonly path: string;
  /** What may stand there, in words for the person who wrote the file. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
}
/** What one check of a whole value keeps. */
export interface Log {
  readonly errors: PracticeError[];
  /** Where it is being read, should reading throw. */
  at: string;
  steps: number;
  depth: number;
  readonly knows: (focus: Focus) => boolean;
}

/** Reads a value, or tells the log what is wrong with it. Its result counts only if nothing was. */
export type Read<T> = (value: unknown, path: string, log: Log) => T | undefined;

/** Thrown to leave a check that has found enough. */
export const ENOUGH = new Error('enough');

/** A text in quotes, its first 40 characters. */
export const quoted = (text: string): string =>
  text.length > 40 ? `${JSON.stringify(text.slice(0, 40))}…` : JSON.stringify(text);

/** A value in words. Nothing but text and numbers is turned into text: that would run code of whoever gave it. */
export const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

/** Tells the log of an error, and reads nothing. Where there are as many as it takes, it leaves the check. */
export const wrong = (log: Log, path: string, expected: string, found: string): undefined => {
  // A step that is repeated is wrong once.
  if (log.errors.some((error) => error.path === path && error.expected === expected)) return;
  log.errors.push({ path, expected, found });
  if (log.errors.length >= practiceLimits.errors) throw ENOUGH;
};

/** The JSON pointer of what lies under a key. */
export const child = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Names in quotes, one after another. */
export const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Whether a value has keys: no list, and not null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what is the value's own: a page may have put anything on the prototype. */
export const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** A text of 1 to `max` characters that is not blank. */
export const text =
  (max: number): Read<string> =>
  (value, path, log) => {
    const expected = `a text of 1 to ${max} characters`;
    if (typeof value !== 'string' || !/\S/.test(value)) return wrong(log, path, expected, inWords(value));
    // A character outside the basic plane counts once, as in the schema.
    const tooLong = value.length > max && [...value.slice(0, 2 * max + 1)].length > max;
    return tooLong ? wrong(log, path, expected, `${value.length} characters`) : value;
  };

/** A number from `min` to `max`; `unit`, with its blank, is for the words of the error alone. */
export const number =
  (min: number, max: number, unit = ''): Read<number> =>
  (value, path, log) =>
    typeof value === 'number' && value >= min && value <= max
      ? value
      : wrong(log, path, `a number from ${min} to ${max}${unit}`, inWords(value));

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number): Read<number> =>
  (value, path, log) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : wrong(log, path, `a whole number from ${min} to ${max}`, inWords(value));

/** True or false. */
export const yesOrNo: Read<boolean> = (value, path, log) =>
  typeof value === 'boolean' ? value : wrong(log, path, 'true or false', inWords(value));

/** One of some words. They are given as keys, so that none that the type knows can be forgotten. */
export const oneOf = <T extends string>(words: Readonly<Record<T, 1>>): Read<T> => {
  const all = Object.keys(words) as T[];
  return (value, path, log) =>
    all.find((word) => word === value) ?? wrong(log, path, `one of ${listed(all)}`, inWords(value));
};

/** A list of `min` to `max` items; `what` names them, in the plural. It comes back frozen. */
export const list =
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

/** The keys of a type that may be left out. */
export type OptionalKey<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T];

/** A reader for each key of a type: no more, no less, or it does not compile. */
export type Fields<T, K extends keyof T> = { readonly [N in K]-?: Read<NonNullable<T[N]>> };

/** An object with these keys and no others but the `ignored`. It comes back frozen. */
export const object = <T extends object>(
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
export const dictionary =
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

import { clamp, readNumber } from '../breath/units.js';

/** How one attribute is read. Whatever stands there, it ends in a value that can be used. */
export interface Setting<T extends string | number> {
  /** What it takes, in words for the person who wrote the page. */
  readonly takes: string;
  /** The value of a text that can be taken as it is, else nothing. */
  readonly read: (text: string) => T | undefined;
  /** The nearest value for a text that cannot. */
  readonly nearest: (text: string) => T;
}

/** A number within limits. */
export const numberIn = (
  { min, max }: { min: number; max: number },
  fallback: number,
  unit = '',
  parse = readNumber,
): Setting<number> => ({
  takes: `${min} to ${max}${unit}`,
  read: (text) => {
    const value = parse(text);
    return value === undefined || value < min || value > max ? undefined : value;
  },
  nearest: (text) => clamp(parse(text) ?? fallback, min, max),
});

/** One of some words; the first stands in for any other. */
export const oneOf = <T extends string>(...tokens: readonly [T, ...T[]]): Setting<T> => ({
  takes: `one of ${tokens.join(', ')}`,
  read: (text) => tokens.find((token) => token === text),
  nearest: () => tokens[0],
});

/** Any of some words, in any order; or `none`. */
export const someOf = (tokens: readonly string[]): Setting<string> => {
  const known = (text: string): string => tokens.filter((token) => text.split(/[\s,]+/).includes(token)).join(' ');
  return {
    takes: `any of ${tokens.join(', ')}; or none`,
    read: (text) => {
      const strange = text.split(/[\s,]+/).some((part) => !tokens.includes(part));
      return text === 'none' || !strange ? known(text) || text : undefined;
    },
    nearest: (text) => known(text) || tokens.join(' '),
  };
};

/** Told once for each value that is not used. */
const told = new Set<string>();

/** Warns on the console, once for each value: which attribute, what was read, what is used in its place, and why. */
export const complain = (field: string, read: string, used: string | number, takes: string): void => {
  const text = `spine-breath ${field}="${read}": it takes ${takes}. "${used}" is used.`;
  if (told.has(text)) return;
  told.add(text);
  console.warn(text);
};

/** The value to use for what an attribute or a property was set to; complains where that is another one. */
export const settle = <T extends string | number>(
  { takes, read, nearest }: Setting<T>,
  field: string,
  raw: unknown,
): T => {
  // Nothing but plain text and numbers is turned into text: that would run code of whoever gave it.
  const text =
    typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().toLowerCase() : `(${typeof raw})`;
  const value = read(text);
  if (value !== undefined) return value;
  const used = nearest(text);
  if (raw !== undefined && raw !== null) complain(field, text.slice(0, 80), used, takes);
  return used;
};

import { limits } from '../breath/limits.js';
import { parsePattern, parseRatio } from '../breath/pattern.js';
import { clamp, readNumber } from '../breath/units.js';
import { announceLevels } from '../guide/announcer.js';
import { soundKinds } from '../sound/settings.js';
import { lightNames, type WaveMotion } from '../spine/spine-wave.js';
import type { ControlsLevel } from './view.js';

/** How one attribute is read. Whatever stands there, it ends in a value that can be used. */
interface Setting<T extends string | number> {
  /** What it takes, in words for the person who wrote the page. */
  readonly takes: string;
  /** The value of a text that can be taken as it is, else nothing. */
  readonly read: (text: string) => T | undefined;
  /** The nearest value for a text that cannot. */
  readonly nearest: (text: string) => T;
}

const numberIn = (
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

const oneOf = <T extends string>(...tokens: readonly [T, ...T[]]): Setting<T> => ({
  takes: `one of ${tokens.join(', ')}`,
  read: (text) => tokens.find((token) => token === text),
  nearest: () => tokens[0],
});

const someOf = (tokens: readonly string[]): Setting<string> => {
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

/** Every setting, by its property. What a pattern is limited to is the practice's own affair (see `limitPractice`). */
export const settings = {
  pattern: {
    takes: 'seconds, as in 4-6, 4:7:8, 4-2-6-1 or 2+1-6; or box, sigh',
    read: (text) => (parsePattern(text) ? text : undefined),
    nearest: () => '4-6',
  },
  rate: numberIn(limits.rate, 6, ' breaths a minute'),
  ratio: numberIn(limits.ratio, 1.5, ' times in, as in 1:1.5', parseRatio),
  minutes: numberIn(limits.minutes, 2),
  ramp: numberIn(limits.ramp, 3, ' breaths'),
  sound: someOf(soundKinds),
  humPitch: numberIn(limits.humPitch, 130, ' Hz'),
  volume: numberIn({ min: 0, max: 1 }, 0.7),
  announce: oneOf(...announceLevels),
  motion: oneOf<WaveMotion>('auto', 'full', 'reduced'),
  controls: oneOf<ControlsLevel>('full', 'minimal', 'none'),
  light: oneOf(...lightNames),
} as const satisfies Readonly<Record<string, Setting<string> | Setting<number>>>;

/** Name of a setting. */
export type SettingName = keyof typeof settings;

/** Told once for each value that is not used. */
const told = new Set<string>();

/** Warns on the console, once for each value: which attribute, what was read, what is used in its place, and why. */
export const complain = (field: string, read: string, used: string | number, takes: string): void => {
  const text = `<spine-breath> ${field}="${read}": it takes ${takes}. "${used}" is used.`;
  if (told.has(text)) return;
  told.add(text);
  console.warn(text);
};

/** The value to use for what an attribute or a property was set to; complains where that is another one. */
export const readSetting = <N extends SettingName>(
  name: N,
  raw: unknown,
): ReturnType<(typeof settings)[N]['nearest']> => {
  type Value = ReturnType<(typeof settings)[N]['nearest']>;
  const { takes, read, nearest } = settings[name] as unknown as Setting<Value & (string | number)>;
  // Nothing but plain text and numbers is turned into text: that would run code of whoever gave it.
  const text =
    typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().toLowerCase() : `(${typeof raw})`;
  const value = read(text);
  if (value !== undefined) return value;
  const used = nearest(text);
  if (raw !== undefined && raw !== null)
    complain(name === 'humPitch' ? 'hum-pitch' : name, text.slice(0, 80), used, takes);
  return used;
};

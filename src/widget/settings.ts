import { limits, type Correction } from '../breath/limits.js';
import { formatPattern, parsePattern, parseRatio, presets, type Pattern } from '../breath/pattern.js';
import { clamp, readNumber } from '../breath/units.js';
import { announceLevels } from '../guide/announcer.js';
import { soundKinds, type SoundKind } from '../sound/settings.js';
import { lightNames, type WaveMotion } from '../spine/spine-wave.js';
import type { ControlsLevel } from './view.js';

/** What is used, and why it is not what was read; no `why` when it is. */
export interface Reading<T> {
  readonly used: T;
  readonly why?: string;
}

/** Reads one attribute or property: whatever it is given, it answers with a value that can be used. */
export type Reader<T> = (raw: unknown) => Reading<T>;

interface Range {
  readonly min: number;
  readonly max: number;
}

const toNumber = (raw: unknown): number | undefined => {
  if (typeof raw === 'number') return Number.isNaN(raw) ? undefined : raw;
  return typeof raw === 'string' ? readNumber(raw) : undefined;
};

const numberIn =
  ({ min, max }: Range, fallback: number, unit = ''): Reader<number> =>
  (raw) => {
    const read = toNumber(raw);
    const why = `it takes a number from ${min} to ${max}${unit}`;
    if (read === undefined) return { used: fallback, why };
    const used = clamp(read, min, max);
    return used === read ? { used } : { used, why };
  };

const oneOf =
  <T extends string>(tokens: readonly [T, ...T[]]): Reader<T> =>
  (raw) => {
    const read = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
    const used = tokens.find((token) => token === read);
    return used === undefined ? { used: tokens[0], why: `it takes one of: ${tokens.join(', ')}` } : { used };
  };

const everySound: ReadonlySet<SoundKind> = new Set(soundKinds);

const sounds: Reader<ReadonlySet<SoundKind>> = (raw) => {
  const tokens =
    typeof raw === 'string'
      ? raw
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean)
      : [];
  const known = soundKinds.filter((kind) => tokens.includes(kind));
  const why = `it takes any of: ${soundKinds.join(', ')}; or none`;
  if (tokens.length === 1 && tokens[0] === 'none') return { used: new Set() };
  if (known.length === 0) return { used: everySound, why };
  return known.length === new Set(tokens).size ? { used: new Set(known) } : { used: new Set(known), why };
};

/** Limits are the practice's own (see `limitPractice`). */
const rhythm: Reader<Pattern> = (raw) => {
  const used = typeof raw === 'string' ? parsePattern(raw) : undefined;
  if (used) return { used };
  return { used: presets['4-6'], why: 'it takes seconds, as in 4-6, 4:7:8, 4-2-6-1 or 2+1-6; or box, sigh' };
};

const ratio: Reader<number> = (raw) => {
  const read = typeof raw === 'string' ? parseRatio(raw) : toNumber(raw);
  const why = `it takes in to out, as in 1:1.5, and out is 1 to ${limits.ratio.max} times in`;
  if (read === undefined) return { used: 1.5, why };
  const used = clamp(read, limits.ratio.min, limits.ratio.max);
  return used === read ? { used } : { used, why };
};

/** How each attribute is read. */
export const readers = {
  pattern: rhythm,
  rate: numberIn(limits.rate, 6, ' breaths a minute'),
  ratio,
  minutes: numberIn(limits.minutes, 2, ' minutes'),
  ramp: numberIn(limits.ramp, 3, ' breaths'),
  sound: sounds,
  'hum-pitch': numberIn(limits.humPitch, 130, ' Hz'),
  volume: numberIn({ min: 0, max: 1 }, 0.7),
  announce: oneOf(announceLevels),
  motion: oneOf<WaveMotion>(['auto', 'full', 'reduced']),
  controls: oneOf<ControlsLevel>(['full', 'minimal', 'none']),
  light: oneOf(lightNames),
} as const satisfies Readonly<Record<string, Reader<unknown>>>;

/** Name of an attribute that is read by `readers`. */
export type SettingName = keyof typeof readers;

const shown = (value: string | number | Pattern | ReadonlySet<string>): string => {
  if (value instanceof Set) return [...value].join(' ') || 'none';
  return typeof value === 'object' ? formatPattern(value as Pattern) : String(value);
};

/** What was given, as far as it can be told without running code of whoever gave it. */
const given = (raw: unknown): string =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw) : `(${typeof raw})`;

/** Says once for each attribute and value what was read, what is used in its place, and why. */
export class Complaints {
  readonly #told = new Set<string>();

  constructor(private readonly tag: string) {}

  tell({ field, read, used, why }: Correction): void {
    const text = `<${this.tag}> ${field}="${read.slice(0, 80)}" is not used: ${why}. "${used}" is used.`;
    if (this.#told.has(text)) return;
    this.#told.add(text);
    console.warn(text);
  }
}

/** Reads a setting and complains where it has to; an absent one takes its default in silence. */
export const readSetting = <N extends SettingName>(
  name: N,
  raw: unknown,
  complaints: Complaints,
): ReturnType<(typeof readers)[N]>['used'] => {
  const reader = readers[name] as Reader<ReturnType<(typeof readers)[N]>['used']>;
  const { used, why } = reader(raw);
  if (why !== undefined && raw !== undefined && raw !== null)
    complaints.tell({ field: name, read: given(raw), used: shown(used), why });
  return used;
};

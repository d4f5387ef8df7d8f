import { readNumber, toMillisecond, type BreathsPerMinute, type Seconds } from './units.js';

/** One breath cycle as the person chose it, every part in seconds. */
export interface Pattern {
  /** In-breath, up to the top or up to the second in-breath. */
  readonly inhale: Seconds;
  /** A second, shorter in-breath on top of the first (cyclic sigh, facts.md B1.25); 0 for none. */
  readonly topUp: Seconds;
  /** Hold with full lungs; 0 for none. */
  readonly hold: Seconds;
  /** Out-breath. */
  readonly exhale: Seconds;
  /** Rest with empty lungs; 0 for none. */
  readonly rest: Seconds;
}

/** A pattern from its parts; those left out are 0. */
export const pattern = (parts: Pick<Pattern, 'inhale' | 'exhale'> & Partial<Pattern>): Pattern =>
  Object.freeze({
    inhale: toMillisecond(parts.inhale),
    topUp: toMillisecond(parts.topUp ?? 0),
    hold: toMillisecond(parts.hold ?? 0),
    exhale: toMillisecond(parts.exhale),
    rest: toMillisecond(parts.rest ?? 0),
  });

/** Length of one whole breath in seconds. */
export const cycleOf = ({ inhale, topUp, hold, exhale, rest }: Pattern): Seconds =>
  toMillisecond(inhale + topUp + hold + exhale + rest);

/** Respiratory rate of a pattern. */
export const rateOf = (of: Pattern): BreathsPerMinute => 60 / cycleOf(of);

/** Whether two patterns breathe alike, to the millisecond. */
export const samePattern = (a: Pattern, b: Pattern): boolean =>
  (['inhale', 'topUp', 'hold', 'exhale', 'rest'] as const).every(
    (part) => toMillisecond(a[part]) === toMillisecond(b[part]),
  );

/** The patterns people know (facts.md B1.20, B1.21, B1.25), by the name that `pattern="…"` takes. */
export const presets = Object.freeze({
  '4-6': pattern({ inhale: 4, exhale: 6 }),
  '5-5': pattern({ inhale: 5, exhale: 5 }),
  '4-8': pattern({ inhale: 4, exhale: 8 }),
  '7-11': pattern({ inhale: 7, exhale: 11 }),
  '4-7-8': pattern({ inhale: 4, hold: 7, exhale: 8 }),
  box: pattern({ inhale: 4, hold: 4, exhale: 4, rest: 4 }),
  sigh: pattern({ inhale: 2, topUp: 1, exhale: 6 }),
});

/** Name of a preset pattern. */
export type PresetName = keyof typeof presets;

const isPreset = (name: string): name is PresetName => Object.hasOwn(presets, name);

/**
 * Reads a pattern: `in-out`, `in-hold-out` or `in-hold-out-rest` in seconds, parted by `-` or `:`, each with up to
 * three decimals ("4-6", "4:7:8", "4-2-6-1", "5.5-5.5"), with `+` for a second in-breath ("2+1-6"); or a preset's name.
 * Says nothing about limits (see `limitPattern`). Returns `undefined` for any other text.
 */
export const parsePattern = (text: string): Pattern | undefined => {
  const name = text.trim().toLowerCase();
  if (isPreset(name)) return presets[name];
  const parts = name.split(/\s*[-:]\s*/);
  const [first = '', ...others] = parts;
  const inBreaths = first.split('+').map(readNumber);
  const [inhale, topUp = 0] = inBreaths;
  const rest = others.map(readNumber);
  if (inBreaths.length > 2 || inhale === undefined || inBreaths.includes(undefined) || rest.includes(undefined)) return;
  const numbers = rest as number[];
  if (numbers.length === 1) return pattern({ inhale, topUp, exhale: numbers[0] as number });
  if (numbers.length === 2 || numbers.length === 3) {
    const [hold, exhale, after = 0] = numbers as [number, number, number?];
    return pattern({ inhale, topUp, hold, exhale, rest: after });
  }
  return;
};

/** A pattern of numbers alone, whatever was given: NaN where there was none. */
export const numbersOf = (given: Pattern): Pattern => {
  const number = (part: keyof Pattern): Seconds => (typeof given[part] === 'number' ? given[part] : NaN);
  return {
    inhale: number('inhale'),
    topUp: number('topUp'),
    hold: number('hold'),
    exhale: number('exhale'),
    rest: number('rest'),
  };
};

/** Whether the breath is held in a pattern, with full lungs or with empty ones. */
export const holds = ({ hold, rest }: Pattern): boolean => hold + rest > 0;

/** Writes a pattern the way `parsePattern` reads it, as short as it goes: "4-6", "4-7-8", "4-4-4-4", "2+1-6". */
export const formatPattern = ({ inhale, topUp, hold, exhale, rest }: Pattern): string =>
  [
    topUp === 0 ? inhale : `${inhale}+${topUp}`,
    ...(hold === 0 && rest === 0 ? [] : [hold]),
    exhale,
    ...(rest === 0 ? [] : [rest]),
  ].join('-');

/**
 * Reads an inhale-to-exhale ratio: "1:1.5", "4:6", "4/6", or the exhale's share alone, "1.5".
 * Returns exhale divided by inhale, or `undefined`.
 */
export const parseRatio = (text: string): number | undefined => {
  const parts = text.split(/[:/]/).map(readNumber);
  const [first, second] = parts;
  if (parts.length > 2 || first === undefined || parts.includes(undefined)) return;
  const ratio = second === undefined ? first : second / first;
  return Number.isFinite(ratio) && ratio > 0 && first > 0 ? ratio : undefined;
};

/** The pattern without holds that breathes `rate` times a minute with exhale = `ratio` × inhale. */
export const patternFromRate = (rate: BreathsPerMinute, ratio: number): Pattern => {
  const cycle = 60 / rate;
  const inhale = toMillisecond(cycle / (1 + ratio));
  return pattern({ inhale, exhale: cycle - inhale });
};

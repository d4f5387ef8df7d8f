/** Characters of the longest text that is taken. */
export const LONGEST_TEXT = 8000;

const isBeyond = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'string' && value.length > LONGEST_TEXT;

/**
 * A copy of a value from outside, if it has every field of a sample, each of the same kind; it holds none that the sample
 * has not. Numbers that are none and huge texts are refused.
 */
export const alike = <T>(value: unknown, sample: T): T | undefined => {
  if (typeof value !== typeof sample || isBeyond(value)) return undefined;
  if (typeof sample !== 'object') return value as T;
  const taken: Partial<T> = {};
  for (const name in sample) {
    taken[name] = alike((value as T | null)?.[name], sample[name]);
    if (taken[name] === undefined) return undefined;
  }
  return taken as T;
};

/**
 * The pure core: patterns, limits, lung-volume curves, practices and timelines. No DOM, no Lit, no Web Audio.
 * @packageDocumentation
 */
export { travelled, type CurveName } from './curve.js';
export { limitPattern, limits, type Correction } from './limits.js';
export {
  cycleOf,
  formatPattern,
  parsePattern,
  parseRatio,
  pattern,
  patternFromRate,
  presets,
  rateOf,
  type Pattern,
  type PresetName,
} from './pattern.js';
export { limitPractice, type LimitedPractice, type Practice } from './practice.js';
export {
  compile,
  continueWith,
  cuesBetween,
  endAt,
  sampleAt,
  type Phase,
  type PhaseName,
  type Sample,
  type Timeline,
} from './timeline.js';
export type { BreathsPerMinute, Fraction, Hertz, Minutes, Seconds } from './units.js';

import { clamp, type Fraction } from './units.js';

/**
 * How lung volume moves within a phase.
 * - `inhale`: half-sine airflow (facts.md B3.02).
 * - `exhale`: braked and front-loaded, nearly flat at its end (B3.05, B3.06 with a = 0.85).
 * - `hum`: constant airflow with a soft ease at both ends, as a hummed note asks for (B3.06).
 * - `level`: no air moves (lead-in, holds, rests).
 */
export type CurveName = 'inhale' | 'exhale' | 'hum' | 'level';

/** B3.06: 1 is symmetric, 0.75 copies rest; the default lies between. */
const EXHALE_EXPONENT = 0.85;

/** B3.06: 8–10 % of a hummed exhale eases in, and as much eases out. */
const HUM_EASE = 0.09;

const halfSine = (s: Fraction): Fraction => (1 - Math.cos(Math.PI * s)) / 2;

const constantFlow = (s: Fraction): Fraction => {
  const fullSpeed = 1 / (1 - HUM_EASE);
  if (s < HUM_EASE) return (fullSpeed * s * s) / (2 * HUM_EASE);
  if (s > 1 - HUM_EASE) return 1 - (fullSpeed * (1 - s) * (1 - s)) / (2 * HUM_EASE);
  return fullSpeed * (s - HUM_EASE / 2);
};

const travel: Readonly<Record<CurveName, (s: Fraction) => Fraction>> = {
  inhale: halfSine,
  exhale: (s) => halfSine(s ** EXHALE_EXPONENT),
  hum: constantFlow,
  level: () => 0,
};

/**
 * Share of a phase's change in lung volume that is done after the share `s` of its time.
 * Continuous, monotone, 0 at 0 and 1 at 1 with zero slope at both ends (`level` stays 0).
 */
export const travelled = (curve: CurveName, s: Fraction): Fraction => travel[curve](clamp(s, 0, 1));

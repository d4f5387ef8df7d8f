import type { Seconds } from '../breath/units.js';

/** Within this many seconds of a whole minute, the minute is said alone: nobody is told "2 minutes 2 seconds". */
const NEARLY: Seconds = 7;

/** `Words.time` of a language: "2 minutes", "1 minute 16 seconds", "40 seconds", as Intl writes them. */
export const timeIn = (lang: string): ((length: Seconds) => string) => {
  const told = (count: number, unit: 'minute' | 'second'): string =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return (length) => {
    const whole = Math.round(length / 60);
    if (whole > 0 && Math.abs(length - whole * 60) <= NEARLY) return told(whole, 'minute');
    const full = Math.floor(length / 60);
    const rest = told(Math.round(length - full * 60), 'second');
    if (full <= 0) return rest;
    return new Intl.ListFormat(lang, { type: 'unit', style: 'narrow' }).format([told(full, 'minute'), rest]);
  };
};

/** A number with its noun, in the form that the language asks for; `{n}` is the number. */
export const countIn =
  (
    lang: string,
    forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
  ): ((count: number) => string) =>
  (count) => {
    const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
    return form.replace('{n}', new Intl.NumberFormat(lang).format(count));
  };

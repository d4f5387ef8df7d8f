import { ar } from '../../src/translations/ar.js';
import { de } from '../../src/translations/de.js';
import { en } from '../../src/translations/en.js';
import { es } from '../../src/translations/es.js';
import { fr } from '../../src/translations/fr.js';
import { id } from '../../src/translations/id.js';
import { ja } from '../../src/translations/ja.js';
import { arPractices } from '../../src/translations/practices/ar.js';
import { dePractices } from '../../src/translations/practices/de.js';
import { enPractices } from '../../src/translations/practices/en.js';
import { esPractices } from '../../src/translations/practices/es.js';
import { frPractices } from '../../src/translations/practices/fr.js';
import { idPractices } from '../../src/translations/practices/id.js';
import { jaPractices } from '../../src/translations/practices/ja.js';
import type { PracticeWords } from '../../src/translations/practices/words.js';
import type { Words } from '../../src/translations/words.js';

/** Every language that comes with the widget. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'id' | 'ar' | 'ja';

export const widgetWords: Readonly<Record<Language, Words>> = { en, de, es, fr, id, ar, ja };

export const practiceWords: Readonly<Record<Language, PracticeWords>> = {
  en: enPractices,
  de: dePractices,
  es: esPractices,
  fr: frPractices,
  id: idPractices,
  ar: arPractices,
  ja: jaPractices,
};

export const languages = Object.keys(widgetWords) as Language[];

/** All that were translated from English. */
export const translated = languages.filter((lang) => lang !== 'en');

/** A text and the path to it, as in "cautions.hum". */
export type Text = readonly [path: string, text: string];

/** Every plain text of a dictionary; what is filled in by a function is none. */
export const textsOf = (words: unknown, path = ''): readonly Text[] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
};

const about = new Set(['lang', 'dir']);

/** Every text of a language that a person reads or hears: those of the widget and those of the practices. */
export const readIn = (lang: Language): readonly Text[] =>
  [...textsOf(widgetWords[lang], 'widget'), ...textsOf(practiceWords[lang])].filter(
    ([path]) => !about.has(path.split('.').at(-1) ?? ''),
  );

/** What stands in braces. */
export const placeholdersOf = (text: string): readonly string[] => (text.match(/\{.*?\}/g) ?? []).sort();

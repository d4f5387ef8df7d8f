import type { PracticeWords } from './practices/words.js';
import type { Words } from './words.js';

/** The languages that come with the widget beside English: each is loaded when an element first stands in it. */
const widgetWords: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  id: async () => (await import('./id.js')).id,
  ja: async () => (await import('./ja.js')).ja,
};

const english = async (): Promise<PracticeWords> => (await import('./practices/en.js')).enPractices;

const practiceWords: Readonly<Record<string, () => Promise<PracticeWords>>> = {
  ar: async () => (await import('./practices/ar.js')).arPractices,
  de: async () => (await import('./practices/de.js')).dePractices,
  en: english,
  es: async () => (await import('./practices/es.js')).esPractices,
  fr: async () => (await import('./practices/fr.js')).frPractices,
  id: async () => (await import('./practices/id.js')).idPractices,
  ja: async () => (await import('./practices/ja.js')).jaPractices,
};

const mainOf = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The words of the widget in the main language of a tag, if they come with it. */
export const widgetWordsFor = async (lang: string): Promise<Words | undefined> => own(widgetWords, mainOf(lang))?.();

/** The words of the catalogue in the main language of a tag, else in English. */
export const practiceWordsFor = async (lang: string): Promise<PracticeWords> =>
  (own(practiceWords, mainOf(lang)) ?? english)();

import { en } from './en.js';
import type { Words } from './words.js';

const languages = new Map<string, Words>([['en', en]]);

/** Teaches every widget of the page another language, for elements whose nearest `lang` asks for it. */
export const addWords = (words: Words): void => {
  languages.set(words.lang.toLowerCase(), words);
};

const known = (lang: string): Words | undefined => {
  const tag = lang.toLowerCase();
  return languages.get(tag) ?? languages.get(tag.split('-')[0] ?? '');
};

/** Fetches the words of a language that comes with the widget and has not been asked for before. */
export const learn = async (lang: string): Promise<void> => {
  if (!lang || known(lang)) return;
  const { widgetWordsFor } = await import('./languages.js');
  const words = await widgetWordsFor(lang);
  if (words) addWords(words);
};

/** The words for a language tag: the exact one, else its main language, else English. */
export const wordsFor = (lang: string): Words => known(lang) ?? en;

/** The language a node stands in: its nearest `lang`, looked for through shadow roots. The observer hears when it may be another. */
export const languageOf = (node: Node | null | undefined, observer?: MutationObserver): string => {
  if (!node) return '';
  observer?.observe(node, { attributeFilter: ['lang'] });
  const here = (node as Partial<Element>).getAttribute?.('lang');
  return here ?? languageOf(node.parentNode ?? (node as Partial<ShadowRoot>).host, observer);
};

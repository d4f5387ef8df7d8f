import type { Cue, GuidedPractice } from '../../breath/guided.js';
import type { Seconds } from '../../breath/units.js';
import type { PracticeWords } from '../../translations/practices/words.js';

/** Where the words of a practice come from. */
export interface Lexicon {
  readonly words: PracticeWords;
  /** The practice's own words, in the language nearest to that of the page. */
  readonly own: Readonly<Record<string, string>>;
  /** What the person wishes for themselves, in their own words; or ''. */
  readonly wish: string;
}

/** A practice's own words for a language tag: the exact one, else its main language, else the first there are. */
export const ownWordsOf = ({ words = {} }: GuidedPractice, lang: string): Readonly<Record<string, string>> => {
  const tags = Object.keys(words);
  const wanted = lang.toLowerCase();
  const [main] = wanted.split('-');
  const tag =
    tags.find((each) => each.toLowerCase() === wanted) ??
    tags.find((each) => each.toLowerCase().split('-')[0] === main) ??
    tags[0];
  return (tag === undefined ? undefined : words[tag]) ?? {};
};

/** What a table itself has under a key; nothing that every object has, such as a `constructor`. */
export const at = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const focusName = (focus: string, { words, own }: Lexicon): string =>
  at(own, focus) ?? at(words.focuses, focus) ?? focus;

/** Puts values in place of what stands in braces; what has none stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | 0 | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => at(values, name) || whole);

/** The title of a section. */
export const titleOf = (title: string, { words, own }: Lexicon): string =>
  at(own, title) ?? at(words.sections, title) ?? title;

/** A number as a language writes it, to a tenth. */
export const numberIn = (lang: string, value: number): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);

/** What a step says, in words for the screen; '' for a step without words. */
export const textOf = ({ say, focus, rate }: Cue, lexicon: Lexicon): string => {
  const { words, own, wish } = lexicon;
  if (say === undefined) return focus === undefined ? '' : focusName(focus, lexicon);
  return fill(at(own, say) ?? at(words.cues, say) ?? say, {
    focus: focus === undefined ? undefined : focusName(focus, lexicon),
    rate: rate && numberIn(words.lang, rate),
    wish: wish || words.guide.givenWish,
  });
};

/** How long a practice is, as one says it beforehand: from ten minutes on nobody counts the seconds. */
export const roundly = (length: Seconds): Seconds => (length < 600 ? length : Math.round(length / 60) * 60);

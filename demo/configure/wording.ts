import type { Pattern } from '../../src/breath/pattern.js';
import type { Seconds } from '../../src/breath/units.js';
import type { Configuration } from '../../src/embed/configuration.js';
import type { PracticeName } from '../../src/practices/names.js';
import type { PracticeWords } from '../../src/translations/practices/words.js';
import type { Words } from '../../src/translations/words.js';
import type { Wording } from './snippets.js';

/** "In 4, Hold 7, Out 8" */
const rhythm = (pattern: Pattern, { parts }: Words): string =>
  (['inhale', 'topUp', 'hold', 'exhale', 'rest'] as const)
    .filter((part) => pattern[part] > 0)
    .map((part) => `${parts[part]} ${pattern[part]}`)
    .join(', ');

/**
 * What a snippet is called and says, in the language chosen, by the words that the widget has.
 *
 * @param pattern what is breathed, within the limits
 * @param length true length in seconds
 */
export const wordingOf = (
  { attributes: { practice } }: Configuration,
  words: Words,
  practiceWords: PracticeWords,
  pattern: Pattern,
  length: Seconds,
): Wording => {
  const known = Object.hasOwn(practiceWords.practices, practice ?? '') ? (practice as PracticeName) : undefined;
  if (!known)
    return { title: words.invitation, line: `${words.invitation}. ${words.time(length)}: ${rhythm(pattern, words)}.` };
  const { name, about } = practiceWords.practices[known];
  return { title: name, line: `${name}. ${about.replace('{minutes}', words.time(length))}` };
};

import { colourWords } from './colour-words.js';
import type { TooFaint } from './contrast.js';

const shown = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

const isLight = ({ colour }: TooFaint): boolean => colour.startsWith('light-');

/** What is told together: two colours, or the whole light, on whichever page. */
const subjectOf = (faint: TooFaint): string =>
  `${isLight(faint) ? 'Light' : colourWords[faint.colour]} on ${colourWords[faint.on].toLowerCase()}`;

/** The least ratio of each scheme that there is one of. */
const ratios = (faint: readonly TooFaint[]): string =>
  (['light', 'dark'] as const)
    .flatMap((scheme) => {
      const found = faint.filter((one) => one.scheme === scheme).map(({ ratio }) => ratio);
      return found.length
        ? [`${shown(Math.min(...found))} to 1 where it is ${scheme === 'light' ? 'bright' : 'dark'}`]
        : [];
    })
    .join(', ');

/** What is too faint, in words: one line for each two colours, and one for the light where it is faintest. */
export const warningsOf = (faint: readonly TooFaint[]): readonly string[] =>
  [...new Set(faint.map(subjectOf))].map((subject) => {
    const about = faint.filter((one) => subjectOf(one) === subject);
    const needed = about[0]?.needed ?? 0;
    return `${subject}: ${ratios(about)}. Easy to ${needed > 3 ? 'read' : 'see'} from ${needed} to 1.`;
  });

import type { CautionName, GuidedPractice } from '../../breath/guided.js';
import type { FocusName } from '../../practices/body.js';
import type { CardName } from '../../practices/free.js';
import type { PracticeName } from '../../practices/names.js';
import type { PromptName } from '../../practices/writing.js';
import type { enPractices } from './en.js';

type Named<Name extends string, Text = string> = Readonly<Record<Name, Text>>;

/**
 * What the English words have to hold: a word for everything that has a name in the code. Cue and section keys are those
 * of `src/practices`, and a test holds both lists together.
 */
export interface NeededWords {
  /** The language of these words, a BCP 47 tag. */
  readonly lang: string;
  /** A practice opens with its name and one line: what it is, how long, sitting or lying. */
  readonly practices: Named<PracticeName, { readonly name: string; readonly about: string }>;
  readonly cards: Named<CardName, { readonly title: string; readonly text: string }>;
  readonly prompts: Named<PromptName>;
  readonly sections: Named<string>;
  readonly cues: Named<string>;
  /** Each can stand alone, and opens the cue that names it: no cue inflects it. */
  readonly focuses: Named<FocusName>;
  readonly cautions: Named<CautionName>;
  /** What is one tap away, in this order; all cautions follow it. */
  readonly safety: Named<string>;
  readonly guide: {
    readonly postures: Named<GuidedPractice['posture']>;
    readonly bedNames: Named<'off' | 'rain' | 'ocean' | 'jungle'>;
    readonly [key: string]: string | Named<string>;
  };
}

type Texts<T> = T extends string ? string : { readonly [Key in keyof T]: Texts<T[Key]> };

/**
 * Every word of the catalogue and of the guide, in one language: the keys of the English ones, each a plain text. A
 * missing key does not compile. What stands in braces is filled in:
 *
 * - `{focus}`: the name of the vertebra or the point, always first in its text
 * - `{minutes}`: a length with its unit, as `Words.time` tells it ("2 minutes")
 * - `{rate}`: breaths a minute, as Intl writes it ("5.5")
 * - `{ratio}`: in to out ("1:1.5")
 * - `{wish}`: the wish that the person wrote, or `guide.givenWish`
 */
export type PracticeWords = Texts<typeof enPractices>;

import { html, nothing } from 'lit';
import { pacedStep } from '../../breath/paced-timeline.js';
import type { PracticeError } from '../../guide/practice-reading.js';
import { complain } from '../../settings/setting.js';
import { practiceWordsFor } from '../../translations/languages.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { languageOf } from '../../translations/registry.js';
import { leadingWords } from '../leading-words.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Guide, View } from '../view.js';
import { freeGuides } from './free-guides.js';
import { guideStyles } from './guide-styles.js';
import { problems } from './guide-view.js';
import { PacedGuide } from './paced-guide.js';
import { askedOf } from './source.js';
import { StepGuide } from './step-guide.js';

/** Fired on the widget where a practice cannot be led: what is wrong with it, and where. */
export class PracticeErrorEvent extends Event {
  constructor(readonly errors: readonly PracticeError[]) {
    super('error');
  }
}

/** Where there is nothing to lead: says why, beside the plain breath. */
class ErrorGuide implements Guide {
  readonly #errors: readonly PracticeError[];
  readonly #words: PracticeWords;

  constructor(errors: readonly PracticeError[], words: PracticeWords) {
    this.#errors = errors;
    this.#words = words;
  }

  layOut(): boolean {
    return false;
  }

  words(view: View): unknown {
    return html`${leadingWords(view)}${view.host.currentTime === 0 ? problems(this.#errors, this.#words) : nothing}`;
  }

  settings(): unknown {
    return nothing;
  }

  dispose(): void {}
}

const sheets = new WeakMap<Window, CSSStyleSheet>();

/** Gives the widget the styles of what a guide draws, in whichever document it stands. */
const dress = ({ shadowRoot, ownerDocument: { defaultView } }: SpineBreath): void => {
  if (!shadowRoot || !defaultView) return;
  const sheet = sheets.get(defaultView) ?? new defaultView.CSSStyleSheet();
  if (!sheets.has(defaultView)) sheet.replaceSync(guideStyles.cssText);
  sheets.set(defaultView, sheet);
  if (!shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets.push(sheet);
};

/**
 * What is drawn without a guide and with it takes different room, which nobody knows before its words are there. It goes
 * for one picture, and is next seen where it stays: nothing is seen to shift.
 */
const rearrange = ({ renderRoot }: SpineBreath): void => {
  for (const part of renderRoot.querySelectorAll('spine-wave, .words, .card > .progress-row'))
    part.animate({ opacity: [0, 1] }, 1);
};

/** Whoever leads what the widget is asked for; nobody, if it is asked for nothing. */
export const guideFor = async (host: SpineBreath, signal: AbortSignal): Promise<Guide | undefined> => {
  const [{ practice, free, errors }, words] = await Promise.all([
    askedOf(host, signal),
    practiceWordsFor(languageOf(host)),
  ]);
  if (signal.aborted) return;
  dress(host);
  rearrange(host);
  if (errors.length) {
    for (const { path, expected, found } of errors.slice(0, 1))
      complain(`practice ${path}`, found.replace(/^"(.*)"$/s, '$1'), 'long-exhale', expected);
    host.dispatchEvent(new PracticeErrorEvent(errors));
    return new ErrorGuide(errors, words);
  }
  if (free) return freeGuides[free](host, words);
  if (practice && !pacedStep(practice)) return new StepGuide(host, practice, words);
  return new PacedGuide(host, practice, words);
};

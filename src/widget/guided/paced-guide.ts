import { html } from 'lit';
import type { Breathe, GuidedPractice } from '../../breath/guided.js';
import { compilePaced, pacedStep } from '../../breath/paced-timeline.js';
import { samePractice, type Practice } from '../../breath/practice.js';
import type { Seconds } from '../../breath/units.js';
import { captionOf } from '../../guide/captions.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { languageOf, wordsFor } from '../../translations/registry.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { Companions } from './companions.js';
import { leadingWords } from '../leading-words.js';
import { ownWordsOf, textOf } from './cue-text.js';
import { opening, openingOf, safety, type Led } from './guide-view.js';
import { LoadedGuide } from './loaded-guide.js';
import { motionsOf } from './motions-of.js';

/** What was set before a practice set its own rhythm, and the rhythm that it has by now. */
interface Applied {
  readonly before: Pick<SpineBreath, 'pattern' | 'minutes' | 'ramp'>;
  own?: Practice;
}

/** Kept for another language, which makes another guide of the same practice; gone with the practice. */
const applied = new WeakMap<SpineBreath, Applied>();

/** Gives a widget the rhythm of a practice, once. */
const apply = (host: SpineBreath, { breathe, for: length, ramp = 0 }: Breathe & { readonly for: Seconds }): Applied => {
  const known = applied.get(host);
  if (known) return known;
  const { pattern, minutes, ramp: eased } = host;
  const fresh: Applied = { before: { pattern, minutes, ramp: eased } };
  applied.set(host, fresh);
  Object.assign(host, { pattern: breathe, minutes: length / 60, ramp: Math.min(eased, ramp) });
  return fresh;
};

/** Where a practice is paced all through, or there is none: its opening and its cautions; the rhythm is the widget's own. */
export class PacedGuide extends LoadedGuide {
  readonly #led: Led | undefined;
  readonly #words: PracticeWords;
  readonly #step: (Breathe & { readonly for: Seconds }) | undefined;
  readonly #applied: Applied | undefined;

  constructor(host: SpineBreath, practice: GuidedPractice | undefined, words: PracticeWords) {
    super(host);
    this.#step = practice && pacedStep(practice);
    this.#applied = this.#step && apply(host, this.#step);
    if (this.#step?.voice) this.motions = motionsOf(host);
    const lexicon = { words, own: practice ? ownWordsOf(practice, languageOf(host)) : {}, wish: '' };
    this.#led = practice && { practice, lexicon, sections: [], skip: () => {} };
    this.#words = words;
    this.companions = new Companions(host, {
      title: practice ? openingOf(practice, lexicon).name : words.practices['long-exhale'].name,
      words,
      sectionOf: () => '',
      textOf: (phase) => (phase.cue && textOf(phase.cue, lexicon)) || captionOf(phase, wordsFor(words.lang)),
    });
  }

  layOut(own: Practice): boolean {
    if (this.left || !this.#led || !this.#step || !this.#applied) return false;
    const { own: before } = this.#applied;
    if (before && samePractice(own, before)) return true;
    const { session } = this.host;
    session.timeline = compilePaced(
      this.#led.practice,
      this.#step,
      own,
      before && session.timeline,
      session.currentTime,
    );
    this.#applied.own = own;
    return true;
  }

  words(view: View): unknown {
    const { session } = view.host;
    if (!this.#led) return;
    if (session.paused && session.currentTime === 0) return opening(this.#led, view);
    const { cue } = session.sample.phase;
    return cue && !session.ended
      ? html`${leadingWords(view)}
          <p class="cue" .textContent=${textOf(cue, this.#led.lexicon)}></p>`
      : undefined;
  }

  settings(): unknown {
    const lexicon = this.#led?.lexicon ?? { words: this.#words, own: {}, wish: '' };
    return html`${this.companions?.settings()} ${safety(this.#led?.practice, lexicon)}`;
  }

  protected override leave(): void {
    if (applied.delete(this.host)) Object.assign(this.host, this.#applied?.before);
  }
}

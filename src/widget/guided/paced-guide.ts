import { html } from 'lit';
import type { Breathe, GuidedPractice } from '../../breath/guided.js';
import { VOICED } from '../../breath/guided-timeline.js';
import { limits } from '../../breath/limits.js';
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
import { apply, type Applied } from './applied.js';
import { ownWordsOf, textOf } from './cue-text.js';
import { opening, openingOf, safety, type Led } from './guide-view.js';
import { withLengthIn, type Lengths } from './length.js';
import { LoadedGuide } from './loaded-guide.js';
import { motionsOf } from './motions-of.js';

/** Minutes for which every out-breath may be hummed or sung. */
const voiced: Lengths = { ...limits.minutes, max: VOICED };

/** Where a practice is paced all through, or there is none: its opening and its cautions; the rhythm is the widget's own. */
export class PacedGuide extends LoadedGuide {
  readonly minutes: Lengths | undefined;
  readonly #led: Led | undefined;
  readonly #words: PracticeWords;
  readonly #step: (Breathe & { readonly for: Seconds }) | undefined;
  readonly #applied: Applied | undefined;

  constructor(host: SpineBreath, practice: GuidedPractice | undefined, words: PracticeWords) {
    super(host);
    this.#step = practice && pacedStep(practice);
    if (this.#step) {
      const { breathe, for: length, ramp = 0, voice } = this.#step;
      this.#applied = apply(host, { pattern: breathe, minutes: length / 60, ramp: Math.min(host.ramp, ramp) });
      this.minutes = voice && voiced;
      if (voice) this.motions = motionsOf(host);
    }
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

  layOut(chosen: Practice): boolean {
    if (this.left || !this.#led || !this.#step || !this.#applied) return false;
    const own = this.minutes ? withLengthIn(this.host, chosen, this.minutes) : chosen;
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
}

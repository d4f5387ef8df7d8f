import { html } from 'lit';
import type { Breathe, GuidedPractice } from '../../breath/guided.js';
import { compilePaced, pacedStep } from '../../breath/paced-timeline.js';
import { samePractice, type Practice } from '../../breath/practice.js';
import type { Seconds } from '../../breath/units.js';
import { captionOf } from '../../guide/captions.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { languageOf, wordsFor } from '../../translations/registry.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Idle, View } from '../view.js';
import { Companions } from './companions.js';
import { leadingWords } from '../leading-words.js';
import { apply, type Applied } from './applied.js';
import { ownWordsOf, textOf } from './cue-text.js';
import { opening, openingOf, safety, type Led } from './guide-view.js';
import { lengthsOf, withLengthIn, type Lengths } from './length.js';
import { LoadedGuide } from './loaded-guide.js';
import { motionsOf } from './motions-of.js';

/** Where a practice is paced all through, or there is none: its opening and its cautions; the rhythm is the widget's own. */
export class PacedGuide extends LoadedGuide {
  readonly minutes: Lengths | undefined;
  readonly idle: readonly Idle[] | undefined;
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
      this.minutes = practice && lengthsOf(practice);
      if (voice) this.motions = motionsOf(host);
      else this.idle = ['hum'];
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
    const { own: before, joined } = this.#applied;
    const { session } = this.host;
    const { ended, currentTime } = session;
    if (before && samePractice(own, before) && !(joined && ended)) return true;
    const running = before && !ended ? session.timeline : undefined;
    session.timeline = compilePaced(this.#led.practice, this.#step, own, running, currentTime);
    // What was breathed before it was asked for is none of it.
    if (!before && currentTime > 0) session.currentTime = 0;
    Object.assign(this.#applied, { own, joined: running !== undefined && currentTime > 0 });
    return true;
  }

  /** What was changed on the way is breathed from the beginning the next time. */
  override update(): void {
    super.update();
    const { own, joined } = this.#applied ?? {};
    if (own && joined && this.host.ended) this.layOut(own);
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

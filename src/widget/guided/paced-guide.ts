import { html } from 'lit';
import type { Breathe, GuidedPractice } from '../../breath/guided.js';
import { compilePaced, pacedStep } from '../../breath/paced-timeline.js';
import { samePractice, type Practice } from '../../breath/practice.js';
import type { Seconds } from '../../breath/units.js';
import { captionOf } from '../../guide/captions.js';
import type { SpineMotions } from '../../spine/motions/index.js';
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

/** Where a practice is paced all through, or there is none: its opening and its cautions; the rhythm is the widget's own. */
export class PacedGuide extends LoadedGuide {
  readonly #led: Led | undefined;
  readonly #words: PracticeWords;
  /** What was set before the practice was. */
  readonly #before: Pick<SpineBreath, 'pattern' | 'minutes' | 'ramp'>;
  readonly #step: (Breathe & { readonly for: Seconds }) | undefined;
  #own: Practice | undefined;
  readonly #companions: Companions;
  readonly #motions: SpineMotions | undefined;

  constructor(host: SpineBreath, practice: GuidedPractice | undefined, words: PracticeWords) {
    super(host);
    this.#before = { pattern: host.pattern, minutes: host.minutes, ramp: host.ramp };
    this.#step = practice && pacedStep(practice);
    if (this.#step) {
      const { breathe, ramp = 0 } = this.#step;
      Object.assign(host, { pattern: breathe, minutes: this.#step.for / 60, ramp: Math.min(host.ramp, ramp) });
    }
    if (this.#step?.voice) this.#motions = motionsOf(host);
    const lexicon = { words, own: practice ? ownWordsOf(practice, languageOf(host)) : {}, wish: '' };
    this.#led = practice && { practice, lexicon, sections: [], skip: () => {} };
    this.#words = words;
    this.#companions = new Companions(host, {
      title: practice ? openingOf(practice, lexicon).name : words.practices['long-exhale'].name,
      words,
      sectionOf: () => '',
      textOf: (phase) => captionOf(phase, wordsFor(words.lang)),
    });
  }

  layOut(own: Practice): boolean {
    if (this.left || !this.#led || !this.#step) return false;
    if (this.#own && samePractice(own, this.#own)) return true;
    const { session } = this.host;
    session.timeline = compilePaced(
      this.#led.practice,
      this.#step,
      own,
      this.#own && session.timeline,
      session.currentTime,
    );
    this.#own = own;
    return true;
  }

  override update(): void {
    super.update();
    this.#companions.update();
    this.#motions?.update();
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
    return html`${this.#companions.settings()} ${safety(this.#led?.practice, lexicon)}`;
  }

  override dispose(): void {
    this.#motions?.dispose();
    this.#companions.dispose();
    super.dispose();
  }

  protected override leave(): void {
    if (this.#led) Object.assign(this.host, this.#before);
  }
}

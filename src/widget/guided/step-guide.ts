import { html, nothing, type TemplateResult } from 'lit';
import type { GuidedPractice } from '../../breath/guided.js';
import { compileGuided, plainPace, type SectionSpan } from '../../breath/guided-timeline.js';
import { formatPattern, samePattern, type Pattern } from '../../breath/pattern.js';
import { longExhale, type Practice } from '../../breath/practice.js';
import type { Phase } from '../../breath/timeline.js';
import { EPSILON, type BreathsPerMinute, type Seconds } from '../../breath/units.js';
import { captionOf } from '../../guide/captions.js';
import { lightOf } from '../../spine/motions/index.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { languageOf } from '../../translations/registry.js';
import { select } from '../settings-sheet.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Idle, View } from '../view.js';
import { catalogue } from './catalogue.js';
import { Companions } from './companions.js';
import { ownWordsOf, roundly, textOf, titleOf, type Lexicon } from './cue-text.js';
import { formsOf } from './forms.js';
import { commands, leading, opening, openingOf, paceNote, parts, safety, type Led } from './guide-view.js';
import { idleIn } from './idle.js';
import { lengthsOf, type Lengths } from './length.js';
import { LoadedGuide } from './loaded-guide.js';
import { motionsOf } from './motions-of.js';
import { paceQuestion } from './pace-question.js';

/** The wish that each person has written, in their own words: kept for another language, gone with the practice. */
const wishes = new WeakMap<SpineBreath, string>();

/** Leads a widget through a practice, step by step: words, motions of the spine, parts to jump by. */
export class StepGuide extends LoadedGuide implements Led {
  readonly minutes: Lengths | undefined;
  readonly practice: GuidedPractice;
  sections: readonly SectionSpan[] = [];
  lexicon: Lexicon;
  /** All of it, also once it has been ended early. */
  #phases: readonly Phase[] = [];
  #own: Practice | undefined;
  /** What was chosen last; kept for the next time where it came in the midst of what it paces. */
  #chosen: Practice | undefined;
  #lengths: readonly (readonly [name: string, length: Seconds])[] | undefined;

  constructor(host: SpineBreath, practice: GuidedPractice, words: PracticeWords) {
    super(host);
    this.practice = practice;
    this.minutes = lengthsOf(practice);
    this.lexicon = { words, own: ownWordsOf(practice, languageOf(host)), wish: wishes.get(host) ?? '' };
    this.motions = motionsOf(host);
    this.companions = new Companions(host, {
      title: openingOf(practice, this.lexicon).name,
      words,
      sectionOf: ({ cue }) => {
        const section = cue && practice.sections[cue.section];
        return section ? titleOf(section.title, this.lexicon) : '';
      },
      textOf: ({ cue }) => (cue ? textOf(cue, this.lexicon) : ''),
      skip: (by) => this.skip(by),
    });
  }

  layOut(own: Practice): boolean {
    if (this.left) return false;
    this.#chosen = own;
    if (this.#own && samePattern(own.pattern, this.#own.pattern)) return true;
    const { session } = this.host;
    const { timeline, sections } = compileGuided(this.practice, { own: own.pattern, lit: lightOf });
    const at = session.currentTime;
    const agrees = timeline.phases.every(
      ({ start, duration }, index) => start > at + EPSILON || session.timeline.phases[index]?.duration === duration,
    );
    const first = !this.#own;
    // A pace that is changed in the midst of what it paces is for the next time.
    if (!first && at > 0 && !agrees && !session.ended) return true;
    this.#own = own;
    this.#lengths = undefined;
    this.#phases = timeline.phases;
    this.sections = sections;
    session.timeline = timeline;
    if (first && at > 0 && !agrees) session.currentTime = 0;
    return true;
  }

  override update(): void {
    super.update();
    if (this.#chosen && this.host.ended) this.layOut(this.#chosen);
  }

  get pattern(): Pattern | undefined {
    return this.#chosen && plainPace(this.#chosen.pattern);
  }

  get idle(): readonly Idle[] {
    return idleIn(this.#phases);
  }

  /** The rhythm that the person has chosen is breathed where a step follows their own breath, and nowhere else. */
  get unpaced(): boolean {
    return this.#ownRate === undefined;
  }

  get #ownRate(): BreathsPerMinute | undefined {
    return this.#phases.find(({ cue }) => cue?.own)?.cue?.rate;
  }

  words(view: View): unknown {
    const { session } = view.host;
    const { cue } = session.sample.phase;
    if (session.ended) return this.practice.asks === 'pace' ? paceQuestion(this, view) : undefined;
    if (session.paused && session.currentTime === 0) return opening(this, view);
    return cue && leading(this, view, cue);
  }

  announcement({ words }: View): string | undefined {
    const { announce, session } = this.host;
    const { phase } = session.sample;
    if (announce !== 'phases' || session.ended || session.currentTime === 0 || !phase.cue) return;
    return [commands(phase) ? captionOf(phase, words) : '', textOf(phase.cue, this.lexicon)].join(' ').trim();
  }

  settings(view: View): unknown {
    return html`${this.#form(view)} ${parts(this, view)} ${this.companions?.settings()} ${this.#wish()} ${this.#pace()}
    ${safety(this.practice, this.lexicon)}`;
  }

  /** Goes to the beginning of the next step, or of this one, or of the one before if this one has just begun. */
  readonly skip = (by: -1 | 1): void => {
    const { session } = this.host;
    const at = session.currentTime;
    const starts = session.timeline.phases.flatMap(({ start, cue }, index, phases) =>
      cue === phases[index - 1]?.cue ? [] : [start],
    );
    session.currentTime =
      by > 0
        ? (starts.find((start) => start > at + EPSILON) ?? session.duration)
        : (starts.findLast((start) => start < at - 1) ?? 0);
  };

  protected override leave(): void {
    const { practice } = this.host;
    if (!formsOf(this.practice).some((name) => name === practice)) wishes.delete(this.host);
  }

  /** Where a practice has a short and a long form: which, by their lengths. */
  #form({ words }: View): TemplateResult | typeof nothing {
    const own = this.#own?.pattern ?? longExhale.pattern;
    this.#lengths ??= formsOf(this.practice).map((name) => [
      name,
      compileGuided(catalogue[name], { own }).timeline.duration,
    ]);
    if (!this.#lengths.length) return nothing;
    const lengths = Object.fromEntries(this.#lengths.map(([name, length]) => [name, words.time(roundly(length))]));
    return select(words.length, lengths, this.practice.name, (name) => {
      this.host.practice = name;
    });
  }

  /** Where a practice speaks of a wish: the person's own words for it, which nobody keeps. */
  #wish(): TemplateResult | typeof nothing {
    const { words, wish } = this.lexicon;
    const { guide } = words;
    const wished = this.#phases.some(
      ({ cue }) =>
        cue?.say !== undefined &&
        textOf({ ...cue, say: cue.say }, { ...this.lexicon, wish: '\u0000' }).includes('\u0000'),
    );
    if (!wished) return nothing;
    return html`<label>
      ${guide.wish}
      <input
        class="wish"
        maxlength="200"
        autocomplete="off"
        .value=${wish}
        placeholder=${guide.givenWish}
        @change=${(event: Event) => {
          wishes.set(this.host, (event.target as HTMLInputElement).value.trim());
          this.lexicon = { ...this.lexicon, wish: wishes.get(this.host) ?? '' };
          this.host.requestUpdate();
        }}
      />
    </label>`;
  }

  /** Where a practice follows the person's own breath: that the light has a pace of its own, and which. */
  #pace(): TemplateResult | typeof nothing {
    const rate = this.#ownRate;
    if (rate === undefined || !this.#own) return nothing;
    const note = paceNote(rate, this.lexicon);
    return html`<p class="hint">${note} (<bdi dir="ltr">${formatPattern(plainPace(this.#own.pattern))}</bdi>)</p>`;
  }
}

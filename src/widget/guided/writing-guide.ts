import { html, nothing } from 'lit';
import { longExhale, type Practice } from '../../breath/practice.js';
import { freezeTimeline, type Timeline } from '../../breath/timeline.js';
import type { Minutes } from '../../breath/units.js';
import { timeLeft } from '../../guide/announcer.js';
import { writing } from '../../practices/writing.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { apply } from './applied.js';
import { Companions } from './companions.js';
import { fill } from './cue-text.js';
import { safety } from './guide-view.js';
import { withLengthIn, type Lengths } from './length.js';
import { LoadedGuide } from './loaded-guide.js';
import { motionsOf } from './motions-of.js';

const { min, max, usual } = writing.minutes;

/** So many minutes without a breath to follow: the spine breathes by itself. */
const quietTime = (minutes: Minutes): Timeline =>
  freezeTimeline({ ...longExhale, minutes, leadIn: 0, cap: max }, [
    Object.freeze({
      name: 'natural',
      breath: 0,
      start: 0,
      duration: minutes * 60,
      from: 0,
      to: 0,
      curve: 'level',
      cue: { section: 0, step: 0, idle: true },
    }),
  ]);

/** How many questions a person has gone on, whose words come in another language from here on; nothing before the first press. */
const questions = new WeakMap<SpineBreath, number>();

/** A quiet clock, prompts that nobody has to follow, and a place to write whose text never leaves it. */
export class WritingGuide extends LoadedGuide {
  readonly unpaced = true;
  readonly idle = ['tone', 'hum', 'pitch', 'count'] as const;
  readonly #words: PracticeWords;
  #copied = false;
  #minutes: Minutes = 0;

  constructor(host: SpineBreath, words: PracticeWords) {
    super(host);
    this.#words = words;
    this.companions = new Companions(host, { title: words.practices.writing.name, words });
    this.motions = motionsOf(host);
    apply(host, { pattern: null, minutes: usual, ramp: host.ramp });
  }

  /** Nobody can choose less than they have written already. */
  get minutes(): Lengths {
    const { ended, currentTime, practice } = this.host.session;
    const begun = this.#isLaid && !ended ? Math.min(Math.floor(currentTime / 60) + 1, practice.minutes) : 0;
    return { min: Math.max(min, begun), max };
  }

  layOut(own: Practice): boolean {
    if (this.left) return false;
    const { minutes } = withLengthIn(this.host, own, this.minutes);
    if (minutes === this.#minutes) return true;
    const { session } = this.host;
    // What was breathed before is not time that has been written.
    const anew = !this.#isLaid && session.currentTime > 0;
    session.timeline = quietTime(minutes);
    if (anew) session.currentTime = 0;
    this.#minutes = minutes;
    return true;
  }

  words({ host, words }: View): unknown {
    const { guide, practices, prompts, cautions } = this.#words;
    const { session } = host;
    if (session.currentTime > 0 && !questions.has(host)) questions.set(host, 0);
    const prompted = questions.get(host);
    if (prompted === undefined && session.paused) {
      const { name, about } = practices.writing;
      return html`<p class="caption" part="caption">${name}</p>
        <p class="about">${fill(about, { minutes: words.time(session.duration) })}</p>
        ${writing.cautions?.map((caution) => html`<p class="caution">${cautions[caution]}</p>`)}`;
    }
    const prompt = writing.prompts[(prompted ?? 0) % writing.prompts.length];
    return html`<p class="cue">${session.ended ? guide.timeUp : prompt && prompts[prompt]}</p>
      <textarea
        class="writing"
        rows="5"
        autocomplete="off"
        spellcheck="false"
        aria-label=${guide.write}
        placeholder=${guide.write}
        @input=${this.#written}
        @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      ></textarea>
      <p class="caution">${guide.notKept}</p>
      <div class="chips">
        <button class="chip" @click=${this.#copy}>${this.#copied ? guide.copied : guide.copy}</button>
        ${session.ended ? nothing : html`<button class="chip" @click=${this.#next}>${guide.nextPrompt}</button>`}
      </div>`;
  }

  /** Whether its clock is the one that runs: in another language it goes on. */
  get #isLaid(): boolean {
    return !!this.host.session.timeline.phases[0]?.cue?.idle;
  }

  /** Minutes and the end, as without a practice; there is no breath to tell of. */
  announcement({ words }: View): string {
    const { announce, session } = this.host;
    if (announce === 'off' || !questions.has(this.host)) return '';
    if (session.ended) return this.#words.guide.timeUp;
    // Whoever writes on in the last seconds has been told of the last minute.
    return words.left(Math.max(Math.ceil(timeLeft(session) / 60 - 0.1), 1) * 60);
  }

  settings(): unknown {
    return html`${this.companions?.settings()} ${safety(writing, { words: this.#words, own: {}, wish: '' })}`;
  }

  protected override leave(): void {
    questions.delete(this.host);
  }

  readonly #written = (): void => {
    this.#copied = false;
    this.host.requestUpdate();
  };

  readonly #next = (): void => {
    questions.set(this.host, (questions.get(this.host) ?? 0) + 1);
    this.host.requestUpdate();
  };

  readonly #copy = async (): Promise<void> => {
    const field = this.host.renderRoot.querySelector<HTMLTextAreaElement>('.writing');
    if (!field) return;
    // Where the page may not use the clipboard, the words are at least chosen, to be copied by hand.
    field.select();
    const { value } = field;
    const taken = await (async () => navigator.clipboard.writeText(value))().then(
      () => true,
      () => false,
    );
    // A clipboard takes its time, and the person may have written on.
    this.#copied = taken && field.value === value;
    this.host.requestUpdate();
  };
}

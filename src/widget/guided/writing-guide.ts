import { html, nothing } from 'lit';
import { compileGuided } from '../../breath/guided-timeline.js';
import { writing } from '../../practices/writing.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { Companions } from './companions.js';
import { LoadedGuide } from './loaded-guide.js';
import { fill } from './cue-text.js';
import { safety } from './guide-view.js';

/** A quiet clock, prompts that nobody has to follow, and a place to write whose text never leaves it. */
export class WritingGuide extends LoadedGuide {
  readonly #words: PracticeWords;
  #prompt = 0;
  #copied = false;
  #begun = false;

  constructor(host: SpineBreath, words: PracticeWords) {
    super(host);
    this.#words = words;
    this.companions = new Companions(host, { title: words.practices.writing.name, words });
    host.session.timeline = compileGuided({
      ...writing,
      format: 1,
      sections: [{ title: writing.name, steps: [{ for: writing.minutes.usual * 60 }] }],
    }).timeline;
  }

  layOut(): boolean {
    return !this.left;
  }

  words({ host, words }: View): unknown {
    const { guide, practices, prompts, cautions } = this.#words;
    const { session } = host;
    this.#begun ||= session.currentTime > 0;
    if (!this.#begun && session.paused) {
      const { name, about } = practices.writing;
      return html`<p class="caption" part="caption">${name}</p>
        <p class="about">${fill(about, { minutes: words.time(session.duration) })}</p>
        ${writing.cautions?.map((caution) => html`<p class="caution">${cautions[caution]}</p>`)}`;
    }
    const prompt = writing.prompts[this.#prompt % writing.prompts.length];
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

  settings(): unknown {
    return html`${this.companions?.settings()} ${safety(writing, { words: this.#words, own: {}, wish: '' })}`;
  }

  readonly #written = (): void => {
    this.#copied = false;
    this.host.requestUpdate();
  };

  readonly #next = (): void => {
    this.#prompt++;
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

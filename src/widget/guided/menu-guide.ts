import { html, nothing, type TemplateResult } from 'lit';
import { captionOf } from '../../guide/captions.js';
import type { Card } from '../../practices/free.js';
import { tips } from '../../practices/tips.js';
import { vagusMenu } from '../../practices/vagus-menu.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { wordsFor } from '../../translations/registry.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { Companions } from './companions.js';
import { LoadedGuide } from './loaded-guide.js';
import { safety } from './guide-view.js';

/** A short card for each of four everyday things, which opens the practice where there is one; and tips below. */
export class MenuGuide extends LoadedGuide {
  readonly #words: PracticeWords;

  constructor(host: SpineBreath, words: PracticeWords) {
    super(host);
    this.#words = words;
    this.companions = new Companions(host, {
      title: words.practices['vagus-menu'].name,
      words,
      textOf: (phase) => captionOf(phase, wordsFor(words.lang)),
    });
  }

  layOut(): boolean {
    return false;
  }

  words({ host }: View): unknown {
    const { session } = host;
    if (!session.paused || session.currentTime > 0) return;
    const { guide, practices } = this.#words;
    const { name, about } = practices['vagus-menu'];
    return html`<p class="caption" part="caption">${name}</p>
      <p class="about">${about}</p>
      <div class="cards" tabindex="0" role="group" aria-label=${name}>
        ${vagusMenu.cards.map((card) => this.#card(card))}
        <p class="hint">${guide.tips}</p>
        ${tips.map((card) => this.#card(card))}
      </div>`;
  }

  settings(): unknown {
    return html`${this.companions?.settings()} ${safety(undefined, { words: this.#words, own: {}, wish: '' })}`;
  }

  #card({ name, opens = [], cautions = [] }: Card): TemplateResult {
    const { cards, cautions: texts, practices } = this.#words;
    const { title, text } = cards[name];
    return html`<article>
      <h3>${title}</h3>
      <p>${text}</p>
      ${cautions.map((caution) => html`<p class="caution">${texts[caution]}</p>`)}
      ${
        opens.length
          ? html`<div class="chips">
              ${opens.map(
                (practice) =>
                  html`<button
                    class="chip"
                    @click=${() => {
                      this.host.practice = practice;
                    }}
                  >
                    ${practices[practice].name}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </article>`;
  }
}

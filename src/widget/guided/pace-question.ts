import { html, type TemplateResult } from 'lit';
import { patternFromRate, formatPattern } from '../../breath/pattern.js';
import type { View } from '../view.js';
import { fill, numberIn } from './cue-text.js';
import type { Led } from './guide-view.js';

/** After several paces: which felt best. It measures nothing; the answer can be breathed right away. */
export const paceQuestion = ({ lexicon }: Led, { host }: View): TemplateResult => {
  const { guide, lang } = lexicon.words;
  const rates = new Set(host.session.timeline.phases.flatMap(({ cue }) => (cue?.rate === undefined ? [] : [cue.rate])));
  const breatheAt = (rate: number): void => {
    host.practice = null;
    host.pattern = formatPattern(patternFromRate(rate, 1.5));
    void host.play();
  };
  return html`<p class="caption" part="caption">${guide.feltBest}</p>
    <div class="chips" role="group" aria-label=${guide.keepPace}>
      ${[...rates].map(
        (rate) =>
          html`<button class="chip" @click=${() => breatheAt(rate)}>
            ${fill(guide.rung, { rate: numberIn(lang, rate) })}
          </button>`,
      )}
    </div>`;
};

import { html, nothing, type TemplateResult } from 'lit';
import type { GuidedPractice } from '../../breath/guided.js';
import { plainPace } from '../../breath/guided-timeline.js';
import { formatPattern, parsePattern, rateOf, type Pattern } from '../../breath/pattern.js';
import { practiceOf } from '../rhythm.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { fill, numberIn, type Lexicon } from './cue-text.js';
import { plainSteps, type Led } from './guide-view.js';

/** The patterns that were breathed, each once, in their order. */
const breathedIn = ({ sections }: GuidedPractice, host: SpineBreath): readonly Pattern[] => {
  const own = plainPace(practiceOf(host, host.minutes).practice.pattern);
  const rates = new Set(host.session.timeline.phases.map(({ cue }) => cue?.rate));
  const patterns = plainSteps(sections.flatMap(({ steps }) => steps)).flatMap((step) =>
    'breathe' in step ? [parsePattern(step.breathe) ?? own] : [],
  );
  return [...new Map(patterns.map((each) => [formatPattern(each), each])).values()].filter((each) =>
    rates.has(rateOf(each)),
  );
};

/** One pace, for as long as the widget is set to, as a practice of its own. */
const paced = (name: string, breathe: string, { minutes, ramp }: SpineBreath): GuidedPractice => ({
  format: 1,
  name,
  posture: 'any',
  sections: [{ title: name, steps: [{ breathe, for: minutes * 60, ramp }] }],
});

/** Leaves the practice, wherever it came from, and breathes on at a pace. */
const breatheAt = (host: SpineBreath, pattern: string, name: string): void => {
  // What stands between the tags is led again as soon as nothing else is asked for.
  const inline = host.querySelector('script[type="application/json"]');
  Object.assign(host, { src: null, practice: inline ? paced(name, pattern, host) : null, pattern });
  void host.play();
};

const nameOf = (pattern: Pattern, { words: { guide, lang } }: Lexicon): string =>
  fill(guide.rung, { rate: numberIn(lang, rateOf(pattern)) });

/** After several paces: which felt best. It measures nothing; the answer can be breathed right away. */
export const paceQuestion = ({ practice, lexicon }: Led, { host }: View): TemplateResult | undefined => {
  const { guide } = lexicon.words;
  const breathed = breathedIn(practice, host).map((pattern) => ({
    name: nameOf(pattern, lexicon),
    pattern: formatPattern(pattern),
  }));
  if (!breathed.length) return;
  const isShared = (name: string): boolean => breathed.filter((each) => each.name === name).length > 1;
  return html`<p class="caption" part="caption">${guide.feltBest}</p>
    <div class="chips" role="group" aria-label=${guide.keepPace}>
      ${breathed.map(
        ({ name, pattern }) =>
          html`<button class="chip" @click=${() => breatheAt(host, pattern, name)}>
            ${name} ${isShared(name) ? html`(<bdi dir="ltr">${pattern}</bdi>)` : nothing}
          </button>`,
      )}
    </div>`;
};

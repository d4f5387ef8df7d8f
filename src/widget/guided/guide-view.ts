import { html, nothing, type TemplateResult } from 'lit';
import type { Cue, GuidedPractice } from '../../breath/guided.js';
import type { SectionSpan } from '../../breath/guided-timeline.js';
import type { Seconds } from '../../breath/units.js';
import { breathingTime } from '../../guide/announcer.js';
import { captionOf, countOf } from '../../guide/captions.js';
import type { PracticeError } from '../../guide/practice-check.js';
import { clockFace } from '../controls.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { fill, textOf, titleOf, type Lexicon } from './cue-text.js';

/** What a practice is drawn from. */
export interface Led {
  readonly practice: GuidedPractice;
  readonly sections: readonly SectionSpan[];
  readonly lexicon: Lexicon;
  /** Goes to the step before, or to the next one. */
  readonly skip: (by: -1 | 1) => void;
}

/** Name and line of a practice: the catalogue's, or its own. */
export const openingOf = ({ name }: GuidedPractice, { words, own }: Lexicon): { name: string; about: string } => {
  const known = (words.practices as Partial<Record<string, { name: string; about: string }>>)[name];
  return {
    name: own[name] ?? own.name ?? known?.name ?? name,
    about: own.about ?? known?.about ?? '{minutes} · {posture}',
  };
};

/** The cautions that a practice asks for, most important first. */
export const cautionsOf = ({ cautions = [] }: Pick<GuidedPractice, 'cautions'>, { words }: Lexicon): TemplateResult[] =>
  cautions.map((caution) => html`<p class="caution">${words.cautions[caution]}</p>`);

/** What to mind, one tap away: the notes for all, then the cautions of the practice. */
export const safety = (practice: Pick<GuidedPractice, 'cautions'> | undefined, lexicon: Lexicon): TemplateResult => {
  const { words } = lexicon;
  return html`<details class="safety">
    <summary>${words.guide.safety}</summary>
    ${practice?.cautions?.map((caution) => html`<p>${words.cautions[caution]}</p>`)}
    ${Object.values(words.safety).map((note) => html`<p>${note}</p>`)}
  </details>`;
};

/** From ten minutes on, nobody counts the seconds of a practice beforehand. */
const roundly = (length: Seconds): Seconds => (length < 600 ? length : Math.round(length / 60) * 60);

/** The sound that a practice offers to lie under it: off until it is pressed. */
const offeredBed = (
  { bed }: GuidedPractice,
  { words: { guide } }: Lexicon,
  host: SpineBreath,
): TemplateResult | typeof nothing => {
  if (!bed) return nothing;
  const on = host.bed === bed;
  return html`<div class="chips offer">
    <button class="chip" aria-pressed=${on} @click=${() => (host.bed = on ? 'off' : bed)}>
      ${guide.bed}: ${guide.bedNames[bed]}
    </button>
  </div>`;
};

/** Before the first press: what it is, how long, and what to mind. */
export const opening = ({ practice, lexicon }: Led, { host, words }: View): TemplateResult => {
  const { name, about } = openingOf(practice, lexicon);
  const minutes = words.time(roundly(breathingTime(host.session)));
  const posture = lexicon.words.guide.postures[practice.posture];
  return html`<p class="caption" part="caption">${name}</p>
    <p class="about">${fill(about, { minutes, posture })}</p>
    ${offeredBed(practice, lexicon, host)} ${cautionsOf(practice, lexicon).slice(0, 1)} ${safety(practice, lexicon)}`;
};

/** While it leads: the word of the breath where it is paced, what the step says, and the way from step to step. */
export const leading = (
  { practice, lexicon, skip }: Led,
  { host, words, counting }: View,
  cue: Cue,
): TemplateResult => {
  const { phase } = host.session.sample;
  const { guide } = lexicon.words;
  const section = practice.sections[cue.section];
  return html`${
    phase.name === 'natural'
      ? nothing
      : html`<p class="caption" part="caption" .textContent=${captionOf(phase, words)}></p>`
  }
    ${
      counting && phase.name !== 'natural'
        ? html`<p class="detail" part="detail"><span aria-hidden="true">${countOf(host.session.sample)}</span></p>`
        : nothing
    }
    <p class="cue" .textContent=${textOf(cue, lexicon)}></p>
    <div class="steps">
      <button aria-label=${guide.previousStep} @click=${() => skip(-1)}>‹</button>
      <span>${section && titleOf(section.title, lexicon)}</span>
      <button aria-label=${guide.nextStep} @click=${() => skip(1)}>›</button>
    </div>`;
};

/** Every part with its time, to jump by. */
export const parts = ({ sections, lexicon }: Led, { host }: View): TemplateResult => {
  const { session } = host;
  const current = session.sample.phase.cue?.section;
  return html`<details>
    <summary>${lexicon.words.guide.sections}</summary>
    <ul class="parts">
      ${sections.map(
        ({ title, start }, index) =>
          html`<li>
            <button
              aria-current=${index === current ? 'step' : 'false'}
              @click=${() => {
                session.currentTime = start;
              }}
            >
              <span>${titleOf(title, lexicon)}</span> <span>${clockFace(start)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
};

/** What is wrong with a practice file, in the order in which it stands there; the plain breath stands ready. */
export const problems = (errors: readonly PracticeError[]): TemplateResult => html`<div class="problem" role="alert">
  ${errors
    .slice(0, 3)
    .map(({ path, expected, found }) => html`<p><code>${path || '/'}</code>: ${expected} ← ${found}</p>`)}
</div>`;

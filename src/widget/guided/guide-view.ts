import { html, nothing, type TemplateResult } from 'lit';
import type { Breathe, CautionName, Cue, GuidedPractice, Rest, Step } from '../../breath/guided.js';
import type { SectionSpan } from '../../breath/guided-timeline.js';
import { holds, parsePattern } from '../../breath/pattern.js';
import type { Phase } from '../../breath/timeline.js';
import type { BreathsPerMinute } from '../../breath/units.js';
import { breathingTime } from '../../guide/announcer.js';
import { captionOf, countOf } from '../../guide/captions.js';
import type { PracticeError } from '../../guide/practice-reading.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import { clockFace } from '../controls.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { at, fill, type Lexicon, numberIn, roundly, textOf, titleOf } from './cue-text.js';

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
  const known = at<{ name: string; about: string }>(words.practices, name);
  return {
    name: at(own, name) ?? own.name ?? known?.name ?? name,
    about: own.about ?? known?.about ?? '{minutes} · {posture}',
  };
};

/** Steps as they are written, out of whatever repeats them. */
export const plainSteps = (steps: readonly Step[]): readonly (Rest | Breathe)[] =>
  steps.flatMap((step) => ('steps' in step ? plainSteps(step.steps) : [step]));

/** A practice as far as it has to be minded. */
type Minded = Partial<Pick<GuidedPractice, 'cautions' | 'sections'>>;

const cautionsIn = (step: Rest | Breathe): readonly CautionName[] => {
  const pattern = 'breathe' in step ? parsePattern(step.breathe) : undefined;
  return [
    ...(pattern && holds(pattern) ? (['holds'] as const) : []),
    ...('voice' in step && step.voice ? (['hum'] as const) : []),
    ...(step.pose === 'folded' ? (['head-down'] as const) : []),
  ];
};

/** The cautions that a practice names, then those that follow from what is in it: a teacher may not have thought of them. */
const mindedIn = ({ cautions = [], sections = [] }: Minded): ReadonlySet<CautionName> =>
  new Set([...cautions, ...sections.flatMap(({ steps }) => plainSteps(steps).flatMap(cautionsIn))]);

/** The cautions that a practice asks for, most important first. */
export const cautionsOf = (practice: Minded, { words }: Lexicon): TemplateResult[] =>
  [...mindedIn(practice)].map((caution) => html`<p class="caution">${words.cautions[caution]}</p>`);

/** What to mind, one tap away: the cautions of the practice, whom to ask first, then the notes for all. */
export const safety = (practice: Minded | undefined, lexicon: Lexicon): TemplateResult => {
  const { words } = lexicon;
  const cautions = new Set([...mindedIn(practice ?? {}), 'ask-first' as const]);
  return html`<details class="safety">
    <summary>${words.guide.safety}</summary>
    ${[...cautions].map((caution) => html`<p>${words.cautions[caution]}</p>`)}
    ${Object.values(words.safety).map((note) => html`<p>${note}</p>`)}
  </details>`;
};

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

/** Where the breath is the person's own: that the light has a pace, which they need not keep. */
export const paceNote = (rate: BreathsPerMinute, { words }: Lexicon): string =>
  fill(words.guide.paceNote, { rate: numberIn(words.lang, rate) });

/** Whether a stretch tells the person when to breathe, rather than leaving the breath to itself. */
export const commands = ({ name, cue }: Phase): boolean => name !== 'natural' && !cue?.own;

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
    commands(phase) ? html`<p class="caption" part="caption" .textContent=${captionOf(phase, words)}></p>` : nothing
  }
    ${
      counting && commands(phase)
        ? html`<p class="detail" part="detail"><span aria-hidden="true">${countOf(host.session.sample)}</span></p>`
        : nothing
    }
    <p class="cue" .textContent=${textOf(cue, lexicon)}></p>
    ${cue.own && cue.rate !== undefined ? html`<p class="caution">${paceNote(cue.rate, lexicon)}</p>` : nothing}
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

/**
 * That a practice cannot be led and the plain breath stands ready, in the language of the page; then what is wrong with
 * the file, in the order in which it stands there, for the person who wrote it.
 */
export const problems = (errors: readonly PracticeError[], { guide }: PracticeWords): TemplateResult =>
  html`<div class="problem" role="alert">
    ${guide.cannotOpen}
    <div lang="en" dir="ltr">
      ${errors
        .slice(0, 3)
        .map(({ path, expected, found }) => html`<p><code>${path || '/'}</code>: ${expected} ← ${found}</p>`)}
    </div>
  </div>`;

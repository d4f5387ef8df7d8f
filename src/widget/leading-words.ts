import { html, nothing, type TemplateResult } from 'lit';
import { holds } from '../breath/pattern.js';
import { breathingTime, closing } from '../guide/announcer.js';
import { captionOf, countOf } from '../guide/captions.js';
import { clockLeft } from './controls.js';
import type { SoundState } from '../sound/breath-sound.js';
import type { View } from './view.js';

const detail = (content: unknown): TemplateResult => html`<p class="detail" part="detail">${content}</p>`;

/** Words that follow each other are new text each time: the browser would take one text that moves for a layout shift. */
const caption = (text: string): TemplateResult => html`<p class="caption" part="caption" .textContent=${text}></p>`;

const lead = ({ host, words, pattern, counting }: View): TemplateResult => {
  const { sample } = host.session;
  return html`${caption(captionOf(sample.phase, words))}
  ${detail(
    sample.phase.name === 'lead-in'
      ? holds(pattern)
        ? words.holdNote
        : words.easyNote
      : html`<span aria-hidden="true">${counting ? countOf(sample) : nothing}</span>
          <span class="left">${clockLeft(host)}</span>`,
  )}`;
};

/** Why nothing sounds, where the browser is the reason. */
export const silenceOf = ({ words, soundState }: View): string | undefined =>
  (words.silence as Partial<Record<SoundState, string>>)[soundState];

/** The words beside the light: an invitation, the word that leads and its count, or a closing; and why nothing sounds. */
export const leadingWords = (view: View): TemplateResult => {
  const { host, words } = view;
  const { session } = host;
  const leading = session.ended
    ? html`${caption(words.done)}${detail(closing(session, words))}<slot name="closing"></slot>`
    : session.paused && session.currentTime === 0
      ? html`<p class="caption" part="caption"><slot name="title">${words.invitation}</slot></p>
          ${detail(words.time(breathingTime(session)))}`
      : lead(view);
  const silence = silenceOf(view);
  return html`${leading}${silence ? html`<p class="note">${silence}</p>` : nothing}`;
};

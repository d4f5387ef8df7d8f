import { html, nothing, type TemplateResult } from 'lit';
import { breathingTime, closing } from '../guide/announcer.js';
import { captionOf, countOf } from '../guide/captions.js';
import type { View } from './view.js';

const invitation = ({ session, words }: View): TemplateResult => html`<p class="caption" part="caption">
    <slot name="title">${words.invitation}</slot>
  </p>
  <p class="detail" part="detail">${words.time(breathingTime(session))}</p>`;

/** Words that follow each other are new text each time: the browser would take one text that moves for a layout shift. */
const lead = ({ session: { sample }, words, choices }: View): TemplateResult => html`<p
    class="caption"
    part="caption"
    .textContent=${captionOf(sample.phase, words)}
  ></p>
  <p class="detail" part="detail">
    <span class="count ${choices.count ? 'shown' : ''} ${choices.motion}" aria-hidden="true">${countOf(sample)}</span>
  </p>`;

const farewell = ({ session, words }: View): TemplateResult => html`<p class="caption" part="caption">${words.done}</p>
  <p class="detail" part="detail">${closing(session, words)}</p>
  <slot name="closing"></slot>`;

const soundNote = ({ soundState, words }: View): TemplateResult | typeof nothing => {
  if (soundState !== 'blocked' && soundState !== 'unavailable') return nothing;
  return html`<p class="note">${soundState === 'blocked' ? words.soundBlocked : words.soundUnavailable}</p>`;
};

/** The words beside the light: an invitation, the word that leads and its count, or a closing. */
export const leadingWords = (view: View): TemplateResult => {
  const { session } = view;
  const words = session.ended
    ? farewell(view)
    : session.currentTime === 0 && session.paused
      ? invitation(view)
      : lead(view);
  return html`${words}${soundNote(view)}`;
};

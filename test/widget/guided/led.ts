import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { GuidedPractice } from '../../../src/breath/guided.js';
import type { PracticeErrorEvent } from '../../../src/widget/guided/guide.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { FakeTime } from '../../support/fake-time.js';
import { inside, named } from '../../support/widget.js';
import '../../../src/define.js';

/** The next event of this type on any element of the page, whether it bubbles or not. */
export const nextInPage = <E extends Event>(type: string): Promise<E> =>
  new Promise((resolve) => {
    document.addEventListener(type, (event) => resolve(event as E), { capture: true, once: true });
  });

/** A widget whose practice stands ready, on the time that the test keeps. Give it `sound="none"`, or it has its own. */
export const led = async (markup: TemplateResult): Promise<{ widget: SpineBreath; time: FakeTime }> => {
  const ready = nextInPage('loadedmetadata');
  const widget = await fixture<SpineBreath>(markup);
  await ready;
  const time = new FakeTime();
  widget.session.follow(time);
  return { widget, time };
};

/** A widget that was asked for what it cannot lead, and what it said of it. */
export const misled = async (
  markup: TemplateResult,
): Promise<{ widget: SpineBreath; errors: PracticeErrorEvent['errors'] }> => {
  const said = nextInPage<PracticeErrorEvent>('error');
  const widget = await fixture<SpineBreath>(markup);
  const { errors } = await said;
  await widget.updateComplete;
  return { widget, errors };
};

/** Asks a widget for another practice, and waits until it stands ready. */
export const choose = async (widget: SpineBreath, practice: string | GuidedPractice): Promise<void> => {
  const ready = oneEvent(widget, 'loadedmetadata');
  widget.practice = practice;
  await ready;
};

/** Presses what carries this name. */
export const press = async (widget: SpineBreath, name: string): Promise<void> => {
  named(widget, name).click();
  await widget.updateComplete;
};

/** All buttons in a part of a widget, with the texts they carry. */
export const buttonsIn = (widget: SpineBreath, within: string): readonly HTMLButtonElement[] => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>(`${within} button`) ?? []),
];

export const textIn = ({ textContent }: Element): string => textContent.replace(/\s+/g, ' ').trim();

/** The one button in a part of a widget that carries this text. */
export const buttonSaying = (widget: SpineBreath, within: string, text: string): HTMLButtonElement => {
  const found = buttonsIn(widget, within).find((button) => textIn(button) === text);
  expect(found, `${text} among ${buttonsIn(widget, within).map(textIn).join(', ')}`).to.not.equal(undefined);
  return found as HTMLButtonElement;
};

export const pressText = async (widget: SpineBreath, within: string, text: string): Promise<void> => {
  buttonSaying(widget, within, text).click();
  await widget.updateComplete;
};

/** Texts of all elements that match, in order. */
export const textsIn = (widget: SpineBreath, selector: string): readonly string[] =>
  [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].map(textIn);

/** Whether there is such an element in the widget. */
export const has = (widget: SpineBreath, selector: string): boolean => !!widget.shadowRoot?.querySelector(selector);

/** Lets a person write into a field. */
export const write = async (
  widget: SpineBreath,
  selector: string,
  text: string,
  type: 'input' | 'change' = 'change',
): Promise<void> => {
  const field = inside<HTMLInputElement | HTMLTextAreaElement>(widget, selector);
  field.value = text;
  field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  await widget.updateComplete;
};

/** Goes to a media time while it plays. */
export const goTo = async (widget: SpineBreath, at: number): Promise<void> => {
  await widget.play();
  widget.currentTime = at;
  await widget.updateComplete;
};

/** When the first step begins that says this. */
export const startOf = ({ session }: SpineBreath, say: string): number => {
  const phase = session.timeline.phases.find(({ cue }) => cue?.say === say);
  expect(phase, say).to.not.equal(undefined);
  return phase?.start ?? 0;
};

/** Two parts of two steps: 10 s, 10 s; two breaths, 10 s. */
export const twoParts: GuidedPractice = {
  format: 1,
  name: 'Two parts',
  posture: 'any',
  sections: [
    {
      title: 'First part',
      steps: [
        { say: 'One.', for: 10 },
        { say: 'Two.', for: 10 },
      ],
    },
    {
      title: 'Second part',
      steps: [
        { say: 'Three.', breathe: '4-6', breaths: 2 },
        { say: 'Four.', for: 10 },
      ],
    },
  ],
};

/** A widget, of this style, that was asked for a practice with one thing wrong in it. */
export const misledByPosture = (style: string): ReturnType<typeof misled> =>
  misled(
    html`<spine-breath style=${style} sound="none" .practice=${{ ...twoParts, posture: 'upside down' }}></spine-breath>`,
  );

/** Everything that a page can keep, in one text. */
export const keptByPage = (): string =>
  JSON.stringify([
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    location.href,
    history.state,
    document.documentElement.outerHTML,
  ]);

/** All that is written in a widget's own markup: every element, every attribute. */
export const markupOf = (widget: SpineBreath): string => widget.outerHTML + (widget.shadowRoot?.innerHTML ?? '');

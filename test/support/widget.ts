import { expect, fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { Contexts } from '../sound/audio-contexts.js';
import { FakeTime } from './fake-time.js';

/** A widget in the page whose session keeps the time that the test keeps. Give it `sound="none"`, or it has its own. */
export const widgetWithTime = async (markup: TemplateResult): Promise<{ widget: SpineBreath; time: FakeTime }> => {
  const widget = await fixture<SpineBreath>(markup);
  const time = new FakeTime();
  widget.session.follow(time);
  return { widget, time };
};

/** A widget that plays on a page without Web Audio, and says so. */
export const silencedWidget = async (markup: TemplateResult): Promise<SpineBreath> => {
  const contexts = new Contexts();
  contexts.replace(undefined);
  const { widget } = await widgetWithTime(markup);
  await widget.play();
  await widget.updateComplete;
  contexts.restore();
  expect(inside(widget, '.note').checkVisibility()).to.equal(true);
  return widget;
};

/** The one element inside a widget that matches. */
export const inside = <E extends Element = HTMLElement>(widget: SpineBreath, selector: string): E => {
  const found = widget.shadowRoot?.querySelector<E>(selector);
  expect(found, selector).to.be.instanceOf(Element);
  return found as E;
};

/** The button or field inside a widget that carries this name. */
export const named = <E extends HTMLElement = HTMLElement>(widget: SpineBreath, name: string): E =>
  inside<E>(widget, `[aria-label="${name}"]`);

/** Text as a person reads it. */
export const textOf = (widget: SpineBreath, selector: string): string =>
  (inside(widget, selector).textContent ?? '').replace(/\s+/g, ' ').trim();

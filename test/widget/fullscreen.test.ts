import { expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { inside, named, widgetWithTime } from '../support/widget.js';

/** Acts, and waits until the page has been told what came of it. */
const changing = async (act: () => unknown): Promise<void> => {
  const changed = oneEvent(document, 'fullscreenchange');
  await act();
  await changed;
};

/** Presses the full-screen button as a person does. */
const press = async (widget: SpineBreath): Promise<void> => {
  named(widget, 'Full screen').focus();
  await changing(() => sendKeys({ press: 'Enter' }));
  await widget.updateComplete;
};

describe('the full-screen button', () => {
  afterEach(async () => {
    if (document.fullscreenElement) await changing(() => document.exitFullscreen());
  });

  it('is not pressed as long as the widget is on the page', async () => {
    const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
    expect(named(widget, 'Full screen').ariaPressed).to.equal('false');
  });

  it('lets the widget fill the screen, and says that it does', async () => {
    const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
    await press(widget);
    expect(document.fullscreenElement).to.equal(widget);
    expect(named(widget, 'Full screen').ariaPressed).to.equal('true');
    const { width, height } = inside(widget, '.card').getBoundingClientRect();
    expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
  });

  it('gives the page back when it is pressed again', async () => {
    const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
    await press(widget);
    await press(widget);
    expect(document.fullscreenElement).to.equal(null);
    expect(named(widget, 'Full screen').ariaPressed).to.equal('false');
    expect(inside(widget, '.card').getBoundingClientRect().height).to.equal(520);
  });

  it('says so too when the screen is left in another way', async () => {
    const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
    await press(widget);
    await changing(() => document.exitFullscreen());
    await widget.updateComplete;
    expect(named(widget, 'Full screen').ariaPressed).to.equal('false');
  });

  it('leaves the widget as it is where the browser refuses, and the page in peace', async () => {
    const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
    const thrown: Event[] = [];
    const keep = (event: Event): void => {
      event.preventDefault();
      thrown.push(event);
    };
    addEventListener('unhandledrejection', keep);
    const refused = oneEvent(document, 'fullscreenerror');
    // Without a press of a person behind it.
    named(widget, 'Full screen').click();
    await refused;
    await nextFrame();
    removeEventListener('unhandledrejection', keep);
    expect(thrown).to.deep.equal([]);
    expect(named(widget, 'Full screen').ariaPressed).to.equal('false');
  });
});

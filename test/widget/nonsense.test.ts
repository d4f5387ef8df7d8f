import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { anyText, anyValue } from '../support/nonsense.js';
import { keepWarnings } from '../support/warnings.js';
import { inside, named, widgetWithTime } from '../support/widget.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';

const properties = [
  'pattern',
  'rate',
  'ratio',
  'minutes',
  'ramp',
  'sound',
  'humPitch',
  'volume',
  'muted',
  'loop',
  'announce',
  'motion',
  'controls',
  'light',
  'count',
  'currentTime',
] as const;

const attributes = [...properties.map((name) => (name === 'humPitch' ? 'hum-pitch' : name.toLowerCase())), 'lang'];

/** What people see and hear is made of words and numbers, and keeps within its limits. */
const expectSense = (widget: SpineBreath): void => {
  const { duration, currentTime, volume, humPitch } = widget;
  expect(duration).to.be.within(50, 1900);
  expect(currentTime).to.be.within(0, duration);
  expect(volume).to.be.within(0, 1);
  expect(humPitch).to.be.within(80, 300);
  // Names and values of sliders are attributes.
  expect(inside(widget, '.frame').outerHTML).not.to.match(/NaN|undefined|Infinity|\[object|<img|alert/);
};

describe('<spine-breath>, given nonsense', () => {
  keepWarnings();

  for (const settingsOpen of [false, true]) {
    const circumstance = settingsOpen ? 'with the settings open' : 'while breathing';

    it(`in every attribute, ${circumstance}, throws nothing and goes on`, async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      if (settingsOpen) named(widget, 'Settings').click();
      else await widget.play();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...attributes), anyText, async (name, text) => {
          widget.setAttribute(name, text);
          time.advance(0.7);
          await widget.updateComplete;
          expectSense(widget);
          widget.removeAttribute(name);
        }),
        { numRuns: 1000 },
      );
      widget.pause();
    });

    for (const name of properties)
      it(`as its property ${name}, ${circumstance}, throws nothing and goes on`, async () => {
        const { widget, time } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
        if (settingsOpen) named(widget, 'Settings').click();
        else await widget.play();
        await fc.assert(
          fc.asyncProperty(anyValue, async (value) => {
            Object.assign(widget, { [name]: value });
            time.advance(0.7);
            await widget.updateComplete;
            expectSense(widget);
          }),
          { numRuns: 100 },
        );
        widget.pause();
      });
  }

  it('as a language, speaks English', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (lang) => {
        const box = await fixture(html`<div lang=${lang}><spine-breath></spine-breath></div>`);
        expect(inside(box.firstElementChild as SpineBreath, '.frame').getAttribute('lang')).to.equal('en');
        box.remove();
      }),
      { numRuns: 50 },
    );
  });
});

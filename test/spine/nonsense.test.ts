import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import { BreathSession } from '../../src/session/session.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';
import { FakeTime } from '../support/fake-time.js';
import { anyText, anyValue } from '../support/nonsense.js';
import { keepWarnings } from '../support/warnings.js';

/** Every piece of light has a brightness and a colour. */
const expectLight = (element: SpineWave): void => {
  expect(element.pieces).to.have.lengthOf(30);
  for (const piece of element.pieces) expect(Number(getComputedStyle(piece).opacity)).to.be.within(0, 1);
  const lit = element.renderRoot.querySelector('.lit') as Element;
  expect(getComputedStyle(lit).fill).to.match(/^(rgb|color|oklab)/);
};

describe('<spine-wave>, given nonsense', () => {
  keepWarnings();

  it('in its attributes, throws nothing and goes on to shine', async () => {
    const session = new BreathSession({ timeSource: new FakeTime() });
    const element = await fixture<SpineWave>(html`<spine-wave .session=${session}></spine-wave>`);
    session.currentTime = 7;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('motion', 'light', 'session'), anyText, async (name, text) => {
        element.setAttribute(name, text);
        await element.updateComplete;
        expectLight(element);
        element.removeAttribute(name);
      }),
      { numRuns: 300 },
    );
  });

  for (const name of ['motion', 'light', 'session'])
    it(`as its property ${name}, throws nothing and goes on to shine`, async () => {
      const session = new BreathSession({ timeSource: new FakeTime() });
      session.currentTime = 7;
      const element = await fixture<SpineWave>(html`<spine-wave .session=${session}></spine-wave>`);
      await fc.assert(
        fc.asyncProperty(anyValue, async (value) => {
          Object.assign(element, { [name]: value });
          await element.updateComplete;
          expectLight(element);
        }),
        { numRuns: 300 },
      );
    });
});

import assert from 'node:assert/strict';
import { testPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Waits until the widget in the frame of a page has a word to say.
 *
 * @param {Page} page
 * @param {string} words
 */
const waitForWords = (page, words) =>
  page.waitForFunction(
    (words) => {
      const widget = document.querySelector('iframe')?.contentDocument?.querySelector('spine-breath');
      return widget?.shadowRoot?.textContent?.includes(words);
    },
    {},
    words,
  );

testPage('the built page breathes in a frame, as its address says', 'plain.html', async (page) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.title = 'A breath';
    frame.height = '520';
    frame.src = 'embed.html?sound=none&minutes=5&lang=de';
    document.body.prepend(frame);
  });
  await waitForWords(page, 'Minuten');
  const minutes = await page.evaluate(() => {
    /** @type {any} */
    const widget = document.querySelector('iframe')?.contentDocument?.querySelector('spine-breath');
    widget.play();
    return widget.minutes;
  });
  assert.equal(minutes, 5);
  await waitForWords(page, 'Ankommen');
});

for (const sandbox of [undefined, 'allow-scripts'])
  testPage(`host.js leads the built page in a frame${sandbox ? ' in a sandbox' : ''}`, 'plain.html', async (page) => {
    const told = await page.evaluate(async (sandbox) => {
      const link = document.createElement('a');
      link.href = 'embed.html?sound=none';
      link.textContent = 'A breath';
      if (sandbox) link.dataset.sandbox = sandbox;
      document.body.prepend(link);
      const { embed } = await import(new URL('host.js', location.href).href);
      const framed = embed(link);
      /** @type {Promise<string>} */
      const phase = new Promise((resolve) => {
        framed.addEventListener('phasechange', (/** @type {{ phase: string }} */ { phase }) => resolve(phase));
      });
      framed.play();
      return { phase: await phase, paused: framed.paused, title: framed.element.title };
    }, sandbox);
    assert.deepEqual(told, { phase: 'lead-in', paused: false, title: 'A breath' });
  });

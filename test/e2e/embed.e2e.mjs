import assert from 'node:assert/strict';
import { testPage } from './support/pages.mjs';

testPage(
  'the built page for frames breathes by itself, as its address says',
  'embed.html?sound=none&minutes=5&count',
  async (page) => {
    await page.waitForSelector('spine-breath[minutes="5"][count]');
    const button = await page.waitForSelector('spine-breath >>> [part=play]');
    await button?.click();
    await page.waitForFunction(() => {
      const widget = document.querySelector('spine-breath');
      return widget && !widget.paused && widget.shadowRoot?.textContent?.includes('Settle');
    });
  },
);

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

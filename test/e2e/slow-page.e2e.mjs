import assert from 'node:assert/strict';
import { puppets, slowPages, testPage } from './support/pages.mjs';

const path = '/slow.html';

const practice = {
  format: 1,
  name: 'Late words',
  posture: 'any',
  sections: [{ title: 'All of it', steps: [{ say: 'Look up.', for: 10 }] }],
};

slowPages.set(path, [
  `<!doctype html><html lang="en"><title>A slow page</title><link rel="icon" href="data:," />
  <script type="module" async>
    import '/spine-breath.js';
    const widget = document.querySelector('spine-breath');
    await widget.updateComplete;
    await fetch('${path}/go');
  </script>
  <main><spine-breath sound="none"><script type="application/json">{"format": 1, `,
  `${JSON.stringify(practice).slice('{"format":1,'.length)}</script></spine-breath></main>`,
]);

// WebKitGTK is given its pages by another way.
testPage(
  'a practice between the tags is led, although the parser met half of it when the widget had begun',
  path,
  async (page) => {
    const caption = await page.waitForFunction(() => {
      const { textContent } = document.querySelector('spine-breath')?.shadowRoot?.querySelector('.caption') ?? {};
      return textContent === 'Late words' && textContent;
    });
    assert.equal(await caption.jsonValue(), 'Late words');
    assert.equal(await page.$eval('spine-breath', (widget) => /** @type {any} */ (widget).duration), 10);
  },
  undefined,
  puppets,
);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testPage } from './support/pages.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../dist/cdn/integrity.json', import.meta.url), 'utf8'));

/** Adds the script, and tells whether the browser has run or refused it. */
const outcomeOf = (/** @type {import('puppeteer-core').Page} */ page, /** @type {string} */ integrity) =>
  page.evaluate(async (integrity) => {
    const script = Object.assign(document.createElement('script'), {
      type: 'module',
      src: 'spine-breath.js',
      crossOrigin: 'anonymous',
      integrity,
    });
    const outcome = new Promise((resolve) => {
      for (const type of ['load', 'error']) script.addEventListener(type, () => resolve(type));
    });
    document.head.append(script);
    return outcome;
  }, integrity);

testPage('a browser runs spine-breath.js with the integrity that the manifest has', 'lazy.html', async (page) => {
  assert.equal(await outcomeOf(page, manifest['spine-breath.js']), 'load');
  assert.ok(await page.evaluate(() => customElements.get('spine-breath') !== undefined));
});

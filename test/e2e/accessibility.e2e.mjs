import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { testPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

// It comes with @open-wc/testing.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of a page with nothing else on it nobody asks for a headline, for a main part to jump to, or to stand in one. */
const onlyTheWidget = {
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
  region: { enabled: false },
};

/**
 * What axe finds wrong with a page, each as "rule: where".
 *
 * @param {Page} page
 * @param {object} rules
 */
async function violationsOf(page, rules) {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { rules });
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target }) => `${id}: ${target.flat().join(' ')}`),
    );
  }, rules);
}

for (const [path, rules] of /** @type {const} */ ([
  ['index.html', {}],
  ['plain.html', onlyTheWidget],
  ['article.html', {}],
]))
  for (const scheme of ['light', 'dark'])
    testPage(
      `axe finds nothing wrong with ${path} in ${scheme} colours`,
      path,
      async (page) => {
        await page.waitForFunction(() => document.querySelector('spine-breath')?.shadowRoot?.querySelector('.card'));
        assert.deepEqual(await violationsOf(page, rules), []);
      },
      (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    );

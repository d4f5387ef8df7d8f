import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { engines, keepShifts, shiftsOf, testPage, withPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../../src/index.js').SpineBreath} SpineBreath */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Waits for words within the widget.
 *
 * @param {Page} page
 * @param {string} words
 */
const waitForWords = (page, words) =>
  page.waitForFunction(
    (words) => document.querySelector('spine-breath')?.shadowRoot?.textContent?.includes(words),
    {},
    words,
  );

/**
 * Presses something, whether or not it is in view.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function press(page, selector) {
  const found = await page.waitForSelector(selector);
  await found?.click();
}

/**
 * Chooses a language, as the person does.
 *
 * @param {Page} page
 * @param {string} lang
 */
const choose = (page, lang) =>
  page.evaluate((lang) => {
    const chooser = /** @type {HTMLSelectElement} */ (document.querySelector('#language'));
    chooser.value = lang;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
  }, lang);

testPage(
  'a practice opens from its card, plays, is jumped through by its parts, and goes on in Arabic',
  'practices.html',
  async (page) => {
    await waitForWords(page, 'Long exhale');
    await press(page, '[data-practice=desk-reset] a');
    await waitForWords(page, 'Desk break');
    await press(page, 'spine-breath >>> [part=play]');
    await waitForWords(page, 'Notice how you are sitting');

    await press(page, 'spine-breath >>> [part=settings]');
    await press(page, 'spine-breath >>> details:has(.parts) summary');
    await press(page, 'spine-breath >>> .parts li:nth-child(3) button');
    await waitForWords(page, 'Stand up if you can');
    await press(page, 'spine-breath >>> [part=close]');

    await choose(page, 'ar');
    await page.waitForFunction(() => {
      const cue = document.querySelector('spine-breath')?.shadowRoot?.querySelector('.cue');
      return /\p{Script=Arabic}/u.test(cue?.textContent ?? '');
    });
    const seen = await page.evaluate(() => {
      const { documentElement: root } = document;
      const breath = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
      return {
        page: [root.lang, root.dir],
        widget: ['lang', 'dir'].map((name) => breath.shadowRoot?.querySelector('.frame')?.getAttribute(name)),
        card: /\p{Script=Arabic}/u.test(document.querySelector('[data-practice=desk-reset] h3')?.textContent ?? ''),
        paused: breath.paused,
      };
    });
    assert.deepEqual(seen, { page: ['ar', 'rtl'], widget: ['ar', 'rtl'], card: true, paused: false });
  },
);

testPage(
  'every card opens its practice, and says of it what the practice says itself',
  'practices.html',
  async (page) => {
    await waitForWords(page, 'Long exhale');
    const told = await page.evaluate(async () => {
      const breath = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
      const told = [];
      for (const card of document.querySelectorAll('[data-practice]')) {
        const name = card.getAttribute('data-practice');
        if (breath.practice !== name) {
          const ready = new Promise((resolve) => breath.addEventListener('loadedmetadata', resolve, { once: true }));
          card.querySelector('a')?.click();
          await ready;
        }
        const textOf = (/** @type {Element | null | undefined} */ element) => element?.textContent?.trim();
        told.push({
          name,
          card: [card.querySelector('h3'), card.querySelector('p')].map(textOf),
          widget: ['.caption', '.about'].map((part) => textOf(breath.shadowRoot?.querySelector(part))),
          marked: [...document.querySelectorAll('[aria-current]')].map((link) => link.getAttribute('href')),
          address: location.hash,
        });
      }
      return told;
    });
    assert.equal(told.length, 21);
    for (const { name, card, widget, marked, address } of told) {
      assert.deepEqual(card, widget, String(name));
      assert.deepEqual(marked, [`#${name}`]);
      assert.ok(address === `#${name}` || name === 'long-exhale', address);
    }
  },
);

testPage('an address opens its practice, in its language', 'practices.html?lang=de#spine-scan', async (page) => {
  await waitForWords(page, 'Reise durch die Wirbelsäule');
  await page.waitForFunction(() => document.documentElement.lang === 'de');
});

testPage('beside the file for script tags lies what it loads for a practice', 'plain.html', async (page) => {
  await waitForWords(page, 'A moment to breathe');
  const requests = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
  assert.deepEqual(
    (await requests()).filter((name) => name !== 'spine-breath.js' && /\.js$/.test(name ?? '')),
    [],
  );
  await page.$eval('spine-breath', (breath) => breath.setAttribute('practice', 'spine-scan'));
  await waitForWords(page, 'Spine scan');
  assert.ok((await requests()).includes('guide.js'));
});

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const example = /^```json\n(.*?)^```/ms.exec(readme)?.[1] ?? '';

testPage('the example of the README is led, in the nearest of its languages', 'plain.html', async (page) => {
  await waitForWords(page, 'A moment to breathe');
  const openings = await page.evaluate(async (example) => {
    const openings = [];
    for (const lang of ['de-AT', 'en']) {
      const breath = document.createElement('spine-breath');
      breath.lang = lang;
      const script = Object.assign(document.createElement('script'), { type: 'application/json', text: example });
      breath.append(script);
      const ready = new Promise((resolve) => {
        breath.addEventListener('loadedmetadata', () => resolve(undefined));
        breath.addEventListener('error', (event) => resolve(/** @type {any} */ (event).errors));
      });
      document.body.replaceChildren(breath);
      openings.push((await ready) ?? breath.shadowRoot?.querySelector('.caption')?.textContent?.trim());
    }
    return openings;
  }, example);
  assert.deepEqual(openings, ['Nach der Matte', 'After the mat']);
});

for (const [where, scheme] of [
  ['practices.html', 'light'],
  ['practices.html', 'dark'],
  ['practices.html?lang=ar', 'light'],
])
  testPage(
    `axe finds nothing wrong with ${where} in ${scheme} colours`,
    where,
    async (page) => {
      const lang = where.endsWith('ar') ? 'ar' : 'en';
      await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, lang);
      await page.waitForSelector('spine-breath >>> .about');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run(document);
        return violations.flatMap((/** @type {any} */ { id, nodes }) =>
          nodes.map((/** @type {any} */ { target }) => `${id}: ${target.flat().join(' ')}`),
        );
      });
      assert.deepEqual(violations, []);
    },
    (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  );

for (const width of engines.includes('chromium') ? [320, 768, 1280] : [])
  test(`practices.html, ${width} px wide, shifts nothing and scrolls one way only (chromium)`, () =>
    withPage(
      'chromium',
      'practices.html',
      async (page) => {
        await page.waitForSelector('spine-breath >>> .about');
        await press(page, '[data-practice=humming] a');
        await waitForWords(page, 'Humming');
        assert.deepEqual(await shiftsOf(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      },
      async (page) => {
        await page.setViewport({ width, height: 720 });
        await keepShifts(page);
      },
    ));

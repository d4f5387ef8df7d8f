import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { engines, keepShifts, shiftsOf, testPage, withPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const pages = ['index.html', 'plain.html', 'article.html'];

/**
 * Begins to listen, for what comes after; `heard` waits for it.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {string} phase
 */
const listenFor = (page, selector, phase) =>
  page.evaluate(
    (selector, phase) => {
      const heard = new Promise((resolve) => {
        document.querySelector(selector)?.addEventListener('phasechange', (event) => {
          if (/** @type {any} */ (event).phase === phase) resolve(phase);
        });
      });
      Object.assign(globalThis, { heard });
    },
    selector,
    phase,
  );

/** @param {Page} page */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard);

/** @param {Page} page */
async function pressPlay(page) {
  const button = await page.waitForSelector('spine-breath >>> [part=play]');
  await button?.click();
}

/**
 * Waits for words within the first widget.
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

/** @param {Page} page */
const keepContexts = (page) =>
  page.evaluateOnNewDocument(() => {
    const contexts = /** @type {AudioContext[]} */ ([]);
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    Object.assign(globalThis, { contexts });
  });

/** @param {Page} page */
const waitForSoundOrItsExcuse = (page) =>
  page.waitForFunction(
    () =>
      /** @type {any} */ (globalThis).contexts.some((/** @type {AudioContext} */ { state }) => state === 'running') ||
      document.querySelector('spine-breath')?.shadowRoot?.textContent?.includes('Sound is off'),
  );

for (const path of pages) {
  testPage(
    `${path} opens, and a press on play begins to breathe, with sound or a word about it`,
    path,
    async (page) => {
      await waitForWords(page, 'A moment to breathe');
      await listenFor(page, 'spine-breath', 'inhale');
      await pressPlay(page);
      await waitForWords(page, 'Settle');
      await waitForSoundOrItsExcuse(page);
      await heard(page);
      await waitForWords(page, 'Breathe in');
    },
    keepContexts,
  );

  // Firefox cannot turn scripts off for one page.
  if (engines.includes('chromium'))
    test(`${path} without scripts shows what stands between the tags (chromium)`, () =>
      withPage(
        'chromium',
        path,
        async (page) => {
          const { text, link } = await page.$eval('spine-breath', (element) => ({
            text: /** @type {HTMLElement} */ (element).innerText,
            link: element.querySelector('a')?.getBoundingClientRect().height ?? 0,
          }));
          assert.match(text, /in for (four|4) seconds, out for (six|6)/);
          assert.ok(link > 0);
        },
        (page) => page.setJavaScriptEnabled(false),
      ));

  for (const width of engines.includes('chromium') ? [320, 1280] : []) {
    test(`${path}, ${width} px wide, shifts nothing from its load to the first breath (chromium)`, () =>
      withPage(
        'chromium',
        path,
        async (page) => {
          await waitForWords(page, 'A moment to breathe');
          await listenFor(page, 'spine-breath', 'inhale');
          await pressPlay(page);
          await heard(page);
          await waitForWords(page, 'Breathe in');
          assert.deepEqual(await shiftsOf(page), []);
        },
        async (page) => {
          await page.setViewport({ width, height: 720 });
          await keepShifts(page);
        },
      ));
  }
}

testPage('the words lead through the breath', 'plain.html', async (page) => {
  await waitForWords(page, 'A moment to breathe');
  await listenFor(page, 'spine-breath', 'exhale');
  await pressPlay(page);
  await heard(page);
  await waitForWords(page, 'Hum out');
});

testPage('the keyboard alone is enough', 'plain.html', async (page) => {
  await waitForWords(page, 'A moment to breathe');
  await page.bringToFront();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('spine-breath')?.shadowRoot ?? {};
      return activeElement?.getAttribute('aria-label') ?? '';
    });
  const tabTo = async (/** @type {string} */ label) => {
    for (let presses = 0; presses < 12 && (await focused()) !== label; presses++) await page.keyboard.press('Tab');
    assert.equal(await focused(), label);
  };
  const state = () =>
    page.$eval('spine-breath', (element) => {
      const { paused, muted, minutes, volume } = /** @type {import('../../src/index.js').SpineBreath} */ (element);
      return { paused, muted, minutes, volume };
    });
  const sheet = 'spine-breath >>> [part=sheet]';

  await tabTo('Begin');
  assert.deepEqual(await state(), { paused: true, muted: false, minutes: 2, volume: 1 });
  await listenFor(page, 'spine-breath', 'lead-in');
  await page.keyboard.press(' ');
  await heard(page);
  assert.equal((await state()).paused, false);

  await page.keyboard.press('k');
  assert.equal((await state()).paused, true);
  await page.keyboard.press('k');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await state(), { paused: false, muted: true, minutes: 3, volume: 1 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual(await state(), { paused: false, muted: false, minutes: 2, volume: 0.95 });

  await tabTo('Settings');
  await page.keyboard.press('Enter');
  await page.waitForSelector(sheet);
  assert.equal(await focused(), 'Close');
  await page.keyboard.press('Escape');
  await page.waitForSelector(sheet, { hidden: true });
  assert.equal(await focused(), 'Settings');
});

testPage("the page's own button plays a widget without controls", 'index.html', async (page) => {
  await waitForWords(page, 'A moment to breathe');
  const shown = () =>
    page.evaluate(() => {
      const breath = /** @type {import('../../src/index.js').SpineBreath} */ (document.querySelector('#own'));
      return { paused: breath.paused, button: document.querySelector('#own-button')?.textContent };
    });
  assert.deepEqual(await shown(), { paused: true, button: 'Breathe with me' });
  assert.equal(await page.$('#own >>> button'), null);

  await listenFor(page, '#own', 'lead-in');
  await page.click('#own-button');
  await heard(page);
  assert.deepEqual(await shown(), { paused: false, button: 'Pause' });
  await page.click('#own-button');
  assert.deepEqual(await shown(), { paused: true, button: 'Breathe with me' });

  // One breath at a time: another widget lets this one rest.
  await page.click('#own-button');
  await pressPlay(page);
  assert.deepEqual(await shown(), { paused: true, button: 'Breathe with me' });
});

testPage('a session without a widget leads the graphic, and tells its phases', 'index.html', async (page) => {
  const logged = (/** @type {string} */ words) =>
    page.waitForFunction((words) => document.querySelector('#log')?.textContent?.includes(words), {}, words);
  await page.waitForSelector('#wave-button');
  await page.click('#wave-button');
  await logged('lead-in');
  await logged('inhale, breath 1');
});

testPage('a press copies what there is to paste, or selects it', 'index.html', async (page) => {
  await page.click('.copy');
  await page.waitForFunction(() => document.querySelector('#told')?.textContent);
});

testPage(
  'a second script of another version is left out with one warning, and the first goes on',
  'plain.html',
  async (page) => {
    await waitForWords(page, 'A moment to breathe');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const told = await page.evaluate(async (version) => {
      const script = await (await fetch('spine-breath.js')).text();
      const newer = script.replaceAll(version, '99.0.0');
      const warnings = /** @type {string[]} */ ([]);
      const { warn } = console;
      console.warn = (text) => warnings.push(text);
      const first = customElements.get('spine-breath');
      await import(URL.createObjectURL(new Blob([newer], { type: 'text/javascript' })));
      console.warn = warn;
      return { another: newer !== script, same: customElements.get('spine-breath') === first, warnings };
    }, version);
    assert.deepEqual(told, {
      another: true,
      same: true,
      warnings: [`<spine-breath> ${version} is defined already; 99.0.0 is left out.`],
    });
    await listenFor(page, 'spine-breath', 'lead-in');
    await pressPlay(page);
    await heard(page);
    await waitForWords(page, 'Settle');
  },
);

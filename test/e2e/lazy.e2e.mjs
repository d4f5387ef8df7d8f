import assert from 'node:assert/strict';
import { puppets, testPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const PAGE = 'lazy.html';

/**
 * What the page has fetched of the widget, once every tag has been looked at: the page's own observer is told after the
 * one that was there before it.
 *
 * @param {Page} page
 */
const fetched = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => {
      const observer = new IntersectionObserver(resolve);
      for (const tag of document.querySelectorAll('spine-breath')) observer.observe(tag);
    });
    return performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/^.*\//, ''))
      .filter((file) => file.endsWith('.js'));
  });

/** @param {Page} page */
const isDefined = (page) => page.waitForFunction(() => document.querySelector('spine-breath:defined'));

/** @param {Page} page */
const upgraded = (page) => page.evaluate(() => customElements.get('spine-breath') !== undefined);

testPage('far from the viewport, nothing is fetched but lazy.js, and the words stand', PAGE, async (page) => {
  assert.deepEqual(await fetched(page), ['lazy.js']);
  assert.equal(await upgraded(page), false);
  const { text, height } = await page.$eval('spine-breath', (tag) => ({
    text: /** @type {HTMLElement} */ (tag).innerText,
    height: tag.getBoundingClientRect().height,
  }));
  assert.match(text, /A breath of a minute/);
  assert.equal(height, 520);
});

testPage('it is fetched, once, when one comes near', PAGE, async (page) => {
  await page.evaluate(() => document.querySelector('#after')?.scrollIntoView({ behavior: 'instant' }));
  await isDefined(page);
  assert.deepEqual(await fetched(page), ['lazy.js', 'spine-breath.js']);
});

testPage('it is fetched while the tag is still below the edge', PAGE, async (page) => {
  const distance = await page.evaluate(() => {
    const { top } = /** @type {Element} */ (document.querySelector('spine-breath')).getBoundingClientRect();
    scrollTo({ top: top - innerHeight * 1.25, behavior: 'instant' });
    return Math.round(((top - scrollY) / innerHeight) * 100) / 100;
  });
  assert.equal(distance, 1.25);
  await isDefined(page);
});

testPage('nothing moves when the widget takes its place', PAGE, async (page) => {
  const at = () => page.$eval('#after', (after) => Math.round(after.getBoundingClientRect().top + scrollY));
  const before = await at();
  await page.evaluate(() => document.querySelector('spine-breath')?.scrollIntoView({ behavior: 'instant' }));
  await isDefined(page);
  await page.$eval('spine-breath', (tag) => /** @type {any} */ (tag).updateComplete);
  assert.equal(await at(), before);
});

testPage('it is fetched when something between the tags gets the focus', PAGE, async (page) => {
  await page.$eval('spine-breath a', (link) => /** @type {HTMLElement} */ (link).focus({ preventScroll: true }));
  await isDefined(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

testPage('it is fetched when the tag is pressed', PAGE, async (page) => {
  await press(page);
  await isDefined(page);
});

testPage('it is fetched for a tag that comes later, inside another element', PAGE, async (page) => {
  await page.evaluate(() => {
    const box = document.createElement('section');
    box.append(document.createElement('spine-breath'));
    document.querySelector('main')?.prepend(box);
  });
  await isDefined(page);
});

testPage('it is fetched for a tag in a shadow root that it is asked to watch', PAGE, async (page) => {
  await page.evaluate(async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('spine-breath'));
    document.querySelector('main')?.prepend(host);
    const address = /** @type {HTMLScriptElement} */ (document.querySelector('script[src]')).src;
    const { watch } = await import(address);
    watch(root);
  });
  await isDefined(page);
});

testPage('a rule of the page goes before the room that is kept', PAGE, async (page) => {
  const height = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('spine-breath { height: 300px }');
    document.adoptedStyleSheets.unshift(sheet);
    return document.querySelector('spine-breath')?.getBoundingClientRect().height;
  });
  assert.equal(height, 300);
});

testPage(
  'the layout shift is 0',
  PAGE,
  async (page) => {
    await page.evaluate(() => {
      /** @type {any[]} */
      const shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      });
      Object.assign(globalThis, { shifts });
    });
    await page.evaluate(() => document.querySelector('spine-breath')?.scrollIntoView({ behavior: 'instant' }));
    await isDefined(page);
    const sum = await page.evaluate(async () => {
      await /** @type {any} */ (document.querySelector('spine-breath')).updateComplete;
      // Two pictures: the second one is laid out after whatever the first has moved.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return /** @type {any} */ (globalThis).shifts.reduce(
        (/** @type {number} */ total, /** @type {{ value: number }} */ { value }) => total + value,
        0,
      );
    });
    assert.equal(sum, 0);
  },
  undefined,
  puppets.filter((engine) => engine === 'chromium'),
);

/**
 * Refuses the widget to the page until told otherwise, and presses the tag.
 *
 * @param {Page} page
 */
async function pressInVain(page) {
  // The browser itself complains of what is refused here.
  page.removeAllListeners('console');
  const network = { refused: true };
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    network.refused && request.url().endsWith('/spine-breath.js') ? request.abort() : request.continue(),
  );
  const warning = new Promise((resolve) =>
    page.on('console', (message) => message.type() === 'warn' && resolve(message.text())),
  );
  await press(page);
  assert.match(String(await warning), /^<spine-breath> could not be fetched/);
  return network;
}

/** @param {Page} page */
const press = (page) =>
  page.$eval('spine-breath', (tag) => tag.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));

testPage(
  'where it cannot be fetched a warning says so, and the words stay',
  PAGE,
  async (page) => {
    await pressInVain(page);
    const text = await page.$eval('spine-breath', (tag) => /** @type {HTMLElement} */ (tag).innerText);
    assert.match(text, /A breath of a minute/);
  },
  undefined,
  puppets,
);

testPage(
  'the next press tries again',
  PAGE,
  async (page) => {
    const network = await pressInVain(page);
    network.refused = false;
    await press(page);
    await isDefined(page);
  },
  undefined,
  // Firefox remembers until the page is opened again that a module could not be fetched.
  puppets.filter((engine) => engine === 'chromium'),
);

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browserOf, puppets } from '../support/launchers/driven.mjs';
import { boxOf, breathe, pictures, show, VIEWPORT } from './support/host-page.mjs';
import { difference } from './support/picture.mjs';
import { hosts, hostSite, PLAIN } from './support/site.mjs';

/** @typedef {import('../support/launchers/driven.mjs').Engine} Engine */
/** @typedef {import('puppeteer-core').Page} Page */

const site = await hostSite();
after(site.close);

/** By how much a page makes itself larger. @param {string} name */
const zoomOf = (name) => (name === 'zoom' ? 1.25 : 1);

/** Of all pixels, those that may differ. @param {string} name */
const mayDiffer = (name) => (name === 'zoom' ? 0.01 : 0);

/**
 * @param {Engine} engine
 * @param {string} name
 * @param {(page: Page) => Promise<void>} use
 * @param {number} [scale] pixels of the picture for each of the page's
 */
async function onHost(engine, name, use, scale = 1) {
  const context = await (await browserOf(engine)).createBrowserContext();
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({
      width: VIEWPORT.width / scale,
      height: VIEWPORT.height / scale,
      deviceScaleFactor: scale,
    });
    if (name === 'print') await page.emulateMediaType('print');
    await page.goto(`${site.origin}/${name}`);
    await show(page);
    await use(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** @typedef {Awaited<ReturnType<typeof pictures>>} Pictures */

/** The plain page in an engine, by its scale; taken once. @type {Map<string, Promise<Pictures>>} */
const taken = new Map();

/** @param {Engine} engine @param {number} scale */
function plainPictures(engine, scale) {
  const key = `${engine} ${scale}`;
  /** @type {Promise<Pictures>} */
  const first =
    taken.get(key) ??
    new Promise((resolve, reject) => {
      onHost(engine, PLAIN, async (page) => resolve(await pictures(page)), scale).catch(reject);
    });
  taken.set(key, first);
  return first;
}

const breathing = { words: 'Breathe in', lit: true, moving: true, paused: false };

for (const engine of puppets) {
  test(`on a plain page the pictures to compare with are three different ones (${engine})`, async () => {
    const plain = await plainPictures(engine, 1);
    const [one, two, three] = Object.values(plain);
    assert.match(String(difference(one, two, `${engine}-plain-breathing`)), /pixels differ/);
    assert.match(String(difference(three, one, `${engine}-plain-resting`)), /pixels differ/);
    assert.match(String(difference(two, three, `${engine}-plain-settings`)), /pixels differ/);
  });

  // Firefox lets nobody but the person print.
  for (const name of hosts.filter((name) => name !== 'print' || engine === 'chromium'))
    test(`${name}: looks and works as on a plain page (${engine})`, async () => {
      const scale = zoomOf(name);
      const plain = await plainPictures(engine, scale);
      await onHost(engine, name, async (page) => {
        const { width, height } = await boxOf(page);
        assert.deepEqual({ width, height }, { width: 360, height: 520 * scale });
        const here = await pictures(page);
        const differences = Object.entries(here).map(([what, picture]) =>
          difference(
            picture,
            plain[/** @type {keyof Pictures} */ (what)],
            `${engine}-${name}-${what}`,
            mayDiffer(name),
          ),
        );
        assert.deepEqual(differences, [undefined, undefined, undefined]);
        assert.deepEqual(await breathe(page), breathing);
        if (name === 'virtual-scroller')
          assert.ok(await page.evaluate(() => /** @type {any} */ (globalThis).wentAway), 'it was out of the page');
      });
    });
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { browserOf, engines, webkitWindow } from '../../support/launchers/driven.mjs';
import { emulateMediaFeatures } from '../../support/launchers/firefox.mjs';
import { DrivenWebKitPage } from './webkit-page.mjs';

export { engines, puppets } from '../../support/launchers/driven.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Engine} Engine */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').MediaFeature} MediaFeature */

/** @type {Promise<import('vite').PreviewServer> | undefined} */
let server;
/** What the server puts into the page that WebKit asks for. */
let preload = '';

after(async () => {
  await (await server)?.close();
});

/** @type {import('vite').Plugin} */
const preloading = {
  name: 'preloading',
  configurePreviewServer({ config, middlewares }) {
    middlewares.use(async (request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (!searchParams.has('preload')) return next();
      const page = await readFile(`${config.build.outDir}${pathname}`, 'utf8');
      response.setHeader('content-type', 'text/html');
      response.end(page.replace('<head>', () => `<head><script>${preload}</script>`));
    });
  },
};

/**
 * Pages that come in two parts, by their path: the first asks for `<path>/go` when it is ready for the second.
 *
 * @type {Map<string, readonly [first: string, second: string]>}
 */
export const slowPages = new Map();

/** @type {import('vite').Plugin} */
const slowly = {
  name: 'slowly',
  configurePreviewServer({ middlewares }) {
    /** @type {Map<string, () => void>} */
    const waiting = new Map();
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const parts = slowPages.get(pathname);
      if (parts) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.write(parts[0]);
        waiting.set(`${pathname}/go`, () => response.end(parts[1]));
        return;
      }
      const go = waiting.get(pathname);
      if (!go) return next();
      waiting.delete(pathname);
      go();
      response.end();
    });
  },
};

/** The address of a page of the built demo. */
export async function demoUrl(path = '') {
  server ??= preview({
    root: fileURLToPath(new URL('../../../demo', import.meta.url)),
    configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
    preview: { port: 0, host: '127.0.0.1', open: false },
    plugins: [preloading, slowly],
    logLevel: 'silent',
  });
  const [base] = (await server).resolvedUrls?.local ?? [];
  return new URL(path, base).href;
}

/**
 * Opens a page in Chromium or Firefox, in a profile of its own.
 *
 * @param {Engine} engine
 * @param {string} path
 * @param {(page: Page) => Promise<void>} use
 * @param {((page: Page) => unknown) | undefined} prepare
 * @param {RegExp | undefined} forgiven
 */
async function withPuppet(engine, path, use, prepare, forgiven) {
  const browser = await browserOf(engine);
  const context = await browser.createBrowserContext();
  /** What to go back to: in Firefox it holds for every page. @type {MediaFeature[]} */
  const usual = [];
  try {
    const page = await context.newPage();
    if (engine === 'firefox')
      page.emulateMediaFeatures = async (features = []) => {
        usual.push(...features.map(({ name }) => ({ name, value: usualMedia[name] })));
        await emulateMediaFeatures(browser, page, features);
      };
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) =>
      errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    page.on('console', (message) => {
      if (['warn', 'error'].includes(message.type())) errors.push(message.text());
    });
    await prepare?.(page);
    await page.goto(await demoUrl(path));
    await use(page);
    assert.deepEqual(
      errors.filter((text) => !forgiven?.test(text)),
      [],
    );
    if (usual.length) await emulateMediaFeatures(browser, page, usual);
  } finally {
    await context.close();
  }
}

/** @type {Record<string, string>} */
const usualMedia = {
  'forced-colors': 'none',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
};

/**
 * Opens a page in WebKitGTK, in the one window there is.
 *
 * @param {string} path
 * @param {(page: Page) => Promise<void>} use
 * @param {((page: Page) => unknown) | undefined} prepare
 */
async function withWebKit(path, use, prepare) {
  const session = await webkitWindow();
  const driven = new DrivenWebKitPage(session);
  const page = /** @type {Page} */ (/** @type {unknown} */ (driven));
  try {
    await prepare?.(page);
    ({ preload } = driven);
    const url = new URL(await demoUrl(path));
    url.searchParams.set('preload', '');
    await driven.goto(url.href);
    await use(page);
    assert.deepEqual(await driven.complaints(), []);
  } finally {
    await session.navigate('about:blank');
  }
}

/**
 * Opens a page of the built demo, and fails if the page throws or complains on the console.
 *
 * @param {Engine} engine
 * @param {string} path as in `embed.html?inhale=4`
 * @param {(page: Page) => Promise<void>} use
 * @param {(page: Page) => unknown} [prepare] what there is to do before it opens
 * @param {RegExp} [forgiven] what may be complained of, in Chromium and Firefox
 */
export const withPage = (engine, path, use, prepare, forgiven) =>
  engine === 'webkit' ? withWebKit(path, use, prepare) : withPuppet(engine, path, use, prepare, forgiven);

/**
 * One test in each engine.
 *
 * @param {string} title
 * @param {string} path
 * @param {(page: Page) => Promise<void>} use
 * @param {(page: Page) => unknown} [prepare] what there is to do before it opens
 * @param {readonly Engine[]} [where]
 */
export function testPage(title, path, use, prepare, where = engines) {
  for (const engine of where) test(`${title} (${engine})`, () => withPage(engine, path, use, prepare));
}

/** Two frames from now: what the last change of layout has shifted is told after the frame that shows it. */
const shown = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Keeps every shift of layout that no press explains, from the first on; for `shiftsOf`. @param {Page} page */
export const keepShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    const shifts = /** @type {string[]} */ ([]);
    const nameOf = (/** @type {any} */ { node }) => node?.className || node?.localName || node?.nodeName;
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value, sources } of /** @type {any[]} */ (list.getEntries()))
        if (!hadRecentInput) shifts.push(`${value} ${sources.map(nameOf)}`);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { shifts });
  });

/** What has shifted so far, how much and where. @param {Page} page @returns {Promise<string[]>} */
export async function shiftsOf(page) {
  await page.evaluate(shown);
  return page.evaluate(() => /** @type {any} */ (globalThis).shifts);
}

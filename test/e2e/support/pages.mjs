import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { findBrowsers, wantedEngines } from '../../../scripts/browsers.mjs';
import { chromiumArguments } from '../../support/launchers/chromium.mjs';
import { emulateMediaFeatures, firefoxArguments, firefoxPreferences } from '../../support/launchers/firefox.mjs';
import { WebKitSession } from '../../support/launchers/webkit-session.mjs';
import { DrivenWebKitPage } from './webkit-page.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Engine} Engine */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').MediaFeature} MediaFeature */

export const engines = wantedEngines();

/** The wanted engines that puppeteer drives, which can do more than WebDriver. */
export const puppets = engines.filter((engine) => engine !== 'webkit');

/** @type {Promise<import('vite').PreviewServer> | undefined} */
let server;
/** @type {Map<Engine, Promise<import('puppeteer-core').Browser>>} */
const browsers = new Map();
/** @type {Promise<WebKitSession> | undefined} */
let webkit;
/** What the server puts into the page that WebKit asks for. */
let preload = '';

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await (await webkit)?.close();
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

/** @param {Engine} engine */
function found(engine) {
  const browser = findBrowsers([engine])[engine];
  assert.ok(browser, `no browser for ${engine}; run npm test, which finds or installs it`);
  return browser;
}

/** @param {Engine} engine */
function launch(engine) {
  const { executablePath } = /** @type {import('../../../scripts/browsers.mjs').Browser} */ (found(engine));
  return engine === 'chromium'
    ? puppeteer.launch({ executablePath, args: chromiumArguments })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        args: firefoxArguments,
        extraPrefsFirefox: firefoxPreferences,
      });
}

/** @param {Engine} engine */
function browserOf(engine) {
  let browser = browsers.get(engine);
  if (!browser) browsers.set(engine, (browser = launch(engine)));
  return browser;
}

/**
 * Opens a page in Chromium or Firefox, in a profile of its own.
 *
 * @param {Engine} engine
 * @param {string} path
 * @param {(page: Page) => Promise<void>} use
 * @param {((page: Page) => unknown) | undefined} prepare
 */
async function withPuppet(engine, path, use, prepare) {
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
    assert.deepEqual(errors, []);
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
  webkit ??= WebKitSession.open(
    /** @type {import('../../../scripts/browsers.mjs').WebKit} */ (found('webkit')),
    'normal',
  );
  const session = await webkit;
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
 */
export const withPage = (engine, path, use, prepare) =>
  engine === 'webkit' ? withWebKit(path, use, prepare) : withPuppet(engine, path, use, prepare);

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

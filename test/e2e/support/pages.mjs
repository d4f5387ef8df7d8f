import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { findBrowsers, wantedEngines } from '../../../scripts/browsers.mjs';
import { chromiumArguments } from '../../support/launchers/chromium.mjs';
import { firefoxArguments, firefoxPreferences } from '../../support/launchers/firefox.mjs';

/** @typedef {'chromium' | 'firefox'} DrivenEngine */

/** The wanted engines that puppeteer can drive. */
export const engines = wantedEngines().filter((engine) => engine !== 'webkit');

/** @type {Promise<import('vite').PreviewServer> | undefined} */
let server;
/** @type {Map<DrivenEngine, Promise<import('puppeteer-core').Browser>>} */
const browsers = new Map();

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await (await server)?.close();
});

/** The address of a page of the built demo. */
export async function demoUrl(path = '') {
  server ??= preview({
    root: fileURLToPath(new URL('../../../demo', import.meta.url)),
    configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
    preview: { port: 0, host: '127.0.0.1', open: false },
    logLevel: 'silent',
  });
  const [base] = (await server).resolvedUrls?.local ?? [];
  return new URL(path, base).href;
}

/** @param {DrivenEngine} engine */
function launch(engine) {
  const { chromium, firefox } = findBrowsers([engine]);
  const executablePath = (chromium ?? firefox)?.executablePath;
  assert.ok(executablePath, `no browser for ${engine}; run npm test, which finds or installs it`);
  return engine === 'chromium'
    ? puppeteer.launch({ executablePath, args: chromiumArguments })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        args: firefoxArguments,
        extraPrefsFirefox: firefoxPreferences,
      });
}

/** @param {DrivenEngine} engine */
function browserOf(engine) {
  let browser = browsers.get(engine);
  if (!browser) browsers.set(engine, (browser = launch(engine)));
  return browser;
}

/**
 * Opens a page of the built demo in a profile of its own, and fails if the page throws or complains on the console.
 *
 * @param {DrivenEngine} engine
 * @param {string} path as in `embed.html?inhale=4`
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} use
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [prepare] what there is to do before it opens
 */
export async function withPage(engine, path, use, prepare) {
  const context = await (await browserOf(engine)).createBrowserContext();
  try {
    const page = await context.newPage();
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
  } finally {
    await context.close();
  }
}

/**
 * One test in each engine.
 *
 * @param {string} title
 * @param {string} path
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} use
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [prepare] what there is to do before it opens
 */
export function testPage(title, path, use, prepare) {
  for (const engine of engines) test(`${title} (${engine})`, () => withPage(engine, path, use, prepare));
}

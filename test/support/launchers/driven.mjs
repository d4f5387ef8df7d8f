import assert from 'node:assert/strict';
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowsers, wantedEngines } from '../../../scripts/browsers.mjs';
import { chromiumArguments } from './chromium.mjs';
import { firefoxArguments, firefoxPreferences } from './firefox.mjs';
import { WebKitSession } from './webkit-session.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Engine} Engine */
/** @typedef {import('../../../scripts/browsers.mjs').Browser} FoundBrowser */
/** @typedef {import('../../../scripts/browsers.mjs').WebKit} FoundWebKit */

export const engines = wantedEngines();

/** The wanted engines that puppeteer drives, which can do more than WebDriver. */
export const puppets = engines.filter((engine) => engine !== 'webkit');

/** @type {Map<Engine, Promise<import('puppeteer-core').Browser>>} */
const browsers = new Map();
/** @type {Promise<WebKitSession> | undefined} */
let webkit;

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await (await webkit)?.close();
});

/** @param {Engine} engine */
function found(engine) {
  const browser = findBrowsers([engine])[engine];
  assert.ok(browser, `no browser for ${engine}; run npm test, which finds or installs it`);
  return browser;
}

/** @param {Engine} engine */
function launch(engine) {
  const { executablePath } = /** @type {FoundBrowser} */ (found(engine));
  return engine === 'chromium'
    ? puppeteer.launch({ executablePath, args: chromiumArguments })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        args: firefoxArguments,
        extraPrefsFirefox: firefoxPreferences,
      });
}

/**
 * Chromium or Firefox, one of each for all tests of a file; closed after the last.
 *
 * @param {Engine} engine
 */
export function browserOf(engine) {
  let browser = browsers.get(engine);
  if (!browser) browsers.set(engine, (browser = launch(engine)));
  return browser;
}

/** The one window of WebKitGTK that there is for all tests of a file; closed after the last. */
export function webkitWindow() {
  webkit ??= WebKitSession.open(/** @type {FoundWebKit} */ (found('webkit')), 'normal');
  return webkit;
}

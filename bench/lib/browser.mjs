/** Chromium as a person has it: sound after a press only, and background tabs slowed down. */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Browser} Browser */

const keptOut = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** @returns {Promise<Browser>} */
export function launchChromium() {
  const { chromium } = findBrowsers(['chromium']);
  if (!chromium) throw new Error('There is no Chromium or Chrome here: install one, or set CHROME_PATH to it.');
  return puppeteer.launch({
    executablePath: chromium.executablePath,
    args: ['--no-sandbox', '--no-first-run', '--disable-component-update', '--window-size=1300,1200'],
    ignoreDefaultArgs: keptOut,
    defaultViewport: null,
    protocolTimeout: 400_000,
  });
}

/**
 * Opens a page in a tab or window of its own and tells what happens to be thrown there.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {'tab' | 'window'} [type] a tab hides the one opened before it, a window hides none
 * @returns {Promise<{ page: Page, cdp: CDPSession }>}
 */
export async function openPage(browser, url, type = 'tab') {
  const page = await browser.newPage({ type });
  page.on('pageerror', (error) => console.error(`${new URL(url).pathname}: ${String(error)}`));
  const cdp = await page.createCDPSession();
  // Before navigation, or its durations read 0.
  await cdp.send('Performance.enable');
  await page.goto(url);
  await page.waitForSelector('body[data-ready]');
  return { page, cdp };
}

/** A real click, which is what sound needs. @param {Page} page */
export async function start(page) {
  await page.click('#start');
  await page.waitForSelector('body[data-started]');
}

/**
 * @param {CDPSession} cdp
 * @returns {Promise<Record<string, number>>}
 */
export async function metricsOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

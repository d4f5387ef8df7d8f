/** The sound, rendered offline: where its boundaries lie, what it costs, how long it takes to write. */
import { openPage } from '../lib/browser.mjs';
import { atMost, figure } from '../lib/rows.mjs';
import { median, worst } from '../lib/statistics.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** What a session costs of a core, in per cent, and how long the page has made it. @typedef {{ minutes: number, share: number }} Cost */

/** Processor time of all of Chromium's page processes so far, in seconds. @param {CDPSession} cdp */
async function processorTime(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Share of a core that the full mix costs: processor time of the rendering, not the time it takes, so that other
 * programs do not count.
 *
 * @param {Page} page
 * @param {CDPSession} system
 * @param {number} minutes
 * @returns {Promise<Cost>}
 */
async function costOf(page, system, minutes) {
  const seconds = await page.evaluate((length) => /** @type {any} */ (window).prepare(length), minutes);
  const before = await processorTime(system);
  await page.evaluate(() => /** @type {any} */ (window).renderPrepared());
  return { minutes: Math.round(seconds / 60), share: (((await processorTime(system)) - before) / seconds) * 100 };
}

/**
 * Costs of two lengths, turn and turn about: the least of each, as a busy machine can only add to them.
 *
 * @param {Page} page
 * @param {CDPSession} system
 * @param {[number, number]} lengths in minutes
 */
async function costsOf(page, system, [short, long]) {
  const turns = [];
  for (let turn = 0; turn < 3; turn++)
    turns.push({ short: await costOf(page, system, short), long: await costOf(page, system, long) });
  const least = (/** @type {'short' | 'long'} */ length) =>
    turns.map((turn) => turn[length]).sort((a, b) => a.share - b.share)[0];
  return { short: least('short'), long: least('long') };
}

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function soundRows({ browser, url, quick }) {
  const { page } = await openPage(browser, url('render'));
  const system = await browser.target().createCDPSession();
  const long = quick ? 6 : 30;

  const scheduled = [];
  for (let run = 0; run < 7; run++) {
    scheduled.push(await page.evaluate((minutes) => /** @type {any} */ (window).schedule(minutes), long));
  }
  const cost = await costsOf(page, system, [2, quick ? 6 : 60]);
  /** @type {number[]} */
  const hum = await page.evaluate((minutes) => /** @type {any} */ (window).humErrors(minutes), long);
  /** @type {number[]} */
  const tone = await page.evaluate((minutes) => /** @type {any} */ (window).toneErrors(minutes), long);
  await page.close();

  const { minutes, share } = cost.long;
  const difference = Math.abs(share / cost.short.share - 1) * 100;
  return [
    atMost(`sound, ${long} min offline: worst boundary of the hum (${hum.length})`, worst(hum), 'ms', 1),
    atMost(`sound, ${long} min offline: worst boundary of the tone (${tone.length})`, worst(tone), 'ms', 1),
    atMost('sound: cost of 2 min', cost.short.share, '% of a core', 3),
    atMost(`sound: cost of ${minutes} min`, share, '% of a core', 3),
    atMost(`sound: cost of ${minutes} min, more or less than of 2`, difference, '%', 20),
    atMost(`sound: writing ${long} min, warm`, median(scheduled.slice(2)), 'ms', 50),
    figure(`sound: writing ${long} min, first`, scheduled[0], 'ms'),
  ];
}

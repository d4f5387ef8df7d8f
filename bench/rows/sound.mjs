/** The sound, rendered offline: where its boundaries lie, what it costs, how long it takes to write. */
import { openPage } from '../lib/browser.mjs';
import { atMost, figure } from '../lib/rows.mjs';
import { median, worst } from '../lib/statistics.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** Processor time of all of Chromium's page processes so far, in seconds. @param {import('puppeteer-core').CDPSession} cdp */
async function processorTime(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Share of a core that the full mix costs, in per cent: processor time of the rendering, not the time it takes, so that
 * other programs do not count.
 *
 * @param {Page} page
 * @param {import('puppeteer-core').CDPSession} system
 * @param {number} minutes
 */
async function costOf(page, system, minutes) {
  const seconds = await page.evaluate((length) => /** @type {any} */ (window).prepare(length), minutes);
  const before = await processorTime(system);
  await page.evaluate(() => /** @type {any} */ (window).renderPrepared());
  return (((await processorTime(system)) - before) / seconds) * 100;
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
  const short = [];
  for (let run = 0; run < 3; run++) short.push(await costOf(page, system, 2));
  const cost = { short: Math.min(...short), long: await costOf(page, system, long) };
  /** @type {number[]} */
  const hum = await page.evaluate((minutes) => /** @type {any} */ (window).humErrors(minutes), long);
  /** @type {number[]} */
  const tone = await page.evaluate((minutes) => /** @type {any} */ (window).toneErrors(minutes), long);
  await page.close();

  return [
    atMost(`sound, ${long} min offline: worst boundary of the hum (${hum.length})`, worst(hum), 'ms', 1),
    atMost(`sound, ${long} min offline: worst boundary of the tone (${tone.length})`, worst(tone), 'ms', 1),
    atMost('sound: cost of 2 min', cost.short, '% of a core', 3),
    atMost(`sound: cost of ${long} min`, cost.long, '% of a core', 3),
    figure(`sound: cost of ${long} min against 2 min`, (cost.long / cost.short - 1) * 100, '%'),
    atMost(`sound: writing ${long} min, warm`, median(scheduled.slice(2)), 'ms', 50),
    figure(`sound: writing ${long} min, first`, scheduled[0], 'ms'),
  ];
}

/** One turn of a contestant on a page of its own: what it costs, and what it shows when the page is busy. */
import { metricsOf, openPage, start } from './browser.mjs';
import { wait } from './statistics.mjs';
import { framesBetween, mark, traceOf } from './trace.mjs';

/** @typedef {import('./trace.mjs').Frames} Frames */
/** @typedef {{ blocked: Frames, throttled: Frames }} BusyFrames */
/** @typedef {{ mainThread: number, frames: BusyFrames | undefined }} Turn */

const SETTLE = 4000;
const BLOCK = 2000;

/**
 * Milliseconds of the main thread's own processor time a second: unlike the length of its tasks it does not grow when
 * other programs take the processor away.
 *
 * @param {import('puppeteer-core').CDPSession} cdp
 * @param {number} duration
 */
async function mainThreadOf(cdp, duration) {
  const before = await metricsOf(cdp);
  await wait(duration);
  const after = await metricsOf(cdp);
  return ((after.ThreadTime - before.ThreadTime) / (after.Timestamp - before.Timestamp)) * 1000;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} cdp
 * @returns {Promise<BusyFrames>}
 */
async function busyFramesOf(page, cdp) {
  const events = await traceOf(page, async () => {
    await wait(200);
    await page.evaluate((duration) => /** @type {any} */ (window).block(duration), BLOCK);
    await wait(200);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await wait(500);
    await mark(page, 'throttled-start');
    await wait(2000);
    await mark(page, 'throttled-end');
  });
  return {
    blocked: framesBetween(events, 'block-start', 'block-end'),
    throttled: framesBetween(events, 'throttled-start', 'throttled-end'),
  };
}

/**
 * @param {import('./rows.mjs').Bench} bench
 * @param {string} name
 * @param {boolean} moves whether there is anything to be seen moving
 * @returns {Promise<Turn>}
 */
export async function turnOf({ browser, url, quick }, name, moves) {
  const { page, cdp } = await openPage(browser, url(name));
  await start(page);
  await wait(SETTLE);
  // A whole breath.
  const mainThread = await mainThreadOf(cdp, quick ? 5000 : 10_000);
  const frames = moves ? await busyFramesOf(page, cdp) : undefined;
  await page.close();
  return { mainThread, frames };
}

/**
 * How many different pictures are seen from outside while the page's main thread is blocked: what a person would see,
 * whatever the trace says.
 *
 * @param {import('./rows.mjs').Bench} bench
 * @param {string} name
 */
export async function picturesWhileBlocked({ browser, url }, name) {
  const { page, cdp } = await openPage(browser, url(name));
  await start(page);
  await wait(SETTLE);
  /** @type {{ time: number, data: string }[]} */
  const pictures = [];
  cdp.on('Page.screencastFrame', ({ data, metadata: { timestamp }, sessionId }) => {
    pictures.push({ time: (timestamp ?? 0) * 1000, data });
    // The last frames arrive while the page closes, and nobody waits for their receipts.
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await cdp.send('Page.startScreencast', { format: 'png', maxWidth: 400, maxHeight: 400 });
  await wait(500);
  const [begin, end] = await page.evaluate((duration) => {
    const before = Date.now();
    /** @type {any} */ (window).block(duration);
    return [before, Date.now()];
  }, BLOCK);
  await wait(200);
  await cdp.send('Page.stopScreencast');
  await page.close();
  // What was drawn in the first moments may have been on its way already.
  const during = pictures.filter(({ time }) => time > begin + 100 && time < end);
  return new Set(during.map(({ data }) => data)).size;
}

/** The picture: what it costs the page, and what it does when the page is busy. Five contestants, turn and turn about. */
import { metricsOf, openPage, start } from '../lib/browser.mjs';
import { atMost, figure } from '../lib/rows.mjs';
import { median, wait } from '../lib/statistics.mjs';
import { framesBetween, mark, traceOf } from '../lib/trace.mjs';

/** @typedef {import('../lib/trace.mjs').Frames} Frames */
/** @typedef {{ mainThread: number, blocked: Frames, throttled: Frames }} Turn */

/** @type {Record<string, string>} */
const contestants = {
  empty: 'an empty page',
  ours: 'spine-breath',
  naive: 'Lit re-render of 33 vertebrae',
  lottie: 'lottie-web circle',
  css: 'CSS circle',
};

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
 * @param {import('../lib/rows.mjs').Bench} bench
 * @param {string} name
 * @returns {Promise<Turn>}
 */
async function turnOf({ browser, url, quick }, name) {
  const { page, cdp } = await openPage(browser, url(name));
  await start(page);
  await wait(SETTLE);
  // A whole breath.
  const mainThread = await mainThreadOf(cdp, quick ? 5000 : 10_000);
  const events = await traceOf(page, async () => {
    await wait(200);
    await page.evaluate((duration) => /** @type {any} */ (window).block(duration), BLOCK);
    await wait(200);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await wait(500);
    await mark(page, 'throttled-start');
    await wait(quick ? 1500 : 3000);
    await mark(page, 'throttled-end');
  });
  await page.close();
  return {
    mainThread,
    blocked: framesBetween(events, 'block-start', 'block-end'),
    throttled: framesBetween(events, 'throttled-start', 'throttled-end'),
  };
}

/**
 * How many different pictures are seen from outside while the page's main thread is blocked: what a person would see,
 * whatever the trace says.
 *
 * @param {import('../lib/rows.mjs').Bench} bench
 * @param {string} name
 */
async function picturesWhileBlocked({ browser, url }, name) {
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

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function waveRows(bench) {
  const names = Object.keys(contestants);
  /** @type {Map<string, Turn[]>} */
  const turns = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < (bench.quick ? 1 : 3); round++) {
    for (const [name, ofName] of turns) ofName.push(await turnOf(bench, name));
  }
  const medianOf = (/** @type {string} */ name, /** @type {(turn: Turn) => number} */ read) =>
    median((turns.get(name) ?? []).map(read));

  const mainThread = (/** @type {string} */ name) => medianOf(name, (turn) => turn.mainThread);
  const aboveEmpty = (/** @type {string} */ name) => mainThread(name) - mainThread('empty');
  const rows = names.map((name) => figure(`main thread: ${contestants[name]}`, mainThread(name), 'ms/s'));
  const ours = aboveEmpty('ours');
  rows.push(
    atMost('main thread: ours above empty', ours, 'ms/s', aboveEmpty('naive') / 10, '1/10 of Lit re-render'),
    atMost('main thread: ours above empty', ours, 'ms/s', aboveEmpty('css') + 2, 'CSS circle + 2'),
  );

  const breathing = names.filter((name) => name !== 'empty');
  for (const name of breathing) {
    const frames = medianOf(name, ({ blocked }) => blocked.count);
    rows.push(figure(`blocked 2 s, frames: ${contestants[name]}`, frames, ''));
  }
  for (const name of breathing) {
    const title = `blocked 2 s, longest gap: ${contestants[name]}`;
    const gap = medianOf(name, ({ blocked }) => blocked.longestGap);
    rows.push(name === 'ours' ? atMost(title, gap, 'ms', 50) : figure(title, gap, 'ms'));
  }
  for (const name of bench.quick ? ['ours'] : breathing) {
    const pictures = await picturesWhileBlocked(bench, name);
    rows.push(figure(`blocked 2 s, pictures from outside: ${contestants[name]}`, pictures, ''));
  }
  for (const name of breathing) {
    const rate = medianOf(name, ({ throttled }) => throttled.perSecond);
    rows.push(figure(`processor at 1/6: ${contestants[name]}`, rate, 'frames/s'));
  }
  return rows;
}

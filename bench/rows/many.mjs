/** Twenty widgets on one page, all sounding, beside twenty CSS circles and an empty page. */
import { metricsOf, openPage, start } from '../lib/browser.mjs';
import { atLeast, exactly, figure } from '../lib/rows.mjs';
import { wait } from '../lib/statistics.mjs';
import { framesBetween, mark, traceOf } from '../lib/trace.mjs';

const COUNT = 20;
const SETTLE = 4000;

/** @param {import('puppeteer-core').Page} page @param {number} duration @param {'compositor' | 'page'} drawnBy @returns {Promise<number>} */
const frameRateOf = (page, duration, drawnBy) =>
  page.evaluate((time, by) => /** @type {any} */ (window).frameRate(time, by), duration, drawnBy);

/** @typedef {{ screen: number, page: number, drawing: number }} Rates frames per second */
/** @typedef {Rates & { layers: number, heap: number, contexts: number }} Turn */

/**
 * What reaches the screen, what a page gets that asks for frames, and what it gets if it draws in them.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {number} duration milliseconds
 * @returns {Promise<Rates>}
 */
async function ratesOf(page, duration) {
  let own = 0;
  const events = await traceOf(page, async () => {
    await mark(page, 'begin');
    own = await frameRateOf(page, duration, 'compositor');
    await mark(page, 'end');
  });
  const { perSecond } = framesBetween(events, 'begin', 'end');
  return { screen: perSecond, page: own, drawing: await frameRateOf(page, duration, 'page') };
}

/** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} cdp */
async function layersOf(page, cdp) {
  let most = 0;
  cdp.on('LayerTree.layerTreeDidChange', ({ layers = [] }) => {
    most = Math.max(most, layers.length);
  });
  await cdp.send('LayerTree.enable');
  // They are told when the page draws, which the widgets do not ask of it.
  await frameRateOf(page, 1000, 'page');
  await cdp.send('LayerTree.disable');
  if (!most) throw new Error('Chromium has told of no layers.');
  return most;
}

/** @param {import('puppeteer-core').CDPSession} cdp */
async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metricsOf(cdp)).JSHeapUsedSize / 1e6;
}

/**
 * @param {import('../lib/rows.mjs').Bench} bench
 * @param {string} name
 * @returns {Promise<Turn>}
 */
async function turnOf({ browser, url, quick }, name) {
  const { page, cdp } = await openPage(browser, url(`${name}?count=${COUNT}`));
  await start(page);
  await wait(SETTLE);
  const rates = await ratesOf(page, quick ? 1500 : 3000);
  const layers = await layersOf(page, cdp);
  const heap = await heapOf(cdp);
  const contexts = await page.evaluate(() => /** @type {any} */ (window).openContexts());
  await page.close();
  return { ...rates, layers, heap, contexts };
}

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function manyRows(bench) {
  /** @type {Record<string, Turn[]>} */
  const turns = { empty: [], ours: [], css: [] };
  for (let round = 0; round < (bench.quick ? 1 : 2); round++) {
    for (const [name, ofName] of Object.entries(turns)) ofName.push(await turnOf(bench, name));
  }
  // The best rate, for other programs can only take frames away; and the most of everything else.
  const of = (/** @type {string} */ name, /** @type {keyof Turn} */ what) =>
    Math.max(...turns[name].map((turn) => turn[what]));
  const widgets = `${COUNT} widgets`;
  const circles = `${COUNT} CSS circles`;
  const rates = (/** @type {string} */ name, /** @type {keyof Rates} */ what) => [
    figure(`an empty page, ${name}`, of('empty', what), 'frames/s'),
    figure(`${circles}, ${name}`, of('css', what), 'frames/s'),
  ];
  return [
    ...rates('on the screen', 'screen'),
    atLeast(
      `${widgets}, on the screen`,
      of('ours', 'screen'),
      'frames/s',
      0.95 * of('empty', 'screen'),
      '0.95 of an empty page',
    ),
    ...rates('for the page', 'page'),
    atLeast(
      `${widgets}, for the page`,
      of('ours', 'page'),
      'frames/s',
      (50 / 60) * of('empty', 'page'),
      '50 where an empty page has 60',
    ),
    ...rates('for a page that draws', 'drawing'),
    figure(`${widgets}, for a page that draws`, of('ours', 'drawing'), 'frames/s'),
    exactly(`${widgets}, audio contexts`, of('ours', 'contexts'), '', 1),
    figure(`${widgets}, compositor layers`, of('ours', 'layers'), ''),
    figure(`${widgets}, JavaScript heap`, of('ours', 'heap'), 'MB'),
    figure(`${circles}, JavaScript heap`, of('css', 'heap'), 'MB'),
  ];
}

/** Twenty widgets on one page, all sounding, beside twenty CSS circles. */
import { metricsOf, openPage, start } from '../lib/browser.mjs';
import { exactly, figure } from '../lib/rows.mjs';
import { wait } from '../lib/statistics.mjs';
import { framesBetween, mark, traceOf } from '../lib/trace.mjs';

const COUNT = 20;

/**
 * @param {import('../lib/rows.mjs').Bench} bench
 * @param {string} name
 */
async function measure({ browser, url, quick }, name) {
  const { page, cdp } = await openPage(browser, url(`${name}?count=${COUNT}`));
  await start(page);
  await wait(5000);
  const events = await traceOf(page, async () => {
    await mark(page, 'begin');
    await wait(quick ? 2000 : 5000);
    await mark(page, 'end');
  });
  let layers = 0;
  cdp.on('LayerTree.layerTreeDidChange', ({ layers: now = [] }) => {
    layers = Math.max(layers, now.length);
  });
  await cdp.send('LayerTree.enable');
  await wait(1500);
  await cdp.send('LayerTree.disable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metricsOf(cdp);
  const contexts = await page.evaluate(() => /** @type {any} */ (window).openContexts());
  await page.close();
  return { fps: framesBetween(events, 'begin', 'end').perSecond, layers, heap: JSHeapUsedSize / 1e6, contexts };
}

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function manyRows(bench) {
  const ours = await measure(bench, 'ours');
  const css = await measure(bench, 'css');
  return [
    figure(`${COUNT} widgets`, ours.fps, 'frames/s'),
    figure(`${COUNT} CSS circles`, css.fps, 'frames/s'),
    exactly(`${COUNT} widgets, audio contexts`, ours.contexts, '', 1),
    figure(`${COUNT} widgets, compositor layers`, ours.layers, ''),
    figure(`${COUNT} widgets, JavaScript heap`, ours.heap, 'MB'),
    figure(`${COUNT} CSS circles, JavaScript heap`, css.heap, 'MB'),
  ];
}

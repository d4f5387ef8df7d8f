/** A tab that nobody sees for two minutes, and what a chain of timers does there. */
import { openPage, start } from '../lib/browser.mjs';
import { boundaryErrors, clockErrors, pictureErrors, recordingOf } from '../lib/heard.mjs';
import { atMost, figure } from '../lib/rows.mjs';
import { wait, worst } from '../lib/statistics.mjs';

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function hiddenRows({ browser, url, quick }) {
  const { page: pacer } = await openPage(browser, url('pacer'));
  await start(pacer);
  const { page } = await openPage(browser, url('live'));
  await start(page);
  await wait(2000);
  await page.evaluate(() => /** @type {any} */ (window).watch(100));
  const front = await browser.newPage();
  await front.bringToFront();
  await wait(quick ? 30_000 : 120_000);
  const recording = await recordingOf(page);
  const { late, hidden } = await pacer.evaluate(() => {
    const { behind } = /** @type {any} */ (window);
    return { late: behind(), hidden: document.hidden };
  });
  if (!hidden || !recording.hidden) throw new Error('The tabs were not hidden.');

  await page.bringToFront();
  await wait(1000);
  const back = await recordingOf(page);
  for (const open of [front, page, pacer]) await open.close();

  const boundaries = boundaryErrors(recording);
  const rows = [
    atMost(`sound, hidden tab: worst boundary (${boundaries.length})`, worst(boundaries), 'ms', 1),
    figure('sound, hidden tab: audio against wall clock', worst(clockErrors(recording)), 'ms'),
    figure('setTimeout pacer, hidden tab: worst boundary', late, 'ms'),
    atMost('picture against sound, back from hiding', worst(pictureErrors(back).slice(-5)), 'ms', 20),
  ];
  const { duration } = recording.underrun;
  if (duration !== undefined) rows.push(figure('sound, hidden tab: gaps in all', duration * 1000, 'ms'));
  return rows;
}

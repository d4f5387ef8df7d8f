/** The sound as it leaves the page and the picture beside it, while the page's main thread is blocked four fifths of the time. */
import { openPage, start } from '../lib/browser.mjs';
import { boundaryErrors, clockErrors, pictureErrors, recordingOf } from '../lib/heard.mjs';
import { atMost, figure } from '../lib/rows.mjs';
import { median, wait, worst } from '../lib/statistics.mjs';

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function liveRows({ browser, url, quick }) {
  const { page } = await openPage(browser, url('live'));
  await start(page);
  await wait(2000);
  await page.evaluate(() => {
    const { watch, disturb } = /** @type {any} */ (window);
    watch(100);
    setTimeout(() => disturb(2000, 2500));
  });
  await wait(quick ? 30_000 : 120_000);
  const recording = await recordingOf(page);
  await page.close();

  const boundaries = boundaryErrors(recording);
  const pictures = pictureErrors(recording);
  const rows = [
    atMost(`sound, main thread blocked: worst boundary (${boundaries.length})`, worst(boundaries), 'ms', 1),
    figure('sound, main thread blocked: audio against wall clock', worst(clockErrors(recording)), 'ms'),
    atMost(`picture against sound: worst offset (${pictures.length} looks)`, worst(pictures), 'ms', 20),
    figure('picture against sound: usual offset', median(pictures.map(Math.abs)), 'ms'),
  ];
  const { duration } = recording.underrun;
  if (duration !== undefined) rows.push(figure('sound, main thread blocked: gaps in all', duration * 1000, 'ms'));
  return rows;
}

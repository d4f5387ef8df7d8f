/** What moves on a page of words when the widget arrives, is played and breathes out. */
import { openPage, start } from '../lib/browser.mjs';
import { exactly } from '../lib/rows.mjs';
import { wait } from '../lib/statistics.mjs';

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function shiftRows({ browser, url }) {
  const { page } = await openPage(browser, url('article'));
  await start(page);
  await page.waitForFunction(() => /** @type {any} */ (window).phase() === 'exhale', { polling: 200 });
  await wait(500);
  const shift = await page.evaluate(() => /** @type {any} */ (window).layoutShift());
  await page.close();
  return [exactly('layout shift, from load to the first out-breath', shift, '', 0)];
}

/** A practice of an hour: how long it takes to lay it out, and to write its sound. */
import { openPage } from '../lib/browser.mjs';
import { atMost } from '../lib/rows.mjs';
import { median } from '../lib/statistics.mjs';

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function practiceRows({ browser, url }) {
  const { page } = await openPage(browser, url('render'));
  /** @type {{ compile: number, schedule: number, duration: number }[]} */
  const runs = [];
  for (let run = 0; run < 7; run++) runs.push(await page.evaluate(() => /** @type {any} */ (window).practiceTimes()));
  await page.close();
  const minutes = Math.round(runs[0].duration / 60);
  const warm = runs.slice(2);
  return [
    atMost(`practice of ${minutes} min: laying it out, warm`, median(warm.map(({ compile }) => compile)), 'ms', 10),
    atMost(
      `practice of ${minutes} min: writing its sound, warm`,
      median(warm.map(({ schedule }) => schedule)),
      'ms',
      50,
    ),
  ];
}

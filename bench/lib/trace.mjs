/** What reaches the screen, from Chromium's own trace. */

/** @typedef {{ name: string, ts: number }} TraceEvent */
/** @typedef {{ count: number, perSecond: number, longestGap: number }} Frames */

/** Puts a mark into the trace. @param {import('puppeteer-core').Page} page @param {string} name */
export const mark = (page, name) => page.evaluate((markName) => void performance.mark(markName), name);

/**
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<TraceEvent[]>}
 */
export async function traceOf(page, work) {
  await page.tracing.start({ categories: ['-*', 'viz', 'blink.user_timing'] });
  await work();
  const json = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(json)).traceEvents;
}

/**
 * The frames that the compositor has drawn and handed to the screen between two marks; the gaps at both ends count.
 *
 * @param {readonly TraceEvent[]} events
 * @param {string} from
 * @param {string} to
 * @returns {Frames}
 */
export function framesBetween(events, from, to) {
  const timeOf = (/** @type {string} */ name) => {
    const found = events.find((event) => event.name === name);
    if (!found) throw new Error(`The trace has no mark "${name}".`);
    return found.ts / 1000;
  };
  const [begin, end] = [timeOf(from), timeOf(to)];
  const drawn = events
    .filter(({ name }) => name === 'Display::DrawAndSwap')
    .map(({ ts }) => ts / 1000)
    .filter((time) => time > begin && time < end)
    .sort((a, b) => a - b);
  const times = [begin, ...drawn, end];
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  return {
    count: drawn.length,
    perSecond: (drawn.length / (end - begin)) * 1000,
    longestGap: Math.max(...gaps),
  };
}

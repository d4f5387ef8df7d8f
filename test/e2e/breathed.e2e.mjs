import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { testPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/breathed-in-page.js')} InPage */

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('support/breathed-in-page.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'inPage',
  footer: { js: 'window.inPage = inPage;' },
  write: false,
});

/** The page's clock stands still until the test moves it. @param {Page} page */
const stopClock = (page) =>
  page.evaluateOnNewDocument(() => {
    /** @type {Map<number, { due: number, run: () => void }>} */
    const timers = new Map();
    let [now, last] = [0, 0];
    performance.now = () => now;
    const begin = (/** @type {Function} */ callback, delay = 0, /** @type {unknown[]} */ ...rest) => {
      timers.set(++last, { due: now + Math.max(Number(delay), 0), run: () => callback(...rest) });
      return last;
    };
    const clear = (/** @type {number} */ id) => timers.delete(id);
    const { setTimeout, clearTimeout } = globalThis;
    Object.assign(globalThis, {
      clock: {
        /** Timers that begin from here on are the test's, until it gives them back: drivers of browsers have theirs, too. */
        take: () => Object.assign(globalThis, { setTimeout: begin, clearTimeout: clear }),
        giveBack: () => Object.assign(globalThis, { setTimeout, clearTimeout }),
        /** Every timer that comes due runs at its own time. @param {number} seconds */
        advance(seconds) {
          const end = now + seconds * 1000;
          for (;;) {
            const [next] = [...timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
            if (!next) break;
            const [id, { due, run }] = next;
            timers.delete(id);
            now = Math.max(now, due);
            run();
          }
          now = Math.max(now, end);
        },
      },
    });
  });

/** What is not closed with "Well done". @type {Readonly<Record<string, string>>} */
const closings = {
  'comfort-ladder': 'What felt best?',
  writing: 'The time is over. Finish your sentence.',
};

testPage(
  'every practice opens from its card and is breathed to its end: its words and what is drawn equal its data',
  'practices.html',
  async (page) => {
    await page.waitForSelector('spine-breath >>> .about');
    // An audio clock keeps its own time.
    await page.$eval('spine-breath', (breath) => Object.assign(breath, { sound: 'none', motion: 'full' }) && undefined);
    await page.evaluate(bundle.outputFiles[0].text);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[data-practice]')].map((card) => card.getAttribute('data-practice') ?? ''),
    );
    assert.equal(names.length, 21);
    for (const name of names) {
      const { shown, written, ended, closing } = await page.evaluate(async (name) => {
        const { inPage, clock } = /** @type {any} */ (globalThis);
        clock.take();
        const breathed = await /** @type {ReturnType<InPage['breatheFromCard']>} */ (
          inPage.breatheFromCard(name, clock)
        );
        clock.giveBack();
        return breathed;
      }, name);
      assert.deepEqual(shown, written, name);
      assert.deepEqual([ended, closing], [1, closings[name] ?? 'Well done'], name);
    }
  },
  stopClock,
);

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowsers, wantedEngines } from '../../scripts/browsers.mjs';
import { chromiumArguments } from '../support/launchers/chromium.mjs';

/** @typedef {{ nodes: number, listeners: number, heap: number, animations: number, openContexts: number }} Counts */

const CYCLES = 1000;

/** As many widgets may seem to be left of them. The heap also keeps what the engine has compiled meanwhile. */
const MAY_STAY = { nodes: 1, listeners: 1, heap: 4 };

const wanted = wantedEngines().includes('chromium');
const bundle = readFileSync(new URL('../../dist/cdn/spine-breath.js', import.meta.url), 'utf8');

/** Counts the audio contexts, and takes widgets in and out of the page in every way there is. */
const script = `
  let made = 0;
  const open = new Set();
  window.AudioContext = class extends AudioContext {
    constructor(...options) {
      super(...options);
      made++;
      open.add(this);
      this.addEventListener('statechange', () => this.state === 'closed' && open.delete(this));
    }
  };
  window.audioContexts = () => ({ made, open: open.size });

  /** Two pictures: what the browser has to do after a change is done. */
  window.pictures = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const closed = (context) =>
    new Promise((resolve) =>
      context.addEventListener('statechange', () => context.state === 'closed' && resolve()),
    );
  /** Until the clock of the sound leads. */
  const isHeard = ({ session }) =>
    new Promise((resolve) => session.addEventListener('clockchange', resolve, { once: true }));

  const ways = [
    async (widget) => {
      document.body.append(widget);
      await widget.updateComplete;
    },
    // Seen and greeted.
    async (widget) => {
      document.body.append(widget);
      await pictures();
    },
    // Gone before it was ever drawn.
    async (widget) => document.body.append(widget),
    // Moved.
    async (widget) => {
      document.body.append(widget);
      await widget.updateComplete;
      document.body.prepend(widget);
    },
    // Two lives.
    async (widget) => {
      document.body.append(widget);
      await widget.updateComplete;
      widget.remove();
      await null;
      document.body.append(widget);
    },
  ];
  const playing = async (widget, state) => {
    document.body.append(widget);
    const heard = isHeard(widget);
    await widget.play();
    if (state > 0) await heard;
    if (state > 1) widget.currentTime = 20;
    if (state > 2) widget.pause();
  };

  window.connectOne = async () => {
    await ways[1](document.createElement('spine-breath'));
  };
  window.disconnectOne = () => document.querySelector('spine-breath').remove();

  window.connectAndDisconnect = async (count) => {
    for (let i = 0; i < count; i++) {
      const widget = document.createElement('spine-breath');
      await (i % 20 === 0 ? playing(widget, (i / 20) % 4) : ways[i % ways.length](widget));
      widget.remove();
    }
  };

  /** Plays one until it is heard, removes it, and tells how long its context took to close, in milliseconds. */
  window.playAndRemove = async () => {
    const widget = document.createElement('spine-breath');
    await playing(widget, 1);
    await pictures();
    window.removed = { widget: new WeakRef(widget), session: new WeakRef(widget.session) };
    const silent = closed([...open].at(-1));
    const at = performance.now();
    widget.remove();
    await silent;
    return performance.now() - at;
  };
  window.staying = () => Object.keys(removed).filter((name) => removed[name].deref());
`;

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Counts} */
let first;
/** @type {Counts} */
let last;
/** What a single widget that is seen adds. @type {Counts} */
let one;
let contextsMade = 0;
/** Milliseconds from the removal of a widget that is heard to the closing of its context. */
let silentAfter = Infinity;
/** What is still there of that widget. @type {string[]} */
let staying = [];

/** What is held by what is collected goes with the next collection. @param {import('puppeteer-core').Page} page */
async function collectGarbage(page) {
  const cdp = await page.createCDPSession();
  for (let i = 0; i < 4; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => /** @type {any} */ (window).pictures());
  }
  await cdp.detach();
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} cdp
 * @returns {Promise<Counts>}
 */
async function countsOf(page, cdp) {
  // What is faded out takes a moment; what is still open after a second stays so, and is counted.
  await page
    .waitForFunction(() => /** @type {any} */ (window).audioContexts().open === 0, { timeout: 1000 })
    .catch(() => {});
  await collectGarbage(page);
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { animations, made, open } = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    .../** @type {any} */ (window).audioContexts(),
  }));
  contextsMade = made;
  return { nodes, listeners: jsEventListeners, heap: usedSize, animations, openContexts: open };
}

/** @param {Counts} from @param {Counts} to */
const difference = (from, to) =>
  /** @type {Counts} */ (
    Object.fromEntries(
      Object.entries(to).map(([name, count]) => [name, count - from[/** @type {keyof Counts} */ (name)]]),
    )
  );

/** @param {import('puppeteer-core').Page} page @param {number} count */
const connectAndDisconnect = (page, count) =>
  page.evaluate((cycles) => /** @type {any} */ (window).connectAndDisconnect(cycles), count);

before(async () => {
  if (!wanted) return;
  const executablePath = findBrowsers(['chromium']).chromium?.executablePath;
  assert.ok(executablePath, 'no Chromium; run npm test, which finds or installs it');
  browser = await puppeteer.launch({ executablePath, args: chromiumArguments });
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  await page.setContent('<!doctype html><title>leak</title>');
  await page.evaluate(script);
  await page.addScriptTag({ content: bundle, type: 'module' });
  await page.evaluate(() => customElements.whenDefined('spine-breath').then(() => undefined));
  // What is made once a page is made by now.
  await connectAndDisconnect(page, 20);
  const without = await countsOf(page, cdp);
  await page.evaluate(() => /** @type {any} */ (window).connectOne());
  one = difference(without, await countsOf(page, cdp));
  await page.evaluate(() => /** @type {any} */ (window).disconnectOne());
  first = await countsOf(page, cdp);
  await connectAndDisconnect(page, CYCLES);
  last = await countsOf(page, cdp);
  silentAfter = await page.evaluate(() => /** @type {any} */ (window).playAndRemove());
  await collectGarbage(page);
  staying = await page.evaluate(() => /** @type {any} */ (window).staying());
});

after(() => browser?.close());

/** @param {string} title @param {() => void} check */
const inChromium = (title, check) => wanted && test(title, check);

/** @param {string} title @param {() => void} check */
const afterAll = (title, check) => inChromium(`${CYCLES} connects and disconnects: ${title}`, check);

for (const what of /** @type {const} */ (['nodes', 'listeners', 'heap'])) {
  afterAll(`${what} are those from before`, () => {
    assert.ok(one[what] > 0, 'a widget adds nothing; is it there?');
    const left = difference(first, last)[what] / one[what];
    assert.ok(left < MAY_STAY[what], `as many ${what} are left as ${left.toFixed(2)} widgets have`);
  });
}

afterAll('no animation is left', () => assert.equal(last.animations, 0));

afterAll('every audio context was closed', () => {
  assert.ok(contextsMade > 0, 'nothing has played');
  assert.equal(last.openContexts, 0);
});

inChromium('a widget that is removed while it is heard: its context is closed within a second', () =>
  assert.ok(silentAfter < 1000, `after ${silentAfter} ms`),
);

inChromium('a widget that is removed while it is heard: widget and session are freed', () =>
  assert.deepEqual(staying, []),
);

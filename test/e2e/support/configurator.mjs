import assert from 'node:assert/strict';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */
/** @typedef {import('../../../src/index.js').SpineBreath} SpineBreath */

/** What is chosen in every one of these: something of each sort. */
export const chosen = 'practice=box&minutes=3&sound=tone&light=ocean&count&accent=3f6136&scheme=dark';

/**
 * Waits for what is to be pasted, and takes it.
 *
 * @param {Page} page
 */
export async function snippetOn(page) {
  await page.waitForFunction(() => document.querySelector('#snippet')?.textContent);
  return page.evaluate(() => ({
    snippet: document.querySelector('#snippet')?.textContent ?? '',
    policy: document.querySelector('#policy')?.textContent ?? '',
  }));
}

/**
 * Where the widget stands, once it does: on the page, or in the one frame of it.
 *
 * @param {Page} page
 * @param {boolean} [framed]
 * @returns {Promise<Frame>}
 */
export async function frameWithWidget(page, framed = false) {
  const frame = framed
    ? // Not yet the empty page that a lazy frame begins with.
      await page.waitForFrame((frame) => frame !== page.mainFrame() && frame.url().startsWith('http'))
    : page.mainFrame();
  await frame.waitForSelector('spine-breath >>> [part=play]');
  return frame;
}

/**
 * Presses play and waits until the first in-breath is led, from the end of the lead-in on.
 *
 * @param {Frame} frame
 */
export async function breathe(frame) {
  const listening = await frame.evaluateHandle(() => {
    const breath = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
    const plays = new Promise((resolve) => breath.addEventListener('playing', resolve));
    const led = new Promise((resolve) =>
      breath.addEventListener('phasechange', (event) => 'phase' in event && event.phase === 'inhale' && resolve(event)),
    );
    return { breath, plays, led };
  });
  const button = await frame.waitForSelector('spine-breath >>> [part=play]');
  await button?.click();
  const paused = await listening.evaluate(async ({ breath, plays, led }) => {
    await plays;
    breath.currentTime = (breath.session.timeline.phases.find(({ name }) => name === 'inhale')?.start ?? 0) - 0.2;
    await led;
    return breath.paused;
  });
  assert.equal(paused, false);
}

/** Keeps what a policy forbids, but for the icon that browsers look for. @param {Page} page */
export const keepViolations = (page) =>
  page.evaluateOnNewDocument(() => {
    const violations = /** @type {string[]} */ ([]);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (!blockedURI.endsWith('/favicon.ico')) violations.push(`${violatedDirective} ${blockedURI}`);
    });
    Object.assign(globalThis, { violations });
  });

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../../../src/index.js').SpineBreath} SpineBreath */

/** A moment of an in-breath, in seconds of media time: the light is on its way. */
const MID_BREATH = 5;

/** A phone, so that a page's text stands below the widget and not beside. */
export const VIEWPORT = { width: 360, height: 760 };

/** Two pictures: what the browser has to do after a change is done. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Brings to view what a page hides at first, with a press, as its reader would. @param {Page} page */
export async function show(page) {
  await page.evaluate(() => customElements.whenDefined('spine-breath').then(() => {}));
  if (!(await page.$('#show'))) return;
  await page.click('#show');
  await page.evaluate(() => /** @type {any} */ (globalThis).shown.then(() => {}));
}

/**
 * Lets the widget stand at a media time, until its light does: 0 for its first picture, without the light that greets.
 *
 * @param {Page} page
 * @param {number} time
 */
const standAt = (page, time) =>
  page.evaluate(async (time) => {
    const widget = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
    await widget.updateComplete;
    widget.currentTime = time;
    await widget.updateComplete;
    const lights = () => widget.shadowRoot?.querySelector('spine-wave')?.shadowRoot?.getAnimations() ?? [];
    const stands = () =>
      time
        ? lights().length &&
          lights().every((light) => light.playState === 'paused' && light.currentTime === time * 1000)
        : !lights().length;
    while (!stands()) await new Promise(requestAnimationFrame);
  }, time);

/** The box of the card, whatever box the host's rules leave to the element around it. @param {Page} page */
export const boxOf = (page) =>
  page.evaluate(() => {
    const { x, y, width, height } =
      document.querySelector('spine-breath')?.shadowRoot?.querySelector('.frame')?.getBoundingClientRect() ??
      new DOMRect();
    return { x, y, width, height };
  });

/** @param {Page} page */
async function picture(page) {
  await page.evaluate(settled);
  const { x, y, width, height } = await boxOf(page);
  const clip = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  return page.screenshot({ clip, captureBeyondViewport: false });
}

/** The widget as it stands: in the midst of a breath, with its settings open, and at rest. @param {Page} page */
export async function pictures(page) {
  await standAt(page, MID_BREATH);
  const breathing = await picture(page);
  await page.click('spine-breath >>> [part=settings]');
  await page.waitForSelector('spine-breath >>> [part=sheet]');
  const settings = await picture(page);
  await page.click('spine-breath >>> [part=close]');
  await page.waitForSelector('spine-breath >>> [part=sheet]', { hidden: true });
  await page.mouse.move(0, 0);
  await standAt(page, 0);
  const resting = await picture(page);
  return { breathing, settings, resting };
}

/** A press on play, and on into the first in-breath; what is to be seen then. @param {Page} page */
export async function breathe(page) {
  const listening = await page.evaluateHandle(() => {
    const widget = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
    const inhales = new Promise((resolve) => {
      widget.addEventListener('phasechange', (event) => 'phase' in event && event.phase === 'inhale' && resolve(event));
    });
    const plays = new Promise((resolve) => widget.addEventListener('playing', resolve));
    return { widget, plays, inhales };
  });
  await page.click('spine-breath >>> [part=play]');
  return listening.evaluate(async ({ widget, plays, inhales }) => {
    await plays;
    widget.currentTime = 2.8;
    await inhales;
    await widget.updateComplete;
    const wave = /** @type {import('../../../src/index.js').SpineWave | undefined} */ (
      widget.shadowRoot?.querySelector('spine-wave')
    );
    const lights = wave?.shadowRoot?.getAnimations() ?? [];
    return {
      words: widget.shadowRoot?.querySelector('[part=caption]')?.textContent,
      lit: lights.length > 0 && lights.length === wave?.pieces.length,
      moving: lights.every(({ playState }) => playState === 'running'),
      paused: widget.paused,
    };
  });
}

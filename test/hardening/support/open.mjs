import { browserOf, webkitWindow } from '../../support/launchers/driven.mjs';

/** @typedef {import('../../support/launchers/driven.mjs').Engine} Engine */

/**
 * A page in any engine, as far as these tests ask.
 *
 * @typedef {object} Opened
 * @property {<A extends unknown[], R>(code: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} host runs code in the page
 * @property {<A extends unknown[], R>(code: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} guest runs code where the widget is
 * @property {(part: string) => Promise<void>} press a real press on a part of the widget
 * @property {string[]} asked addresses that the browser has asked for, where it tells
 * @property {string[]} said what stands on the console, the browser's own words too, where it tells
 */

/** In the page: where its frame stands. */
const frameCorner = () => {
  const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return { x, y };
};

/** @param {string} part */
const middleOf = (part) => /** @type {any} */ (globalThis).witness.middleOf(part);

/**
 * @param {Pick<Opened, 'host' | 'guest'>} page
 * @param {string} part
 */
async function pointOf({ host, guest }, part) {
  // First, as it scrolls the page around a frame too.
  const middle = await guest(middleOf, part);
  const corner = await host(frameCorner);
  return { x: Math.round(corner.x + middle.x), y: Math.round(corner.y + middle.y) };
}

/** @param {Engine} engine @param {string} url @param {boolean} framed @param {(page: Opened) => Promise<void>} use */
async function inPuppet(engine, url, framed, use) {
  const context = await (await browserOf(engine)).createBrowserContext();
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    /** @type {string[]} */
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(url);
    const frame = framed ? page.frames().find((each) => each !== page.mainFrame()) : page.mainFrame();
    if (!frame) throw new Error(`${url} has no frame`);
    /** @type {any} */
    const host = page.evaluate.bind(page);
    /** @type {any} */
    const guest = frame.evaluate.bind(frame);
    await use({
      host,
      guest,
      asked,
      said,
      press: async (part) => {
        const { x, y } = await pointOf({ host, guest }, part);
        await page.mouse.click(x, y);
      },
    });
  } finally {
    await context.close();
  }
}

/** @param {string} url @param {boolean} framed @param {(page: Opened) => Promise<void>} use */
async function inWebKit(url, framed, use) {
  const session = await webkitWindow();
  /** @type {any} */
  const host = (/** @type {unknown} */ code, /** @type {unknown[]} */ ...args) =>
    session.evaluate(`return (${code})(...arguments)`, ...args);
  /** @type {any} */
  const within = async (/** @type {unknown} */ code, /** @type {unknown[]} */ ...args) => {
    const frame = await session.command('POST', '/element', { using: 'css selector', value: 'iframe' });
    await session.command('POST', '/frame', { id: frame });
    try {
      return await host(code, ...args);
    } finally {
      await session.command('POST', '/frame', { id: null });
    }
  };
  const guest = framed ? within : host;
  try {
    await session.navigate(url);
    await use({
      host,
      guest,
      asked: [],
      said: [],
      press: async (part) => {
        const { x, y } = await pointOf({ host, guest }, part);
        await session.perform({
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', duration: 0, x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        });
      },
    });
  } finally {
    await session.navigate('about:blank');
  }
}

/**
 * Opens a page in a profile of its own (WebKitGTK has one window for all).
 *
 * @param {Engine} engine
 * @param {string} url
 * @param {boolean} framed whether the widget is in the page's frame
 * @param {(page: Opened) => Promise<void>} use
 */
export const open = (engine, url, framed, use) =>
  engine === 'webkit' ? inWebKit(url, framed, use) : inPuppet(engine, url, framed, use);

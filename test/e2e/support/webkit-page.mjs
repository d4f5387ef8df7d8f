import { WebKitPage } from '../../support/launchers/webkit.mjs';

/** @typedef {import('../../support/launchers/webkit-session.mjs').WebKitSession} WebKitSession */

/** A function or an expression as a script that gives its value back, once it has one. */
const scriptOf = (/** @type {unknown} */ code) =>
  typeof code === 'function' ? `return (${code})(...arguments)` : `return eval(arguments[0])`;

/** In the page: an element by a selector that may lead through shadow roots, as in "a >>> b". */
const find = `const find = (selector) =>
  selector.split(' >>> ').reduce((root, part) => (root.shadowRoot ?? root).querySelector?.(part) ?? {}, document);
const isThere = (element) => element instanceof Element;`;

/** In the page: looks once a frame, until something holds. */
const until = `const until = async (holds) => {
  for (let value; ; await new Promise(requestAnimationFrame)) if ((value = holds())) return value;
};`;

/** In the page: keeps what it complains of. */
const listen = `window.complaints = [];
for (const level of ['warn', 'error']) console[level] = (...told) => complaints.push(told.join(' '));
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));`;

/** The part of puppeteer's Page that the end-to-end tests call, for WebKitGTK by plain WebDriver. */
export class DrivenWebKitPage extends WebKitPage {
  #session;
  #preload = [listen];

  /** @param {WebKitSession} session */
  constructor(session) {
    super(session);
    this.#session = session;
  }

  /** What is to run before the page's own scripts; WebDriver cannot, so the server puts it into the page. */
  get preload() {
    return this.#preload.join('\n');
  }

  evaluateOnNewDocument(code) {
    this.#preload.push(`(${code})();`);
  }

  goto(url) {
    return this.#session.navigate(url);
  }

  evaluate(code, ...args) {
    return this.#session.evaluate(scriptOf(code), ...(typeof code === 'function' ? args : [code]));
  }

  $eval(selector, code, ...args) {
    return this.#session.evaluate(
      `${find} const [selector, ...rest] = arguments; return (${code})(find(selector), ...rest)`,
      selector,
      ...args,
    );
  }

  waitForFunction(code, _options, ...args) {
    return this.#session.evaluate(`${until} return until(() => Boolean((${code})(...arguments)))`, ...args);
  }

  async $(selector) {
    const there = await this.#session.evaluate(`${find} return isThere(find(arguments[0]))`, selector);
    return there ? { click: () => this.click(selector) } : null;
  }

  async waitForSelector(selector, { hidden = false } = {}) {
    await this.#session.evaluate(
      `${find} ${until} return until(() => isThere(find(arguments[0])) !== arguments[1])`,
      selector,
      hidden,
    );
    return hidden ? null : this.$(selector);
  }

  async click(selector) {
    const [x, y] = await this.#session.evaluate(
      `${find}
      const element = find(arguments[0]);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];`,
      selector,
    );
    await this.mouse.click(x, y);
  }

  bringToFront() {
    return this.#session.evaluate('focus()');
  }

  complaints() {
    return this.#session.evaluate('return window.complaints');
  }
}

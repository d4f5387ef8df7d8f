import { WebKitSession } from './webkit-session.mjs';

const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };

const down = (value) => ({ type: 'keyDown', value: keys[value] ?? value });
const up = (value) => ({ type: 'keyUp', value: keys[value] ?? value });

/** The part of puppeteer's Page that @web/test-runner-commands calls. */
export class WebKitPage {
  #session;

  /** @param {WebKitSession} session */
  constructor(session) {
    this.#session = session;
  }

  #keys(...actions) {
    return this.#session.perform({ type: 'key', id: 'keyboard', actions });
  }

  #pointer(...actions) {
    return this.#session.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  keyboard = {
    type: (text) => this.#keys(...[...text].flatMap((character) => [down(character), up(character)])),
    press: (combination) => {
      const names = combination === '+' ? ['+'] : combination.split('+');
      return this.#keys(...names.map(down), ...names.reverse().map(up));
    },
    down: (key) => this.#keys(down(key)),
    up: (key) => this.#keys(up(key)),
  };

  mouse = {
    move: (x, y) => this.#pointer({ type: 'pointerMove', duration: 0, x, y }),
    click: (x, y, { button = 'left' } = {}) =>
      this.#pointer(
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ),
    down: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerDown', button: buttons[button] }),
    up: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerUp', button: buttons[button] }),
    reset: async () => {
      await this.#session.releaseActions();
      await this.mouse.move(0, 0);
    },
  };

  setViewport(size) {
    return this.#session.setViewport(size);
  }

  emulateMediaFeatures(features) {
    return this.#session.emulateMedia(Object.fromEntries(features.map(({ name, value }) => [name, value])));
  }

  emulateMediaType(type) {
    return Promise.reject(new Error(`The WebKitGTK launcher cannot emulate the media type ${type}`));
  }
}

class WebKitLauncher {
  name = 'WebKitGTK';
  // With this name the stock plugins of @web/test-runner-commands take the launcher for one of their own.
  type = 'puppeteer';
  concurrency = 1;
  #found;
  #active = new Map();
  #opening;

  constructor(found) {
    this.#found = found;
  }

  initialize() {}

  async startSession(id, url) {
    this.#opening ??= WebKitSession.open(this.#found);
    const session = await this.#opening;
    this.#active.set(id, new WebKitPage(session));
    await session.navigate(url);
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getPage(id) {
    return this.#active.get(id);
  }

  async getBrowserUrl() {
    return (await this.#opening).command('GET', '/url');
  }

  async stopSession(id) {
    const session = await this.#opening;
    this.#active.delete(id);
    await session.releaseActions().catch(() => {});
    await session.navigate('about:blank');
    return {};
  }

  async stop() {
    await (await this.#opening)?.close();
  }
}

/** @param {import('../../../scripts/browsers.mjs').WebKit | undefined} found */
export const webkitLauncher = (found) => new WebKitLauncher(found);

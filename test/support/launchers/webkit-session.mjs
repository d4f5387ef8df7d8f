import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// Xvfb starts with its pointer in the middle of the screen, and with no window manager X gives the keyboard
// to the window under it. The window is put so that its toolbar is there: focused, and nothing hovered.
const pointer = { x: 1200, y: 1000 };
const screen = `${2 * pointer.x}x${2 * pointer.y}x24`;

/** For what WebDriver cannot announce: asks until the answer is truthy. */
async function poll(what, ask, { every = 40, tries = 150 } = {}) {
  for (let count = 0; count < tries; count++) {
    const answer = await ask();
    if (answer) return answer;
    await delay(every);
  }
  throw new Error(`WebKitGTK: ${what} did not happen within ${(every * tries) / 1000} s`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** One MiniBrowser window in an invisible X server, spoken to by plain WebDriver. */
export class WebKitSession {
  #found;
  #folder = mkdtempSync(join(tmpdir(), 'spine-breath-webkit-'));
  #children = [];
  #settingsDaemon;
  #origin;
  #path;
  #media = { 'prefers-reduced-motion': 'no-preference', 'prefers-color-scheme': 'light' };

  /**
   * @param {import('../../../scripts/browsers.mjs').WebKit} found
   * @param {'none' | 'normal'} pageLoadStrategy whether `navigate` waits until the page has loaded
   */
  static async open(found, pageLoadStrategy = 'none') {
    const session = new WebKitSession(found);
    process.once('exit', () => session.#killChildren());
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        session.#killChildren();
        // Puppeteer listens to these signals too, which turns Node's own exit off.
        setTimeout(() => process.exit(143), 2000);
      });
    }
    await session.#start(pageLoadStrategy);
    return session;
  }

  constructor(found) {
    this.#found = found;
  }

  async #start(pageLoadStrategy) {
    const { driver, browser, xvfb, xsettingsd } = this.#found;
    const env = {
      ...process.env,
      WAYLAND_DISPLAY: undefined,
      DISPLAY: await this.#startDisplay(xvfb),
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: this.#folder,
      NO_AT_BRIDGE: '1',
    };
    this.#writeSettings();
    this.#settingsDaemon = this.#spawn(xsettingsd, ['-c', this.#settingsFile], { env });
    const port = await freePort();
    this.#origin = `http://127.0.0.1:${port}`;
    this.#spawn(driver, [`--port=${port}`], { env });
    await poll('the driver', () => fetch(`${this.#origin}/status`).catch(() => false));

    const options = { binary: browser, args: ['--automation', '--autoplay-policy=allow'] };
    const capabilities = { alwaysMatch: { pageLoadStrategy, 'webkitgtk:browserOptions': options } };
    const { sessionId } = await this.#request('POST', '/session', { capabilities });
    this.#path = `/session/${sessionId}`;
    await this.command('POST', '/window/rect', { x: pointer.x - 10, y: pointer.y - 10, width: 1024, height: 768 });
    await this.setViewport({ width: 800, height: 600 });
    await poll('keyboard focus', () => this.evaluate('return document.hasFocus()'));
  }

  #startDisplay(xvfb) {
    const server = this.#spawn(xvfb, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    return new Promise((resolve, reject) => {
      server.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
      server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    });
  }

  #spawn(command, parameters, options) {
    const child = spawn(command, parameters, { stdio: 'ignore', ...options });
    child.once('error', (error) => console.error(error.message));
    this.#children.push(child);
    return child;
  }

  #killChildren() {
    for (const child of this.#children.splice(0).reverse()) child.kill('SIGTERM');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #request(method, path, body) {
    const response = await fetch(this.#origin + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebKitWebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  command(method, path, body) {
    return this.#request(method, this.#path + path, body);
  }

  evaluate(script, ...args) {
    return this.command('POST', '/execute/sync', { script, args });
  }

  perform(...actions) {
    return this.command('POST', '/actions', { actions });
  }

  releaseActions() {
    return this.command('DELETE', '/actions');
  }

  navigate(url) {
    return this.command('POST', '/url', { url });
  }

  async setViewport({ width, height }) {
    const fits = async () => {
      const [innerWidth, innerHeight] = await this.evaluate('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return true;
      const window = await this.command('GET', '/window/rect');
      await this.command('POST', '/window/rect', {
        width: width + window.width - innerWidth,
        height: height + window.height - innerHeight,
      });
      // The page hears of its new size some frames later.
      return poll('a new size', async () => (await this.evaluate('return innerWidth')) === width, { tries: 8 }).catch(
        () => false,
      );
    };
    await poll(`a viewport of ${width} × ${height}`, fits, { tries: 10 });
  }

  get #settingsFile() {
    return join(this.#folder, 'xsettings');
  }

  #writeSettings() {
    const animations = this.#media['prefers-reduced-motion'] === 'reduce' ? 0 : 1;
    const theme = this.#media['prefers-color-scheme'] === 'dark' ? 'Adwaita-dark' : 'Adwaita';
    writeFileSync(this.#settingsFile, `Gtk/EnableAnimations ${animations}\nNet/ThemeName "${theme}"\n`);
  }

  async emulateMedia(features) {
    Object.assign(this.#media, features);
    this.#writeSettings();
    this.#settingsDaemon.kill('SIGHUP');
    const queries = Object.entries(features).map(([name, value]) => `(${name}: ${value})`);
    await poll(`media ${queries.join(' and ')}`, () =>
      this.evaluate('return arguments[0].every((query) => matchMedia(query).matches)', queries),
    );
    // Style sheets and `change` events follow only at the next resize.
    const [width, height] = await this.evaluate('return [innerWidth, innerHeight]');
    await this.setViewport({ width: width + 1, height });
    await this.setViewport({ width, height });
  }

  async close() {
    await this.command('DELETE', '').catch(() => {});
    this.#killChildren();
  }
}

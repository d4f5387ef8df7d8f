/**
 * Finds the browsers the tests run in and, where that is safe to do unasked (root on Debian), installs
 * the missing ones.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ executablePath: string }} Browser */
/** @typedef {{ driver: string, browser: string, xvfb: string, xsettingsd: string }} WebKit */
/** @typedef {{ chromium?: Browser, firefox?: Browser, webkit?: WebKit }} FoundBrowsers */

/** @type {Record<Engine, string[]>} */
const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xsettingsd'],
};
const allEngines = /** @type {Engine[]} */ (Object.keys(debianPackages));
// WebKitGTK exists on Linux only.
const defaultEngines = platform === 'linux' ? allEngines : allEngines.filter((engine) => engine !== 'webkit');

/**
 * The engines named by a comma list; $ENGINES when none is given, else all that this system can have.
 *
 * @returns {Engine[]}
 */
export function wantedEngines(list = env.ENGINES ?? defaultEngines.join(',')) {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(name in debianPackages));
  if (unknown.length) {
    throw new Error(`No engine is called "${unknown.join('", "')}". The names are: ${allEngines.join(', ')}.`);
  }
  return /** @type {Engine[]} */ (names);
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names */
const onPath = (...names) =>
  (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isRunnable);

/** The oldest whose WebDriver BiDi can all that the launcher asks of it. */
const oldestFirefox = 153;

/**
 * The major version; 0 for what does not start, like Ubuntu's stub `chromium-browser`.
 *
 * @param {string} file
 */
function versionOf(file) {
  // There the browsers do not print one.
  if (platform === 'win32') return Number.POSITIVE_INFINITY;
  const { status, stdout } = spawnSync(file, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 ? Number(/(\d+)\./.exec(stdout)?.[1] ?? 0) : 0;
}

const windowsPrograms = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((path) => path != null);

/** @returns {Browser | undefined} */
function findChromium() {
  const candidates = [
    ...onPath('chromium', 'google-chrome-stable', 'google-chrome', 'chrome', 'chromium-browser', 'microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windowsPrograms.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...windowsPrograms.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ];
  return firstThatStarts(env.CHROME_PATH, candidates, 1);
}

/** @returns {Browser | undefined} */
function findFirefox() {
  const candidates = [
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windowsPrograms.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ];
  return firstThatStarts(env.FIREFOX_PATH, candidates, oldestFirefox);
}

/**
 * @param {string | undefined} chosen
 * @param {string[]} candidates
 * @param {number} oldest
 */
function firstThatStarts(chosen, candidates, oldest) {
  const executablePath = chosen ?? candidates.find((file) => isRunnable(file) && versionOf(file) >= oldest);
  return executablePath ? { executablePath } : undefined;
}

/** @returns {WebKit | undefined} */
function findWebKit() {
  const libraries = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const browser = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
    .map((version) => `${libraries}/${version}/MiniBrowser`)
    .find(isRunnable);
  const [driver] = onPath('WebKitWebDriver');
  const [xvfb] = onPath('Xvfb');
  const [xsettingsd] = onPath('xsettingsd');
  return driver && browser && xvfb && xsettingsd ? { driver, browser, xvfb, xsettingsd } : undefined;
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit };

/** @returns {FoundBrowsers} */
export function findBrowsers(engines = allEngines) {
  return Object.fromEntries(engines.map((engine) => [engine, finders[engine]()]));
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(' ')} with apt-get.`);
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages)) {
    console.error('apt-get failed.');
  }
}

/**
 * Makes sure that every wanted engine has a browser, and says exactly what to install if one has none.
 *
 * @param {Engine[]} engines
 */
export function ensureBrowsers(engines) {
  let found = findBrowsers(engines);
  const missing = () => engines.filter((engine) => !found[engine]);
  if (missing().length && isRootOnDebian()) {
    aptInstall(missing().flatMap((engine) => debianPackages[engine]));
    found = findBrowsers(engines);
  }
  for (const engine of engines) {
    const browser = found[engine];
    const path = browser && ('executablePath' in browser ? browser.executablePath : browser.browser);
    console.log(`${engine}: ${path ?? 'not found'}`);
  }
  if (!missing().length) return true;

  const present = engines.filter((engine) => found[engine]);
  const lines = [
    `There is no browser here for: ${missing().join(', ')}. Do one of these:`,
    `  Debian or Ubuntu: sudo apt-get install ${missing()
      .flatMap((engine) => debianPackages[engine])
      .join(' ')}`,
    `  any system: install Chrome and Firefox ${oldestFirefox} or newer, or set CHROME_PATH and FIREFOX_PATH to them`,
    `  fewer engines: npm test -- --browsers ${present.join(',') || 'chromium'}`,
  ];
  console.error(lines.join('\n'));
  return false;
}

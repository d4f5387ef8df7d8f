import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/** Lets WebDriver BiDi into the browser's own scope, where preferences and the toolbar's focus live. */
export const firefoxArguments = ['--remote-allow-system-access'];

export const firefoxPreferences = {
  'focusmanager.testmode': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  // Without a sound card AudioContext.resume() would never settle.
  'media.cubeb.force_mock_context': true,
};

const mediaPreferences = {
  'prefers-reduced-motion': { name: 'ui.prefersReducedMotion', values: { reduce: 1, 'no-preference': 0 } },
  'prefers-color-scheme': { name: 'layout.css.prefers-color-scheme.content-override', values: { dark: 0, light: 1 } },
  'forced-colors': { name: 'browser.display.document_color_use', values: { active: 2, none: 1 } },
};

async function evaluateInBrowserWindow(browser, expression) {
  const { connection } = browser;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml')) ?? tree.contexts[0];
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: false,
  });
  if (result.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result.exceptionDetails)}`);
}

/** Stands in for puppeteer's own method, which needs the DevTools protocol. Holds for every page of the browser. */
export async function emulateMediaFeatures(browser, page, features) {
  for (const { name, value } of features) {
    const preference = mediaPreferences[name];
    const setting = preference?.values[value];
    if (setting === undefined) throw new Error(`The Firefox launcher cannot emulate ${name}: ${value}`);
    await evaluateInBrowserWindow(browser, `Services.prefs.setIntPref('${preference.name}', ${setting})`);
  }
  const queries = features.map(({ name, value }) => `(${name}: ${value})`);
  await page.waitForFunction(
    (wanted) => wanted.every((query) => matchMedia(query).matches),
    { timeout: 5000, polling: 30 },
    queries,
  );
}

/** @param {import('../../../scripts/browsers.mjs').Browser | undefined} found */
export const firefoxLauncher = (found) =>
  chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: found?.executablePath,
      args: firefoxArguments,
      extraPrefsFirefox: firefoxPreferences,
    },
    createPage: async ({ browser, context }) => {
      const page = await context.newPage();
      page.emulateMediaFeatures = (features) => emulateMediaFeatures(browser, page, features);
      const goto = page.goto.bind(page);
      page.goto = async (...parameters) => {
        // A Tab press in the test before may have left the focus in the toolbar.
        await page.bringToFront();
        await evaluateInBrowserWindow(browser, 'gBrowser.selectedBrowser.focus()');
        return goto(...parameters);
      };
      return page;
    },
  });

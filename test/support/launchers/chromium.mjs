import { chromeLauncher } from '@web/test-runner-chrome';
import { coverageOf } from './chromium-coverage.mjs';

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** @param {import('../../../scripts/browsers.mjs').Browser | undefined} found */
export const chromiumLauncher = (found) =>
  chromeLauncher({
    // Without `browser: 'chrome'`: the launcher collects coverage only while that is unset.
    launchOptions: { executablePath: found?.executablePath, args: chromiumArguments },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      Object.defineProperty(page, 'coverage', { value: await coverageOf(page) });
      return page;
    },
  });

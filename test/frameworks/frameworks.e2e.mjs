import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { chromiumArguments } from '../support/launchers/chromium.mjs';
import { Projects } from './support/projects.mjs';
import { ownServer, servedFiles } from './support/sites.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {Projects} */
let projects;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  projects = await Projects.install();
  const { chromium } = findBrowsers(['chromium']);
  assert.ok(chromium, 'no browser for chromium; run npm test, which finds or installs it');
  browser = await puppeteer.launch({ executablePath: chromium.executablePath, args: chromiumArguments });
});

after(async () => {
  await browser?.close();
  await projects?.remove();
});

/** @param {string} project @param {string} script @param {string[]} options */
async function succeeds(project, script, ...options) {
  const { passed, output } = await projects.run(project, script, ...options);
  assert.ok(passed, output);
}

/**
 * Opens a site, presses play, and waits until the page itself has heard of the first in-breath.
 *
 * @param {import('./support/sites.mjs').Site} site
 * @param {(page: Page) => Promise<void>} [look]
 */
async function breathes(site, look) {
  const page = await browser.newPage();
  /** @type {unknown[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error));
  page.on('console', (message) => ['warn', 'error'].includes(message.type()) && complaints.push(message.text()));
  try {
    await page.goto(site.url);
    const play = await page.waitForSelector('spine-breath >>> [part=play]');
    await play?.click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === 'inhale');
    await look?.(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
    await site.close();
  }
}

/** What templates set on the widget. @param {Page} page */
async function hasWhatWasSet(page) {
  const set = await page.$eval('spine-breath', (element) => {
    const { minutes, humPitch, light, className } = /** @type {any} */ (element);
    return { minutes, humPitch, light, className };
  });
  assert.deepEqual(set, { minutes: 1, humPitch: 140, light: 'ocean', className: 'breath' });
}

/**
 * Has the checker of a framework read a file in which every `<spine-breath` is used wrongly: it complains of each.
 *
 * @param {string} project
 * @param {string} file
 * @param {string[]} options
 */
async function refusesWhatIsWrong(project, file, ...options) {
  const { passed, output } = await projects.run(project, 'types', ...options);
  assert.equal(passed, false, 'the checker has nothing to complain of');
  const lines = (await readFile(join(projects.path(project), file), 'utf8')).split('\n');
  const wrong = lines.flatMap((line, index) => (line.includes('<spine-breath') ? [index + 1] : []));
  const refused = [...output.matchAll(/\.(?:tsx|vue|svelte)[(:](\d+)/g)].map(([, line]) => Number(line));
  assert.deepEqual([...new Set(refused)], wrong, output);
}

describe('Vite and TypeScript', () => {
  test('it builds', () => succeeds('vanilla', 'build'));
  test('its types are right', () => succeeds('vanilla', 'types'));
  test('it breathes, with a practice and a language of its own bundle', async () => {
    await breathes(await servedFiles(projects.path('vanilla')), async (page) => {
      await page.waitForFunction(() => document.querySelector('#box')?.shadowRoot?.querySelector('[aria-label=Los]'));
      const practice = await page.$eval('#box', (element) => /** @type {any} */ (element).practice.name);
      assert.deepEqual([practice, await page.title()], ['box', '4-4-4-4']);
    });
  });
});

describe('React', () => {
  test('it builds', () => succeeds('react', 'build'));
  test('its types are right', () => succeeds('react', 'types'));
  test('its types refuse what is wrong', () => refusesWhatIsWrong('react', 'wrong/app.tsx', '--project', 'wrong'));
  test('it breathes', async () => {
    await breathes(await servedFiles(projects.path('react')), async (page) => {
      await hasWhatWasSet(page);
      const practice = await page.$eval('spine-breath', (element) => /** @type {any} */ (element).practice.name);
      assert.equal(practice, 'Two breaths');
    });
  });
});

describe('Vue', () => {
  test('it builds', () => succeeds('vue', 'build'));
  test('its types are right', () => succeeds('vue', 'types'));
  test('its types refuse what is wrong', () => refusesWhatIsWrong('vue', 'wrong/App.vue', '--project', 'wrong'));
  test('it breathes', async () => breathes(await servedFiles(projects.path('vue')), hasWhatWasSet));
});

describe('Svelte', () => {
  test('it builds', () => succeeds('svelte', 'build'));
  test('its types are right', () => succeeds('svelte', 'types'));
  test('its types refuse what is wrong', () =>
    refusesWhatIsWrong('svelte', 'wrong/App.svelte', '--tsconfig', 'wrong/tsconfig.json'));
  test('it breathes', async () => breathes(await servedFiles(projects.path('svelte')), hasWhatWasSet));
});

describe('Angular', () => {
  test('it builds, its types are right', () => succeeds('angular', 'build'));
  test('it breathes', async () => breathes(await servedFiles(projects.path('angular')), hasWhatWasSet));
});

describe('Next, rendered by the server', () => {
  test('it builds, its types are right', () => succeeds('next', 'build'));
  test('the words between the tags stand in what the server sends, and the widget breathes', async () => {
    const folder = projects.path('next');
    const program = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
    const site = await ownServer(folder, program, ['start', '--port', '0', '--hostname', '127.0.0.1']);
    const html = await (await fetch(site.url)).text();
    assert.match(html, /<spine-breath [^>]*hum-pitch="140"[^>]*>\s*A breath, from the server\.<\/spine-breath>/);
    await breathes(site, hasWhatWasSet);
  });
});

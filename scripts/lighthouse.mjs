/**
 * `npm run lighthouse`: the four scores of the demo's article with the widget and without, as Lighthouse sees them on a
 * slow telephone, after `npm run build:cdn`. Fails where a score is below 99, where the widget costs a point, or where
 * anything moves.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from '../test/support/serve.mjs';
import { findBrowsers } from './browsers.mjs';

const LEAST = 99;

/** Scores of speed differ a little from run to run: the middle one of so many counts. */
const RUNS = 3;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @typedef {Record<string, number>} Figures points of 100 by category, and the layout shift */

const file = (/** @type {string} */ path) => readFile(fileURLToPath(new URL(`../${path}`, import.meta.url)));

/** The article as it would be if nobody had put a widget into it. @param {string} article */
function withoutWidget(article) {
  const bare = article
    .replace(/<script type="module" src="spine-breath.js"><\/script>/, '')
    .replace(/<spine-breath>.*?<\/spine-breath>/s, '');
  if (bare.includes('spine-breath.js') || bare.includes('<spine-breath'))
    throw new Error('The article is written otherwise');
  return bare;
}

/** @param {string} name */
async function contentOf(name) {
  if (name === 'with.html') return file('demo/article.html');
  if (name === 'without.html') return withoutWidget(String(await file('demo/article.html')));
  if (name === 'robots.txt') return 'User-agent: *\n';
  return file(name.endsWith('.js') ? `dist/cdn/${name}` : `demo/${name}`).catch(() => undefined);
}

/** Compressed, as every host sends it. */
const site = await serve(async ({ pathname }) => {
  const content = await contentOf(pathname.slice(1));
  return content ? { body: brotliCompressSync(content), headers: { 'content-encoding': 'br' } } : undefined;
});

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param {string} url
 * @param {number} port
 * @returns {Promise<Figures>}
 */
async function measure(url, port) {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? `no result for ${url}`);
  const { lhr } = result;
  const scores = categories.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)]);
  return Object.fromEntries([...scores, ['layout shift', lhr.audits['cumulative-layout-shift'].numericValue ?? NaN]]);
}

/**
 * @param {string} url
 * @param {number} port
 * @returns {Promise<Figures>}
 */
async function medianOf(url, port) {
  /** @type {Figures[]} */
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(url, port));
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((figures) => figures[name]))]));
}

const { chromium } = findBrowsers(['chromium']);
if (!chromium) throw new Error('There is no Chromium or Chrome here: install one, or set CHROME_PATH to it.');
const browser = await puppeteer.launch({
  executablePath: chromium.executablePath,
  args: ['--no-sandbox', '--no-first-run', '--disable-component-update'],
});
try {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const bare = await medianOf(`${site.origin}/without.html`, port);
  const embedded = await medianOf(`${site.origin}/with.html`, port);
  const rows = Object.keys(bare).map((name) => {
    const passed =
      name === 'layout shift' ? embedded[name] === 0 : embedded[name] >= LEAST && embedded[name] >= bare[name];
    return { score: name, without: bare[name], with: embedded[name], difference: embedded[name] - bare[name], passed };
  });
  console.table(rows);
  if (rows.some(({ passed }) => !passed)) process.exitCode = 1;
} finally {
  await browser.close();
  site.close();
}

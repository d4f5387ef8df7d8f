/**
 * Takes the picture of the README from the real widget, into docs/spine-breath.webp: `npm run picture`, after
 * `npm run build`. It needs Chromium.
 */
import { mkdirSync, statSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromiumArguments } from '../test/support/launchers/chromium.mjs';
import { findBrowsers } from './browsers.mjs';

const file = 'docs/spine-breath.webp';
const heaviest = 150_000;

/** Three moments of one breath, tail to head and back. */
const scenes = [
  { scheme: 'dark', phase: 'inhale', progress: 0.42 },
  { scheme: 'light', phase: 'inhale', progress: 0.62 },
  { scheme: 'dark', phase: 'exhale', progress: 0.12 },
];

const { chromium } = findBrowsers(['chromium']);
if (!chromium) throw new Error('Chromium takes the picture, and there is none here.');

const server = await preview({ root: 'demo', configFile: 'vite.config.ts', preview: { port: 0 }, logLevel: 'silent' });
const browser = await puppeteer.launch({ executablePath: chromium.executablePath, args: chromiumArguments });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1020, height: 540, deviceScaleFactor: 2 });
  await page.goto(new URL('plain.html', server.resolvedUrls?.local[0]).href);
  await page.evaluate(async (scenes) => {
    await customElements.whenDefined('spine-breath');
    document.body.style.cssText = 'margin:0;display:grid;grid-template-columns:repeat(3,1fr)';
    document.body.replaceChildren(
      ...scenes.map(({ scheme }) => {
        const breath = document.createElement('spine-breath');
        breath.style.cssText = `height:540px;--spine-breath-radius:0px;color-scheme:${scheme};font-family:system-ui,sans-serif`;
        return breath;
      }),
    );
    const breaths = /** @type {import('../src/index.js').SpineBreath[]} */ ([
      ...document.querySelectorAll('spine-breath'),
    ]);
    for (const [i, { phase, progress }] of scenes.entries()) {
      const breath = /** @type {typeof breaths[number]} */ (breaths[i]);
      breath.sound = 'none';
      await breath.play();
      breath.pause();
      const shown = breath.session.timeline.phases.find(({ name, breath }) => name === phase && breath === 3);
      if (shown) breath.currentTime = shown.start + progress * shown.duration;
      await breath.updateComplete;
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, scenes);
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: file, type: 'webp', quality: 90 });
} finally {
  await browser.close();
  await server.close();
}

const { size } = statSync(file);
console.log(`${file}: ${size} bytes`);
if (size > heaviest) throw new Error(`The picture is heavier than ${heaviest} bytes: lower its quality.`);

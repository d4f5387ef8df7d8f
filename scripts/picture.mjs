/**
 * Takes the pictures of the README from the real widget: three moments of a breath into docs/spine-breath.webp, and one of
 * every practice into docs/practices. `npm run picture`, after `npm run build`; it needs Chromium.
 */
import { mkdirSync, statSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromiumArguments } from '../test/support/launchers/chromium.mjs';
import { findBrowsers } from './browsers.mjs';

const file = 'docs/spine-breath.webp';
const heaviest = 150_000;
const folder = 'docs/practices';
const heaviestPractice = 20_000;

/** Three moments of one breath, tail to head and back. */
const scenes = [
  { scheme: 'dark', phase: 'inhale', progress: 0.42 },
  { scheme: 'light', phase: 'inhale', progress: 0.62 },
  { scheme: 'dark', phase: 'exhale', progress: 0.12 },
];

/**
 * One moment of each practice: in a phase of its third breath, or some seconds after a cue begins to be shown.
 *
 * @typedef {{ phase: import('../src/breath/index.js').PhaseName, progress: number }} Moment
 * @typedef {{ say: string, focus?: string, after: number, phase?: Moment['phase'] }} Cued
 * @type {Record<string, (Moment | Cued) & { light?: import('../src/index.js').LightName, plain?: string }>}
 */
const practices = {
  'long-exhale': { phase: 'exhale', progress: 0.3 },
  humming: { phase: 'exhale', progress: 0.45, light: 'ember' },
  chant: { phase: 'exhale', progress: 0.6, light: 'ember' },
  coherent: { phase: 'inhale', progress: 0.5, light: 'ocean' },
  box: { phase: 'hold', progress: 0.5 },
  '4-7-8': { phase: 'exhale', progress: 0.22, light: 'ocean' },
  '7-11': { phase: 'inhale', progress: 0.34 },
  sigh: { phase: 'inhale', progress: 0.7, light: 'ocean' },
  'comfort-ladder': { say: 'ladder-rung', after: 31.4 },
  'own-pace': { phase: 'inhale', progress: 0.6, light: 'ember', plain: '4-6' },
  'spine-scan': { say: 'scan-ribs', focus: 'T4', after: 4 },
  'yoga-nidra': { say: 'outward-light', after: 6.4 },
  'yoga-nidra-short': { say: 'point-name', focus: 'forehead-centre', after: 2.5 },
  'tension-release': { say: 'tense-now', focus: 'right-side', after: 3 },
  'desk-reset': { say: 'desk-feet', after: 4 },
  decompress: { say: 'cat-round', after: 5 },
  'yin-spine': { say: 'dangle-stay', after: 20 },
  'yin-spine-full': { say: 'banana-stay', after: 20 },
  'vagus-menu': { phase: 'inhale', progress: 0.86, light: 'ember', plain: '4-6' },
  writing: { phase: 'exhale', progress: 0.82, plain: '4-6' },
  morning: { say: 'morning-breathe', after: 43 },
};

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
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: file, type: 'webp', quality: 90 });

  await page.setViewport({ width: 240, height: 300, deviceScaleFactor: 2 });
  for (const [name, scene] of Object.entries(practices)) {
    await page.evaluate(
      async (name, { light = 'dawn', plain, ...moment }) => {
        const breath = /** @type {import('../src/index.js').SpineBreath} */ (document.createElement('spine-breath'));
        breath.style.cssText = 'height:300px;--spine-breath-radius:0px;color-scheme:dark';
        Object.assign(breath, {
          controls: 'none',
          sound: 'none',
          motion: 'full',
          light,
          minutes: 2,
          pattern: plain ?? null,
        });
        document.body.style.display = 'block';
        document.body.replaceChildren(breath);
        await breath.updateComplete;
        // The picture has no words: they come in many languages.
        const wordless = new CSSStyleSheet();
        wordless.replaceSync('.words { display: none } spine-wave { margin: 0 !important }');
        breath.shadowRoot?.adoptedStyleSheets.push(wordless);
        if (!plain) {
          const ready = new Promise((resolve) => breath.addEventListener('loadedmetadata', resolve));
          breath.practice = name;
          await ready;
        }
        await breath.play();
        breath.pause();
        const shown = breath.session.timeline.phases.find(({ name, breath, cue }) =>
          'say' in moment
            ? cue?.say === moment.say && (!moment.focus || cue.focus === moment.focus)
            : name === moment.phase && breath === 2,
        );
        if (!shown) throw new Error(`${name} has no such moment.`);
        breath.currentTime = shown.start + ('say' in moment ? moment.after : moment.progress * shown.duration);
        await breath.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      name,
      scene,
    );
    const path = /** @type {const} */ (`${folder}/${name}.webp`);
    await page.screenshot({ path, type: 'webp', quality: 92 });
    const { size } = statSync(path);
    console.log(`${path}: ${size} bytes`);
    if (size > heaviestPractice) throw new Error(`It is heavier than ${heaviestPractice} bytes: lower its quality.`);
  }
} finally {
  await browser.close();
  await server.close();
}

const { size } = statSync(file);
console.log(`${file}: ${size} bytes`);
if (size > heaviest) throw new Error(`The picture is heavier than ${heaviest} bytes: lower its quality.`);

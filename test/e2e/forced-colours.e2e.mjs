import assert from 'node:assert/strict';
import { puppets, testPage } from './support/pages.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {string} title @param {(page: Page) => Promise<void>} use */
const testInForcedColours = (title, use) =>
  // WebKitGTK has no forced colours.
  testPage(
    `in forced colours ${title}`,
    'plain.html',
    use,
    (page) => page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]),
    puppets,
  );

/**
 * Takes the widget to the middle of a phase of the first breath, where it stands still.
 *
 * @param {Page} page
 * @param {string} phase
 */
const standIn = (page, phase) =>
  page.$eval(
    'spine-breath',
    async (element, phase) => {
      const breath = /** @type {import('../../src/index.js').SpineBreath} */ (element);
      await breath.updateComplete;
      const { start, duration } =
        breath.session.timeline.phases.find(({ name }) => name === phase) ?? breath.session.timeline.phases[0];
      breath.currentTime = start + duration / 2;
      await breath.updateComplete;
      // The light is there once the page has told that it is in view.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    phase,
  );

/** Colours as the browser resolves them to, by their names. @param {Page} page */
const systemColours = (page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    const colours = ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  });

testInForcedColours('the word of the phase is read in the colours of the system', async (page) => {
  await standIn(page, 'exhale');
  const caption = await page.$eval('spine-breath', ({ shadowRoot }) => {
    const element = /** @type {HTMLElement} */ (shadowRoot?.querySelector('.caption'));
    const { color } = getComputedStyle(element);
    return { text: element.innerText, color, shown: element.checkVisibility() };
  });
  const [canvas, canvasText] = await systemColours(page);
  assert.notEqual(canvas, canvasText);
  assert.deepEqual(caption, { text: 'Hum out', color: canvasText, shown: true });
});

testInForcedColours('nothing is painted behind the words but the canvas of the system', async (page) => {
  const scene = await page.$eval('spine-breath', ({ shadowRoot }) => {
    const { backgroundImage, backgroundColor } = getComputedStyle(
      /** @type {Element} */ (shadowRoot?.querySelector('.card')),
    );
    return { backgroundImage, opaque: !/^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundColor };
  });
  const [canvas] = await systemColours(page);
  assert.equal(scene.backgroundImage, 'none');
  assert.ok([false, canvas].includes(scene.opaque), `${scene.opaque}`);
});

testInForcedColours('lit bones are told from quiet ones, where the breath is', async (page) => {
  /** Where on the way from tail to head the light is brightest, and what it and the bone beneath are painted with. */
  const light = () =>
    page.$eval('spine-breath', ({ shadowRoot }) => {
      const wave = /** @type {import('../../src/index.js').SpineWave} */ (shadowRoot?.querySelector('spine-wave'));
      const opacities = wave.pieces.map((piece) => Number(getComputedStyle(piece).opacity));
      const styleOf = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (wave.shadowRoot?.querySelector(selector)));
      return {
        brightest: opacities.indexOf(Math.max(...opacities)) / opacities.length,
        most: Math.max(...opacities),
        least: Math.min(...opacities),
        bone: styleOf('.bone').fill,
        edge: styleOf('.bone').stroke,
        lit: styleOf('.lit').fill,
      };
    });
  const [canvas, canvasText, highlight] = await systemColours(page);
  await standIn(page, 'inhale');
  const middle = await light();
  assert.deepEqual([middle.bone, middle.edge, middle.lit], [canvas, canvasText, highlight]);
  assert.ok(middle.most > 0.6 && middle.least < 0.2, `${middle.least} to ${middle.most}`);
  await standIn(page, 'lead-in');
  const low = await light();
  assert.ok(low.brightest < middle.brightest, `${low.brightest} before, ${middle.brightest} then`);
});

for (const [circumstance, within] of [
  ['', '.progress-row, .bar'],
  [' of the settings', '.sheet'],
])
  testInForcedColours(`every button${circumstance} has a border, or is filled`, async (page) => {
    await standIn(page, 'inhale');
    if (within === '.sheet') {
      await page.click('spine-breath >>> .settings');
      await page.waitForSelector('spine-breath >>> .sheet');
    }
    const [canvas] = await systemColours(page);
    const without = await page.$eval(
      'spine-breath',
      ({ shadowRoot }, within, canvas) =>
        [...(shadowRoot?.querySelectorAll(within) ?? [])]
          .flatMap((part) => [...part.querySelectorAll('button, .chip')])
          .filter((button) => button.checkVisibility({ visibilityProperty: true }))
          .filter((button) => {
            const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(button);
            const filled = ![canvas, 'transparent'].includes(backgroundColor) && !/, 0\)$/.test(backgroundColor);
            const edged = parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && borderTopColor !== canvas;
            return !filled && !edged;
          })
          .map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim()),
      within,
      canvas,
    );
    assert.deepEqual(without, []);
  });

testInForcedColours('what is chosen in the settings is told from what is not', async (page) => {
  await page.click('spine-breath >>> .settings');
  await page.waitForSelector('spine-breath >>> .sheet');
  const [chosen, other] = await page.$eval('spine-breath', ({ shadowRoot }) =>
    ['true', 'false'].map((pressed) => {
      const chip = /** @type {Element} */ (shadowRoot?.querySelector(`.chip[aria-pressed=${pressed}]`));
      const { backgroundColor, color } = getComputedStyle(chip);
      return { backgroundColor, color };
    }),
  );
  assert.notEqual(chosen.backgroundColor, other.backgroundColor);
  assert.notEqual(chosen.backgroundColor, chosen.color);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { breathe, chosen, frameWithWidget, keepViolations, snippetOn } from './support/configurator.mjs';
import { engines, puppets, testPage, withPage } from './support/pages.mjs';
import { serveFiles } from './support/servers.mjs';

/** @typedef {import('../../src/index.js').SpineBreath} SpineBreath */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

testPage('what is chosen stands in the preview, in the snippet and in the address', 'configure.html', async (page) => {
  await snippetOn(page);
  const taken = await page.evaluate(async () => {
    const set = (/** @type {string} */ name, /** @type {string} */ value) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(`#choices [name="${name}"]`));
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    set('practice', 'humming');
    set('minutes', '4');
    set('height', '400');
    set('accent', '#3f6136');
    for (const selector of ['[name=light][value=ember]', '[name=count]', '[name=sound][value=bowl]', '[value=ghost]']) {
      const field = /** @type {HTMLElement} */ (document.querySelector(selector));
      field.click();
    }
    const breath = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
    return {
      attributes: Object.fromEntries(
        [...breath.attributes]
          .filter(({ name }) => name !== 'id' && name !== 'style')
          .map(({ name, value }) => [name, value]),
      ),
      accent: breath.style.getPropertyValue('--spine-breath-accent'),
      height: breath.style.blockSize,
      address: location.search,
    };
  });
  assert.deepEqual(taken, {
    attributes: { practice: 'humming', minutes: '4', sound: 'tone hum breath', light: 'ember', count: '' },
    accent: '#3f6136',
    height: '400px',
    address: '?practice=humming&minutes=4&sound=tone+hum+breath&light=ember&count&accent=3f6136&height=400&host=ghost',
  });
  await page.waitForFunction(() => {
    const text = document.querySelector('#snippet')?.textContent ?? '';
    return ['practice="humming"', 'height:400px', '--spine-breath-accent:#3f6136', 'Humming.'].every((part) =>
      text.includes(part),
    );
  });
});

testPage('an address brings the choices back', `configure.html?${chosen}&pattern=4-2-6-1&host=mdx`, async (page) => {
  const { snippet } = await snippetOn(page);
  const shown = await page.evaluate(() => {
    const value = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (document.querySelector(`[name="${name}"]`)).value;
    const ticked = [...document.querySelectorAll('#choices :checked:not(option), #places :checked')];
    return {
      practice: value('practice'),
      rhythm: [value('pattern'), value('own-pattern')],
      minutes: value('minutes'),
      ticked: ticked
        .map((field) => /** @type {HTMLInputElement} */ (field))
        .map(({ name, value }) => (value === 'on' ? name : value)),
    };
  });
  assert.deepEqual(shown, {
    practice: 'box',
    rhythm: ['own', '4-2-6-1'],
    minutes: '3',
    ticked: ['tone', 'off', 'ocean', 'always-dark', 'own-accent', 'full', 'count', 'mdx'],
  });
  assert.match(snippet, /^<iframe .*frameBorder/);
});

testPage('the preview is as long as the snippet will be, from practice to practice', 'configure.html', async (page) => {
  await snippetOn(page);
  const lengthAfter = async (
    /** @type {string} */ name,
    /** @type {string} */ value,
    /** @type {number} */ minutes,
  ) => {
    await page.evaluate(
      (name, value) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector(`#choices [name="${name}"]`));
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      name,
      value,
    );
    await page.waitForFunction(
      (minutes) => {
        const breath = /** @type {SpineBreath} */ (document.querySelector('spine-breath'));
        return breath.minutes === minutes && Math.abs(breath.duration / 60 - minutes) < 0.6;
      },
      {},
      minutes,
    );
    return page.evaluate(() => location.search);
  };
  assert.equal(await lengthAfter('practice', 'writing', 15), '?practice=writing');
  assert.equal(await lengthAfter('minutes', '10', 10), '?practice=writing&minutes=10');
  assert.equal(await lengthAfter('minutes', '15', 15), '?practice=writing');
  assert.equal(await lengthAfter('minutes', '20', 20), '?practice=writing&minutes=20');
  assert.equal(await lengthAfter('practice', 'humming', 5), '?practice=humming&minutes=5');
  assert.equal(await lengthAfter('minutes', '2', 2), '?practice=humming');
  assert.equal(await lengthAfter('practice', '', 2), '');
});

testPage('the script comes with the hash of the file that lies there', 'configure.html', async (page) => {
  const { snippet } = await snippetOn(page);
  const hash = await page.evaluate(async () => {
    const bytes = await (await fetch('spine-breath.js')).arrayBuffer();
    return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))));
  });
  assert.ok(snippet.includes(` integrity="sha384-${hash}"`), snippet);
});

testPage(
  'faint colours are warned of, and no others',
  'configure.html?background=fff&text=999&scheme=light',
  async (page) => {
    const warnings = () =>
      page.evaluate(() => [...document.querySelectorAll('#warnings li')].map(({ textContent }) => textContent));
    await snippetOn(page);
    assert.ok(
      (await warnings()).includes('Words on background: 2.8 to 1 where it is bright. Easy to read from 4.5 to 1.'),
      `${await warnings()}`,
    );
    await page.evaluate(() => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('[name=text]'));
      field.value = '#111111';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.deepEqual(await warnings(), []);
  },
);

testPage('a press copies, and says so, or selects', 'configure.html', async (page) => {
  await snippetOn(page);
  await page.click('.copyable > .copy');
  await page.waitForFunction(() => /^(Copied|Selected)/.test(document.querySelector('#told')?.textContent ?? ''));
});

testPage(
  'the keyboard alone is enough: from the practice to the copied snippet',
  'configure.html',
  async (page) => {
    await snippetOn(page);
    await page.bringToFront();
    const tabTo = async (/** @type {string} */ selector) => {
      const there = () => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
      for (let presses = 0; presses < 40 && !(await there()); presses++) await page.keyboard.press('Tab');
      assert.ok(await there(), selector);
    };
    await tabTo('[name=practice]');
    await tabTo('[name=sound][value=tone]');
    await page.keyboard.press(' ');
    await tabTo('[name=light]:checked');
    await page.keyboard.press('ArrowRight');
    await tabTo('[name=host]:checked');
    await page.keyboard.press('ArrowUp');
    await tabTo('[name=way]:checked');
    await tabTo('#snippet, pre');
    await tabTo('.copyable > .copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#told')?.textContent);
    assert.equal(await page.evaluate(() => location.search), '?sound=hum+breath+bowl&light=ember&host=confluence');
  },
  undefined,
  puppets,
);

for (const scheme of ['light', 'dark'])
  testPage(
    `axe finds nothing wrong with configure.html in ${scheme} colours`,
    'configure.html?background=777&text=888',
    async (page) => {
      await snippetOn(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        // The preview wears the colours that were chosen, faint as they are.
        const { violations } = await /** @type {any} */ (globalThis).axe.run({ exclude: ['spine-breath'] });
        return violations.flatMap((/** @type {any} */ { id, nodes }) =>
          nodes.map((/** @type {any} */ { target }) => `${id}: ${target.flat().join(' ')}`),
        );
      });
      assert.deepEqual(violations, []);
    },
    (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  );

for (const engine of puppets)
  test(`the page itself keeps to a strict policy, whatever is chosen (${engine})`, async () => {
    const strict = await serveFiles({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    });
    await withPage(
      engine,
      `${strict}/configure.html?${chosen}&host=ghost`,
      async (page) => {
        const { snippet } = await snippetOn(page);
        assert.match(snippet, /integrity="sha384-/);
        await breathe(await frameWithWidget(page));
        assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).violations), []);
      },
      keepViolations,
    );
  });

for (const width of engines.includes('chromium') ? [320, 768, 1280] : [])
  test(`configure.html, ${width} px wide, scrolls one way only (chromium)`, () =>
    withPage(
      'chromium',
      `configure.html?${chosen}`,
      async (page) => {
        await snippetOn(page);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      },
      (page) => page.setViewport({ width, height: 720 }),
    ));

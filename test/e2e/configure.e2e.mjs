import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { INSIDE, oembedLinkIn, rules } from './support/host-rules.mjs';
import { engines, puppets, testPage, withPage } from './support/pages.mjs';
import { serveFiles, servePosts } from './support/servers.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */
/** @typedef {import('../../src/index.js').SpineBreath} SpineBreath */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const files = await serveFiles();
const posts = await servePosts();
const elsewhere = await servePosts();

/** What is chosen in every one of these: something of each sort. */
const chosen = 'practice=box&minutes=3&sound=tone&light=ocean&count&accent=3f6136&scheme=dark';

const attributes = { practice: 'box', minutes: '3', sound: 'tone', light: 'ocean', count: '' };

/**
 * Waits for what is to be pasted, and takes it.
 *
 * @param {Page} page
 */
async function snippetOn(page) {
  await page.waitForFunction(() => document.querySelector('#snippet')?.textContent);
  return page.evaluate(() => ({
    snippet: document.querySelector('#snippet')?.textContent ?? '',
    policy: document.querySelector('#policy')?.textContent ?? '',
  }));
}

/** @param {string} host @param {string} as */
const wishFor = (host, as) => `configure.html?${chosen}&host=${host}&as=${as}&files=${encodeURIComponent(`${files}/`)}`;

/** What the place finds at an address that is pasted into it. @param {string} address */
async function lookUp(address) {
  const found = URL.canParse(address) && oembedLinkIn(await (await fetch(address)).text());
  return found ? { oembed: await (await fetch(found)).json() } : {};
}

/** The address of a post, with what it frames. @param {ReturnType<(typeof rules)[number]['rule']>} published */
const addressOf = (published) =>
  typeof published === 'string'
    ? posts.publish(published)
    : posts.publish(published.body.replace(INSIDE, elsewhere.publish(published.inside)));

/** What Chromium says where a place does not let its frames keep the screen on; the breath goes on without. */
const screenMayDim = /screen-wake-lock is not allowed/;

/**
 * The frame in which the widget stands.
 *
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
async function frameWithWidget(page) {
  return page.waitForFrame(
    // Firefox cannot be asked about a frame that is still on its way.
    async (frame) => frame.url().startsWith('http') && (await frame.$('spine-breath >>> [part=play]')) !== null,
  );
}

/**
 * Presses play and waits until the first in-breath is led.
 *
 * @param {Frame} frame
 */
async function breathe(frame) {
  await frame.$eval('spine-breath', (breath) => {
    const led = new Promise((resolve) =>
      breath.addEventListener(
        'phasechange',
        (event) => /** @type {any} */ (event).phase === 'inhale' && resolve(undefined),
      ),
    );
    Object.assign(globalThis, { led });
  });
  const button = await frame.waitForSelector('spine-breath >>> [part=play]');
  await button?.click();
  await frame.evaluate(() => /** @type {any} */ (globalThis).led);
  assert.equal(await frame.$eval('spine-breath', (breath) => /** @type {SpineBreath} */ (breath).paused), false);
}

/** @param {Frame} frame */
const attributesIn = (frame) =>
  frame.$eval('spine-breath', (breath) =>
    Object.fromEntries(
      ['practice', 'minutes', 'sound', 'light', 'count'].flatMap((name) =>
        breath.hasAttribute(name) ? [[name, breath.getAttribute(name)]] : [],
      ),
    ),
  );

/** Every rule in one engine; in the other, how each place is to be tried first. */
const rulesIn = (/** @type {string} */ engine) =>
  rules.filter(({ host }, i) => engine === puppets[0] || rules.findIndex((other) => other.host === host) === i);

for (const engine of puppets)
  for (const { host, as, title, rule, left } of rulesIn(engine))
    test(`${host}, ${as}, ${title}: what is pasted breathes there (${engine})`, () =>
      withPage(
        engine,
        wishFor(host, as),
        async (page) => {
          const { snippet } = await snippetOn(page);
          await page.goto(addressOf(rule(snippet, await lookUp(snippet))));
          if (left === 'link') {
            assert.equal(await page.$('spine-breath, iframe'), null);
            await Promise.all([page.waitForNavigation(), page.click('a')]);
          }
          const frame = await frameWithWidget(page);
          assert.equal(frame === page.mainFrame(), left !== 'frame');
          // WordPress asks for the frame of an address without its query.
          assert.deepEqual(await attributesIn(frame), host === 'wordpress-oembed' && as === 'iframe' ? {} : attributes);
          await breathe(frame);
        },
        undefined,
        screenMayDim,
      ));

/** Keeps what a policy forbids, but for the icon that browsers look for. @param {Page} page */
const keepViolations = (page) =>
  page.evaluateOnNewDocument(() => {
    const violations = /** @type {string[]} */ ([]);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (!blockedURI.endsWith('/favicon.ico')) violations.push(`${violatedDirective} ${blockedURI}`);
    });
    Object.assign(globalThis, { violations });
  });

for (const engine of puppets)
  for (const [as, more] of [
    ['script', ''],
    ['script', "; require-trusted-types-for 'script'; trusted-types spine-breath"],
    ['iframe', ''],
  ])
    test(`a page that forbids all but the line shown lets the ${as} breathe${more && ', under Trusted Types'} (${engine})`, () =>
      withPage(
        engine,
        wishFor('html', as),
        async (page) => {
          const { snippet, policy } = await snippetOn(page);
          await page.goto(posts.publish(snippet, `default-src 'none'; ${policy}${more}`));
          const frame = await frameWithWidget(page);
          await breathe(frame);
          assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).violations), []);
        },
        keepViolations,
        // Browsers look for an icon of their own accord, and may not.
        /favicon\.ico/,
      ));

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

test('the built demo holds what the snippets lead to', async () => {
  for (const file of ['embed.html', 'spine-breath.js', 'guide.js'])
    assert.equal((await fetch(`${files}/${file}`)).status, 200, file);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breathe, chosen, frameWithWidget, keepViolations, snippetOn } from './support/configurator.mjs';
import { INSIDE, oembedLinkIn, rules } from './support/host-rules.mjs';
import { puppets, withPage } from './support/pages.mjs';
import { serveFiles, servePosts } from './support/servers.mjs';

/** @typedef {import('puppeteer-core').Frame} Frame */

const files = await serveFiles();
const posts = await servePosts();
const elsewhere = await servePosts();

const attributes = { practice: 'box', minutes: '3', sound: 'tone', light: 'ocean', count: '' };

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

/** @param {Frame} frame */
const attributesIn = (frame) =>
  frame.$eval('spine-breath', (breath) =>
    Object.fromEntries(
      ['practice', 'minutes', 'sound', 'light', 'count'].flatMap((name) =>
        breath.hasAttribute(name) ? [[name, breath.getAttribute(name)]] : [],
      ),
    ),
  );

/** Every rule in one engine, as they are the places' own; in the other, how each kind of snippet is to be tried first. */
const rulesIn = (/** @type {string} */ engine) =>
  rules.filter(({ as }, i) => engine === puppets[0] || rules.findIndex((other) => other.as === as) === i);

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
          const frame = await frameWithWidget(page, left === 'frame');
          // WordPress asks for the frame of an address without its query.
          assert.deepEqual(await attributesIn(frame), host === 'wordpress-oembed' && as === 'iframe' ? {} : attributes);
          await breathe(frame);
        },
        undefined,
        screenMayDim,
      ));

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
          const frame = await frameWithWidget(page, as === 'iframe');
          await breathe(frame);
          assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).violations), []);
        },
        keepViolations,
        // Browsers look for an icon of their own accord, and may not.
        /favicon\.ico/,
      ));

test('the built demo holds what the snippets lead to', async () => {
  for (const file of ['embed.html', 'spine-breath.js', 'guide.js'])
    assert.equal((await fetch(`${files}/${file}`)).status, 200, file);
});

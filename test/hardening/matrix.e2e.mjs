import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { engines } from '../support/launchers/driven.mjs';
import { open } from './support/open.mjs';
import { companiesOf, forms, leftOut, strictSite } from './support/site.mjs';

/** @typedef {import('./support/open.mjs').Opened} Opened */

const site = await strictSite();
after(site.close);

/** What the witness has written down. */
const testimony = () => {
  const { violations, complaints, touched } = /** @type {any} */ (globalThis).witness;
  return { violations, complaints, touched };
};

/** Browsers ask every page for an icon by themselves, and under `default-src 'none'` forbid it to themselves. */
const OWN_QUESTION = '/favicon.ico';

/** What the browser has reported to the server; Firefox and WebKit tell of their own question too. */
const reported = () =>
  site.posts.filter((report) => !JSON.parse(report)['csp-report']['blocked-uri'].endsWith(OWN_QUESTION));

/** A real press, until the sound is heard and leads, and from the end of the lead-in on to the first in-breath. @param {Opened} page */
async function breathe(page) {
  const { guest, press } = page;
  await guest(() => /** @type {any} */ (globalThis).witness.drawn());
  await guest(() => /** @type {any} */ (globalThis).witness.listen());
  await press('play');
  await guest(() => /** @type {any} */ (globalThis).witness.heard());
  await guest(() => /** @type {any} */ (globalThis).witness.breathed('lead-in'));
  await guest(() => Object.assign(document.querySelector('spine-breath') ?? {}, { currentTime: 2.7 }) && undefined);
  await guest(() => /** @type {any} */ (globalThis).witness.breathed('inhale'));
}

for (const engine of engines) {
  test(`the witness sees what a policy forbids and what a page remembers (${engine})`, async () => {
    site.posts.length = 0;
    await open(engine, `${site.origin}/guilty`, false, async ({ host }) => {
      await host(() => /** @type {any} */ (globalThis).witness.until(() => document.cookie));
      const { violations, complaints, touched } = await host(testimony);
      const forbidden = violations.map((/** @type {string} */ told) => told.split(':')[0]);
      assert.ok(forbidden.includes('style-src-attr'), String(forbidden));
      assert.ok(forbidden.includes('connect-src'), String(forbidden));
      assert.ok(forbidden.includes('require-trusted-types-for'), String(forbidden));
      assert.ok(complaints.includes('guilty'));
      for (const name of ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch'])
        assert.ok(touched.includes(name), `${name} in ${touched}`);
    });
    assert.notDeepEqual(reported(), []);
  });

  for (const form of forms)
    for (const company of companiesOf(form)) {
      test(`${form}, ${company}, under a strict policy: breathes and is heard, and nothing is violated (${engine})`, async () => {
        site.posts.length = 0;
        const url = `${site.origin}/page?${new URLSearchParams({ form, company })}`;
        await open(engine, url, form !== 'script', async (page) => {
          await breathe(page);
          const second = form === 'script' ? leftOut[company] : undefined;
          const scripts = { violations: [], complaints: second ? [second] : [], touched: [] };
          assert.deepEqual(await page.guest(testimony), scripts);
          if (form !== 'script')
            assert.deepEqual(await page.host(testimony), { violations: [], complaints: [], touched: [] });
          // Beside the other Lit, it is the other one that must not have suffered either.
          if (company === 'beside a second copy of Lit')
            assert.equal(
              await page.host(() => document.querySelector('other-element')?.shadowRoot?.textContent),
              'Made by other-element',
            );
          assert.deepEqual(reported(), []);
        });
      });
    }
}

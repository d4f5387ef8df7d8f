import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { engines } from '../support/launchers/driven.mjs';
import { open } from './support/open.mjs';
import { strictSite } from './support/site.mjs';

const site = await strictSite();
after(site.close);

const beside = readdirSync(new URL('../../dist/cdn', import.meta.url)).map((name) => `/${name}`);

/** What a page has kept, anywhere that a browser keeps things. */
const kept = async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
});
const nothing = { cookie: '', local: 0, session: 0, databases: 0, caches: 0 };

/** What there is to press: it plays, is set, muted, ended; and what is asked for meanwhile. */
const parts = ['play', 'settings', 'close', 'mute', 'play'];

/** @param {import('./support/open.mjs').Opened} page */
async function useAll({ guest, press }) {
  await guest(() => /** @type {any} */ (globalThis).witness.listen());
  for (const part of parts) {
    await guest(
      (part) =>
        /** @type {any} */ (globalThis).witness.until(() =>
          document.querySelector('spine-breath')?.shadowRoot?.querySelector(`[part=${part}]`),
        ),
      part,
    );
    await press(part);
  }
  await guest(() => {
    const widget = /** @type {import('../../src/index.js').SpineBreath} */ (document.querySelector('spine-breath'));
    widget.muted = false;
    widget.currentTime = widget.duration - 0.2;
    return widget.play();
  });
  await guest(() => {
    const widget = /** @type {import('../../src/index.js').SpineBreath} */ (document.querySelector('spine-breath'));
    return /** @type {any} */ (globalThis).witness.until(() => widget.ended);
  });
}

const loaded = () => /** @type {any} */ (globalThis).witness.drawn();

for (const engine of engines) {
  test(`after its load the widget asks for nothing and keeps nothing, from the first press to the end (${engine})`, async () => {
    await open(engine, `${site.origin}/page`, false, async (page) => {
      await page.guest(loaded);
      const before = page.asked.length;
      site.requests.length = 0;
      await useAll(page);
      assert.deepEqual(page.asked.slice(before), []);
      assert.deepEqual(site.requests, []);
      assert.deepEqual(await page.guest(() => /** @type {any} */ (globalThis).witness.touched), []);
      assert.deepEqual(await page.guest(kept), nothing);
    });
  });

  test(`a practice in another language asks only for files beside the widget, and keeps nothing (${engine})`, async () => {
    site.requests.length = 0;
    await open(engine, `${site.origin}/page?practice=desk-reset&lang=de&voice=`, false, async (page) => {
      await page.guest(loaded);
      await page.guest(() => {
        const widget = /** @type {import('../../src/index.js').SpineBreath} */ (document.querySelector('spine-breath'));
        return /** @type {any} */ (globalThis).witness.until(
          () => widget.shadowRoot?.querySelector('.frame')?.getAttribute('lang') === 'de',
        );
      });
      await useAll(page);
      const own = ['/page', '/host.css', '/witness.js', '/favicon.ico'];
      const others = site.requests.filter((path) => !own.includes(path));
      assert.deepEqual(
        others.filter((path) => !beside.includes(path)),
        [],
      );
      for (const path of ['/guide.js', '/words-de.js', '/practices-de.js']) assert.ok(others.includes(path), path);
      assert.deepEqual(
        page.asked.filter((address) => /^\w+:\/\//.test(address) && !address.startsWith(site.origin)),
        [],
      );
      assert.deepEqual(await page.guest(() => /** @type {any} */ (globalThis).witness.touched), []);
      assert.deepEqual(await page.guest(kept), nothing);
    });
  });
}

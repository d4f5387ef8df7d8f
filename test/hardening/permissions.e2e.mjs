import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { engines } from '../support/launchers/driven.mjs';
import { open } from './support/open.mjs';
import { strictSite } from './support/site.mjs';

const site = await strictSite();
after(site.close);

/** Browsers ask every page for an icon by themselves, and tell of it where the policy forbids it. */
const OWN_QUESTION = /favicon/;

for (const engine of engines)
  test(`in a frame that may not keep the screen on, a practice plays without a word on the console (${engine})`, async () => {
    const url = `${site.origin}/page?${new URLSearchParams({ form: 'sandboxed iframe', practice: 'desk-reset' })}`;
    await open(engine, url, true, async ({ guest, press, said }) => {
      await guest(() => /** @type {any} */ (globalThis).witness.drawn());
      await guest(() =>
        /** @type {any} */ (globalThis).witness.until(() =>
          document.querySelector('spine-breath')?.shadowRoot?.querySelector('.about'),
        ),
      );
      await guest(() => /** @type {any} */ (globalThis).witness.listen());
      await press('play');
      await guest(() => /** @type {any} */ (globalThis).witness.heard());
      // What is asked for with the press has been refused by the time that a later question is answered.
      const refused = await guest(async () => {
        const { permissions } = /** @type {Partial<Navigator>} */ (navigator);
        const { state } = (await permissions
          ?.query({ name: /** @type {PermissionName} */ ('screen-wake-lock') })
          .catch(() => undefined)) ?? { state: 'denied' };
        return state !== 'granted';
      });
      assert.ok(refused, 'the frame may keep the screen on: nothing is tried here');
      assert.deepEqual(await guest(() => /** @type {any} */ (globalThis).witness.complaints), []);
      assert.deepEqual(
        said.filter((text) => !OWN_QUESTION.test(text)),
        [],
      );
    });
  });

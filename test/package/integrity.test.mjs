import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../dist/cdn/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('integrity.json', folder), 'utf8'));

test('every file for script tags has its integrity, and nothing else has', () => {
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  assert.deepEqual(Object.keys(manifest).sort(), scripts.sort());
  assert.ok(scripts.includes('spine-breath.js') && scripts.includes('lazy.js'));
});

for (const [file, integrity] of Object.entries(manifest)) {
  test(`the integrity of ${file} is that of its bytes`, () => {
    const hash = createHash('sha384').update(readFileSync(new URL(file, folder)));
    assert.equal(integrity, `sha384-${hash.digest('base64')}`);
  });
}

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports: entries, files, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/**
 * Imports an entry in a fresh Node and tells what that changed, beside what Lit changes by itself.
 *
 * @param {string} entry
 * @returns {{ names: string[], globals: string[] }}
 */
function importInNode(entry) {
  const program = `
    await Promise.all([import('lit'), import('lit/decorators.js')]);
    customElements.define = (tag) => { throw new Error('registered ' + tag); };
    const before = new Set(Reflect.ownKeys(globalThis));
    const names = Object.keys(await import('${entry}'));
    const globals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ names, globals }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

for (const [entry, target] of Object.entries(entries)) {
  test(`what "${entry}" exports is there`, () => {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) assert.ok(existsSync(root + path), `${path} is missing`);
  });
}

test('every file to be published is there', () => {
  assert.deepEqual(
    files.filter((/** @type {string} */ file) => !existsSync(root + file)),
    [],
  );
});

for (const entry of ['spine-breath', 'spine-breath/core', 'spine-breath/session', 'spine-breath/embed']) {
  test(`${entry} can be imported in Node and leaves nothing behind`, () => {
    const { names, globals } = importInNode(entry);
    assert.notDeepEqual(names, []);
    assert.deepEqual(globals, []);
  });
}

test('the class on the page tells the version of the package', async () => {
  const { SpineBreath } = await import(`${root}dist/index.js`);
  assert.equal(SpineBreath.version, version);
});

test('the file for script tags imports nothing but files beside it, and those when they are wanted', () => {
  const bundle = readFileSync(`${root}dist/cdn/spine-breath.js`, 'utf8');
  assert.doesNotMatch(bundle, /(^|[;}\n])\s*import\s*["'{*\w]/);
  const wanted = Array.from(bundle.matchAll(/\bimport\s*\(\s*([^)]*)\)/g), ([, file]) => file);
  assert.ok(wanted.length > 0 && wanted.every((file) => /^["'`]\.\/[\w-]+\.js["'`]$/.test(file)), wanted.join());
});

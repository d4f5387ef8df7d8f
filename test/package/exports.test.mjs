import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports: entries, files, name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Every path that can be imported, with the files behind it; patterns as all that they lead to. */
const published = Object.entries(entries).flatMap(([entry, target]) => {
  if (target === null) return [];
  const paths = typeof target === 'string' ? [target] : Object.values(target);
  if (!entry.includes('*')) return [{ entry, paths }];
  const [before = '', after = ''] = paths.at(-1).split('*');
  return readdirSync(root + before)
    .filter((file) => file.endsWith(after))
    .map((file) => file.slice(0, -after.length))
    .filter((part) => entries[entry.replace('*', part)] !== null)
    .map((part) => ({ entry: entry.replace('*', part), paths: paths.map((path) => path.replace('*', part)) }));
});

const modules = published.filter(({ paths }) => paths.at(-1).endsWith('.js')).map(({ entry }) => name + entry.slice(1));

/**
 * Imports an entry in a fresh Node, which has to come to its end by itself, and tells what that changed, beside what Lit
 * changes.
 *
 * @param {string} entry
 * @returns {{ names: string[], globals: string[], tags: string[] }}
 */
function importInNode(entry) {
  const program = `
    await Promise.all([import('lit'), import('lit/decorators.js')]);
    const tags = [];
    customElements.define = (tag) => tags.push(tag);
    const before = new Set(Reflect.ownKeys(globalThis));
    const names = Object.keys(await import('${entry}'));
    const globals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ names, globals, tags }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

for (const { entry, paths } of published) {
  test(`what "${entry}" exports is there`, () => {
    for (const path of paths) assert.ok(existsSync(root + path), `${path} is missing`);
  });
}

test('every file to be published is there', () => {
  assert.deepEqual(
    files.filter((/** @type {string} */ file) => !existsSync(root + file)),
    [],
  );
});

/** Those that are there for their effect, or for their types alone. */
const isNameless = (/** @type {string} */ entry) => /\/(define|cdn|react|vue|svelte)$/.test(entry);
const isRegistering = (/** @type {string} */ entry) => /\/(define|cdn)$/.test(entry);

for (const entry of modules) {
  test(`${entry} can be imported in Node and leaves nothing behind`, () => {
    const { names, globals, tags } = importInNode(entry);
    assert.equal(names.length === 0, isNameless(entry));
    assert.deepEqual(globals, []);
    assert.deepEqual(tags, isRegistering(entry) ? ['spine-wave', 'spine-breath'] : []);
  });
}

test('Lit in Node knows the tags once they are registered, and once more does not hurt', async () => {
  await import(`${root}dist/define.js`);
  await import(`${root}dist/define.js?again`);
  assert.equal(typeof customElements.get('spine-breath'), 'function');
});

for (const [entry] of Object.entries(entries).filter(([, target]) => target === null)) {
  test(`"${entry}" stays inside the package`, async () => {
    const inside = name + entry.slice(1).replace('*', 'en');
    await assert.rejects(import(inside), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
  });
}

/** Every module of a folder of the source, and every folder within as a pattern. @param {string} folder */
const modulesIn = (folder) =>
  readdirSync(`${root}src/${folder}`, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/*` : entry.name.replace(/\.ts$/, ''),
  );

test('of the folder of practices, nothing but practices and the list of their names leaves the package', async () => {
  const { guidedNames, freeNames } = await import('spine-breath/practices/names');
  const open = [...guidedNames, ...freeNames, 'names'];
  const inside = modulesIn('practices').filter((module) => entries[`./practices/${module}`] !== null);
  assert.deepEqual(inside.sort(), open.sort());
});

test('of the folder of translations, nothing but languages leaves the package', () => {
  const inside = modulesIn('translations').filter((module) => entries[`./translations/${module}`] !== null);
  const languages = modulesIn('translations/practices').filter((module) => module !== 'words');
  assert.deepEqual(inside.sort(), languages.sort());
});

test('every practice of the catalogue has a path of its own, and is what it is called', async () => {
  const { guidedNames, freeNames } = await import('spine-breath/practices/names');
  for (const practice of [...guidedNames, ...freeNames]) {
    const [{ name: called }, ...others] = Object.values(await import(`spine-breath/practices/${practice}`));
    assert.deepEqual([called, others], [practice, []]);
  }
});

test('every language has a path of its own', async () => {
  const languages = modules.filter((entry) => entry.startsWith('spine-breath/translations/'));
  for (const entry of languages) {
    const [{ lang }] = Object.values(await import(entry));
    assert.equal(`spine-breath/translations/${lang}`, entry);
  }
  assert.ok(languages.length >= 7);
});

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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
const { metadata, components, dependencies, bomFormat } = read(join(root, 'dist/sbom.json'));

/** The package.json of a package that another one needs, as Node finds it. */
const find = (/** @type {string} */ name, /** @type {string} */ from) => {
  const [path] = (createRequire(from).resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, 'package.json'))
    .filter((candidate) => {
      try {
        return Boolean(read(candidate));
      } catch {
        return false;
      }
    });
  assert.ok(path, `${name} is not installed`);
  return path;
};

/** What is installed for the package, from its package.json on. @returns {Map<string, any>} */
function installed() {
  /** @type {Map<string, any>} */
  const found = new Map();
  const visit = (/** @type {string} */ path) => {
    for (const name of Object.keys(read(path).dependencies ?? {})) {
      const inside = find(name, dirname(path) + '/');
      if (found.has(inside)) continue;
      found.set(inside, read(inside));
      visit(inside);
    }
  };
  visit(join(root, 'package.json'));
  return found;
}

const label = (/** @type {{ name: string, version: string }} */ { name, version }) => `${name}@${version}`;

test('it is a CycloneDX list of this package', () => {
  const { name, version } = read(join(root, 'package.json'));
  assert.deepEqual([bomFormat, label(metadata.component)], ['CycloneDX', `${name}@${version}`]);
});

test('it lists what is installed for the package, to the version and the licence', () => {
  const wanted = [...installed().values()].map((each) => `${label(each)} ${each.license}`);
  const listed = components.map((/** @type {any} */ each) => `${label(each)} ${each.licenses[0].license.id}`);
  assert.deepEqual(listed.sort(), wanted.sort());
  assert.ok(listed.some((/** @type {string} */ each) => each.startsWith('lit@')));
});

test('each has a hash, and is needed by another', () => {
  const needed = new Set(dependencies.flatMap((/** @type {any} */ { dependsOn }) => dependsOn));
  for (const { 'bom-ref': reference, hashes } of components) {
    assert.match(hashes[0].content, /^[\da-f]{128}$/);
    assert.ok(needed.has(reference), `nothing needs ${reference}`);
  }
});

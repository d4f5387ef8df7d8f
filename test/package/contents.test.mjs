import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm publish` would send. @type {string[]} */
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 16 * 1024 * 1024,
  }),
)[0].files.map((/** @type {{ path: string }} */ { path }) => path);

const textOf = (/** @type {string} */ path) => readFileSync(root + path, 'utf8');

/** What may be in the package beside the modules; each kind has to be there. */
const kinds = {
  'what it is': /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
  'what it is made of': /^dist\/sbom\.json$/,
  'what editors read': /^(custom-elements\.json|dist\/editors\/[\w.-]+\.json)$/,
  'the schema of practices': /^dist\/practice\.schema\.json$/,
  'files for script tags': /^dist\/cdn\/[\w-]+\.js$/,
  'their integrity': /^dist\/cdn\/integrity\.json$/,
  'the page for frames': /^dist\/cdn\/(embed\.(html|css)|oembed\.json)$/,
  'types for frameworks': /^dist\/frameworks\/\w+\.(js|d\.ts)$/,
};

/** A file that the build has made of a module of `src`. */
const isOfSource = (/** @type {string} */ path) => {
  const [, module] = /^dist\/(.+?)\.(?:js|js\.map|d\.ts)$/.exec(path) ?? [];
  return module !== undefined && existsSync(`${root}src/${module}.ts`);
};

test('the package holds modules, and these kinds of things, and nothing else', () => {
  const others = packed.filter((path) => !isOfSource(path));
  assert.deepEqual(
    others.filter((path) => !Object.values(kinds).some((kind) => kind.test(path))),
    [],
  );
});

for (const [what, kind] of Object.entries(kinds)) {
  test(`the package holds ${what}`, () => {
    assert.ok(packed.some((path) => kind.test(path)));
  });
}

test('every module has its types and its source map, which holds its source', () => {
  const modules = packed.filter((path) => path.endsWith('.js') && isOfSource(path));
  assert.ok(modules.length > 50);
  for (const path of modules) assert.ok(packed.includes(path.replace(/\.js$/, '.d.ts')), `${path} has no types`);
  for (const path of packed.filter((each) => each.endsWith('.js.map'))) {
    assert.ok(packed.includes(path.replace(/\.map$/, '')), `${path} is of no module`);
    const { sources, sourcesContent } = JSON.parse(textOf(path));
    assert.equal(sourcesContent.filter(Boolean).length, sources.length);
  }
});

test('no file names a place on the machine that built it, or where packages were fetched from', () => {
  const host = process.env.npm_config_registry ? new URL(process.env.npm_config_registry).host : undefined;
  const tells = (/** @type {string} */ text) =>
    text.includes(root.slice(0, -1)) || /node_modules\/\.|\/\/registry\./.test(text) || (host && text.includes(host));
  assert.deepEqual(
    packed.filter((path) => tells(textOf(path))),
    [],
  );
});

test('no source map leads out of the package', () => {
  const outside = packed
    .filter((path) => path.endsWith('.js.map'))
    .flatMap((path) => JSON.parse(textOf(path)).sources)
    .filter((/** @type {string} */ source) => !/^(\.\.\/)+src\//.test(source));
  assert.deepEqual(outside, []);
});

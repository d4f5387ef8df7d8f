import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { importsOf, inSource, sourceFiles, sourceFolder } from './source-files.mjs';

/**
 * What each room of the house may import, beside its own files; `types` only as types.
 *
 * @type {Record<string, { any: string[], types: string[] }>}
 */
const floors = {
  breath: { any: [], types: [] },
  practices: { any: [], types: ['breath'] },
  translations: { any: [], types: ['breath', 'practices', 'session'] },
  settings: { any: ['breath'], types: [] },
  session: { any: ['breath'], types: [] },
  spine: { any: ['breath', 'settings', 'session'], types: ['translations'] },
  sound: { any: ['breath', 'session'], types: ['translations'] },
  guide: { any: ['breath', 'session'], types: ['translations'] },
  widget: { any: ['breath', 'practices', 'settings', 'session', 'spine', 'sound', 'guide', 'translations'], types: [] },
  embed: { any: ['widget', 'translations'], types: ['breath', 'session'] },
};

const files = sourceFiles();
const isPure = (/** @type {string} */ file) => /^(breath|practices)\/|^sound\/score/.test(inSource(file));
const roomOf = (/** @type {string} */ file) =>
  inSource(file).includes('/') ? inSource(file).split('/')[0] : undefined;

test('every folder of src has its floor', () => {
  const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in floors)),
    [],
  );
});

for (const [room, { any, types }] of Object.entries(floors)) {
  test(`${room} stands only on ${[...any, ...types.map((name) => `types of ${name}`)].join(', ') || 'nothing'}`, () => {
    const trespasses = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => importsOf(file).map((imported) => ({ file, ...imported })))
      .filter(({ target, typeOnly }) => {
        const other = target && roomOf(target);
        if (!target || other === room) return false;
        return !other || !(any.includes(other) || (typeOnly && types.includes(other)));
      })
      .map(({ file, specifier }) => `${inSource(file)} imports ${specifier}`);
    assert.deepEqual(trespasses, []);
  });
}

test('every relative import names a file that exists, with the extension .js', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, target }) => target && !(/\.(js|json)$/.test(specifier) && existsSync(target)))
      .map(({ specifier }) => `${inSource(file)} imports ${specifier}`),
  );
  assert.deepEqual(wrong, []);
});

test('no modules import each other in a circle', () => {
  /** @type {Map<string, 'open' | 'done'>} */
  const visited = new Map();
  /** @type {string[]} */
  const circles = [];
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    if (visited.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].map(inSource).join(' → '));
    if (visited.has(file)) return;
    visited.set(file, 'open');
    for (const { target, typeOnly } of importsOf(file)) {
      if (target && !typeOnly && existsSync(target)) visit(target, [...path, file]);
    }
    visited.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(circles, []);
});

test('the index does not lead to a module that registers tags', () => {
  const index = join(sourceFolder, 'index.ts');
  /** @type {Set<string>} */
  const reached = new Set();
  const visit = (/** @type {string} */ file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target, typeOnly } of importsOf(file)) if (target && !typeOnly && existsSync(target)) visit(target);
  };
  visit(index);
  assert.deepEqual(
    [...reached].map(inSource).filter((file) => /(^|\/)define\.ts$/.test(file)),
    [],
  );
});

test('the pure modules and the session import no package', () => {
  const packages = files
    .filter((file) => isPure(file) || roomOf(file) === 'session')
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => !target)
        .map(({ specifier }) => `${inSource(file)} imports ${specifier}`),
    );
  assert.deepEqual(packages, []);
});

test('the pure modules need no DOM and no Web Audio', () => {
  const { config } = ts.readConfigFile(join(sourceFolder, '../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, lib: ['ES2023'], types: [] },
    join(sourceFolder, '..'),
  );
  const program = ts.createProgram(files.filter(isPure), options);
  const messages = ts.getPreEmitDiagnostics(program).map((diagnostic) =>
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: inSource,
      getCurrentDirectory: () => sourceFolder,
      getNewLine: () => '',
    }),
  );
  assert.deepEqual(messages, []);
});

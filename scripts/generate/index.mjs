/**
 * Writes what editors and frameworks know of the elements, from custom-elements.json and the published types: the last
 * steps of `npm run build`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { declarationsOf, elementsOf, valuesByField } from './elements.mjs';
import { reactTypes, svelteTypes, tagsTypes, vueTypes } from './frameworks.mjs';
import { cssData, htmlData } from './vscode.mjs';
import { webTypes } from './web-types.mjs';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('custom-elements.json');
const elements = elementsOf(
  manifest,
  valuesByField(
    'dist/index.d.ts',
    declarationsOf(manifest).map(({ name }) => name),
  ),
);

/** A module that this build has made; nothing of the kind is there when types are checked. */
const built = (/** @type {string} */ path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { presets } = await built('breath/index.js');
const { guidedNames, freeNames } = await built('practices/names.js');
const suggestions = { pattern: Object.keys(presets), practice: [...guidedNames, ...freeNames] };

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
/** Nothing of it is left when the types are gone; bundlers still want a file. */
const nothing = 'export {};\n';

const files = {
  'editors/vscode.html-data.json': json(htmlData(elements, suggestions)),
  'editors/vscode.css-data.json': json(cssData(elements)),
  'editors/web-types.json': json(webTypes(elements, readJson('package.json'))),
  'frameworks/tags.d.ts': tagsTypes(elements),
  'frameworks/tags.js': nothing,
  'frameworks/react.d.ts': reactTypes(elements),
  'frameworks/react.js': nothing,
  'frameworks/vue.d.ts': vueTypes(elements),
  'frameworks/vue.js': nothing,
  'frameworks/svelte.d.ts': svelteTypes(elements),
  'frameworks/svelte.js': nothing,
};

for (const [file, text] of Object.entries(files)) {
  const path = `dist/${file}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

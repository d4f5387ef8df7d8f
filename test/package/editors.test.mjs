import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../dist/editors/${path}`, import.meta.url), 'utf8'));
const htmlData = read('vscode.html-data.json');
const webTypes = read('web-types.json');

const { SpineBreath, SpineWave } = await import('../../dist/index.js');
const classes = { 'spine-breath': SpineBreath, 'spine-wave': SpineWave };

/**
 * What VS Code offers where `|` stands.
 *
 * @param {string} page
 * @returns {string[]}
 */
function offered(page) {
  const service = html.getLanguageService({
    customDataProviders: [html.newHTMLDataProvider('spine-breath', htmlData)],
  });
  const document = html.TextDocument.create('file:///page.html', 'html', 1, page.replace('|', ''));
  const position = document.positionAt(page.indexOf('|'));
  return service.doComplete(document, position, service.parseHTMLDocument(document)).items.map(({ label }) => label);
}

test('VS Code offers the tags', () => {
  assert.ok(['spine-breath', 'spine-wave'].every((tag) => offered('<|').includes(tag)));
});

test('VS Code offers the attributes, switches without a value', () => {
  const attributes = offered('<spine-breath |></spine-breath>');
  assert.ok(['pattern', 'hum-pitch', 'muted'].every((name) => attributes.includes(name)));
});

test('VS Code offers the words that an attribute takes', () => {
  assert.deepEqual(offered('<spine-breath light="|"></spine-breath>').sort(), ['dawn', 'ember', 'ocean']);
});

test('VS Code offers the practices by name', () => {
  assert.ok(offered('<spine-breath practice="|"></spine-breath>').includes('yoga-nidra'));
});

test('VS Code explains an attribute', () => {
  const service = html.getLanguageService({
    customDataProviders: [html.newHTMLDataProvider('spine-breath', htmlData)],
  });
  const document = html.TextDocument.create(
    'file:///page.html',
    'html',
    1,
    '<spine-breath minutes="3"></spine-breath>',
  );
  const hover = service.doHover(document, document.positionAt(16), service.parseHTMLDocument(document));
  assert.match(JSON.stringify(hover?.contents), /1 to 30 minutes/);
});

test('VS Code offers the custom properties', () => {
  const service = css.getCSSLanguageService();
  service.setDataProviders(true, [css.newCSSDataProvider(read('vscode.css-data.json'))]);
  const document = css.TextDocument.create('file:///page.css', 'css', 1, 'spine-breath { --spine }');
  const { items } = service.doComplete(document, document.positionAt(22), service.parseStylesheet(document));
  assert.ok(items.some(({ label }) => label === '--spine-breath-accent'));
});

for (const [tag, { observedAttributes }] of Object.entries(classes)) {
  test(`editors know the attributes that <${tag}> takes, and no others`, () => {
    const named = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();
    const inHtml = htmlData.tags.find((/** @type {any} */ each) => each.name === tag);
    const inWebTypes = webTypes.contributions.html.elements.find((/** @type {any} */ each) => each.name === tag);
    // An element's own `lang` counts as that of anything around it does: it is no attribute of the class.
    const taken = [...observedAttributes, ...(tag === 'spine-breath' ? ['lang'] : [])].sort();
    assert.deepEqual([named(inHtml.attributes), named(inWebTypes.attributes)], [taken, taken]);
  });
}

test('JetBrains finds the data by package.json, of the same version', () => {
  const pack = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(
    [pack['web-types'], webTypes.name, webTypes.version],
    ['./dist/editors/web-types.json', pack.name, pack.version],
  );
});

test('nothing that editors show cites the sources of the project', () => {
  for (const data of [htmlData, webTypes]) assert.doesNotMatch(JSON.stringify(data), /facts\.md|\([A-D]\d+\.\d+/);
});

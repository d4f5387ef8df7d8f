import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { inSource, sourceFiles } from './source-files.mjs';

/** What makes elements or code of strings, or style attributes that a strict policy forbids. */
const forbiddenNames = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'DOMParser',
  'srcdoc',
  'execScript',
  'eval',
  'Function',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
  'styleMap',
]);

const forbiddenMarkup = [
  [/\sstyle\s*=/i, 'a style attribute'],
  [/<style\b/i, 'a <style>'],
  [/<(script|iframe|object|embed|link|base|meta)\b/i, 'an element that loads something'],
  [/\son\w+\s*=/i, 'an event attribute'],
];

/** @param {ts.Node} tag */
const isTemplateTag = (tag) => ts.isIdentifier(tag) && ['html', 'svg', 'mathml'].includes(tag.text);

/** The text of a template, with something in place of each value. @param {ts.TemplateLiteral} template */
const textOf = (template) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map(({ literal }) => `\${}${literal.text}`).join('');

/** @param {ts.CallExpression} call */
function setsForbiddenAttribute({ expression, arguments: [name] }) {
  if (!ts.isPropertyAccessExpression(expression) || !/^(set|toggle)Attribute/.test(expression.name.text)) return false;
  return !!name && ts.isStringLiteralLike(name) && /^(style|on\w+)$/i.test(name.text);
}

/** @param {ts.Node} node @returns {string[]} */
function lapsesOf(node) {
  if (ts.isIdentifier(node) && forbiddenNames.has(node.text)) {
    // A type is no code.
    return ts.isTypeReferenceNode(node.parent) ? [] : [node.text];
  }
  if (ts.isPropertyAccessExpression(node) && /document\.write(ln)?$/i.test(node.getText())) return ['document.write'];
  if (ts.isCallExpression(node) && setsForbiddenAttribute(node))
    return [`setAttribute(${node.arguments[0].getText()})`];
  if (ts.isTaggedTemplateExpression(node) && isTemplateTag(node.tag)) {
    const text = textOf(node.template);
    return forbiddenMarkup
      .filter(([pattern]) => /** @type {RegExp} */ (pattern).test(text))
      .map(([, what]) => String(what));
  }
  return [];
}

/** @param {string} name @param {string} text */
function lapsesIn(name, text) {
  /** @type {string[]} */
  const lapses = [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  /** @param {ts.Node} node */
  const visit = (node) => {
    lapses.push(...lapsesOf(node).map((lapse) => `${name}: ${lapse}`));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lapses;
}

test('no source makes elements or code of strings, or sets what a strict policy forbids', () => {
  assert.deepEqual(
    sourceFiles().flatMap((file) => lapsesIn(inSource(file), readFileSync(file, 'utf8'))),
    [],
  );
});

for (const [code, lapse] of [
  ['element.innerHTML = words;', 'innerHTML'],
  ['document.write(words);', 'document.write'],
  ["element.insertAdjacentHTML('beforeend', words);", 'insertAdjacentHTML'],
  ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'unsafeHTML'],
  ['html`<p style=${styleMap({ color })}></p>`', 'a style attribute'],
  ['html`<p class="a" style="color: red"></p>`', 'a style attribute'],
  ['html`<style>p { color: ${color}; }</style>`', 'a <style>'],
  ['svg`<a onclick="go()"></a>`', 'an event attribute'],
  ["element.setAttribute('style', rules);", "setAttribute('style')"],
  ['eval(words)', 'eval'],
  ['new Function(words)', 'Function'],
])
  test(`such as ${code}`, () => assert.ok(lapsesIn('a.ts', code).includes(`a.ts: ${lapse}`)));

test('but for words that only look alike', () => {
  const innocent = 'const style = element.style; html`<p class="style">${style.color}</p>`; type F = Function;';
  assert.deepEqual(lapsesIn('a.ts', innocent), []);
});

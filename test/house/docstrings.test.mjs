import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { inSource, sourceFiles } from './source-files.mjs';

/** @param {ts.Node} node */
const isExported = (node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** @param {ts.Statement} statement */
const nameOf = (statement) =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ')
    : String(/** @type {ts.DeclarationStatement} */ (statement).name?.getText());

/** What a module declares and exports without a word on what it is. @param {string} name @param {string} text */
const mute = (name, text) =>
  ts
    .createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
    .statements.filter((statement) => isExported(statement) && !ts.getJSDocCommentsAndTags(statement).length)
    .map((statement) => `${name}: ${nameOf(statement)}`);

test('an export without a docstring is found, of whatever kind', () => {
  const text = `
    /** Said. */ export const said = 1;
    const inner = 1; export { inner };
    export const value = 1; export function work() {} export class Thing {} export interface Shape {} export type Name = '';`;
  assert.deepEqual(mute('a', text), ['a: value', 'a: work', 'a: Thing', 'a: Shape', 'a: Name']);
});

test('every export of every module says what it is', () => {
  assert.deepEqual(
    sourceFiles().flatMap((file) => mute(inSource(file), readFileSync(file, 'utf8'))),
    [],
  );
});

/**
 * Writes the reference of README.md from the docstrings: of elements and other classes as custom-elements.json has them,
 * of all else that an entry exports from its source; with --check it only tells whether the two agree. Run
 * `npm run build` first.
 */
import './tables.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const entries = {
  'spine-breath': 'src/index.ts',
  'spine-breath/session': 'src/session/index.ts',
  'spine-breath/core': 'src/breath/index.ts',
  'spine-breath/embed': 'src/embed/host.ts',
};

const begin = '<!-- reference:start -->';
const end = '<!-- reference:end -->';

function fail(text) {
  console.error(text);
  process.exit(1);
}

const code = (text) => (text ? `\`${text}\`` : '');
/** Sources are named in the code, by numbers that a reader of the README has no list of. */
const withoutSources = (text = '') =>
  text
    .replace(/\s*\((facts\.md )?(part [A-D]|[A-D]\d)[^)]*\)/g, '')
    .replace(/(,| of) facts\.md (part )?[A-D](\d+(\.\d+)?)?/g, '');
const cell = (text = '') =>
  withoutSources(text)
    .replace(/(^|\n)- /g, (_, before) => before && '<br>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|');
const link = (name) => name.replace(/[^\w-]/g, '');

/** A table of those columns in which anything stands. */
function table(title, heads, rows) {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.filter((_, column) => rows.some((row) => row[column])).join(' | ')} |`;
  return [
    ...(title ? ['', `**${title}**`] : []),
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
  ];
}

// The classes: custom-elements.json knows their attributes, events, parts and properties.

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

function signature({ name, parameters = [], return: result }) {
  const list = parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.text}`);
  return code(`${name}(${list.join(', ')}): ${result.type.text}`);
}

function propertyRows(members) {
  return members
    .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
    .map(({ attribute, name, readonly, type, default: initial = '', description }) => [
      code(attribute),
      code(name) + (readonly ? ' (read only)' : ''),
      description,
      code(type?.text ?? /^new (\w+)/.exec(initial)?.[1]),
      readonly ? '' : code(initial),
    ]);
}

/** Attributes whose properties every element has. */
function inheritedRows(members, attributes) {
  return attributes
    .filter(({ name }) => !members.some(({ attribute }) => attribute === name))
    .map(({ name, type, description }) => [code(name), code(name), description, code(type?.text), '']);
}

function classReference({ name: className, valueDeclaration }) {
  const declaration = declarations.find(({ kind, name }) => kind === 'class' && name === className);
  const { tagName, summary, description, members = [], attributes = [] } = declaration;
  const { events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = declaration;
  const constructor = !tagName && valueDeclaration.members.find(ts.isConstructorDeclaration);
  const methods = members.filter(({ kind, static: isStatic, inheritedFrom, description }) => {
    return kind === 'method' && !isStatic && !inheritedFrom && description;
  });
  const named = (list, show = code) => list.map(({ name, description }) => [show(name), description]);
  return [
    '',
    `### ${code(tagName ? `<${tagName}>` : className)}`,
    '',
    withoutSources(summary ?? description).trim(),
    ...(constructor ? ['', code(`new ${className}${parametersOf(constructor)}`)] : []),
    ...table(
      tagName ? 'Attributes and properties' : 'Properties',
      ['Attribute', 'Property', 'What it does', 'Type', 'Default'],
      [...propertyRows(members), ...inheritedRows(members, attributes)],
    ),
    ...table(
      'Methods',
      ['Method', 'What it does'],
      methods.map((method) => [signature(method), method.description]),
    ),
    ...table(
      'Events',
      ['Event', 'Type', 'When'],
      events
        .filter(({ description }) => description)
        .map(({ name, type, description }) => [code(name), code(type?.text), description]),
    ),
    ...table(
      'Slots',
      ['Slot', 'What goes there'],
      named(slots, (name) => (name ? code(name) : '(default)')),
    ),
    ...table(
      'Parts',
      ['Part', 'What it is'],
      named(cssParts, (name) => code(`::part(${link(name)})`)),
    ),
    ...table(
      'CSS custom properties',
      ['Property', 'What it sets', 'Default'],
      cssProperties.map(({ name, description, default: initial }) => [code(name), description, code(initial)]),
    ),
    ...table(
      'CSS states',
      ['State', 'When'],
      named(cssStates, (name) => code(`:state(${link(name)})`)),
    ),
  ];
}

// Functions, values and types: only the compiler knows what they are.

const program = ts.createProgram(Object.values(entries), {});
const checker = program.getTypeChecker();
const { Alias, Class, Interface, TypeAlias, Value } = ts.SymbolFlags;

/** What a module exports, in its own order. @param {string} path @returns {any[]} */
function exportsOf(path) {
  const source = /** @type {ts.Node} */ (program.getSourceFile(path));
  const symbols = checker.getExportsOfModule(/** @type {ts.Symbol} */ (checker.getSymbolAtLocation(source)));
  return symbols.map((symbol) => (symbol.flags & Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

/** @param {ts.SymbolFlags} kind */
const ofKind = (symbols, kind) => symbols.filter(({ flags }) => flags & kind);
const docOf = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
const textOf = (node) => node.getText().replace(/\s+/g, ' ');

/** A parameter that is taken apart at once has no name of its own: it is called after its type. */
function parameterOf({ name, type, questionToken, initializer }) {
  const typeName = /^\w+$/.exec(textOf(type))?.[0] ?? 'options';
  const called = ts.isIdentifier(name) ? name.text : typeName[0].toLowerCase() + typeName.slice(1);
  return `${called}${questionToken || initializer ? '?' : ''}: ${textOf(type)}`;
}

const parametersOf = ({ parameters }) => `(${parameters.map(parameterOf).join(', ')})`;

function valueOf({ name, valueDeclaration }) {
  const { type, initializer = valueDeclaration } = valueDeclaration;
  if (ts.isFunctionLike(initializer)) return `${name}${parametersOf(initializer)}: ${textOf(initializer.type)}`;
  return type ? `${name}: ${textOf(type)}` : name;
}

/** A type as it was written; one that is computed as it comes out. */
function aliasOf(symbol) {
  const written = textOf(symbol.declarations[0].type).replace(/^\| /, '');
  const { InTypeAlias, NoTruncation } = ts.TypeFormatFlags;
  return /\btypeof\b/.test(written)
    ? checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, InTypeAlias | NoTruncation)
    : written;
}

/** What somebody who fills in `Words` for another language goes by. */
const [{ valueDeclaration: en }] = exportsOf('src/translations/en.ts');
const english = new Map(
  en.initializer.properties
    .filter(({ initializer }) => initializer && !ts.isArrowFunction(initializer))
    .map(({ name, initializer }) => [name.text, textOf(initializer)]),
);

const interfaceReference = (symbol) => [
  '',
  '<details>',
  `<summary><code>${symbol.name}</code></summary>`,
  '',
  withoutSources(docOf(symbol)),
  ...table(
    '',
    ['Field', 'Type', 'Meaning', 'In English'],
    symbol.declarations[0].members.map((member) => [
      code(member.name.text + (member.questionToken ? '?' : '')),
      code(ts.isMethodSignature(member) ? `${parametersOf(member)} => ${textOf(member.type)}` : textOf(member.type)),
      docOf(member.symbol),
      symbol.name === 'Words' ? code(english.get(member.name.text)) : '',
    ]),
  ),
  '',
  '</details>',
];

const silent = Object.values(entries)
  .flatMap(exportsOf)
  .filter((symbol) => !docOf(symbol));
if (silent.length) fail(`No docstring: ${silent.map(({ name }) => name).join(', ')}.`);

const classes = ofKind(exportsOf(entries['spine-breath']), Class);
const isElement = ({ name }) => declarations.some((found) => found.name === name && found.customElement);

/** Everything is told once: the classes first, the rest with the first entry that exports it. */
const told = new Set(classes);

function entryReference([entry, path]) {
  const all = exportsOf(path);
  const above = all.filter((symbol) => told.has(symbol));
  const here = all.filter((symbol) => !told.has(symbol));
  here.forEach((symbol) => told.add(symbol));
  return [
    '',
    `### ${code(entry)}`,
    ...(above.length ? ['', `Of the above it exports ${above.map(({ name }) => code(name)).join(', ')}.`] : []),
    ...table(
      'Functions and values',
      ['Name', 'What it is'],
      ofKind(here, Value).map((symbol) => [code(valueOf(symbol)), docOf(symbol)]),
    ),
    ...table(
      'Types',
      ['Name', 'Type', 'What it is'],
      ofKind(here, TypeAlias).map((symbol) => [code(symbol.name), code(aliasOf(symbol)), docOf(symbol)]),
    ),
    ...ofKind(here, Interface).flatMap(interfaceReference),
  ];
}

const reference = [
  begin,
  ...classes.filter(isElement).flatMap(classReference),
  ...classes.filter((symbol) => !isElement(symbol)).flatMap(classReference),
  ...Object.entries(entries).flatMap(entryReference),
  '',
  end,
].join('\n');

const readme = readFileSync('README.md', 'utf8');
const from = readme.indexOf(begin);
const to = readme.indexOf(end);
if (from < 0 || to < from) fail(`README.md needs the lines ${begin} and ${end}; the reference goes between them.`);
const updated = readme.slice(0, from) + reference + readme.slice(to + end.length);

if (!process.argv.includes('--check')) writeFileSync('README.md', updated);
else if (updated !== readme)
  fail('The reference in README.md does not match the source. Run `npm run build && npm run docs` and commit.');

/**
 * Writes the reference of README.md from custom-elements.json; with --check it only tells whether the two
 * agree. Run `npm run build` first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const begin = '<!-- reference:start -->';
const end = '<!-- reference:end -->';

const code = (text) => (text ? `\`${text}\`` : '');
/** Sources are named in the code, by numbers that a reader of the README has no list of. */
const withoutSources = (text = '') => text.replace(/\s*\((facts\.md )?(part [A-D]|[A-D]\d)[^)]*\)/g, '');
const cell = (text = '') =>
  withoutSources(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|');
const link = (name) => name.replace(/[^\w-]/g, '');

function table(title, heads, rows) {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return ['', `**${title}**`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

const parameters = (list = []) => list.map(({ name, type }) => (type ? `${name}: ${type.text}` : name)).join(', ');

function signature({ name, parameters: list, return: result }) {
  return code(`${name}(${parameters(list)})${result?.type ? `: ${result.type.text}` : ''}`);
}

function attributeRows(members) {
  return members
    .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
    .map(({ attribute, name, readonly, type, default: initial, description }) => [
      code(attribute),
      code(name) + (readonly ? ' (read only)' : ''),
      description,
      code(type?.text),
      code(initial),
    ]);
}

function classReference(element) {
  const { tagName, name: className, summary, description, members = [] } = element;
  const { events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  const methods = members.filter(({ kind, static: isStatic, inheritedFrom, description }) => {
    return kind === 'method' && !isStatic && !inheritedFrom && description;
  });
  const named = (list, show = code) => list.map(({ name, description }) => [show(name), description]);
  return [
    '',
    `### ${code(tagName ? `<${tagName}>` : className)}`,
    '',
    withoutSources(summary ?? description).trim(),
    ...table(
      'Attributes and properties',
      ['Attribute', 'Property', 'What it does', 'Type', 'Default'],
      attributeRows(members),
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

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const declarationsIn = (path) => manifest.modules.find((module) => module.path === path)?.declarations ?? [];

/** What an entry exports, in its own order. */
const exportsOf = (path) =>
  (manifest.modules.find((module) => module.path === path)?.exports ?? [])
    .map(({ declaration: { name, module = path } }) => {
      const home = module.startsWith('.') ? posix.join(posix.dirname(path), module) : module;
      return declarationsIn(home).find((found) => found.name === name);
    })
    .filter(Boolean);

const classes = exportsOf('dist/index.js').filter(({ kind }) => kind === 'class');
const [elements, others] = [true, false].map((isElement) =>
  classes.filter(({ customElement }) => Boolean(customElement) === isElement),
);

const plainReference = (title, path) => [
  '',
  `### ${title}`,
  ...table(
    'Functions and values',
    ['Name', 'What it is'],
    exportsOf(path)
      .filter(({ kind }) => kind !== 'class')
      .map((declaration) => [
        declaration.kind === 'function' ? signature(declaration) : code(declaration.name),
        declaration.description,
      ]),
  ),
];

const reference = [
  begin,
  ...elements.flatMap(classReference),
  ...others.flatMap(classReference),
  ...plainReference('`spine-breath/session`', 'dist/session/index.js'),
  ...plainReference('`spine-breath/core`', 'dist/breath/index.js'),
  '',
  end,
].join('\n');

const readme = readFileSync('README.md', 'utf8');
const from = readme.indexOf(begin);
const to = readme.indexOf(end);
if (from < 0 || to < from) {
  console.error(`README.md needs the lines ${begin} and ${end}; the reference goes between them.`);
  process.exit(1);
}
const updated = readme.slice(0, from) + reference + readme.slice(to + end.length);

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', updated);
} else if (updated !== readme) {
  console.error(
    'The reference in README.md does not match the source. Run `npm run build && npm run docs` and commit.',
  );
  process.exit(1);
}

/**
 * Writes the reference of README.md from custom-elements.json; with --check it only tells whether the two
 * agree. Run `npm run build` first.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- reference:start -->';
const end = '<!-- reference:end -->';

const code = (text) => (text ? `\`${text}\`` : '');
const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');
const link = (name) => name.replace(/[^\w-]/g, '');

function table(title, heads, rows) {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return ['', `**${title}**`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

const parameters = (list = []) => list.map(({ name, type }) => (type ? `${name}: ${type.text}` : name)).join(', ');

function signature({ name, parameters: list, return: result }) {
  return code(`${name}(${parameters(list)})${result ? `: ${result.type.text}` : ''}`);
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

function elementReference(element) {
  const { tagName, summary, description, members = [] } = element;
  const { events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  const methods = members.filter(({ kind, static: isStatic, inheritedFrom }) => {
    return kind === 'method' && !isStatic && !inheritedFrom;
  });
  const named = (list, show = code) => list.map(({ name, description }) => [show(name), description]);
  return [
    '',
    `### \`<${tagName}>\``,
    '',
    (summary ?? description ?? '').trim(),
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
      events.map(({ name, type, description }) => [code(name), code(type?.text), description]),
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
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement, tagName }) => customElement && tagName)
  .sort((one, other) => one.tagName.localeCompare(other.tagName));
const reference = [begin, ...elements.flatMap(elementReference), '', end].join('\n');

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

/**
 * Writes two tables of README.md: the practices, from the cards of demo/practices.html, which a test holds against what the
 * widget says; and the files that are loaded beside `spine-breath.js`, with their sizes, from dist/cdn. With --check it only
 * tells whether they agree. Run `npm run build` first.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

function fail(/** @type {string} */ text) {
  console.error(text);
  process.exit(1);
}

/** What each practice goes back to: numbers of facts.md, as in src/practices. @type {Record<string, string>} */
const sources = {
  'long-exhale': 'A3, B1.20',
  humming: 'A3, B2.05, B2.10',
  chant: 'A3, B2.05, B2.10',
  coherent: 'B1.20',
  box: 'B1.21',
  '4-7-8': 'B1.21, B1.23',
  '7-11': 'C',
  sigh: 'B1.25',
  'own-pace': 'A2.9 to A2.12',
  'comfort-ladder': 'B1.03',
  'spine-scan': 'A1.1',
  'tension-release': 'A2.2, B4.10',
  'yoga-nidra-short': 'A2',
  'yoga-nidra': 'A2',
  'desk-reset': 'A5.3, A5.7, A3',
  morning: 'A3',
  decompress: 'A5.1 to A5.8',
  'yin-spine': 'A4',
  'yin-spine-full': 'A4',
  'vagus-menu': 'A3, A5.2, A5.4, A5.9',
  writing: 'A3, B4.09',
};

function practicesTable() {
  const page = readFileSync('demo/practices.html', 'utf8');
  const cards = [...page.matchAll(/<li data-practice="([^"]+)".*?<a [^>]*>(.*?)<\/a>.*?<p>(.*?)<\/p>/gs)];
  const rows = cards.map(([, name = '', title, text = '']) => {
    const picture = `docs/practices/${name}.webp`;
    if (!existsSync(picture)) fail(`${picture} is missing: give it a scene in scripts/picture.mjs, and run it.`);
    if (!sources[name]) fail(`scripts/tables.mjs does not say what ${name} goes back to.`);
    const [, what, how] = /^(.*[.]) (.*)\.$/s.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
    const image = `<img src="${picture}" width="96" height="120" alt="">`;
    return `| ${image} | **${title}**<br>\`${name}\` | ${what} | ${how} | ${sources[name]} |`;
  });
  if (rows.length !== Object.keys(sources).length)
    fail('demo/practices.html and scripts/tables.mjs differ in practices.');
  return ['|  | Practice | What it is | How long, and how | After |', '| --- | --- | --- | --- | --- |', ...rows];
}

/** What each file is, in the order of the table. @type {readonly (readonly [RegExp, string])[]} */
const kinds = [
  [/^spine-breath\.js$/, 'always: the breath, in English, Lit included'],
  [
    /^guide\.js$/,
    'for `practice`, `src`, a practice in the page, `voice` or `bed`: all that leads, and every practice',
  ],
  [/^practices-(\w+)\.js$/, 'with `guide.js`, in the language of the page: the words of every practice'],
  [/^languages\.js$/, 'with `guide.js`, or where `lang` is not English: which languages there are'],
  [/^words-(\w+)\.js$/, 'where `lang` asks for it: the words of the widget'],
  [/^units\.js$/, 'with those: lengths and numbers'],
  [/^embed\.js$/, 'in a frame, with `spine-breath.js`: what `embed.html` does'],
  [/^host\.js$/, 'on a page that leads a frame, in place of `spine-breath.js`'],
];

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

function sizesTable() {
  const folder = 'dist/cdn';
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort();
  const unknown = files.filter((file) => !kinds.some(([pattern]) => pattern.test(file)));
  if (unknown.length) fail(`scripts/tables.mjs does not say when these are loaded: ${unknown.join(', ')}`);
  const rows = kinds.map(([pattern, when]) => {
    const alike = files.filter((file) => pattern.test(file));
    const sizes = alike.map((file) => brotliCompressSync(readFileSync(`${folder}/${file}`)).length);
    if (!alike.length) fail(`There is no file like ${pattern} in ${folder}: run \`npm run build\` first.`);
    const [least, most] = [kilobytes(Math.min(...sizes)), kilobytes(Math.max(...sizes))];
    const languages = alike.map((file) => pattern.exec(file)?.[1] ?? '').join(', ');
    const name = languages ? `\`${alike[0]?.replace(/-\w+\./, '-….')}\` (${languages})` : `\`${alike[0]}\``;
    return `| ${name} | ${when} | ${least === most ? least : `${least} to ${most}`} kB |`;
  });
  return ['| File | When it is fetched, and what it is | Size, brotli |', '| --- | --- | --- |', ...rows];
}

const readme = readFileSync('README.md', 'utf8');
let updated = readme;
for (const [name, table] of Object.entries({ practices: practicesTable(), sizes: sizesTable() })) {
  const [begin, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [updated.indexOf(begin), updated.indexOf(end)];
  if (from < 0 || to < from) fail(`README.md needs the lines ${begin} and ${end}; a table goes between them.`);
  updated = `${updated.slice(0, from)}${begin}\n\n${table.join('\n')}\n\n${updated.slice(to)}`;
}

if (!process.argv.includes('--check')) writeFileSync('README.md', updated);
else if (updated !== readme)
  fail('The tables of practices or of sizes in README.md are old. Run `npm run build && npm run docs` and commit.');

/**
 * `npm run bench`: measures what the README promises, beside what others do, in one run; prints a table, writes
 * `bench/results.json`, and exits with 1 if a limit is broken. It takes 25 minutes, ten of them one long session.
 *
 * `-- --only wave,live` runs some groups, `-- --quick` runs short; neither writes results. `-- --widget <file>`
 * measures another build.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/browser.mjs';
import { broken } from './lib/rows.mjs';
import { machine, printTable, writeResults } from './lib/report.mjs';
import { servePages } from './lib/server.mjs';
import { leakRows } from './rows/leak.mjs';
import { liveRows } from './rows/live.mjs';
import { manyRows } from './rows/many.mjs';
import { motionRows } from './rows/motions.mjs';
import { practiceRows } from './rows/practice.mjs';
import { shiftRows } from './rows/shift.mjs';
import { sizeRows } from './rows/size.mjs';
import { soundRows } from './rows/sound.mjs';
import { waveRows } from './rows/wave.mjs';

/** @type {Record<string, (bench: import('./lib/rows.mjs').Bench) => import('./lib/rows.mjs').Row[] | Promise<import('./lib/rows.mjs').Row[]>>} */
const groups = {
  wave: waveRows,
  motions: motionRows,
  many: manyRows,
  sound: soundRows,
  practice: practiceRows,
  live: liveRows,
  shift: shiftRows,
  leak: leakRows,
  size: sizeRows,
};

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(groups).join(',') },
    quick: { type: 'boolean', default: false },
    widget: { type: 'string' },
  },
});

const chosen = options.only.split(',');
const unknown = chosen.filter((name) => !(name in groups));
if (unknown.length) {
  console.error(`No group is called "${unknown.join('", "')}". The names are: ${Object.keys(groups).join(', ')}.`);
  process.exit(1);
}

function build() {
  const npm = { stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['run', '--silent', 'build:cdn'], /** @type {any} */ (npm));
  if (status !== 0) process.exit(1);
  return fileURLToPath(new URL('../dist/cdn/spine-breath.js', import.meta.url));
}

const widgetFile = options.widget ?? build();
const pages = await servePages(widgetFile);
const browser = await launchChromium();
const bench = { browser, url: pages.url, widgetFile, built: !options.widget, quick: options.quick };
/** @type {import('./lib/rows.mjs').Row[]} */
const rows = [];
try {
  for (const name of chosen) {
    const begin = performance.now();
    try {
      rows.push(...(await groups[name](bench)));
    } catch (error) {
      console.error(error);
      rows.push(broken(name, error));
    }
    console.log(`${name}: measured in ${Math.round((performance.now() - begin) / 1000)} s`);
  }
  const on = machine(await browser.version());
  console.log(`\n${Object.values(on).join(' · ')}\n`);
  printTable(rows);
  if (chosen.length === Object.keys(groups).length && !options.quick && !options.widget) writeResults(on, rows);
} finally {
  await browser.close();
  pages.close();
}
if (rows.some(({ pass }) => pass === false)) {
  console.error('\nA limit is broken.');
  process.exitCode = 1;
}

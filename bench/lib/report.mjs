/** The table on the terminal and `bench/results.json`. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./rows.mjs').Row} Row */

/** What the figures depend on; nothing that tells whose machine it is. @param {string} browser */
export const machine = (browser) => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release().split('.', 2).join('.')}`,
  browser,
  node: process.version,
});

/** @param {Row} row */
const cells = ({ name, value, unit, limit = '', pass, note = '' }) => [
  name,
  value === null ? '–' : `${value.toLocaleString('en')} ${unit}`.trim(),
  limit || note,
  pass === undefined ? '' : pass ? 'pass' : 'FAIL',
];

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const lines = [['', 'measured', 'limit', ''], ...rows.map(cells)];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const [name, value, limit, pass] of lines) {
    console.log(
      `${name.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${limit.padEnd(widths[2])}  ${pass}`.trimEnd(),
    );
  }
}

/**
 * @param {ReturnType<typeof machine>} on
 * @param {readonly Row[]} rows
 */
export function writeResults(on, rows) {
  const file = fileURLToPath(new URL('../results.json', import.meta.url));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ date, machine: on, rows }, null, 2)}\n`);
}

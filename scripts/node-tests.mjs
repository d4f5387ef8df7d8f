/** Runs tests of Node's own runner, one file at a time: `node scripts/node-tests.mjs test/e2e`. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

/** @param {string} path a test file, or a folder of them */
const testFiles = (path) =>
  path.endsWith('.mjs')
    ? [resolve(path)]
    : readdirSync(path)
        .filter((file) => /\.(test|e2e)\.mjs$/.test(file))
        .map((file) => resolve(join(path, file)));

/**
 * What is printed keeps the order of the files, however many run at once.
 *
 * @param {string[]} paths
 * @param {{ atOnce?: number, say?: (text: string) => void }} [options] `atOnce`: how many files
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>} `failures` by name, each with its message
 */
export async function runNodeTests(paths, { atOnce = 1, say = (text) => void process.stdout.write(text) } = {}) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  const isTest = (/** @type {{ details: { type?: string | undefined } }} */ { details }) => details.type !== 'suite';
  const events = run({ files: paths.flatMap(testFiles), concurrency: atOnce });
  events.on('test:pass', (event) => isTest(event) && passed++);
  events.on('test:fail', (event) => isTest(event) && failures.push(`${event.name}: ${event.details.error.message}`));
  for await (const text of events.compose(new spec())) say(String(text));
  return { passed, failed: failures.length, failures };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runNodeTests(process.argv.slice(2));
  process.exitCode = failed ? 1 : 0;
}

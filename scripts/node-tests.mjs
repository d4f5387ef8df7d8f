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
 * @param {string[]} paths
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runNodeTests(paths) {
  const count = { passed: 0, failed: 0 };
  const isTest = (/** @type {{ details: { type?: string | undefined } }} */ { details }) => details.type !== 'suite';
  const events = run({ files: paths.flatMap(testFiles), concurrency: 1 });
  events.on('test:pass', (event) => isTest(event) && count.passed++);
  events.on('test:fail', (event) => isTest(event) && count.failed++);
  for await (const text of events.compose(new spec())) process.stdout.write(text);
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runNodeTests(process.argv.slice(2));
  process.exitCode = failed ? 1 : 0;
}

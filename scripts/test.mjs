/**
 * `npm test`: every check there is, from the quickest to the slowest. With arguments for the test runner
 * (`npm test -- --files test/breath/*.test.ts`) only the browser tests run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startTestRunner } from '@web/test-runner';
import { ensureBrowsers, wantedEngines } from './browsers.mjs';
import { runNodeTests } from './node-tests.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {(text: string) => void} Say */
/** @typedef {readonly [title: string, check: (say: Say) => boolean | Promise<boolean>]} Step */

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];
/** @type {string[]} The summary names them, so that the end of a log tells what is wrong. */
const failedTests = [];

/** @type {Say} */
const say = (text) => void process.stdout.write(text);

/** @param {string} title */
const heading = (title) => `\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`;

/** Continuous integration reads the last line, so it is printed however the run ends. */
process.on('exit', (code) => {
  if (code && !failedSteps.length) failedSteps.push('the run broke off');
  // A red run never closes with "0 failed".
  if (failedSteps.length && !total.failed) total.failed = failedSteps.length;
  say(heading('Summary'));
  if (failedSteps.length) {
    console.log([`Failed: ${failedSteps.join(', ')}`, ...failedTests].join('\n'));
    process.exitCode = 1;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

/**
 * @param {Step} step
 * @param {Say} [tell]
 */
async function step([title, check], tell = say) {
  tell(heading(title));
  const start = performance.now();
  const passed = await check(tell);
  if (!passed) failedSteps.push(title);
  tell(`${passed ? 'ok' : 'FAILED'}: ${title}, ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return passed;
}

/** Steps one after another, beside others: each prints what it has to say when it is over. @param {readonly Step[]} steps */
async function lane(steps) {
  for (const each of steps) {
    /** @type {string[]} */
    const told = [];
    await step(each, (text) => told.push(text));
    say(told.join(''));
  }
}

/** @param {string[]} script @returns {(say: Say) => Promise<boolean>} */
const npmRun =
  (...script) =>
  async (say) => {
    const child = spawn('npm', ['run', '--silent', ...script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    const [status] = await once(child, 'close');
    return status === 0;
  };

/** @param {Count} count */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
}

/** @param {string} path @param {number} [atOnce] files @returns {(say: Say) => Promise<boolean>} */
const nodeTests = (path, atOnce) => async (say) => {
  const { failures, ...count } = await runNodeTests([path], { atOnce, say });
  failedTests.push(...failures);
  return add(count);
};

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string[]} inside
 * @returns {{ name: string, passed: boolean, message: string }[]}
 */
const testsOf = (suite, inside = []) => [
  ...(suite?.tests ?? [])
    .filter(({ skipped }) => !skipped)
    .map(({ name, passed, error }) => ({
      name: [...inside, name].join(' '),
      passed,
      message: error?.message ?? 'failed',
    })),
  ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner, [...inside, inner.name])),
];

/** @param {string[]} options */
async function browserTests(options) {
  const runner = await startTestRunner({
    argv: ['--config', 'config/web-test-runner.config.mjs', ...options],
    autoExitProcess: false,
  });
  // The runner has said why, and is about to end the process.
  if (!runner) return false;
  const stop = () => void runner.stop();
  process.once('SIGINT', stop);
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  process.off('SIGINT', stop);
  for (const session of runner.sessions.all()) {
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.passed);
    if (!session.passed && !failed.length)
      failed.push({ name: session.testFile ?? '', passed: false, message: 'broke off' });
    add({ passed: tests.filter((test) => test.passed).length, failed: failed.length });
    failedTests.push(...failed.map(({ name, message }) => `${session.browser.name}: ${name}: ${message}`));
  }
  return passed;
}

/** @param {string[]} parameters */
function parseArguments([...parameters]) {
  const index = parameters.findIndex((parameter) => /^--browsers(=|$)/.test(parameter));
  if (index < 0) return { engines: wantedEngines(), options: parameters };
  const [flag = ''] = parameters.splice(index, 1);
  const list = flag.includes('=') ? flag.slice('--browsers='.length) : parameters.splice(index, 1).join();
  return { engines: wantedEngines(list), options: parameters };
}

/** @param {() => Promise<void>} main */
async function sayWhatIsWrong(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

await sayWhatIsWrong(async () => {
  const { engines, options } = parseArguments(process.argv.slice(2));
  process.env.ENGINES = engines.join(',');

  if (!(await step(['Browsers', () => ensureBrowsers(engines)]))) process.exit(1);
  if (options.length) {
    await step(['Browser tests', () => browserTests(options)]);
    return;
  }
  await Promise.all([
    lane([
      ['Types', npmRun('types')],
      ['House', nodeTests('test/house')],
    ]),
    lane([['Lint', npmRun('lint')]]),
  ]);
  // Coverage is measured in Chromium only.
  await step(['Browser tests', () => browserTests(engines.includes('chromium') ? ['--coverage'] : [])]);
  if (!(await step(['Build', npmRun('build')]))) return;
  // What computes beside what waits: for a breath to come, or a page to load.
  await Promise.all([
    lane([
      ['Package', npmRun('check:package')],
      ['Published files', nodeTests('test/package')],
      ['Size', npmRun('size')],
      ['Reference in README', npmRun('docs', '--', '--check')],
      ...(engines.includes('chromium') ? [/** @type {Step} */ (['Frameworks', nodeTests('test/frameworks')])] : []),
      ['Hostile pages', nodeTests('test/hosts')],
    ]),
    lane([
      ['End to end', nodeTests('test/e2e', 2)],
      ['Strict policies', nodeTests('test/hardening')],
    ]),
  ]);
  // Counts what is left on the heap, and times how soon sound is silent.
  await step(['Leaks', nodeTests('test/leak')]);
});

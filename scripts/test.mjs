/**
 * `npm test`: every check there is, from the quickest to the slowest. With arguments for the test runner
 * (`npm test -- --files test/breath/*.test.ts`) only the browser tests run.
 */
import { spawnSync } from 'node:child_process';
import { startTestRunner } from '@web/test-runner';
import { ensureBrowsers, wantedEngines } from './browsers.mjs';
import { runNodeTests } from './node-tests.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];
/** @type {string[]} The summary names them, so that the end of a log tells what is wrong. */
const failedTests = [];

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);

/** Continuous integration reads the last line, so it is printed however the run ends. */
process.on('exit', (code) => {
  if (code && !failedSteps.length) failedSteps.push('the run broke off');
  // A red run never closes with "0 failed".
  if (failedSteps.length && !total.failed) total.failed = failedSteps.length;
  heading('Summary');
  if (failedSteps.length) {
    console.log([`Failed: ${failedSteps.join(', ')}`, ...failedTests].join('\n'));
    process.exitCode = 1;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

/**
 * @param {string} title
 * @param {() => boolean | Promise<boolean>} check
 */
async function step(title, check) {
  heading(title);
  const start = performance.now();
  const passed = await check();
  if (!passed) failedSteps.push(title);
  console.log(`${passed ? 'ok' : 'FAILED'}: ${title}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return passed;
}

/** @param {string[]} script */
const npmRun = (...script) =>
  spawnSync('npm', ['run', '--silent', ...script], { stdio: 'inherit', shell: process.platform === 'win32' }).status ===
  0;

/** @param {Count} count */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
}

/** @param {string} path */
const nodeTests = async (path) => add(await runNodeTests([path]));

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

  if (!(await step('Browsers', () => ensureBrowsers(engines)))) process.exit(1);
  if (options.length) {
    await step('Browser tests', () => browserTests(options));
    return;
  }
  await step('Types', () => npmRun('types'));
  await step('Lint', () => npmRun('lint'));
  await step('House', () => nodeTests('test/house'));
  // Coverage is measured in Chromium only.
  await step('Browser tests', () => browserTests(engines.includes('chromium') ? ['--coverage'] : []));
  if (await step('Build', () => npmRun('build'))) {
    await step('Package', () => npmRun('check:package'));
    await step('Published files', () => nodeTests('test/package'));
    await step('Size', () => npmRun('size'));
    await step('Reference in README', () => npmRun('docs', '--', '--check'));
    await step('End to end', () => nodeTests('test/e2e'));
    if (engines.includes('chromium')) await step('Frameworks', () => nodeTests('test/frameworks'));
    await step('Strict policies', () => nodeTests('test/hardening'));
    await step('Hostile pages', () => nodeTests('test/hosts'));
    await step('Leaks', () => nodeTests('test/leak'));
  }
});

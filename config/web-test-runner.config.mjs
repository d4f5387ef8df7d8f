import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowsers, wantedEngines } from '../scripts/browsers.mjs';
import { chromiumLauncher } from '../test/support/launchers/chromium.mjs';
import { firefoxLauncher } from '../test/support/launchers/firefox.mjs';
import { webkitLauncher } from '../test/support/launchers/webkit.mjs';

const { chromium, firefox, webkit } = findBrowsers();
const launchers = {
  chromium: () => chromiumLauncher(chromium),
  firefox: () => firefoxLauncher(firefox),
  webkit: () => webkitLauncher(webkit),
};

/** What the page for frames loads by the names of the built files. @type {Readonly<Record<string, string>>} */
const embedScripts = { '/src/embed/embed.js': '/src/embed-page.ts', '/src/embed/spine-breath.js': '/src/define.ts' };

const embedPage = {
  name: 'embed-page',
  serve: ({ path }) => embedScripts[path] && { body: `import '${embedScripts[path]}';`, type: 'js' },
};

/** Modules in a sandboxed frame are fetched across origins. */
const forEveryOrigin = (context, next) => {
  context.set('access-control-allow-origin', '*');
  return next();
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  middleware: [forEveryOrigin],
  plugins: [
    embedPage,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: wantedEngines().map((engine) => launchers[engine]()),
  // Timing tests share the machine: one page an engine. Most of the time all of them wait for sound and pictures.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // The first accessibility audit of a page takes over two seconds.
  testFramework: { config: { ui: 'bdd', timeout: '20000' } },
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: { statements: 80, branches: 80, functions: 80, lines: 80 },
  },
};

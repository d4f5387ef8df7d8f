/** Serves the bench pages from memory: every module of `bench/pages` by its own name, and the built widget. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pages = ['empty', 'ours', 'naive', 'lottie', 'css', 'article', 'motion', 'live', 'pacer', 'render', 'recorder'];
const folder = fileURLToPath(new URL('../pages/', import.meta.url));

/** What a page is made of besides its stage. @type {Record<string, string>} */
const contents = {
  article: `<h1>Before</h1>
  <spine-breath style="display:block;height:520px">A two-minute breath: in for 4 seconds, out for 6.</spine-breath>
  <p>After</p>`,
};

/** @param {string} name */
const htmlOf = (name) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/stage.css" />
  <button id="start">Start</button>
  <main id="stage"></main>
  ${contents[name] ?? ''}
  <script type="module" src="/${name}.js"></script>
</html>`;

/** @returns {Promise<Map<string, string>>} */
async function bundles() {
  const { outputFiles } = await build({
    entryPoints: pages.map((name) => `${folder}${name}.mjs`),
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['/spine-breath.js'],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/')), text]));
}

/**
 * @param {string} widgetFile the file for script tags
 * @returns {Promise<{ url: (page: string) => string, close: () => void }>}
 */
export async function servePages(widgetFile) {
  const files = await bundles();
  // With what it loads beside.
  for (const name of await readdir(dirname(widgetFile)))
    if (name.endsWith('.js')) files.set(`/${name}`, await readFile(join(dirname(widgetFile), name), 'utf8'));
  files.set('/spine-breath.js', await readFile(widgetFile, 'utf8'));
  files.set('/stage.css', await readFile(`${folder}stage.css`, 'utf8'));
  for (const name of pages) files.set(`/${name}`, htmlOf(name));

  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const text = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: (page) => `http://127.0.0.1:${port}/${page}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

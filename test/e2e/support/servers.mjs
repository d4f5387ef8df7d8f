import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { embedFiles } from '../../../config/embed-files.mjs';

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const built = file('dist-demo');

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/**
 * Answers on a port of its own until the tests of the file are over.
 *
 * @param {(path: string) => Promise<{ body: string | Buffer, headers: Record<string, string> } | undefined>} answer
 * @returns {Promise<string>} its origin
 */
async function serve(answer) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    // Browsers ask for it by themselves.
    const found =
      path === '/favicon.ico' ? { body: '', headers: { 'content-type': 'image/x-icon' } } : await answer(path);
    response.writeHead(found ? 200 : 404, found?.headers);
    response.end(found?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}

const oembed = await build({ entryPoints: [file('src/embed/oembed.ts')], bundle: true, format: 'esm', write: false });
const { oEmbedOf } = await import(`data:text/javascript,${encodeURIComponent(oembed.outputFiles[0].text)}`);

/**
 * The built demo and the files for script tags, as a CDN serves them: to every origin.
 *
 * @param {Record<string, string>} [headers] more of them
 */
export async function serveFiles(headers = {}) {
  /** What knows where it is published. @type {Readonly<Record<string, string>>} */
  let placed = {};
  const origin = await serve(async (path) => {
    try {
      const body = placed[path.slice(1)] ?? (await readFile(join(built, normalize(path))));
      const type = types[extname(path)] ?? 'application/octet-stream';
      return { body, headers: { 'content-type': type, 'access-control-allow-origin': '*', ...headers } };
    } catch {
      return undefined;
    }
  });
  placed = embedFiles(oEmbedOf, `${origin}/`);
  return origin;
}

/** Posts of a place to publish, by their paths. */
export async function servePosts() {
  /** @type {Map<string, { body: string, headers: Record<string, string> }>} */
  const posts = new Map();
  const origin = await serve(async (path) => posts.get(path));
  return {
    /**
     * Publishes a post, and tells its address.
     *
     * @param {string} content markup of its body
     * @param {string} [policy] its Content Security Policy
     */
    publish(content, policy) {
      const path = `/post-${posts.size + 1}`;
      posts.set(path, {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head><body>\n${content}\n</body></html>`,
        headers: { 'content-type': types['.html'], ...(policy && { 'content-security-policy': policy }) },
      });
      return `${origin}${path}`;
    },
  };
}

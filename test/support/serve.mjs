import { createServer } from 'node:http';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';

/** @typedef {{ body: string | Uint8Array, headers?: Record<string, string> }} Answer */

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves whatever `find` finds, and writes down what is asked for and what is posted to it.
 *
 * @param {(url: URL) => Answer | undefined | Promise<Answer | undefined>} find
 */
export async function serve(find) {
  /** Paths, as they are asked for. @type {string[]} */
  const requests = [];
  /** Bodies, as they are posted: a browser's own reports of violations. @type {string[]} */
  const posts = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      posts.push(await text(request));
      response.writeHead(204).end();
      return;
    }
    const url = new URL(request.url ?? '', 'http://localhost');
    requests.push(url.pathname);
    const answer = await find(url);
    const type = types[extname(url.pathname)] ?? 'application/octet-stream';
    response
      .writeHead(answer ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, ...answer?.headers })
      .end(answer?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    posts,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { preview } from 'vite';

/** @typedef {{ url: string, close: () => Promise<unknown> }} Site */

/**
 * Serves what a project's build has written.
 *
 * @param {string} folder
 * @returns {Promise<Site>}
 */
export async function servedFiles(folder) {
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url, close: () => server.close() };
}

/**
 * Starts the server that a project has of its own, which says at which address it answers.
 *
 * @param {string} folder
 * @param {string} program a module that Node runs
 * @param {string[]} options
 * @returns {Promise<Site>}
 */
export async function ownServer(folder, program, options) {
  const server = spawn(process.execPath, [program, ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async () => {
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  const told = [];
  for await (const line of createInterface(server.stdout)) {
    told.push(line);
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url) return { url, close };
  }
  throw new Error(`The server has ended:\n${told.join('\n')}`);
}

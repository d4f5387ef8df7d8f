import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';
import { serve } from '../../support/serve.mjs';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const built = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

/** @param {string} specifier */
const ofPackage = (specifier) => readFile(fileURLToPath(import.meta.resolve(specifier)), 'utf8');

/** The rules of real themes, as their packages publish them. @type {Record<string, () => Promise<string>>} */
const themes = {
  'tailwind-preflight': async () => {
    const loadStylesheet = async (/** @type {string} */ id) => ({ path: id, base: '', content: await ofPackage(id) });
    return (await compile("@import 'tailwindcss/preflight.css';", { loadStylesheet })).build([]);
  },
  'bootstrap-reboot': () => ofPackage('bootstrap/dist/css/bootstrap-reboot.css'),
};

/** A page as a friendly host has it: what all others are compared with. */
export const PLAIN = 'plain';

/** Every other page: a theme, or what lies in `pages`, a structure (.html), rules (.css) or both. */
export const hosts = [
  ...Object.keys(themes),
  ...new Set(readdirSync(pages).map((file) => file.replace(/\.\w+$/, ''))),
].filter((name) => name !== PLAIN && name !== 'site');

/** @param {string} name */
async function bodyOf(name) {
  const own = `${pages}${name}.html`;
  return readFile(existsSync(own) ? own : `${pages}${PLAIN}.html`, 'utf8');
}

/** @param {string} name */
const pageOf = async (name) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/rules/site.css" />
    <link rel="stylesheet" href="/rules/${name}.css" />
    <script type="module" src="/spine-breath.js"></script>
  </head>
  <body>
    ${await bodyOf(name)}
  </body>
</html>`;

/** @param {string} name */
async function rulesOf(name) {
  const own = `${pages}${name}.css`;
  return (await themes[name]?.()) ?? (existsSync(own) ? readFile(own, 'utf8') : '');
}

/** `/details` is the page called so, `/rules/details.css` its rules. */
export const hostSite = () =>
  serve(async ({ pathname }) => {
    const rules = /^\/rules\/([\w-]+)\.css$/.exec(pathname)?.[1];
    if (rules) return { body: await rulesOf(rules) };
    const name = pathname.slice(1);
    if (name.endsWith('.js')) return { body: await readFile(built + name) };
    return { body: await pageOf(name), headers: { 'content-type': 'text/html; charset=utf-8' } };
  });

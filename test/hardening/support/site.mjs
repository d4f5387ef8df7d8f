import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve } from '../../support/serve.mjs';

/** @typedef {'script' | 'iframe' | 'sandboxed iframe'} Form */
/** @typedef {'alone' | 'beside a second copy of Lit' | 'beside a second version of the widget' | 'after another version of the widget'} Company */

/** @type {readonly Form[]} */
export const forms = ['script', 'iframe', 'sandboxed iframe'];

/** @type {readonly Company[]} */
const companies = [
  'alone',
  'beside a second copy of Lit',
  'beside a second version of the widget',
  'after another version of the widget',
];

/** In a frame the widget is the only one, in whichever order the page around it loads others. @param {Form} form */
export const companiesOf = (form) =>
  companies.filter((company) => form === 'script' || company !== 'after another version of the widget');

const built = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** The versions that the second copy claims to be. */
const NEWER = '99.0.0';
const OLDER = '0.0.1';

const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));

/** Lit as npm has it, policy and all, and an element made with it. */
async function otherLit() {
  const { outputFiles } = await build({
    entryPoints: [`${here}other-lit.js`],
    write: false,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/**
 * The strictest policy under which a page can run the widget at all: its own scripts and styles, no strings where scripts
 * could be, and the Trusted Types policies that it lists.
 *
 * @param {string} policies
 * @param {string} [more]
 */
const strict = (policies, more = '') =>
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
  `require-trusted-types-for 'script'; trusted-types ${policies}; report-uri /violations; ${more}`;

const witness = '<script src="/witness.js"></script>';

/** @param {string} head @param {string} body */
const page = (head, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page with a strict policy</title>
    <link rel="stylesheet" href="/host.css" />
    ${witness}
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>`;

const tag = '<spine-breath>A two-minute breath: in for 4 seconds, out for 6.</spine-breath>';
/** @param {string} src */
const module = (src) => `<script type="module" src="${src}"></script>`;

/** @type {Record<Form, { head: string, body: string }>} */
const embeds = {
  script: { head: module('/spine-breath.js'), body: tag },
  iframe: { head: '', body: '<iframe src="/embed.html" title="A breath to follow" allow="autoplay"></iframe>' },
  'sandboxed iframe': {
    head: '',
    body: '<iframe src="/embed.html" title="A breath to follow" allow="autoplay" sandbox="allow-scripts"></iframe>',
  },
};

/** @param {Form} form @param {Company} company */
function hostPage(form, company) {
  const { head, body } = embeds[form];
  if (company === 'alone') return page(head, body);
  // What the host has stands first: it is there before the widget is.
  if (company === 'beside a second copy of Lit')
    return page(module('/other-lit.js') + head, `<other-element></other-element>${body}`);
  if (company === 'after another version of the widget') return page(module('/older/spine-breath.js') + head, body);
  return page(head + module('/newer/spine-breath.js'), body + (form === 'script' ? '' : tag));
}

/** The pages as they are asked for: `/page?form=…&company=…`, or `/page?practice=…` for a practice. */
const hostHeaders = (/** @type {URL} */ { searchParams }) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': strict(
    searchParams.get('company') === 'beside a second copy of Lit' ? 'spine-breath lit-html' : 'spine-breath',
    (searchParams.get('form') ?? 'script') === 'script' ? '' : "frame-src 'self';",
  ),
});

/**
 * The same policy with its own origin by name too: in a sandboxed frame WebKit takes `'self'` for an origin that nothing
 * has, and loads no script at all.
 *
 * @param {ReturnType<typeof hostHeaders>} headers
 * @param {string} origin
 */
const sandboxable = (headers, origin) => ({
  ...headers,
  'content-security-policy': headers['content-security-policy'].replace(/(script|style)-src 'self'/g, `$& ${origin}`),
});

/** The widget, claiming to be of another version. @param {string} other */
const claiming = async (other) => ({
  body: (await readFile(`${built}spine-breath.js`, 'utf8')).replaceAll(version, other),
});

/** A site whose every page has the strict policy, with the witness on it. */
export async function strictSite() {
  const lit = await otherLit();
  /** @type {Record<string, (url: URL) => import('../../support/serve.mjs').Answer | Promise<import('../../support/serve.mjs').Answer>>} */
  const own = {
    '/page': (url) => {
      const { form = 'script', company = 'alone', ...attributes } = Object.fromEntries(url.searchParams);
      const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      const body = hostPage(/** @type {Form} */ (form), /** @type {Company} */ (company));
      const query = new URLSearchParams(attributes);
      return {
        body: body.replace('<spine-breath', `<spine-breath${words.join('')}`).replace('embed.html', `$&?${query}`),
        headers: hostHeaders(url),
      };
    },
    '/guilty': (url) => ({
      body: page(module('/guilty.js'), '<p id="guilty"></p>'),
      headers: hostHeaders(url),
    }),
    '/embed.html': async (url) => ({
      body: (await readFile(`${built}embed.html`, 'utf8')).replace('<head>', `<head>${witness}`),
      headers: sandboxable(hostHeaders(url), site.origin),
    }),
    '/host.css': () => ({ body: 'spine-breath, iframe { display: block; height: 520px; width: 360px; border: 0; }' }),
    '/witness.js': async () => ({ body: await readFile(`${here}witness.js`) }),
    '/guilty.js': async () => ({ body: await readFile(`${here}guilty.js`) }),
    '/other-lit.js': () => ({ body: lit }),
    '/newer/spine-breath.js': () => claiming(NEWER),
    '/older/spine-breath.js': () => claiming(OLDER),
  };
  const site = await serve(async (url) => {
    const answer = await own[url.pathname]?.(url);
    if (answer) return answer;
    const name = /^\/(?:(?:newer|older)\/)?([\w-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
    // Modules of a sandboxed frame, whose origin is "null", come with permission only.
    return name ? { body: await readFile(built + name), headers: { 'access-control-allow-origin': '*' } } : undefined;
  });
  return site;
}

/** What a copy says that comes second. @type {Partial<Record<Company, string>>} */
export const leftOut = {
  'beside a second version of the widget': `<spine-breath> ${version} is defined already; ${NEWER} is left out.`,
  'after another version of the widget': `<spine-breath> ${OLDER} is defined already; ${version} is left out.`,
};

/**
 * The page for frames as it is published: its HTML, its style sheet, and what it tells a blog that makes a frame of its
 * address. Beside the page these go by relative names; a blog needs whole addresses, so that whoever publishes the files
 * says where: `SPINE_BREATH_BASE=https://example.org/breath/ npm run build`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = (/** @type {string} */ file) => readFileSync(resolve(import.meta.dirname, '../src/embed', file), 'utf8');

/** Where the files will lie; '' for wherever the page is. */
export const publicBase = (given = process.env.SPINE_BREATH_BASE ?? '') => {
  if (given === '') return '';
  const { protocol, href } = new URL(given.endsWith('/') ? given : `${given}/`);
  if (!/^https?:$/.test(protocol)) throw new Error(`SPINE_BREATH_BASE is no web address: ${given}`);
  return href;
};

/**
 * @param {(src: string, title: string) => object} oEmbedOf
 * @returns {Readonly<Record<string, string>>} text by file name
 */
export function embedFiles(oEmbedOf, base = publicBase()) {
  const page = source('embed.html');
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(page) ?? [];
  const discovery = 'href="oembed.json"';
  if (!page.includes(discovery)) throw new Error(`src/embed/embed.html no longer has ${discovery}`);
  return {
    'embed.html': page.replace(discovery, `href="${base}oembed.json"`),
    'embed.css': source('embed.css'),
    'oembed.json': `${JSON.stringify(oEmbedOf(`${base}embed.html`, title), null, 2)}\n`,
  };
}

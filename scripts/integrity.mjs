/** Writes dist/cdn/integrity.json: the Subresource Integrity of every file for script tags. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'dist/cdn';

const integrityOf = (/** @type {string} */ file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`;

const scripts = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .sort();

const manifest = Object.fromEntries(scripts.map((file) => [file, integrityOf(file)]));
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(manifest, null, 2)}\n`);

/** What every page that embeds the widget pays. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { atMost } from '../lib/rows.mjs';

/** @param {import('../lib/rows.mjs').Bench} bench */
export function sizeRows({ widgetFile }) {
  const { length } = brotliCompressSync(readFileSync(widgetFile));
  return [atMost('file for script tags, brotli', length, 'bytes', 22_000, '22 kB')];
}

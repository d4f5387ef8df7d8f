import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How different two pixels may be and still look the same, 0 to 1 (of black and white). */
const PERCEPTIBLE = 0.1;

/** @param {{ width: number, height: number }} picture */
const sizeOf = ({ width, height }) => `${width} × ${height}`;

/** @param {Record<string, Uint8Array>} pictures */
function keep(pictures) {
  const folder = process.env.PICTURES ?? mkdtempSync(join(tmpdir(), 'spine-breath-hosts-'));
  for (const [name, picture] of Object.entries(pictures)) writeFileSync(join(folder, `${name}.png`), picture);
  return folder;
}

/**
 * Why two pictures do not look the same; undefined where they do. They are kept to be looked at where they do not, and
 * always in the folder `$PICTURES`, if it is set.
 *
 * @param {Uint8Array} picture
 * @param {Uint8Array} expected
 * @param {string} name
 * @param {number} [share] of all pixels that may differ: edges of letters that lie between two pixels
 */
export function difference(picture, expected, name, share = 0) {
  const [a, b] = [picture, expected].map((bytes) => PNG.sync.read(Buffer.from(bytes)));
  if (sizeOf(a) !== sizeOf(b)) return `${sizeOf(a)} and not ${sizeOf(b)}: ${keep({ [name]: picture })}`;
  const marked = new PNG(a);
  const differing = pixelmatch(a.data, b.data, marked.data, a.width, a.height, { threshold: PERCEPTIBLE });
  if (process.env.PICTURES) keep({ [name]: picture });
  if (differing <= share * a.width * a.height) return undefined;
  const pictures = { [name]: picture, [`${name}.expected`]: expected, [`${name}.marked`]: PNG.sync.write(marked) };
  return `${differing} of ${a.width * a.height} pixels differ: ${keep(pictures)}`;
}

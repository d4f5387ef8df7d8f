/**
 * One line of the table. Without a limit it is told for comparison and cannot fail; without a value it says why.
 *
 * @typedef {{ name: string, value: number | null, unit: string, limit?: string, pass?: boolean, note?: string }} Row
 */

/**
 * What a group of rows may use.
 *
 * @typedef {object} Bench
 * @property {import('puppeteer-core').Browser} browser
 * @property {(page: string) => string} url the address of a page of `bench/pages`
 * @property {string} widgetFile the file for script tags
 * @property {boolean} built whether that file is the one in `dist`, built just now
 * @property {boolean} quick shorter and fewer runs, for developing; the figures are rough
 */

/** @param {number} value */
const rounded = (value) => (value >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));

/** @param {string} name @param {number} value @param {string} unit @returns {Row} */
export const figure = (name, value, unit) => ({ name, value: rounded(value), unit });

/** A figure that this browser or this run cannot give. @param {string} name @param {string} note why @returns {Row} */
export const unmeasured = (name, note) => ({ name, value: null, unit: '', note });

/** A group that came to no end: it fails, and the others still count. @param {string} name @param {unknown} error @returns {Row} */
export const broken = (name, error) => ({ ...unmeasured(name, `not measured: ${String(error)}`), pass: false });

/** @param {string} sign @param {number} limit @param {string} [meaning] */
const limitText = (sign, limit, meaning) => `${sign} ${rounded(limit)}${meaning ? ` (${meaning})` : ''}`;

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} limit
 * @param {string} [meaning] where the limit comes from
 * @returns {Row}
 */
export const atMost = (name, value, unit, limit, meaning) => ({
  ...figure(name, value, unit),
  limit: limitText('≤', limit, meaning),
  pass: value <= limit,
});

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} limit
 * @param {string} [meaning] where the limit comes from
 * @returns {Row}
 */
export const atLeast = (name, value, unit, limit, meaning) => ({
  ...figure(name, value, unit),
  limit: limitText('≥', limit, meaning),
  pass: value >= limit,
});

/** @param {string} name @param {number} value @param {string} unit @param {number} limit @returns {Row} */
export const exactly = (name, value, unit, limit) => ({
  ...figure(name, value, unit),
  limit: limitText('=', limit),
  pass: value === limit,
});

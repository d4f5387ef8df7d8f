/**
 * One line of the table. Without a limit it is told for comparison and cannot fail.
 *
 * @typedef {{ name: string, value: number, unit: string, limit?: string, pass?: boolean }} Row
 */

/**
 * What a group of rows may use.
 *
 * @typedef {object} Bench
 * @property {import('puppeteer-core').Browser} browser
 * @property {(page: string) => string} url the address of a page of `bench/pages`
 * @property {string} widgetFile the file for script tags
 * @property {boolean} quick shorter and fewer runs, for developing; the figures are rough
 */

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(value >= 1000 ? 4 : 3));

/** @param {string} name @param {number} value @param {string} unit @returns {Row} */
export const figure = (name, value, unit) => ({ name, value: rounded(value), unit });

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
  limit: `≤ ${rounded(limit)}${meaning ? ` (${meaning})` : ''}`,
  pass: value <= limit,
});

/** @param {string} name @param {number} value @param {string} unit @param {number} limit @returns {Row} */
export const exactly = (name, value, unit, limit) => ({
  ...figure(name, value, unit),
  limit: `= ${limit}`,
  pass: value === limit,
});

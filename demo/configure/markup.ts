const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text that can stand in an attribute between double quotes, or between tags, and stays text: in HTML, in JSX, where braces
 * begin code and line ends turn to spaces, and in editors that look for `[shortcodes]` and backticks.
 */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'`{}[\]\r\n\t]/g, (sign) => named[sign] ?? `&#${sign.charCodeAt(0)};`);

/** Attributes by their names, in their order: `true` stands without a value, `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

const attribute = ([name, value]: [string, string | true | undefined]): string =>
  value === undefined ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;

/** One element; `content` is markup already. */
export const element = (tag: string, attributes: Attributes, content = ''): string =>
  `<${tag}${Object.entries(attributes).map(attribute).join('')}>${content}</${tag}>`;

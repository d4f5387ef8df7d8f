/** Custom data for VS Code: what its HTML and CSS editors complete and explain. */

/** @typedef {import('./elements.mjs').Element} Element */

/** VS Code's name for an attribute that has no value. */
const SWITCH = 'v';

/** @param {string} value */
const markdown = (value) => ({ kind: 'markdown', value });

/**
 * @param {Element[]} elements
 * @param {Record<string, readonly string[]>} suggestions by attribute: names that it takes beside other values
 */
export const htmlData = (elements, suggestions) => ({
  version: 1.1,
  tags: elements.map(({ tag, description, attributes }) => ({
    name: tag,
    description: markdown(description),
    attributes: attributes.map(({ name, description, value: { kind, words } }) => ({
      name,
      description: markdown(description),
      ...(kind === 'boolean' && { valueSet: SWITCH }),
      values: [...words, ...(suggestions[name] ?? [])].map((word) => ({ name: word })),
    })),
  })),
});

/** @param {Element[]} elements */
export const cssData = (elements) => ({
  version: 1.1,
  properties: elements.flatMap(({ tag, cssProperties }) =>
    cssProperties.map(({ name, description }) => ({ name, description: markdown(`${description} (\`<${tag}>\`)`) })),
  ),
});

/** Web-types for the editors of JetBrains, which find them by the field `web-types` of package.json. */

/** @typedef {import('./elements.mjs').Element} Element */

/** @param {Element['attributes'][number]} attribute */
const valueOf = ({ value: { kind, words } }) =>
  kind === 'boolean'
    ? { kind: 'no-value', type: 'boolean' }
    : { type: kind === 'words' ? words.map((word) => `'${word}'`).join(' | ') : kind };

/** @param {Element} element */
const contribution = ({
  tag,
  summary,
  description,
  attributes,
  properties,
  events,
  slots,
  parts,
  cssProperties,
  states,
}) => ({
  name: tag,
  description: `**${summary}**\n\n${description}`,
  attributes: attributes.map((attribute) => ({
    name: attribute.name,
    description: attribute.description,
    value: valueOf(attribute),
    required: false,
  })),
  slots,
  js: {
    properties: properties.map(({ name, type, description, readonly }) => ({
      name,
      type,
      description,
      ...(readonly && { 'read-only': true }),
    })),
    events: events.map(({ name, description }) => ({ name, description })),
  },
  css: {
    properties: cssProperties,
    parts,
    'pseudo-classes': states.map(({ name, description }) => ({ name: `state(${name})`, description })),
  },
});

/**
 * @param {Element[]} elements
 * @param {{ name: string, version: string }} pack
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(contribution) } },
});

/** Types by which JSX (React 19), Vue and Svelte know the tags in their templates, checked against the classes themselves. */

/** @typedef {import('./elements.mjs').Element} Element */

const HEADER = '/* Written by `npm run build` from custom-elements.json. */';

/** @param {string} name */
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** @param {string} text @param {string} indent */
const docs = (text, indent = '  ') =>
  text.includes('\n')
    ? `${indent}/**\n${indent} * ${text.replaceAll('\n', `\n${indent} * `)}\n${indent} */`
    : `${indent}/** ${text} */`;

/** What may be given, by attribute or property; the page's own, like `lang`, every element has. @param {Element} element */
const given = ({ className, attributes, properties }) => [
  ...properties
    .filter(({ readonly }) => !readonly)
    .map(({ name, description }) => ({ name, field: name, description, className })),
  ...attributes
    .filter(({ name, field }) => field && name !== field)
    .map(({ name, field = '', description }) => ({ name, field, description, className })),
];

/** @param {Element} element */
const interfaces = (element) => `
/** What \`<${element.tag}>\` takes, as attributes or properties. */
export interface ${element.className}Props {
${given(element)
  .map(
    ({ name, field, description, className }) =>
      `${docs(description)}\n  ${key(name)}?: Given<${className}['${field}']> | undefined;`,
  )
  .join('\n')}
}

/** The events that \`<${element.tag}>\` fires. */
export interface ${element.className}Events {${element.events
  .map(({ name, type, description }) => `\n${docs(description)}\n  ${key(name)}: ${type};`)
  .join('')}
}
`;

/** @param {Element[]} elements */
const exportedNames = (elements) => {
  const builtIn = new Set(['Event', 'CustomEvent']);
  const events = elements.flatMap(({ events }) => events.map(({ type }) => type)).filter((type) => !builtIn.has(type));
  return [...new Set([...elements.map(({ className }) => className), ...events])].sort();
};

/** What the three have in common. @param {Element[]} elements */
export const tagsTypes = (elements) => `${HEADER}
import type { ${exportedNames(elements).join(', ')} } from '../index.js';

/** A number may be given as text too, as an attribute holds it. */
export type Given<T> = T extends number ? T | \`\${T}\` : T;

/** Without what \`Props\` types better, and without listeners for what only \`Events\` fires, however they are spelt. */
export type Without<Attributes, Props, Events> = {
  [Name in keyof Attributes as Name extends keyof Props
    ? never
    : Lowercase<Name & string> extends \`on\${keyof Events & string}\`
      ? never
      : Name]: Attributes[Name];
};
${elements.map(interfaces).join('')}`;

/** @param {Element[]} elements */
const tagImport = (elements) =>
  `import type { ${elements
    .flatMap(({ className }) => [`${className}Events`, `${className}Props`])
    .concat('Without')
    .sort()
    .join(', ')} } from './tags.js';
import type { ${elements
    .map(({ className }) => className)
    .sort()
    .join(', ')} } from '../index.js';`;

/** @param {Element[]} elements @param {string} indent */
const tagTypes = (elements, indent) =>
  elements
    .map(
      ({ tag, className, summary }) =>
        `${docs(summary, indent)}\n${indent}'${tag}': Tag<${className}, ${className}Props, ${className}Events>;`,
    )
    .join('\n');

/** @param {Element[]} elements */
export const reactTypes = (elements) => `${HEADER}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${tagImport(elements)}

/** React 19 sets properties, and listens to what a handler in lower case is called after: \`onphasechange\`. */
type Tag<Element, Props, Events> = Without<DetailedHTMLProps<HTMLAttributes<Element>, Element>, Props, Events> &
  Props & { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tagTypes(elements, '      ')}
    }
  }
}
`;

/** @param {Element[]} elements */
export const vueTypes = (elements) => `${HEADER}
import type { HTMLAttributes, PublicProps } from 'vue';
${tagImport(elements)}

type Tag<Element, Props, Events> = new () => Element & {
  $props: Without<HTMLAttributes, Props, Events> &
    PublicProps &
    Props & { [Name in keyof Events & string as \`on\${Capitalize<Name>}\`]?: ((event: Events[Name]) => void) | undefined };
};

declare module 'vue' {
  interface GlobalComponents {
${tagTypes(elements, '    ')}
  }
}
`;

/** @param {Element[]} elements */
export const svelteTypes = (elements) => `${HEADER}
import type { HTMLAttributes } from 'svelte/elements';
${tagImport(elements)}

type Tag<Element extends EventTarget, Props, Events> = Without<HTMLAttributes<Element>, Props, Events> &
  Props & { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | null | undefined };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tagTypes(elements, '    ')}
  }
}
`;

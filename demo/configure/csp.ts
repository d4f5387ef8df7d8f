import type { Files } from './files.js';
import type { Kind } from './hosts.js';

/** An address as the source of a policy, in which `;` and `,` part things. */
const source = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.replace(/[;,]/g, encodeURIComponent);
};

/**
 * What the Content Security Policy of the page around has to allow, as directives to add to those it has; nothing for a
 * link.
 *
 * @param styleHash `sha256-…` of the `style` of the tag
 */
export const policyFor = (kind: Kind, { script, embed }: Files, styleHash?: string): string => {
  if (kind === 'iframe') return `frame-src ${source(embed)}`;
  if (kind === 'link') return '';
  // The folder, as practices and languages are loaded from beside the script.
  const directives = [`script-src ${source(new URL('.', script).href)}`];
  if (styleHash) directives.push(`style-src-attr 'unsafe-hashes' '${styleHash}'`);
  return directives.join('; ');
};

/** What a page adds that requires Trusted Types: the name of the widget's own policy. */
export const trustedTypes = 'trusted-types spine-breath';

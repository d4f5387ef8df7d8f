/**
 * What places to publish make of what is pasted into them: what they strip, what they sandbox. Each rule is a pure function
 * from the snippet to the body of the page that readers get; where a place looks an address up, the answer is handed over.
 */
import { transformSync } from 'esbuild';

/** Attributes that may stay, by the tags that may. @typedef {Readonly<Record<string, readonly string[]>>} AllowedTags */
/** What lies at an address that is pasted. @typedef {{ oembed?: { type: string, html: string } }} LookedUp */
/** The body of a page; and what it frames from another origin of the same place, at the address INSIDE. */
/** @typedef {string | { body: string, inside: string }} Published */
/** @typedef {(snippet: string, lookedUp: LookedUp) => Published} Rule */

export const INSIDE = 'address-of-what-is-inside';

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} text */
const unescaped = (text) =>
  text
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name])
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

const tag = /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** @param {string} text @returns {[name: string, value: string][]} */
const attributesOf = (text) =>
  [...text.matchAll(attribute)].map(([, name, ...values]) => [
    name.toLowerCase(),
    values.find((value) => value !== undefined) ?? '',
  ]);

/**
 * Takes away every tag that is not allowed, and leaves what stood between, as WordPress and its like do.
 *
 * @param {AllowedTags} allowed
 * @returns {(html: string) => string}
 */
const keepOnly = (allowed) => (html) =>
  html.replace(tag, (_, slash, name, rest) => {
    const kept = allowed[name.toLowerCase()];
    if (!kept) return '';
    const attributes = attributesOf(rest).filter(([attribute]) => kept.includes(attribute));
    return `<${slash}${name}${attributes.map(([attribute, value]) => ` ${attribute}="${value}"`).join('')}>`;
  });

/** @param {Record<string, string>} attributes */
const frame = (attributes) =>
  `<iframe${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')}></iframe>`;

/** @type {Rule} */
const asItIs = (snippet) => snippet;

/** An address in a text becomes a link. @type {Rule} */
const linked = (address) => `<p><a href="${escaped(address)}" rel="nofollow noopener">${escaped(address)}</a></p>`;

const text = { p: [], br: [], em: [], strong: [], blockquote: [], a: ['href', 'title', 'rel', 'target'] };

/** Who writes without `unfiltered_html`: no script, no frame, no tag that WordPress does not know. */
const withoutUnfilteredHtml = keepOnly({ ...text, div: ['class'], span: ['class'], img: ['src', 'alt'] });

/** The classic editor makes paragraphs of lines, also of those with tags in them. @param {string} html */
const autoParagraphs = (html) => `<p>${html.trim().replace(/\n/g, '<br />\n')}</p>`;

/** wp_filter_oembed_result, for a provider that is not on the list. @type {Rule} */
const oembedOfWordPress = (address, { oembed }) => {
  if (oembed?.type !== 'rich') return linked(address, {});
  const kept = keepOnly({
    a: ['href'],
    blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  })(oembed.html);
  const found = /<iframe[^>]*><\/iframe>/.exec(kept)?.[0];
  if (!found) return linked(address, {});
  const secret = 'aB3dE5gH7j';
  return found
    .replace('<iframe', `<iframe sandbox="allow-scripts" security="restricted" data-secret="${secret}"`)
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`);
};

/** @param {string} sandbox @param {Record<string, string>} [more] @returns {Rule} */
const framedAddress =
  (sandbox, more = {}) =>
  (address) =>
    frame({ src: address, sandbox, width: '100%', height: '520', ...more });

/** What is pasted goes into a page of its own on another origin, in a frame. @param {string} sandbox @returns {Rule} */
const framedCode = (sandbox) => (snippet) => ({
  body: frame({ src: INSIDE, sandbox, width: '100%', height: '560' }),
  inside: snippet,
});

/** Nobody is asked for a policy by what can do no harm to the page around. */
const roomy = 'allow-scripts allow-same-origin allow-popups allow-forms';

/** Of a frame that is pasted as code, these stay. @type {Rule} */
const frameOfSharePoint = (snippet) =>
  keepOnly({ iframe: ['src', 'title', 'width', 'height', 'frameborder', 'allow', 'allowfullscreen'] })(snippet).replace(
    '<iframe',
    `<iframe sandbox="${roomy}"`,
  );

/** Once an administrator has put the address on the list; else it is taken away. @type {Rule} */
const frameOfDiscourse = (snippet) =>
  keepOnly({ ...text, iframe: ['src', 'width', 'height', 'frameborder', 'marginheight', 'marginwidth'] })(snippet);

/** Names that React has for attributes. */
const reactNames = { frameBorder: 'frameborder', className: 'class' };

/**
 * What React makes of an element: markup, or the error that it throws.
 *
 * @param {string} tag
 * @param {Record<string, unknown> | null} properties
 * @param {...string} content
 */
const createElement = (tag, properties, ...content) => {
  const attributes = Object.entries(properties ?? {}).map(([name, value]) => {
    if (name === 'style' && typeof value !== 'object') throw new Error('The `style` prop expects an object');
    if (/^on|-/.test(name) || name in { frameborder: 1, class: 1 }) throw new Error(`Invalid DOM property ${name}`);
    return ` ${reactNames[name] ?? name}="${escaped(value === true ? '' : String(value))}"`;
  });
  return `<${tag}${attributes.join('')}>${content.map(escaped).join('')}</${tag}>`;
};

/** MDX compiles what is pasted as JSX. @type {Rule} */
const mdx = (snippet) => {
  const { code } = transformSync(`return ${snippet}`, { loader: 'jsx', jsxFactory: 'createElement' });
  return new Function('createElement', code)(createElement);
};

/**
 * What each place does with each kind of snippet, by the names that the configurator has for them. `kept` tells whether
 * the breath stands on the page itself, `link` that only the way to it is left.
 *
 * @type {readonly { host: string, as: string, title: string, rule: Rule, left: 'widget' | 'frame' | 'link' }[]}
 */
export const rules = [
  { host: 'wordpress', as: 'script', title: 'an administrator', rule: asItIs, left: 'widget' },
  {
    host: 'wordpress',
    as: 'script',
    title: 'an author without unfiltered_html',
    rule: withoutUnfilteredHtml,
    left: 'link',
  },
  { host: 'wordpress', as: 'iframe', title: 'an administrator', rule: asItIs, left: 'frame' },
  {
    host: 'wordpress',
    as: 'link',
    title: 'an author without unfiltered_html',
    rule: withoutUnfilteredHtml,
    left: 'link',
  },
  { host: 'wordpress-classic', as: 'script', title: 'an administrator', rule: autoParagraphs, left: 'widget' },
  { host: 'wordpress-classic', as: 'iframe', title: 'an administrator', rule: autoParagraphs, left: 'frame' },
  {
    host: 'wordpress-classic',
    as: 'link',
    title: 'an author without unfiltered_html',
    rule: (snippet) => autoParagraphs(withoutUnfilteredHtml(snippet)),
    left: 'link',
  },
  { host: 'wordpress-oembed', as: 'iframe', title: 'every role', rule: oembedOfWordPress, left: 'frame' },
  { host: 'wordpress-oembed', as: 'link', title: 'every role', rule: withoutUnfilteredHtml, left: 'link' },
  { host: 'ghost', as: 'script', title: 'an HTML card', rule: asItIs, left: 'widget' },
  { host: 'ghost', as: 'iframe', title: 'an HTML card', rule: asItIs, left: 'frame' },
  { host: 'ghost', as: 'link', title: 'the text', rule: linked, left: 'link' },
  { host: 'squarespace', as: 'script', title: 'a code block', rule: asItIs, left: 'widget' },
  { host: 'squarespace', as: 'iframe', title: 'a code block', rule: asItIs, left: 'frame' },
  { host: 'squarespace', as: 'link', title: 'a code block without scripts', rule: keepOnly(text), left: 'link' },
  { host: 'wix', as: 'iframe', title: '“Embed a site”', rule: framedAddress(roomy), left: 'frame' },
  { host: 'wix', as: 'script', title: '“Embed HTML”', rule: framedCode(`${roomy} allow-modals`), left: 'frame' },
  { host: 'wix', as: 'link', title: 'the text', rule: linked, left: 'link' },
  { host: 'notion', as: 'iframe', title: '/embed', rule: framedAddress(`${roomy} allow-downloads`), left: 'frame' },
  { host: 'notion', as: 'link', title: 'the text', rule: linked, left: 'link' },
  { host: 'medium', as: 'link', title: 'the text', rule: linked, left: 'link' },
  {
    host: 'google-sites',
    as: 'iframe',
    title: '“By URL”',
    rule: framedAddress(`${roomy} allow-downloads`),
    left: 'frame',
  },
  { host: 'google-sites', as: 'script', title: '“Embed code”', rule: framedCode(roomy), left: 'frame' },
  { host: 'google-sites', as: 'link', title: 'the text', rule: linked, left: 'link' },
  { host: 'sharepoint', as: 'iframe', title: 'the web part “Embed”', rule: frameOfSharePoint, left: 'frame' },
  { host: 'sharepoint', as: 'link', title: 'the text', rule: linked, left: 'link' },
  {
    host: 'confluence',
    as: 'iframe',
    title: '/iframe',
    rule: framedAddress(roomy, { frameborder: '0' }),
    left: 'frame',
  },
  { host: 'confluence', as: 'link', title: 'the text', rule: linked, left: 'link' },
  { host: 'html', as: 'script', title: 'the body', rule: asItIs, left: 'widget' },
  { host: 'html', as: 'iframe', title: 'the body', rule: asItIs, left: 'frame' },
  { host: 'html', as: 'link', title: 'the body', rule: asItIs, left: 'link' },
  { host: 'mdx', as: 'iframe', title: 'React', rule: mdx, left: 'frame' },
  { host: 'mdx', as: 'link', title: 'React', rule: mdx, left: 'link' },
  { host: 'discourse', as: 'iframe', title: 'a post, the address allowed', rule: frameOfDiscourse, left: 'frame' },
  { host: 'discourse', as: 'link', title: 'a post', rule: linked, left: 'link' },
];

/** The address that says how to frame a page, as places look for it in its head. @param {string} html */
export const oembedLinkIn = (html) => {
  const link = [...html.matchAll(tag)]
    .filter(([, slash, name]) => !slash && name === 'link')
    .map(([, , , rest]) => Object.fromEntries(attributesOf(rest)))
    .find(({ type }) => type === 'application/json+oembed');
  return link && unescaped(link.href ?? '');
};

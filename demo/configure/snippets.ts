import { queryOf, readConfiguration, switchNames, type Configuration } from '../../src/embed/configuration.js';
import { FRAME_ALLOW } from '../../src/embed/snippet.js';
import type { Files } from './files.js';
import type { Kind, Way } from './hosts.js';
import { element, escaped, type Attributes } from './markup.js';

/** How large it is to be, in pixels. */
export interface Size {
  readonly height: number;
  /** As wide as there is room, where none is given. */
  readonly width?: number | undefined;
}

/** What it is called, and one line of text for those who see only that. */
export interface Wording {
  readonly title: string;
  readonly line: string;
}

/** All that a snippet says. */
export interface Wish {
  readonly configuration: Configuration;
  readonly size: Size;
  readonly files: Files;
  readonly wording: Wording;
}

/** Only what the embed page would take, whatever was asked: one list of what is allowed, and one place that reads it. */
const allowed = (configuration: Configuration): Configuration =>
  readConfiguration(new URLSearchParams(queryOf(configuration))).configuration;

/** The address of the embed page, set as asked. */
export const addressOf = ({ configuration, files }: Pick<Wish, 'configuration' | 'files'>): string => {
  const query = queryOf(allowed(configuration));
  return query ? `${files.embed}?${query}` : files.embed;
};

const isSwitch = (name: string): boolean => (switchNames as readonly string[]).includes(name);

/** The `style` of the tag: it keeps the place free before the script is there, and holds the colours. */
export const styleOf = ({ configuration, size }: Pick<Wish, 'configuration' | 'size'>): string => {
  const { colours, scheme } = allowed(configuration);
  return [
    'display:block',
    `height:${size.height}px`,
    ...(size.width ? [`max-width:${size.width}px`] : []),
    ...(scheme ? [`color-scheme:${scheme}`] : []),
    ...Object.entries(colours).map(([name, value]) => `--spine-breath-${name}:${value}`),
  ].join(';');
};

const link = (wish: Wish): string => element('a', { href: addressOf(wish) }, escaped(wish.wording.line));

/** The script, and the tag with a link in it: what is left where a place takes script and tag away. */
const script = (wish: Wish): string => {
  const { script, integrity } = wish.files;
  const attributes: Attributes = Object.fromEntries(
    Object.entries(allowed(wish.configuration).attributes).map(([name, value]) => [name, isSwitch(name) || value]),
  );
  return [
    element('script', { type: 'module', src: script, integrity, crossorigin: integrity && 'anonymous' }),
    element('spine-breath', { ...attributes, style: styleOf(wish) }, link(wish)),
  ].join('\n');
};

const iframe = (wish: Wish, { form }: Way): string =>
  element('iframe', {
    src: addressOf(wish),
    title: wish.wording.title,
    width: wish.size.width ? `${wish.size.width}` : '100%',
    height: `${wish.size.height}`,
    [form === 'jsx' ? 'frameBorder' : 'frameborder']: '0',
    loading: 'lazy',
    allow: FRAME_ALLOW,
  });

const writers: Readonly<Record<Kind, (wish: Wish, way: Way) => string>> = { script, iframe, link };

/** Exactly what is to be pasted. */
export const snippetOf = (wish: Wish, way: Way): string =>
  way.form === 'address' ? addressOf(wish) : writers[way.kind](wish, way);

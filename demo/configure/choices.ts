import { limitPattern } from '../../src/breath/limits.js';
import { formatPattern, parsePattern, presets } from '../../src/breath/pattern.js';
import { clamp, readNumber } from '../../src/breath/units.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import {
  colourNames,
  queryOf,
  readConfiguration,
  type AttributeName,
  type ColourName,
  type Configuration,
} from '../../src/embed/configuration.js';
import { folderOf } from './files.js';
import { hostNamed, wayOf, type HostId, type Kind } from './hosts.js';
import { lengthOf } from './length.js';
import type { Size } from './snippets.js';

/** All that the page asks for. A plain value, replaced and never changed. */
export interface Choices {
  readonly configuration: Configuration;
  readonly size: Size;
  readonly host: HostId;
  /** In which of the ways that the place takes it. */
  readonly kind: Kind;
  /** Folder of one's own that holds the files; on jsDelivr, where none is given. */
  readonly folder?: string | undefined;
}

/** Pixels that a choice of size takes. */
export const sizes = Object.freeze({ height: { min: 260, max: 800, usual: 520 }, width: { min: 160, max: 1200 } });

const practiceNames: readonly string[] = [...guidedNames, ...freeNames];

/** What an attribute is worth without being set, where a choice of it is nothing to write down; of the length, see `lengthOf`. */
export const usualAttributes: Readonly<Partial<Record<AttributeName, string>>> = {
  practice: '',
  pattern: '',
  sound: 'tone hum breath bowl',
  bed: 'off',
  light: 'dawn',
  controls: 'full',
  motion: 'auto',
  lang: '',
};

const pixels = (text: string | null, { min, max }: { min: number; max: number }): number | undefined => {
  const value = readNumber(text ?? '');
  return value === undefined ? undefined : clamp(Math.round(value), min, max);
};

const without = <T extends object>(record: T, name: string): T =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name)) as T;

/** A pattern as the widget will breathe it; nothing for what is none. */
export const patternIn = (text: string): string | undefined => {
  const read = parsePattern(text);
  if (!read) return undefined;
  const name = text.trim().toLowerCase();
  return Object.hasOwn(presets, name) ? name : formatPattern(limitPattern(read));
};

const withValue = (choices: Choices, name: AttributeName, value: string | undefined): Choices => {
  const { configuration } = choices;
  const attributes = without(configuration.attributes, name);
  const usual = name === 'minutes' ? `${lengthOf(attributes).usual}` : usualAttributes[name];
  const set = value === undefined || value === usual ? attributes : { ...attributes, [name]: value };
  return { ...choices, configuration: { ...configuration, attributes: set } };
};

/** The choices with a length that there is with them: the nearest, or none where none can be chosen. */
const withinLength = (choices: Choices): Choices => {
  const { attributes } = choices.configuration;
  const { min, max } = lengthOf(attributes);
  const asked = readNumber(attributes.minutes ?? '');
  if (asked === undefined) return choices;
  return withValue(choices, 'minutes', max ? `${clamp(asked, min, max)}` : undefined);
};

/** The choices with an attribute set, or, where there is nothing to write down, without it. */
export const withAttribute = (choices: Choices, name: AttributeName, value: string | undefined): Choices =>
  withinLength(withValue(choices, name, value));

/** The choices with a colour, or back to the widget's own. */
export const withColour = (choices: Choices, name: ColourName, value: string | undefined): Choices => {
  const { configuration } = choices;
  const colours = without(configuration.colours, name);
  return {
    ...choices,
    configuration: { ...configuration, colours: value === undefined ? colours : { ...colours, [name]: value } },
  };
};

/** The choices with light or dark whatever the page around is; or as that. */
export const withScheme = (choices: Choices, scheme: string): Choices => {
  const { attributes, colours } = choices.configuration;
  const chosen = scheme === 'light' || scheme === 'dark' ? { scheme } : {};
  return { ...choices, configuration: { attributes, colours, ...chosen } as Configuration };
};

/** The choices for another place, in the way that suits it best. */
export const withHost = (choices: Choices, id: string): Choices => {
  const host = hostNamed(id);
  return { ...choices, host: host.id, kind: host.ways[0].kind };
};

/** The choices with a size in pixels; without a width it takes the room there is. */
export const withSize = (choices: Choices, height: string, width: string): Choices => ({
  ...choices,
  size: { height: pixels(height, sizes.height) ?? sizes.height.usual, width: pixels(width, sizes.width) },
});

/** Names that are the page's own, beside those of the configuration. */
const own = ['host', 'as', 'height', 'width', 'files'] as const;

/** What an address of the page asks for. Never fails: what makes no sense is left out. */
export const readChoices = (query: URLSearchParams): Choices => {
  const rest = new URLSearchParams(query);
  for (const name of own) rest.delete(name);
  const { configuration } = readConfiguration(rest);
  const host = hostNamed(query.get('host'));
  const { practice } = configuration.attributes;
  const choices: Choices = {
    configuration,
    size: { height: sizes.height.usual },
    host: host.id,
    kind: wayOf(host, (query.get('as') ?? undefined) as Kind | undefined).kind,
    folder: folderOf(query.get('files') ?? ''),
  };
  return withSize(
    withAttribute(choices, 'practice', practiceNames.includes(practice ?? '') ? practice : undefined),
    query.get('height') ?? '',
    query.get('width') ?? '',
  );
};

/** The shortest query that asks for these choices. */
export const queryOfChoices = ({ configuration, size, host, kind, folder }: Choices): string => {
  const parameters = new URLSearchParams();
  if (size.height !== sizes.height.usual) parameters.set('height', `${size.height}`);
  if (size.width !== undefined) parameters.set('width', `${size.width}`);
  const place = hostNamed(host);
  if (host !== hostNamed(undefined).id) parameters.set('host', host);
  if (kind !== place.ways[0].kind) parameters.set('as', kind);
  if (folder !== undefined) parameters.set('files', folder);
  return [queryOf(configuration), `${parameters}`].filter(Boolean).join('&');
};

/** Whether a name is that of a colour. */
export const isColour = (name: string): name is ColourName => (colourNames as readonly string[]).includes(name);

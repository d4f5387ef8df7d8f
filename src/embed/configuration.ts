/** Attributes of `<spine-breath>` that an address may set; not `src`, as a frame fetches nothing that others name. */
export const attributeNames = [
  'practice',
  'pattern',
  'rate',
  'ratio',
  'minutes',
  'ramp',
  'sound',
  'hum-pitch',
  'volume',
  'muted',
  'loop',
  'announce',
  'motion',
  'controls',
  'light',
  'count',
  'voice',
  'bed',
  'lang',
] as const;

/** Those that are on by being there. */
export const switchNames = ['muted', 'loop', 'count', 'voice'] as const satisfies readonly AttributeName[];

/** Custom properties that an address may set, without their `--spine-breath-`. */
export const colourNames = [
  'background',
  'text',
  'quiet',
  'accent',
  'on-accent',
  'surface',
  'line',
  'bone',
  'light-1',
  'light-2',
  'light-3',
  'light-4',
  'light-5',
] as const;

/** Name of an attribute that an address may set. */
export type AttributeName = (typeof attributeNames)[number];
/** Name of a colour that an address may set. */
export type ColourName = (typeof colourNames)[number];

/** What the address of an embed page says: how the widget in it is set. */
export interface Configuration {
  /** As the attributes of `<spine-breath>` take them; `''` for a switch that is on. The element itself limits the values. */
  readonly attributes: Readonly<Partial<Record<AttributeName, string>>>;
  /** For `--spine-breath-<name>`: #rgb, #rrggbb or #rrggbbaa. */
  readonly colours: Readonly<Partial<Record<ColourName, string>>>;
  /** Light or dark, whatever the visitor's device asks for. */
  readonly scheme?: 'light' | 'dark';
}

/** Something in an address that is not used. */
export interface Problem {
  /** Name of the parameter. */
  readonly name: string;
  /** What was read there, cut to 80 characters. */
  readonly found: string;
  /** What it takes, in words for the person who wrote the page. */
  readonly expected: string;
}

/** Characters of the longest value that is read. */
const LONGEST = 200;
const SHOWN = 80;

const COLOUR = /^#?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

/** A configuration while it is read. */
interface Draft {
  readonly attributes: Partial<Record<AttributeName, string>>;
  readonly colours: Partial<Record<ColourName, string>>;
  scheme?: 'light' | 'dark';
}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** Takes one parameter into the draft, or says what it would have taken. */
const take = (draft: Draft, name: string, value: string): string | undefined => {
  if (value.length > LONGEST) return `at most ${LONGEST} characters`;
  if (isOneOf(switchNames, name)) {
    if (value === '' || value === 'true') draft.attributes[name] = '';
    else if (value !== 'false') return 'nothing, true or false';
  } else if (isOneOf(attributeNames, name)) draft.attributes[name] = value;
  else if (isOneOf(colourNames, name)) {
    if (!COLOUR.test(value)) return 'rgb, rrggbb or rrggbbaa in hexadecimal digits';
    draft.colours[name] = value.startsWith('#') ? value : `#${value}`;
  } else if (name === 'scheme') {
    if (value !== 'light' && value !== 'dark') return 'light or dark';
    draft.scheme = value;
  } else return `one of the names ${[...attributeNames, ...colourNames, 'scheme'].join(', ')}`;
  return undefined;
};

/**
 * Reads the query of an embed page. Never fails: what is not known, too long, or given a second time is left out and told
 * as a problem; of a name that is repeated, the first counts, as with the attributes of an element.
 */
export const readConfiguration = (
  query: URLSearchParams,
): { configuration: Configuration; problems: readonly Problem[] } => {
  const draft: Draft = { attributes: {}, colours: {} };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of query) {
    const expected = seen.has(name) ? 'to be given once' : take(draft, name, value);
    seen.add(name);
    if (expected !== undefined) problems.push({ name: name.slice(0, SHOWN), found: value.slice(0, SHOWN), expected });
  }
  return { configuration: draft, problems };
};

/** One parameter; characters that every address may hold stay as they are read. */
const parameter = (name: string, value: string): string =>
  new URLSearchParams([[name, value]])
    .toString()
    .replace(/=$/, '')
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/');

/**
 * The shortest query that `readConfiguration` reads as this configuration, without a `?`; `''` when nothing is set. Names
 * come in one order whatever order they were set in, and colours without their `#`, which would begin a fragment.
 */
export const queryOf = ({ attributes, colours, scheme }: Configuration): string =>
  [
    ...attributeNames.map((name) => [name, attributes[name]] as const),
    ...colourNames.map((name) => [name, colours[name]?.slice(1)] as const),
    ['scheme', scheme] as const,
  ]
    .flatMap(([name, value]) => (value === undefined ? [] : [parameter(name, value)]))
    .join('&');

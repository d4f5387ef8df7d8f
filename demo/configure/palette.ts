import { colourNames, type ColourName, type Configuration } from '../../src/embed/configuration.js';
import { lightColours, lightNames, type LightName } from '../../src/spine/light-names.js';

/** Whether the page around is light or dark. */
export type Scheme = 'light' | 'dark';

/** Colours as #rrggbb or #rrggbbaa; several where the one runs into the other. */
export type Palette = Readonly<Record<ColourName, readonly [string, ...string[]]>>;

/** What the widget wears where nothing is chosen; a test holds it against the widget itself. */
const own = {
  light: {
    background: ['#ffffff', '#f6f3ef', '#e9e6e4'],
    text: ['#2b2f3a'],
    accent: ['#3c5a86'],
    'on-accent': ['#ffffff'],
    surface: ['#fdfcfa'],
    bone: ['#e4ddd3'],
  },
  dark: {
    background: ['#182748', '#0d1730', '#070c1b'],
    text: ['#e9eefb'],
    accent: ['#d9e6ff'],
    'on-accent': ['#0d1730'],
    surface: ['#131f3c'],
    bone: ['#5b6c93'],
  },
} as const;

/** Colours that are another one, let through: how much of it stays. */
export const letThrough: Partial<Record<ColourName, number>> = { quiet: 0.75, line: 0.55 };

/** #rgb written out, in small letters. */
const long = (colour: string): string =>
  (colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour).toLowerCase();

const alphaOf = (colour: string): number => (colour.length > 7 ? parseInt(colour.slice(7), 16) / 255 : 1);

/** A colour, of which so much stays. */
const fade = (colour: string, share: number): string =>
  `${colour.slice(0, 7)}${Math.round(alphaOf(colour) * share * 255)
    .toString(16)
    .padStart(2, '0')}`;

const lightsOf = (light: string | undefined, scheme: Scheme): readonly string[] => {
  const name: LightName = lightNames.find((known) => known === light) ?? 'dawn';
  const tones = lightColours[name].split(' ').map((tone) => long(`#${tone}`));
  return scheme === 'dark' ? tones.slice(0, 5) : tones.slice(5);
};

/** Every colour of a widget that is set like this, on a page of that scheme. */
export const paletteOf = ({ attributes, colours }: Configuration, scheme: Scheme): Palette => {
  const chosen = (name: ColourName): readonly [string] | undefined => {
    const colour = colours[name];
    return colour === undefined ? undefined : [long(colour)];
  };
  const text = chosen('text') ?? own[scheme].text;
  const usual = (name: ColourName): readonly [string, ...string[]] => {
    const share = letThrough[name];
    if (share !== undefined) return [fade(text[0], share)];
    if (name.startsWith('light-')) return [lightsOf(attributes.light, scheme)[Number(name.slice(-1)) - 1] as string];
    return own[scheme][name as keyof (typeof own)['light']];
  };
  return Object.fromEntries(colourNames.map((name) => [name, chosen(name) ?? usual(name)])) as unknown as Palette;
};

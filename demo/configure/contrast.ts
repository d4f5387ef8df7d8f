import type { ColourName, Configuration } from '../../src/embed/configuration.js';
import { contrastRatio, type Rgb } from './luminance.js';
import { letThrough, paletteOf, type Palette, type Scheme } from './palette.js';

/** Two colours that stand on each other with too little between them. */
export interface TooFaint {
  readonly colour: ColourName;
  readonly on: ColourName;
  /** On a page of which scheme. */
  readonly scheme: Scheme;
  /** What it is, 1 to 21. */
  readonly ratio: number;
  /** What WCAG asks for: 4.5 for words, 3 for what is not read. */
  readonly needed: number;
}

/** What stands on what, and how far apart they have to be (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [colour: ColourName, on: ColourName, needed: number])[] = [
  ['text', 'background', 4.5],
  ['quiet', 'background', 4.5],
  ['text', 'surface', 4.5],
  ['quiet', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent', 'background', 3],
  ['line', 'background', 3],
  ['light-1', 'background', 3],
  ['light-2', 'background', 3],
  ['light-3', 'background', 3],
  ['light-4', 'background', 3],
  ['light-5', 'background', 3],
];

/** What a page shows under a colour that lets something through. */
const canvas: Readonly<Record<Scheme, Rgb>> = { light: [255, 255, 255], dark: [0, 0, 0] };

/** What comes of painting a colour (#rrggbb or #rrggbbaa) on an opaque one. */
const paint = (colour: string, behind: Rgb): Rgb => {
  const part = (at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const alpha = colour.length > 7 ? part(7) / 255 : 1;
  return behind.map((below, i) => part(1 + 2 * i) * alpha + below * (1 - alpha)) as unknown as Rgb;
};

/** The opaque colours that something of that name is seen on. */
const behind = (palette: Palette, name: ColourName, scheme: Scheme): readonly Rgb[] => {
  const below = name === 'accent' ? behind(palette, 'background', scheme) : [canvas[scheme]];
  return below.flatMap((under) => palette[name].map((colour) => paint(colour, under)));
};

/** Contrast where it is least. */
const least = (palette: Palette, colour: ColourName, on: ColourName, scheme: Scheme): number =>
  Math.min(
    ...behind(palette, on, scheme).flatMap((under) =>
      palette[colour].map((above) => contrastRatio(paint(above, under), under)),
    ),
  );

const schemesOf = ({ scheme }: Configuration): readonly Scheme[] => (scheme ? [scheme] : ['light', 'dark']);

/**
 * Where the colours chosen are too faint. Pairs of which nothing was chosen are the widget's own affair; and a colour of its
 * own is held, on a background that was chosen, to no more than it has on its own.
 */
export const tooFaint = (configuration: Configuration): readonly TooFaint[] => {
  const { attributes, colours } = configuration;
  const isChosen = (name: ColourName): boolean =>
    name in colours || (letThrough[name] !== undefined && 'text' in colours);
  return schemesOf(configuration).flatMap((scheme) => {
    const palette = paletteOf(configuration, scheme);
    const untouched = paletteOf({ attributes, colours: {} }, scheme);
    return pairs.flatMap(([colour, on, norm]) => {
      if (!isChosen(colour) && !isChosen(on)) return [];
      const needed = isChosen(colour) ? norm : Math.min(norm, least(untouched, colour, on, scheme));
      const ratio = least(palette, colour, on, scheme);
      return ratio < needed ? [{ colour, on, scheme, ratio, needed: norm }] : [];
    });
  });
};

import type { Seconds } from '../../breath/units.js';
import type { Point } from '../anatomy.js';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with attributes. */
export const draw = (name: string, attributes: Attributes, ...children: readonly Node[]): SVGElement => {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
};

/** A picture of a part of some plane. */
export const picture = (viewBox: readonly number[], ...children: readonly Node[]): SVGElement =>
  draw('svg', { viewBox: viewBox.join(' ') }, ...children);

/** A div with classes. */
export const div = (classes: string, ...children: readonly Node[]): HTMLElement => {
  const element = document.createElement('div');
  element.className = classes;
  element.append(...children);
  return element;
};

/** A square of the scene, in millimetres: what is in it is measured from there. */
export interface Square {
  readonly middle: Point;
  readonly reach: number;
}

/** The viewBox of a picture that fills a square. */
export const viewBoxOf = ({ middle: [x, y], reach }: Square): readonly number[] => [
  x - reach,
  y - reach,
  2 * reach,
  2 * reach,
];

/** A share, 1 being all, as CSS has it: "12.5%". */
export const percent = (share: number): string => `${+(share * 100).toFixed(3)}%`;

/** Puts an element at a box of its parent, in shares of that. */
export const putAt = (element: HTMLElement, left: number, top: number, width: number, height: number): void => {
  const { style } = element;
  [style.left, style.top, style.width, style.height] = [left, top, width, height].map(percent) as [
    string,
    string,
    string,
    string,
  ];
};

/** A time as animations have it, in milliseconds. */
export const ms = (time: Seconds): number => time * 1000;

/** Pictures a second, as the wave has them (docs/decisions/0007). */
export const RATE = 30;

/** Stairs for a part of an animation: thirty pictures a second. */
export const stairs = (seconds: Seconds): string => `steps(${Math.max(Math.round(RATE * seconds), 1)})`;

/** An animation of media time, not yet started. */
export const animation = (
  element: HTMLElement,
  keyframes: PropertyIndexedKeyframes,
  from: Seconds,
  to: Seconds,
): Animation =>
  new Animation(new KeyframeEffect(element, keyframes, { delay: ms(from), duration: ms(to - from), fill: 'both' }));

/** Contrast after WCAG 2.2, of colours as the browser mixes them. */

import { contrastRatio, type Rgb } from '../../demo/configure/luminance.js';

/** What comes of painting colours on each other, the lowest first. */
export const painted = (...colours: readonly string[]): Rgb => {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (const colour of colours) {
    context.fillStyle = '#0000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** From 1 (the same) to 21 (black and white): a colour on another, opaque one. */
export const contrast = (colour: string, behind: string): number =>
  contrastRatio(painted(behind, colour), painted(behind));

/** The colours of a computed gradient. */
export const stopsOf = (backgroundImage: string): readonly string[] =>
  backgroundImage.match(/(rgba?|color|oklab|oklch|hsla?)\([^()]*\)/g) ?? [];

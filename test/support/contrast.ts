/** Contrast after WCAG 2.2, of colours as the browser mixes them. */

type Rgb = readonly [red: number, green: number, blue: number];

/** What comes of painting colours on each other, the lowest first. */
const painted = (...colours: readonly string[]): Rgb => {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (const colour of colours) {
    context.fillStyle = '#0000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (the same) to 21 (black and white): a colour on another, opaque one. */
export const contrast = (colour: string, behind: string): number => {
  const [one, other] = [luminance(painted(behind)), luminance(painted(behind, colour))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** The colours of a computed gradient. */
export const stopsOf = (backgroundImage: string): readonly string[] =>
  backgroundImage.match(/(rgba?|color|oklab|oklch|hsla?)\([^()]*\)/g) ?? [];

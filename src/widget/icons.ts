import { svg, type SVGTemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

const stroked = (d: string): SVGTemplateResult => icon(svg`<path class="stroke" d=${d}></path>`);
const filled = (d: string): SVGTemplateResult => icon(svg`<path d=${d}></path>`);

/** The drawings on the buttons, 24 units a side, in the colour of the text. */
export const icons = {
  play: filled('M9 6.2c0-.9 1-1.5 1.8-1l8.6 5.8c.8.5.8 1.5 0 2l-8.6 5.8c-.8.5-1.8 0-1.8-1z'),
  pause: filled('M8 5h2.6v14H8zM13.4 5H16v14h-2.6z'),
  again: stroked('M18.5 9A7.2 7.2 0 1 0 19.2 13M18.8 4.5V9.2H14.1'),
  sound: stroked('M4 9.8v4.4h3l4 3.4V6.4l-4 3.4zM14.5 9.2a4 4 0 0 1 0 5.6M17 6.8a7.4 7.4 0 0 1 0 10.4'),
  muted: stroked('M4 9.8v4.4h3l4 3.4V6.4l-4 3.4zM15 9.8l4.4 4.4M19.4 9.8 15 14.2'),
  settings: stroked('M4 8h9M18 8h2M4 16h2M11 16h9M15.5 5.5v5M8.5 13.5v5'),
  fullscreen: stroked('M4.5 9.5v-5h5M19.5 9.5v-5h-5M4.5 14.5v5h5M19.5 14.5v5h-5'),
  close: stroked('M6.5 6.5l11 11M17.5 6.5l-11 11'),
} as const;

import { svg, type SVGTemplateResult } from 'lit';

/** The drawings on the buttons: lines in a square of 24 units. */
export const icons = {
  play: 'M8 5l11 7-11 7z',
  pause: 'M9 5v14m6 0V5',
  again: 'M18 9A7 7 0 1 0 19 13M19 4v5h-5',
  sound: 'M4 10v4h3l4 4V6l-4 4zm11-1a4 4 0 0 1 0 6m2-9a8 8 0 0 1 0 12',
  muted: 'M4 10v4h3l4 4V6l-4 4zm11 0l4 4m0-4l-4 4',
  settings: 'M4 8h9m5 0h2M4 16h2m5 0h9M15 5v6m-7 2v6',
  fullscreen: 'M4 9V4h5m11 5V4h-5M4 15v5h5m11-5v5h-5',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

/** One of the drawings, in the colour of the text. */
export const drawing = (of: keyof typeof icons): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true" fill=${of === 'play' ? 'currentColor' : 'none'}>
    <path d=${icons[of]} />
  </svg>`;

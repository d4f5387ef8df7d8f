/** What a frame may do beyond breathing silently, each only if the visitor's browser lets it. */
export const FRAME_ALLOW = 'autoplay; screen-wake-lock; fullscreen';

/** A frame to be written into a page. */
export interface FrameSnippet {
  /** Address of an embed page, with its query. */
  readonly src: string;
  /** Its name for assistive technology. */
  readonly title: string;
  /** CSS pixels, or a percentage. */
  readonly width: number | string;
  /** CSS pixels. */
  readonly height: number;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The tag for a frame; its text holds nothing that could end an attribute. */
export const frameSnippet = ({ src, title, width, height }: FrameSnippet): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${escaped(`${width}`)}" height="${height}" ` +
  `frameborder="0" loading="lazy" allow="${FRAME_ALLOW}"></iframe>`;

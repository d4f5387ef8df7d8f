import { USUAL_HEIGHT } from './height.js';
import { frameSnippet } from './snippet.js';

/** Width that a blog is told where its own says nothing else. */
const USUAL_WIDTH = 600;

/** What an embed page is, for a blog that makes a frame of its address: the answer of oEmbed 1.0, type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The answer for an embed page at this address. */
export const oEmbedOf = (src: string, title: string): OEmbed => ({
  version: '1.0',
  type: 'rich',
  provider_name: 'spine-breath',
  title,
  html: frameSnippet({ src, title, width: USUAL_WIDTH, height: USUAL_HEIGHT }),
  width: USUAL_WIDTH,
  height: USUAL_HEIGHT,
});

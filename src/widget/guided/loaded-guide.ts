import { longExhale, type Practice } from '../../breath/practice.js';
import { compile } from '../../breath/timeline.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Guide, View } from '../view.js';

/** A guide that says `loadedmetadata` on its widget once it has been drawn, and leaves the widget as it found it. */
export abstract class LoadedGuide implements Guide {
  protected readonly host: SpineBreath;
  readonly #asked: Pick<SpineBreath, 'practice' | 'src'>;
  /** Whether another practice, or none, is asked for by now. */
  protected left = false;
  #told = false;

  constructor(host: SpineBreath) {
    this.host = host;
    this.#asked = { practice: host.practice, src: host.src };
  }

  update(): void {
    if (this.#told) return;
    this.#told = true;
    this.host.dispatchEvent(new Event('loadedmetadata'));
  }

  /** Lets go. Where another practice is asked for, or none, that begins at its beginning; another language goes on. */
  dispose(): void {
    const { practice, src } = this.host;
    if (practice === this.#asked.practice && src === this.#asked.src) return;
    this.left = true;
    const { session } = this.host;
    session.currentTime = 0;
    session.timeline = compile(longExhale);
    this.leave();
  }

  /** Takes back what was set for the practice. */
  protected leave(): void {}

  abstract layOut(own: Practice): boolean;
  abstract words(view: View): unknown;
  abstract settings(view: View): unknown;
}

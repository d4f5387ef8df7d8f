import { longExhale, type Practice } from '../../breath/practice.js';
import { compile } from '../../breath/timeline.js';
import type { SpineMotions } from '../../spine/motions/index.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Guide, View } from '../view.js';
import { takeBack } from './applied.js';
import type { Companions } from './companions.js';

/** A guide that says `loadedmetadata` on its widget once it has been drawn, and leaves the widget as it found it. */
export abstract class LoadedGuide implements Guide {
  protected readonly host: SpineBreath;
  readonly #asked: Pick<SpineBreath, 'practice' | 'src'>;
  /** Whether another practice, or none, is asked for by now. */
  protected left = false;
  /** What goes along with it, and what the spine does beside its wave: they come and go with the guide. */
  protected companions: Companions | undefined;
  protected motions: SpineMotions | undefined;
  #told = false;

  constructor(host: SpineBreath) {
    this.host = host;
    this.#asked = { practice: host.practice, src: host.src };
  }

  update(): void {
    if (!this.#told) {
      this.#told = true;
      this.host.dispatchEvent(new Event('loadedmetadata'));
    }
    this.companions?.update();
    this.motions?.update();
  }

  /** Lets go. Where another practice is asked for, or none, that begins at its beginning; another language goes on. */
  dispose(): void {
    this.motions?.dispose();
    this.companions?.dispose();
    const { practice, src } = this.host;
    if (practice === this.#asked.practice && src === this.#asked.src) return;
    this.left = true;
    const { session } = this.host;
    session.currentTime = 0;
    session.timeline = compile(longExhale);
    takeBack(this.host);
    this.leave();
  }

  /** Forgets what was kept for the practice. */
  protected leave(): void {}

  abstract layOut(own: Practice): boolean;
  abstract words(view: View): unknown;
  abstract settings(view: View): unknown;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { BedName } from '../../breath/guided.js';
import type { Phase } from '../../breath/timeline.js';
import { canVibrate, Haptics } from '../../guide/haptics.js';
import { MediaKeys } from '../../guide/media-session.js';
import { Speaker } from '../../guide/speech.js';
import { ScreenWake } from '../../guide/wake-lock.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import type { BreathSound } from '../../sound/breath-sound.js';
import { attachBed } from '../../sound/beds/index.js';
import { duck } from '../../sound/duck.js';
import { obeyCues } from '../../sound/guided-voices.js';
import { select, tick } from '../settings-sheet.js';
import type { SpineBreath } from '../spine-breath.js';

/** What goes along with a session, as the companions tell it. */
export interface Told {
  readonly title: string;
  readonly words: PracticeWords;
  readonly sectionOf?: (phase: Phase) => string;
  /** What leads; where nothing does, there is nothing to speak and nothing to feel. */
  readonly textOf?: (phase: Phase) => string;
  readonly skip?: (by: -1 | 1) => void;
}

/** What goes along with a session: a voice and vibration if asked for, a screen that stays on, the keys of the device. */
export class Companions {
  readonly #host: SpineBreath;
  readonly #told: Told;
  readonly #ear = new AbortController();
  #keys: MediaKeys | undefined;
  #wake: ScreenWake | undefined;
  #sound: BreathSound | undefined;
  #speaker: Speaker | undefined;
  #haptics: Haptics | undefined;
  #vibrates = false;

  constructor(host: SpineBreath, told: Told) {
    this.#host = host;
    this.#told = told;
    // Out of the page, it is paused too.
    host.session.addEventListener('pause', () => host.isConnected || this.#release(), { signal: this.#ear.signal });
  }

  /** Takes what the widget is set to, and gathers whoever is missing. */
  update(): void {
    const host = this.#host;
    if (this.#ear.signal.aborted || !host.isConnected) return;
    const { session, voice, bed, breathSound } = host;
    const { textOf } = this.#told;
    this.#keys ??= this.#takeKeys();
    this.#keys.name(this.#told.title, this.#told.sectionOf?.(session.sample.phase));
    this.#wake ??= new ScreenWake({ session });
    if (breathSound && breathSound !== this.#sound) obeyCues(breathSound);
    if (breathSound) attachBed(breathSound, bed === 'off' ? undefined : bed);
    this.#sound = breathSound;
    if (voice && textOf) this.#speaker ??= this.#voice(textOf);
    else this.#speaker = void this.#speaker?.dispose();
    if (this.#vibrates) this.#haptics ??= new Haptics({ session });
    else this.#haptics = void this.#haptics?.dispose();
  }

  settings(): TemplateResult {
    const { words, textOf } = this.#told;
    const { guide } = words;
    const host = this.#host;
    return html`${
      textOf
        ? tick(guide.voice, host.voice, (on) => {
            host.voice = on;
          })
        : nothing
    }
    ${host.voice && this.#speaker?.state === 'unavailable' ? html`<p class="hint">${guide.noVoice}</p>` : nothing}
    ${select<BedName>(guide.bed, guide.bedNames, host.bed, (bed) => {
      host.bed = bed;
    })}
    ${
      textOf && canVibrate()
        ? tick(guide.vibration, this.#vibrates, (on) => {
            this.#vibrates = on;
            host.requestUpdate();
          })
        : nothing
    }`;
  }

  dispose(): void {
    this.#ear.abort();
    this.#release();
  }

  #release(): void {
    if (this.#sound) attachBed(this.#sound, undefined);
    for (const one of [this.#speaker, this.#haptics, this.#keys, this.#wake]) one?.dispose();
    this.#speaker = this.#haptics = this.#keys = this.#wake = this.#sound = undefined;
  }

  #takeKeys(): MediaKeys {
    const host = this.#host;
    const { session } = host;
    const { title, skip } = this.#told;
    return new MediaKeys({
      session,
      title,
      actions: {
        play: () => void host.play(),
        pause: () => host.pause(),
        stop: () => session.end(),
        ...(skip && { previous: () => skip(-1), next: () => skip(1) }),
        seek: (to) => {
          session.currentTime = to;
        },
      },
    });
  }

  #voice(textOf: (phase: Phase) => string): Speaker {
    const { words } = this.#told;
    const speaker = new Speaker({
      session: this.#host.session,
      lang: words.lang,
      textOf,
      duck: (on) => this.#sound && duck(this.#sound, on),
    });
    speaker.addEventListener('statechange', () => this.#host.requestUpdate());
    return speaker;
  }
}

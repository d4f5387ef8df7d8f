import type { Seconds } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import type { SessionEventMap } from '../session/events.js';

/** What the keys and the lock screen ask for; a key without an action is the browser's own. */
export interface MediaActions {
  readonly play?: () => void;
  readonly pause?: () => void;
  readonly stop?: () => void;
  readonly previous?: () => void;
  readonly next?: () => void;
  readonly seek?: (to: Seconds) => void;
}

/** Which session is shown on the lock screen, under which names, and what the keys do to it. */
export interface MediaKeysOptions {
  /** Its state, length and position are shown, in seconds of media time. */
  readonly session: Pick<BreathSession, 'paused' | 'ended' | 'currentTime' | 'duration' | 'addEventListener'>;
  /** Name of the practice. */
  readonly title: string;
  /** Name of the section. */
  readonly section?: string;
  /** What the keys ask for. */
  readonly actions: MediaActions;
  /** That of the browser, unless another is handed in. */
  readonly media?: MediaSession | undefined;
}

const ARTIST = 'spine-breath';

const handlersOf = ({ play, pause, stop, previous, next, seek }: MediaActions) =>
  ({
    play,
    pause,
    stop,
    previoustrack: previous,
    nexttrack: next,
    seekto: seek && (({ seekTime }) => seekTime !== undefined && Number.isFinite(seekTime) && seek(seekTime)),
  }) satisfies Partial<Record<MediaSessionAction, MediaSessionActionHandler | undefined>>;

/** Does what not every browser knows. */
const attempt = (action: () => void): void => {
  try {
    action();
  } catch {
    // An action, or a position, that this browser does not take.
  }
};

/**
 * Shows a session on the lock screen and lets the media keys lead it. A page has one such place: who played last has it,
 * until disposed of. A page that shows something of its own there keeps it.
 */
export class MediaKeys {
  readonly #session: MediaKeysOptions['session'];
  readonly #media: MediaSession | undefined;
  readonly #actions: MediaActions;
  readonly #ear = new AbortController();
  /** Ours as long as the browser has this very one: copies of this module do not know each other. */
  #metadata: MediaMetadata | undefined;
  #title: string;
  #section: string;

  constructor({
    session,
    title,
    section = '',
    actions,
    media = (navigator as Partial<Navigator>).mediaSession,
  }: MediaKeysOptions) {
    this.#session = session;
    this.#title = title;
    this.#section = section;
    this.#actions = actions;
    this.#media = media;
    const { signal } = this.#ear;
    session.addEventListener('play', () => this.#take(), { signal });
    for (const type of [
      'play',
      'pause',
      'ended',
      'seeked',
      'durationchange',
    ] as const satisfies (keyof SessionEventMap)[])
      session.addEventListener(type, () => this.#tell(), { signal });
    if (!session.paused) {
      this.#take();
      this.#tell();
    }
  }

  /** Whether the keys lead this session. */
  get owns(): boolean {
    return this.#metadata !== undefined && this.#media?.metadata === this.#metadata;
  }

  /** Shows other names. */
  name(title: string, section = ''): void {
    if (title === this.#title && section === this.#section) return;
    this.#title = title;
    this.#section = section;
    if (this.owns) Object.assign(this.#metadata as MediaMetadata, { title, album: section });
  }

  /** Gives the place back, and lets go of the session. */
  dispose(): void {
    this.#ear.abort();
    const media = this.#media;
    if (!media || !this.owns) return;
    this.#metadata = undefined;
    media.metadata = null;
    media.playbackState = 'none';
    this.#handle({});
    attempt(() => media.setPositionState());
  }

  #take(): void {
    const media = this.#media;
    if (!media || this.owns || typeof MediaMetadata === 'undefined') return;
    if (media.metadata && media.metadata.artist !== ARTIST) return;
    this.#metadata = new MediaMetadata({ title: this.#title, artist: ARTIST, album: this.#section });
    media.metadata = this.#metadata;
    this.#handle(this.#actions);
  }

  #handle(actions: MediaActions): void {
    for (const [action, handler] of Object.entries(handlersOf(actions)))
      attempt(() =>
        this.#media?.setActionHandler(action as MediaSessionAction, (handler as MediaSessionActionHandler) ?? null),
      );
  }

  #tell(): void {
    const media = this.#media;
    if (!media || !this.owns) return;
    const { paused, ended, currentTime, duration } = this.#session;
    media.playbackState = ended ? 'none' : paused ? 'paused' : 'playing';
    attempt(() => media.setPositionState({ duration, position: Math.min(currentTime, duration), playbackRate: 1 }));
  }
}

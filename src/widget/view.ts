import type { minutesFor } from '../breath/limits.js';
import type { Pattern } from '../breath/pattern.js';
import type { Practice } from '../breath/practice.js';
import type { SoundState } from '../sound/breath-sound.js';
import type { SoundKind } from '../sound/settings.js';
import type { Words } from '../translations/words.js';
import type { SpineBreath } from './spine-breath.js';

/** How many controls are shown. */
export type ControlsLevel = 'full' | 'minimal' | 'none';

/** A setting that does nothing in some practices. */
export type Idle = SoundKind | 'pitch' | 'hold' | 'rest' | 'count';

/**
 * What a practice that leads step by step puts into the widget. Its code is loaded beside, when a practice is first asked
 * for.
 */
export interface Guide {
  /** In place of the words that lead a plain breath. */
  words(view: View): unknown;
  /** What is said of it aloud, in place of the plain breath's words; undefined where those will do. */
  announcement?(view: View): string | undefined;
  /** Takes what the widget is set to; called after each of its updates. */
  update?(): void;
  /** What of a length it can have; the longest is 0 where there is nothing to choose. Left out, what the pattern allows. */
  readonly minutes?: ReturnType<typeof minutesFor> | undefined;
  /** Whether nothing in it goes by the rhythm that the person has chosen. */
  readonly unpaced?: boolean;
  /** What is breathed of the rhythm that the person has chosen; left out, all of it. */
  readonly pattern?: Pattern | undefined;
  /** What of the settings would do nothing. */
  readonly idle?: readonly Idle[] | undefined;
  /** At the head of the settings. */
  settings(view: View): unknown;
  /** Takes the rhythm that the person has chosen, and says whether it leads the session itself. */
  layOut(own: Practice): boolean;
  dispose(): void;
}

/** What only the widget itself is asked for. */
export interface Requests {
  readonly openSettings: (open: boolean) => void;
  readonly toggleFullscreen: () => void;
}

/** All that the templates draw from. They ask `host`, as a page would, and change nothing themselves. */
export interface View extends Requests {
  readonly host: SpineBreath;
  /** What is breathed, or will be. */
  readonly pattern: Pattern;
  readonly words: Words;
  /** Leads, where a practice was asked for. */
  readonly guide: Guide | undefined;
  readonly soundState: SoundState;
  /** Whether the seconds are counted: asked for, or in place of a light that does not travel. */
  readonly counting: boolean;
  readonly settingsOpen: boolean;
  /** Whether it fills the screen; nothing where that is not allowed. */
  readonly fullscreen: boolean | undefined;
}

/** Plays, or pauses. */
export const toggle = (host: SpineBreath): void => void (host.paused ? host.play() : host.pause());

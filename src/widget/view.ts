import type { Pattern } from '../breath/pattern.js';
import type { SoundState } from '../sound/breath-sound.js';
import type { Words } from '../translations/words.js';
import type { SpineBreath } from './spine-breath.js';

/** How many controls are shown. */
export type ControlsLevel = 'full' | 'minimal' | 'none';

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
  readonly soundState: SoundState;
  /** Whether the seconds are counted: asked for, or in place of a light that does not travel. */
  readonly counting: boolean;
  readonly settingsOpen: boolean;
  /** Whether it fills the screen; nothing where that is not allowed. */
  readonly fullscreen: boolean | undefined;
}

/** Plays, or pauses. */
export const toggle = (host: SpineBreath): void => void (host.paused ? host.play() : host.pause());

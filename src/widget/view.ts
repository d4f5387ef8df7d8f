import type { Pattern } from '../breath/pattern.js';
import type { Fraction, Hertz, Minutes, Seconds } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import type { SoundState } from '../sound/breath-sound.js';
import type { SoundKind } from '../sound/settings.js';
import type { LightName, WaveMotion } from '../spine/spine-wave.js';
import type { Words } from '../translations/words.js';

/** How many controls are shown. */
export type ControlsLevel = 'full' | 'minimal' | 'none';

/** What a person can choose. */
export interface Choices {
  readonly pattern: Pattern;
  readonly minutes: Minutes;
  readonly sound: ReadonlySet<SoundKind>;
  readonly volume: Fraction;
  readonly muted: boolean;
  readonly humPitch: Hertz;
  readonly light: LightName;
  readonly motion: WaveMotion;
  readonly count: boolean;
}

/** What the controls may ask of the widget. They change nothing themselves. */
export interface Requests {
  toggle(): void;
  end(): void;
  seek(to: Seconds): void;
  choose(choices: Partial<Choices>): void;
  openSettings(open: boolean): void;
  toggleFullscreen(): void;
}

/** All that the templates of the widget draw from. */
export interface View {
  readonly session: BreathSession;
  readonly words: Words;
  readonly choices: Choices;
  readonly controls: ControlsLevel;
  readonly soundState: SoundState;
  readonly settingsOpen: boolean;
  /** Whether it fills the screen; nothing where that is not allowed. */
  readonly fullscreen: boolean | undefined;
  readonly ask: Requests;
}

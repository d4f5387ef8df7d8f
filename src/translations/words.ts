import type { Pattern } from '../breath/pattern.js';

/** Every word the widget shows or says, in one language. A missing key does not compile. */
export interface Words {
  /** The language of these words, a BCP 47 tag: what assistive technology is told. */
  readonly lang: string;

  /** Which way they are written. */
  readonly dir: 'ltr' | 'rtl';

  readonly settle: string;
  readonly inhale: string;
  /** The second in-breath of a cyclic sigh. */
  readonly topUp: string;
  readonly hold: string;
  readonly exhale: string;
  readonly hum: string;
  readonly rest: string;
  readonly natural: string;

  readonly widget: string;
  readonly invitation: string;
  readonly play: string;
  readonly pause: string;
  readonly again: string;
  readonly end: string;
  readonly done: string;
  readonly progress: string;
  readonly mute: string;
  readonly volume: string;
  readonly fullscreen: string;
  readonly settings: string;
  readonly close: string;
  /** Why nothing sounds, by the state of the sound. */
  readonly silence: { readonly blocked: string; readonly unavailable: string };

  readonly presets: string;
  /** Presets that go by a name; the others by their numbers. */
  readonly presetNames: Readonly<Record<string, string>>;
  readonly length: string;
  readonly breath: string;
  readonly parts: Readonly<Record<keyof Pattern, string>>;
  readonly sounds: string;
  readonly soundNames: { readonly tone: string; readonly hum: string; readonly breath: string; readonly bowl: string };
  readonly humPitch: string;
  readonly light: string;
  readonly lightNames: Readonly<Record<'dawn' | 'ember' | 'ocean', string>>;
  readonly motion: string;
  readonly motionNames: { readonly auto: string; readonly full: string; readonly reduced: string };
  readonly count: string;
  readonly holdNote: string;
  /** How to breathe (facts.md B1.13, D.3). */
  readonly easyNote: string;
  readonly care: string;

  /** "2 minutes", "1 minute 16 seconds", "40 seconds"; to the minute where that is nearly so. */
  readonly time: (seconds: number) => string;
  /** "13 breaths". */
  readonly breaths: (count: number) => string;
  /** Said at the start: length and pattern. */
  readonly starting: (seconds: number, pattern: string) => string;
  /** "2 minutes left": said each minute, and of the slider. */
  readonly left: (seconds: number) => string;
  readonly hertz: (value: number) => string;
}

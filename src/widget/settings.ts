import { limits } from '../breath/limits.js';
import { parsePattern, parseRatio } from '../breath/pattern.js';
import { announceLevels } from '../guide/announcer.js';
import { numberIn, oneOf, settle, someOf, type Setting } from '../settings/setting.js';
import { soundKinds } from '../sound/settings.js';
import { waveSettings } from '../spine/wave-settings.js';
import type { ControlsLevel } from './view.js';

/** Every setting, by its property. What a pattern is limited to is the practice's own affair (see `limitPractice`). */
export const settings = {
  pattern: {
    takes: 'seconds, as in 4-6, 4:7:8, 4-2-6-1 or 2+1-6; or box, sigh',
    read: (text) => (parsePattern(text) ? text : undefined),
    nearest: () => '4-6',
  },
  rate: numberIn(limits.rate, 6, ' breaths a minute'),
  ratio: numberIn(limits.ratio, 1.5, ' times in, as in 1:1.5', parseRatio),
  minutes: numberIn(limits.minutes, 2),
  ramp: numberIn(limits.ramp, 3, ' breaths'),
  sound: someOf(soundKinds),
  humPitch: numberIn(limits.humPitch, 130, ' Hz'),
  volume: numberIn({ min: 0, max: 1 }, 1),
  bed: oneOf('off', 'rain', 'ocean', 'jungle'),
  announce: oneOf(...announceLevels),
  controls: oneOf<ControlsLevel>('full', 'minimal', 'none'),
  ...waveSettings,
} as const satisfies Readonly<Record<string, Setting<string> | Setting<number>>>;

/** Name of a setting. */
export type SettingName = keyof typeof settings;

/** The value to use for what an attribute or a property was set to; complains where that is another one. */
export const readSetting = <N extends SettingName>(
  name: N,
  raw: unknown,
): ReturnType<(typeof settings)[N]['nearest']> =>
  settle(
    settings[name] as unknown as Setting<ReturnType<(typeof settings)[N]['nearest']>>,
    name === 'humPitch' ? 'hum-pitch' : name,
    raw,
  );

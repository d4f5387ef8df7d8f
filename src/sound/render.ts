import type { Timeline } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';
import type { Material } from './material.js';
import { buildStage, lookAhead } from './output.js';
import { ringOut, scoreOf } from './score.js';
import { limitSound, type SoundSettings } from './settings.js';
import { Voices } from './voices.js';

/** Which stretch to write; media time. */
export interface Stretch {
  /** Default 0. */
  readonly from?: Seconds;
  readonly material?: Material;
}

/** Writes the sound of a timeline onto any context that stands at 0, the sound of `from` at its start. */
export const writeSound = (
  context: BaseAudioContext,
  timeline: Timeline,
  settings: Partial<SoundSettings> = {},
  { from = 0, material }: Stretch = {},
): void => {
  const voices = new Voices(buildStage(context, material), limitSound(settings));
  voices.emit(scoreOf(timeline), from + lookAhead, -from - lookAhead);
  voices.fadeTo(1, 0.05);
};

/** The sound of a whole timeline as a buffer of two channels, the last bowl rung out. For listening, saving and measuring. */
export const renderSound = (
  timeline: Timeline,
  settings: Partial<SoundSettings> = {},
  sampleRate = 48_000,
): Promise<AudioBuffer> => {
  const length = Math.ceil((timeline.duration + ringOut) * sampleRate);
  const context = new OfflineAudioContext(2, length, sampleRate);
  writeSound(context, timeline, settings);
  return context.startRendering();
};

import type { Timeline } from '../breath/timeline.js';
import type { Hertz, Seconds } from '../breath/units.js';
import { withBells } from './bells.js';
import type { BreathSound } from './breath-sound.js';
import { hasOm, Om, withOm } from './om.js';
import type { Score } from './score.js';
import type { SoundSettings } from './settings.js';
import { Voices, type Stage } from './voices.js';

/** Voices that obey the cues of a timeline too: strike the bell, and sing "om" in place of the hum. */
export class GuidedVoices extends Voices {
  /** None where none is asked for, and none yet while the others are being built. */
  private readonly om: Om | undefined;

  /** `timelineOf` gives the timeline of the score that is written. */
  constructor(
    stage: Stage,
    settings: SoundSettings,
    private readonly timelineOf: () => Timeline,
  ) {
    super(stage, settings);
    if (hasOm(timelineOf())) this.om = new Om(stage, this.bus, settings);
  }

  override emit(score: Score, from: Seconds, offset: Seconds): void {
    const timeline = this.timelineOf();
    const struck = withBells(score, timeline);
    if (!this.om) return super.emit(struck, from, offset);
    const sung = withOm(struck, timeline);
    super.emit(sung, from, offset);
    this.om.emit(sung, from, offset);
  }

  override set(settings: SoundSettings): void {
    super.set(settings);
    this.om?.set(settings);
  }

  override stop(time: Seconds, ended: (() => void) | null): void {
    super.stop(time, ended);
    this.om?.stop(time);
  }

  override tune(humPitch: Hertz): void {
    super.tune(humPitch);
    this.om?.tune(humPitch);
  }
}

/** From when it next begins, goes on or jumps, a sound obeys the cues of its timeline. */
export const obeyCues = (sound: BreathSound): void => {
  sound.Voices = class extends GuidedVoices {
    constructor(stage: Stage, settings: SoundSettings) {
      super(stage, settings, () => sound.session.timeline);
    }
  };
};

import { limits } from '../breath/limits.js';
import { clamp, numberOr, type Fraction, type Hertz } from '../breath/units.js';

/**
 * What can be heard, each on its own, and the level of its peak. Alone, on two channels: tone −29, hum −21, breath −33,
 * bowl −25 LUFS (measured).
 * - `tone`: climbs a fifth with the light on the in-breath, comes back down more softly.
 * - `hum`: invites to hum along on a hummed out-breath, for at most 10 s of it (facts.md B2.10).
 * - `breath`: air, brightening on the way in, darkening on the way out.
 * - `bowl`: a singing bowl, struck as the session opens and once it is over.
 */
const levels = { tone: 0.059, hum: 0.65, breath: 0.157, bowl: 0.075 };

/** One thing that can be heard. */
export type SoundKind = keyof typeof levels;

/** What can be heard: `tone`, `hum`, `breath` and `bowl`. */
export const soundKinds = Object.keys(levels) as readonly SoundKind[];

/** How a session sounds. A plain value, replaced and never changed. */
export interface SoundSettings {
  /** What is heard. Default: all. */
  readonly kinds: ReadonlySet<SoundKind>;
  /** Amplitude, 0 to 1, as on an HTMLMediaElement. Default 1: −23 to −20 LUFS, no louder than quiet speech. */
  readonly volume: Fraction;
  /** Silent, whatever the volume. Default false. */
  readonly muted: boolean;
  /** Pitch of the hum, 80 to 300 Hz (facts.md part C); the tone is tuned to it. Default 130. */
  readonly humPitch: Hertz;
}

/** All that can be heard, at full volume, the hum at 130 Hz. */
export const defaultSound: SoundSettings = {
  kinds: new Set(soundKinds),
  volume: 1,
  muted: false,
  humPitch: 130,
};

/** `asked` over `before`, every number within its limits; what is not a number is ignored. */
export const limitSound = (given: Partial<SoundSettings>, before: SoundSettings = defaultSound): SoundSettings => {
  const asked = (given as Partial<SoundSettings> | null) ?? {};
  const within = (name: 'volume' | 'humPitch', low: number, high: number): number =>
    clamp(numberOr(asked[name], before[name]), low, high);
  return {
    kinds: asked.kinds instanceof Set ? new Set(soundKinds.filter((kind) => asked.kinds?.has(kind))) : before.kinds,
    volume: within('volume', 0, 1),
    muted: asked.muted ?? before.muted,
    humPitch: within('humPitch', limits.humPitch.min, limits.humPitch.max),
  };
};

/** The level of a kind's peak. */
export const levelOf = (kind: SoundKind, { kinds, volume }: SoundSettings): number =>
  kinds.has(kind) ? levels[kind] * volume : 0;

import { limits } from '../breath/limits.js';
import { clamp, type Fraction, type Hertz } from '../breath/units.js';

/**
 * What can be heard, each on its own.
 * - `tone`: climbs a fifth with the light on the in-breath, comes back down more softly.
 * - `hum`: invites to hum along on a hummed out-breath, for at most 10 s of it (facts.md B2.10).
 * - `breath`: air, brightening on the way in, darkening on the way out.
 * - `bowl`: a singing bowl, struck as the session opens and once it is over.
 */
export const soundKinds = ['tone', 'hum', 'breath', 'bowl'] as const;

/** One of `soundKinds`. */
export type SoundKind = (typeof soundKinds)[number];

/** How a session sounds. A plain value, replaced and never changed. */
export interface SoundSettings {
  /** What is heard. Default: tone, hum and bowl (facts.md part C). */
  readonly kinds: ReadonlySet<SoundKind>;
  /** Amplitude, 0 to 1, as on an HTMLMediaElement. Default 1: −23 to −20 LUFS, no louder than quiet speech. */
  readonly volume: Fraction;
  /** Silent, whatever the volume. Default false. */
  readonly muted: boolean;
  /** Pitch of the hum, 80 to 300 Hz (facts.md part C); the tone is tuned to it. Default 130. */
  readonly humPitch: Hertz;
}

export const defaultSound: SoundSettings = Object.freeze({
  kinds: new Set<SoundKind>(['tone', 'hum', 'bowl']),
  volume: 1,
  muted: false,
  humPitch: 130,
});

const finite = (value: number | undefined, fallback: number): number =>
  Number.isFinite(value) ? (value as number) : fallback;

/** `asked` over `before`, every number within its limits; what is not a number is ignored. */
export const limitSound = (asked: Partial<SoundSettings>, before: SoundSettings = defaultSound): SoundSettings =>
  Object.freeze({
    kinds: new Set(asked.kinds ?? before.kinds),
    volume: clamp(finite(asked.volume, before.volume), 0, 1),
    muted: asked.muted ?? before.muted,
    humPitch: clamp(finite(asked.humPitch, before.humPitch), limits.humPitch.min, limits.humPitch.max),
  });

/** Whether anything at all is to be heard. */
export const isAudible = ({ kinds, volume, muted }: SoundSettings): boolean => !muted && volume > 0 && kinds.size > 0;

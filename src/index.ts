/**
 * spine-breath: classes and types, without side effects. Import `spine-breath/define` to register the tags.
 * @packageDocumentation
 */
export type { AnnounceLevel } from './guide/announcer.js';
export { PhaseChangeEvent } from './session/events.js';
export { BreathSession, type SessionOptions } from './session/session.js';
export { BreathSound, type SoundState } from './sound/breath-sound.js';
export type { SoundKind, SoundSettings } from './sound/settings.js';
export { SpineWave, type LightName, type WaveMotion } from './spine/spine-wave.js';
export { addWords } from './translations/registry.js';
export type { Words } from './translations/words.js';
export { SpineBreath } from './widget/spine-breath.js';
export type { PracticeErrorEvent } from './widget/guided/guide.js';
export type { ControlsLevel } from './widget/view.js';

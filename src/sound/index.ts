/**
 * The sound of a session: written ahead onto the clock of one audio context a page.
 * @packageDocumentation
 */
export { BreathSound, type SoundState } from './breath-sound.js';
export { renderSound, writeSound, type Stretch } from './render.js';
export { defaultSound, soundKinds, type SoundKind, type SoundSettings } from './settings.js';

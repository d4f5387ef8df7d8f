/**
 * The session: a practice, a clock and its events, usable without any element.
 * @packageDocumentation
 */
export { PhaseChangeEvent, type SessionEventMap } from './events.js';
export { BreathSession, type SessionOptions } from './session.js';
export type { Anchor } from './clock.js';
export { audioTime, performanceTime, wallTime, type Cancel, type TimeSource } from './time-source.js';

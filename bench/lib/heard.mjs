/** Reads a recording of `pages/live.mjs`: what was heard, against the plan, the wall clock and the picture. */
import { leadAt } from './clocks.mjs';
import { median } from './statistics.mjs';

/** @typedef {{ on: boolean, at: number }} Edge */
/** @typedef {{ at: number, startTime: number | null, back: boolean }} PictureSample milliseconds */
/** @typedef {{ name: string, start: number, duration: number }} Phase */
/**
 * @typedef {object} Recording
 * @property {Edge[]} edges
 * @property {import('./clocks.mjs').ClockSample[]} clock
 * @property {PictureSample[]} pictures
 * @property {Phase[]} phases
 * @property {number} mediaTime seconds
 * @property {boolean} ended
 * @property {number} sampleRate
 * @property {number} gaps found by the recorder, in milliseconds
 * @property {number | null} toldGaps by the browser itself, if it does, in milliseconds
 */

/**
 * The end of a hum is known only when it has been over for a while, heard only when it has left, and told to a page with a
 * busy main thread up to two seconds late. Seconds.
 */
const UNTIL_KNOWN = 4;

/** @param {import('puppeteer-core').Page} page @returns {Promise<Recording>} */
export const recordingOf = (page) => page.evaluate(() => /** @type {any} */ (window).recording());

/** Every edge heard, in seconds of the audio clock, beside the media time planned for it. @param {Recording} recording */
function boundaries({ edges, phases, mediaTime, sampleRate }) {
  const exhales = phases.filter(({ name }) => name === 'exhale');
  const planned = exhales.flatMap(({ start, duration }) => [start, start + duration]);
  const due = planned.filter((at) => at < mediaTime - UNTIL_KNOWN).length;
  if (edges.some(({ on }, index) => on !== (index % 2 === 0))) throw new Error('The hum was broken off.');
  if (due < 2) throw new Error('Too short a recording: it has no whole phase.');
  if (edges.length < due || edges.length > planned.length)
    throw new Error(`${edges.length} edges were heard, and ${due} were due.`);
  return edges.map(({ at }, index) => ({ heard: at / sampleRate, planned: planned[index] }));
}

/** The audio clock's time of media time 0, by ear. @param {Recording} recording */
const zeroOf = (recording) => median(boundaries(recording).map(({ heard, planned }) => heard - planned));

/** How far each boundary lies from the plan, in milliseconds of the audio clock. @param {Recording} recording */
export function boundaryErrors(recording) {
  const zero = zeroOf(recording);
  return boundaries(recording).map(({ heard, planned }) => (heard - planned - zero) * 1000);
}

/** By how much each phase is longer or shorter than planned, in milliseconds of the wall clock. @param {Recording} recording */
export function phaseErrors(recording) {
  const late = boundaries(recording).map(
    ({ heard, planned }) => (heard - planned) * 1000 + leadAt(recording.clock, 'contextTime', heard),
  );
  return late.slice(1).map((each, index) => each - late[index]);
}

/**
 * By how much the picture is behind what is heard, in milliseconds, at every look; without end where there is no
 * running picture.
 *
 * @param {Recording} recording
 */
export function pictureErrors(recording) {
  const zero = zeroOf(recording) * 1000;
  const { clock, pictures } = recording;
  return pictures.map(({ at, startTime }) => {
    if (startTime === null) return Number.POSITIVE_INFINITY;
    const heard = at - leadAt(clock, 'performanceTime', at) - zero;
    return heard - (at - startTime);
  });
}

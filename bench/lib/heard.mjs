/** Reads a recording of `pages/live.mjs`: what was heard, against the plan, the wall clock and the picture. */
import { median } from './statistics.mjs';

/** @typedef {{ on: boolean, at: number }} Edge */
/** @typedef {{ contextTime: number, performanceTime: number }} ClockSample */
/** @typedef {{ at: number, startTime: number }} PictureSample */
/** @typedef {{ name: string, start: number, duration: number }} Phase */
/**
 * @typedef {object} Recording
 * @property {Edge[]} edges
 * @property {ClockSample[]} clock
 * @property {PictureSample[]} pictures
 * @property {Phase[]} phases
 * @property {number} sampleRate
 * @property {{ duration?: number, events?: number }} underrun
 * @property {number} contexts
 * @property {boolean} hidden
 */

/** @param {import('puppeteer-core').Page} page @returns {Promise<Recording>} */
export const recordingOf = (page) => page.evaluate(() => /** @type {any} */ (window).recording());

/** Every edge heard, in seconds of the audio clock, beside the media time planned for it. @param {Recording} recording */
function boundaries({ edges, phases, sampleRate }) {
  const exhales = phases.filter(({ name }) => name === 'exhale');
  const planned = exhales.flatMap(({ start, duration }) => [start, start + duration]);
  if (edges.some(({ on }, index) => on !== (index % 2 === 0))) throw new Error('The hum was broken off.');
  if (edges.length < 4) throw new Error(`Only ${edges.length} edges were heard.`);
  return edges.map(({ at }, index) => ({ heard: at / sampleRate, planned: planned[index] }));
}

/** The audio clock's time of media time 0, by ear. @param {Recording} recording */
const zeroOf = (recording) => median(boundaries(recording).map(({ heard, planned }) => heard - planned));

/** How far each boundary lies from the plan, in milliseconds of the audio clock. @param {Recording} recording */
export function boundaryErrors(recording) {
  const zero = zeroOf(recording);
  return boundaries(recording).map(({ heard, planned }) => (heard - planned - zero) * 1000);
}

/** What the wall clock reads less the audio clock, in milliseconds. @param {ClockSample} sample */
const lead = ({ contextTime, performanceTime }) => performanceTime - contextTime * 1000;

/** How far the audio clock strays from the wall clock, in milliseconds; what is missing in the sound shows here. @param {Recording} recording */
export function clockErrors({ clock }) {
  const leads = clock.map(lead);
  const usual = median(leads);
  return leads.map((each) => each - usual);
}

/** By how much the picture is behind what is heard, in milliseconds, at every look. @param {Recording} recording */
export function pictureErrors(recording) {
  const zero = zeroOf(recording) * 1000;
  const { clock, pictures } = recording;
  let next = 0;
  return pictures.map(({ at, startTime }) => {
    while (next + 1 < clock.length && clock[next + 1].performanceTime <= at) next++;
    const heard = at - lead(clock[next]) - zero;
    return heard - (at - startTime);
  });
}

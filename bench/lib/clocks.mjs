/** The audio clock beside the wall clock, as `pages/live.mjs` has noted them together. */
import { median } from './statistics.mjs';

/** @typedef {{ contextTime: number, performanceTime: number, hidden: boolean }} ClockSample seconds, milliseconds */

/** What the wall clock reads less the audio clock, in milliseconds. @param {ClockSample} sample */
const lead = ({ contextTime, performanceTime }) => performanceTime - contextTime * 1000;

/**
 * The wall clock's lead over the audio clock when one of them read `at`.
 *
 * @param {readonly ClockSample[]} clock
 * @param {'contextTime' | 'performanceTime'} by
 * @param {number} at
 */
export const leadAt = (clock, by, at) => lead(clock.findLast((sample) => sample[by] <= at) ?? clock[0]);

/**
 * How far the audio clock strays from the wall clock, in milliseconds. A clock that stops for a while shows here; sound
 * that comes too late does not, for the clock goes on without it.
 *
 * @param {readonly ClockSample[]} clock
 */
export function clockErrors(clock) {
  const leads = clock.map(lead);
  const usual = median(leads);
  return leads.map((each) => each - usual);
}

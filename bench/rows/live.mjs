/**
 * A session of ten minutes as it is lived, side by side: in a page that is left alone, in one whose main thread is blocked
 * four fifths of the time, and in a tab that nobody sees, with a chain of timers beside it.
 */
import { openPage, start } from '../lib/browser.mjs';
import { clockErrors } from '../lib/clocks.mjs';
import { boundaryErrors, phaseErrors, pictureErrors, recordingOf } from '../lib/heard.mjs';
import { atMost, figure, unmeasured } from '../lib/rows.mjs';
import { median, wait, worst } from '../lib/statistics.mjs';

/** @typedef {import('../lib/heard.mjs').Recording} Recording */
/** @typedef {import('../lib/rows.mjs').Row} Row */

const MINUTES = 10;

/** Between the greatest lead and the greatest lag of the audio clock, in milliseconds. @param {Recording['clock']} clock */
function driftOf(clock) {
  const errors = clockErrors(clock);
  return Math.max(...errors) - Math.min(...errors);
}

/** @param {string} where @param {Recording} recording @returns {Row[]} */
function soundRows(where, recording) {
  const boundaries = boundaryErrors(recording);
  const { clock, gaps, toldGaps } = recording;
  const told = `sound, ${where}: gaps the browser tells`;
  return [
    atMost(`sound, ${where}: worst boundary (${boundaries.length})`, worst(boundaries), 'ms', 1),
    atMost(`sound, ${where}: worst length of a phase, by the wall clock`, worst(phaseErrors(recording)), 'ms', 1),
    atMost(`sound, ${where}: drift of the audio clock from the wall clock`, driftOf(clock), 'ms', 20),
    figure(`sound, ${where}: gaps, found by the recorder`, gaps, 'ms'),
    toldGaps === null
      ? unmeasured(told, 'not measurable in this browser: AudioContext.playbackStats is missing')
      : figure(told, toldGaps, 'ms'),
  ];
}

/** @param {string} where @param {Recording} recording @returns {Row[]} */
function pictureRows(where, recording) {
  const errors = pictureErrors(recording);
  return [
    atMost(`picture against sound, ${where}: worst offset (${errors.length} looks)`, worst(errors), 'ms', 20),
    figure(`picture against sound, ${where}: usual offset`, median(errors.map(Math.abs)), 'ms'),
  ];
}

/** @param {Recording} back @returns {Row} */
function backRow(back) {
  const first = back.pictures.findIndex((picture) => picture.back);
  if (first < 0) throw new Error('No frame was drawn after hiding.');
  const offset = Math.abs(pictureErrors(back)[first]);
  return atMost('picture against sound, first frame back from hiding', offset, 'ms', 20);
}

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function liveRows({ browser, url, quick }) {
  const open = async (/** @type {string} */ name, /** @type {'tab' | 'window'} */ type) => {
    const { page } = await openPage(browser, url(name), type);
    await start(page);
    return page;
  };
  const pacer = await open('pacer', 'tab');
  const hidden = await open('live', 'tab');
  // Hides the two.
  const calm = await open(`live?minutes=${MINUTES}`, 'tab');
  const blocked = await open('live', 'window');
  await wait(2000);
  for (const page of [hidden, calm, blocked]) await page.evaluate(() => /** @type {any} */ (window).watch(100));
  await blocked.evaluate(() => void setTimeout(() => /** @type {any} */ (window).disturb(2000, 2500)));
  const remaining = await calm.evaluate(() => /** @type {any} */ (window).remaining());
  await wait(quick ? 30_000 : remaining + 500);

  const recordings = {
    calm: await recordingOf(calm),
    blocked: await recordingOf(blocked),
    hidden: await recordingOf(hidden),
  };
  const late = await pacer.evaluate(() => /** @type {any} */ (window).behind());
  await hidden.bringToFront();
  await wait(1000);
  const back = await recordingOf(hidden);
  for (const page of [pacer, hidden, calm, blocked]) await page.close();

  const wasHidden = ({ clock }) => clock.filter(({ hidden: now }) => now).length / clock.length;
  if (wasHidden(recordings.hidden) < 1) throw new Error('The hidden tab was seen.');
  if (wasHidden(recordings.calm) + wasHidden(recordings.blocked) > 0) throw new Error('A page to be seen was hidden.');
  if (!recordings.calm.ended && !quick) throw new Error('The session has not come to its end.');

  const length = quick ? '30 s' : `${MINUTES} min`;
  return [
    ...pictureRows(`session of ${length}`, recordings.calm),
    ...pictureRows(`main thread blocked ${length}`, recordings.blocked),
    backRow(back),
    ...soundRows(`session of ${length}`, recordings.calm),
    ...soundRows(`main thread blocked ${length}`, recordings.blocked),
    ...soundRows(`hidden tab ${length}`, recordings.hidden),
    figure(`setTimeout pacer, hidden tab ${length}: worst boundary`, late, 'ms'),
  ];
}

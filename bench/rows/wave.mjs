/** The picture: what it costs the page, and what it does when the page is busy. Five contestants, turn and turn about. */
import { atMost, figure } from '../lib/rows.mjs';
import { median } from '../lib/statistics.mjs';
import { picturesWhileBlocked, turnOf } from '../lib/turns.mjs';

/** @typedef {import('../lib/turns.mjs').BusyFrames} BusyFrames */
/** @typedef {import('../lib/turns.mjs').Turn} Turn */

/** @type {Record<string, string>} */
const contestants = {
  empty: 'an empty page',
  ours: 'spine-breath',
  naive: 'Lit re-render of 33 vertebrae',
  lottie: 'lottie-web circle',
  css: 'CSS circle',
};

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function waveRows(bench) {
  const names = Object.keys(contestants);
  const moving = names.filter((name) => name !== 'empty');
  /** @type {Map<string, Turn[]>} */
  const turns = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < (bench.quick ? 1 : 3); round++) {
    for (const [name, ofName] of turns) ofName.push(await turnOf(bench, name, moving.includes(name)));
  }
  const turnsOf = (/** @type {string} */ name) => turns.get(name) ?? [];

  const mainThread = (/** @type {string} */ name) => median(turnsOf(name).map((turn) => turn.mainThread));
  const aboveEmpty = (/** @type {string} */ name) => mainThread(name) - mainThread('empty');
  const rows = names.map((name) => figure(`main thread: ${contestants[name]}`, mainThread(name), 'ms/s'));
  const ours = aboveEmpty('ours');
  rows.push(
    atMost('main thread: ours above empty', ours, 'ms/s', aboveEmpty('naive') / 10, '1/10 of Lit re-render'),
    atMost('main thread: ours above empty', ours, 'ms/s', aboveEmpty('css') + 2, 'CSS circle + 2'),
  );

  const readings = (/** @type {string} */ name, /** @type {(frames: BusyFrames) => number} */ read) =>
    turnsOf(name).flatMap(({ frames }) => (frames ? [read(frames)] : []));
  const framesOf = (/** @type {string} */ name, /** @type {(frames: BusyFrames) => number} */ read) =>
    median(readings(name, read));
  for (const name of moving) {
    const frames = framesOf(name, ({ blocked }) => blocked.count);
    rows.push(figure(`blocked 2 s, frames: ${contestants[name]}`, frames, ''));
  }
  for (const name of moving) {
    const title = `blocked 2 s, longest gap: ${contestants[name]}`;
    // Other programs can only lengthen a gap; one that the page makes is there in every turn.
    const gap = Math.min(...readings(name, ({ blocked }) => blocked.longestGap));
    rows.push(name === 'ours' ? atMost(title, gap, 'ms', 50) : figure(title, gap, 'ms'));
  }
  for (const name of bench.quick ? ['ours'] : moving) {
    const pictures = await picturesWhileBlocked(bench, name);
    rows.push(figure(`blocked 2 s, pictures from outside: ${contestants[name]}`, pictures, ''));
  }
  for (const name of moving) {
    const rate = framesOf(name, ({ throttled }) => throttled.perSecond);
    rows.push(figure(`processor at 1/6: ${contestants[name]}`, rate, 'frames/s'));
  }
  return rows;
}

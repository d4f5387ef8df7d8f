/** What a spine does beside its wave: what each motion costs the page, on top of an empty one. */
import { atMost } from '../lib/rows.mjs';
import { median } from '../lib/statistics.mjs';
import { turnOf } from '../lib/turns.mjs';

/** What goes on all the time: it has the budget of the breath. */
const steady = {
  focus: 'one vertebra after another',
  outward: 'light outward',
  crown: 'light through the crown',
  humming: 'light that trembles',
};

/** What moves now and then, and how many seconds lie between in `pages/motion.mjs`: no move is a long task. */
const moves = {
  turning: { title: 'a vertebra that turns', seconds: 6 },
  bending: { title: 'cat and cow', seconds: 5.5 },
  figure: { title: 'a point of the body', seconds: 4 },
};

/** Longer than this, and a task is a long one. */
const LONG_TASK = 50;

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function motionRows(bench) {
  /** @param {string} page */
  const cost = async (page) => {
    const turns = [];
    for (let round = 0; round < (bench.quick ? 1 : 3); round++) turns.push(await turnOf(bench, page, false));
    return median(turns.map(({ mainThread }) => mainThread));
  };
  const empty = await cost('empty');
  const limit = (await cost('css')) - empty + 2;
  const rows = [];
  for (const [motion, title] of Object.entries(steady)) {
    const page = `motion?motion=${motion}`;
    const name = `main thread: ${title}, above empty`;
    rows.push(atMost(name, (await cost(page)) - empty, 'ms/s', limit, 'CSS circle + 2'));
    if (motion === 'focus') continue;
    const { frames } = await turnOf(bench, page, true);
    rows.push(atMost(`blocked 2 s, longest gap: ${title}`, frames?.blocked.longestGap ?? Infinity, 'ms', 50));
  }
  const light = await cost('motion?motion=focus');
  for (const [motion, { title, seconds }] of Object.entries(moves)) {
    const above = (await cost(`motion?motion=${motion}`)) - light;
    rows.push(atMost(`main thread: ${title}, a move`, above * seconds, 'ms', LONG_TASK, 'a long task'));
  }
  return rows;
}

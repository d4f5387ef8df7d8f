/** What a spine does beside its wave: what each motion costs the page, on top of an empty one. */
import { atMost } from '../lib/rows.mjs';
import { median } from '../lib/statistics.mjs';
import { turnOf } from '../lib/turns.mjs';

/** What `pages/motion.mjs` can be asked for, and whether it goes on all the time. */
const motions = [
  { motion: 'focus', title: 'one vertebra after another', steady: false },
  { motion: 'turning', title: 'a vertebra that turns', steady: false },
  { motion: 'bending', title: 'cat and cow', steady: false },
  { motion: 'figure', title: 'points of the body', steady: false },
  { motion: 'outward', title: 'light outward', steady: true },
  { motion: 'crown', title: 'light through the crown', steady: true },
  { motion: 'humming', title: 'light that trembles', steady: true },
];

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
  for (const { motion, title, steady } of motions) {
    const page = `motion?motion=${motion}`;
    rows.push(
      atMost(`main thread: ${title}, above empty`, (await cost(page)) - empty, 'ms/s', limit, 'CSS circle + 2'),
    );
    if (!steady) continue;
    const { frames } = await turnOf(bench, page, true);
    rows.push(atMost(`blocked 2 s, longest gap: ${title}`, frames?.blocked.longestGap ?? Infinity, 'ms', 50));
  }
  return rows;
}

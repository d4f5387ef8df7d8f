/** What a thousand widgets leave behind: the tests of `test/leak` know how to tell. */
import { fileURLToPath } from 'node:url';
import { runNodeTests } from '../../scripts/node-tests.mjs';
import { exactly, unmeasured } from '../lib/rows.mjs';

const tests = fileURLToPath(new URL('../../test/leak/leak.test.mjs', import.meta.url));
const title = '1,000 connects and disconnects: tests of leaks that fail';

/** @param {import('../lib/rows.mjs').Bench} bench */
export async function leakRows({ built }) {
  if (!built) return [unmeasured(title, 'its tests take the file in dist, not that of --widget')];
  process.env.ENGINES = 'chromium';
  const { passed, failed } = await runNodeTests([tests]);
  if (!passed && !failed) throw new Error('No test has run.');
  return [exactly(title, failed, '', 0)];
}

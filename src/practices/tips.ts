import type { Card } from './free.js';
import { freeze } from './freeze.js';

/** What facts.md A5.2, A5.4 and A5.9 advise, to read and not to time. */
export const tips: readonly Card[] = freeze([
  { name: 'sleep-position' },
  { name: 'warm-bath', cautions: ['ask-first'] },
  { name: 'slow-rolling', cautions: ['back'] },
]);

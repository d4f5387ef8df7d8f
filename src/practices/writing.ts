import type { Minutes } from '../breath/units.js';
import type { FreePractice } from './free.js';
import { freeze } from './freeze.js';

/** What the person may write about, in this order (facts.md A3). */
export type PromptName = 'write-freely' | 'write-fear' | 'write-anger' | 'write-confusion' | 'write-after';

/** Writing for oneself: a quiet clock, of the length that part C gives, and prompts that nobody has to follow. */
export const writing: FreePractice & {
  readonly minutes: { readonly usual: Minutes; readonly min: Minutes; readonly max: Minutes };
  readonly prompts: readonly PromptName[];
} = freeze({
  name: 'writing',
  posture: 'sitting',
  cautions: ['feelings'],
  minutes: { usual: 15, min: 5, max: 20 },
  prompts: ['write-freely', 'write-fear', 'write-anger', 'write-confusion', 'write-after'],
});

import type { Focus } from '../../breath/guided.js';
import { checkPractice, readPracticeText, type CheckedPractice } from '../../guide/practice-check.js';
import { practiceLimits } from '../../guide/practice-limits.js';
import type { PracticeError } from '../../guide/practice-reading.js';
import { glowOf, litOf } from '../../spine/motions/index.js';
import { freeNames, type FreeName } from '../../practices/names.js';
import type { SpineBreath } from '../spine-breath.js';
import { catalogue, isGuidedName } from './catalogue.js';

/** What a widget is asked to lead: a practice, one without steps, or neither because of errors. */
export interface Asked extends CheckedPractice {
  readonly free?: FreeName;
}

const wrong = (...errors: PracticeError[]): Asked => ({ errors });

const named = (name: string): Asked => {
  if (isGuidedName(name)) return { practice: catalogue[name], errors: [] };
  const free = freeNames.find((each) => each === name);
  return free
    ? { free, errors: [] }
    : wrong({ path: 'practice', expected: [...Object.keys(catalogue), ...freeNames].join(', '), found: name });
};

const knows = (focus: Focus): boolean => Boolean(litOf(focus) ?? glowOf(focus));

/** The text of an answer, read no further than a practice may be large. */
const textOf = async ({ body }: Response): Promise<string> => {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    text += decoder.decode(part.value, { stream: true });
    if (size > practiceLimits.bytes) {
      await reader?.cancel();
      break;
    }
  }
  return text + decoder.decode();
};

const fetched = async (src: string, signal: AbortSignal): Promise<Asked> => {
  try {
    const answer = await fetch(src, { signal, credentials: 'omit' });
    if (!answer.ok) return wrong({ path: src, expected: 'a practice file', found: `${answer.status}` });
    return readPracticeText(await textOf(answer), knows);
  } catch {
    return wrong({ path: src, expected: 'a practice file', found: 'nothing that can be fetched' });
  }
};

/** Finds what a widget is asked to lead: its `practice`, the file at its `src`, or the script between its tags. */
export const askedOf = async (host: SpineBreath, signal: AbortSignal): Promise<Asked> => {
  const { practice, src } = host;
  if (typeof practice === 'string') return named(practice.trim().toLowerCase());
  if (practice !== null) return checkPractice(practice, knows);
  if (src !== null) return fetched(src, signal);
  const script = host.querySelector('script[type="application/json"]');
  return script ? readPracticeText(script.textContent ?? '', knows) : { errors: [] };
};

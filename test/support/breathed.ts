import type { GuidedPractice, Step } from '../../src/breath/guided.js';
import type { Seconds } from '../../src/breath/units.js';
import { stretches, vertebrae } from '../../src/practices/body.js';
import type { Point } from '../../src/spine/anatomy.js';
import { enPractices } from '../../src/translations/practices/en.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import type { Drawn } from './drawn.js';

const cues: Readonly<Record<string, string>> = enPractices.cues;
const focuses: Readonly<Record<string, string>> = enPractices.focuses;

/** A step of a practice: what it says, and what it asks of the spine. */
export interface Written {
  readonly text: string;
  readonly focus: string;
  readonly pose: string;
  readonly path: string;
}

const onSpine: readonly string[] = ['', ...vertebrae, ...stretches];

/** English, with an ellipsis in place of a pace and of a wish. */
const textOf = (say: string, focus: string): string =>
  (cues[say] ?? say)
    .replace('{focus}', focuses[focus] ?? '')
    .replace(/\{(rate|wish)\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

const written = (steps: readonly Step[], each = ''): readonly Written[] =>
  steps.flatMap((step) => {
    if ('repeat' in step) return Array.from({ length: step.repeat }, () => written(step.steps, each)).flat();
    if ('each' in step) return step.each.flatMap((focus) => written(step.steps, focus));
    const { say = '', focus = each, pose = 'tall' } = step;
    // The light goes along the spine, unless it is said to leave it.
    const path = ('path' in step && step.path !== 'spine' && step.path) || '';
    // A figure is shown in the place of the spine, or the spine within it.
    return [{ text: textOf(say, focus), focus, path, pose: path || !onSpine.includes(focus) ? 'none' : pose }];
  });

/** What the data says is to be shown, step by step, read without any of the code that leads. */
export const stepsOf = ({ sections }: GuidedPractice): readonly Written[] =>
  sections.flatMap(({ steps }) => written(steps));

/** A step as it is shown: its words, and what is drawn once everything has moved. */
export interface Shown extends Written {
  readonly spots: readonly Point[];
  /** The vertebra that turned, and from where to where. */
  readonly turn: string | undefined;
}

/** Looks at what is drawn: in a pause, as the page's own clock runs on and the light with it. */
export const look = async <T>(widget: SpineBreath, read: () => T): Promise<T> => {
  widget.pause();
  const seen = read();
  await widget.play();
  return seen;
};

/** The words on screen, with an ellipsis in place of the pace and of the wish. */
const saidBy = ({ shadowRoot }: SpineBreath, rate: number | undefined): string => {
  const text = shadowRoot?.querySelector('.cue')?.textContent.replace(/\s+/g, ' ').trim() ?? 'nothing';
  const said = text.replace(enPractices.guide.givenWish, '…');
  const told = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  return rate === undefined ? said : said.replace(`${told.format(rate)} `, '… ');
};

/** Leads through a practice, step by step, from its start to its end: what was shown at every step; its turns if asked for. */
export const leadThrough = async (
  widget: SpineBreath,
  time: { advance(seconds: Seconds): void },
  drawn: Drawn,
  { turns } = { turns: true },
): Promise<readonly Shown[]> => {
  const { phases } = widget.session.timeline;
  const firsts = phases.filter(({ cue }, i) => cue?.step !== phases[i - 1]?.cue?.step);
  const goTo = (at: Seconds): void => time.advance(at - widget.currentTime);
  await widget.play();
  const shown: Shown[] = [];
  for (const [i, { start, cue }] of firsts.entries()) {
    goTo(start + 0.05);
    await widget.updateComplete;
    const text = saidBy(widget, cue?.rate);
    const before = turns ? await look(widget, () => drawn.turned) : undefined;
    goTo((firsts[i + 1]?.start ?? widget.duration) - 0.1);
    const { turned, ...seen } = await look(widget, () => {
      const { focus, pose, path, spots, turned } = drawn;
      return { focus, pose, path, spots, turned };
    });
    const to = turned?.to ?? 'middle';
    // Laid ahead of its first turn, a vertebra stands in the middle all along.
    const turn = before && before.to !== to ? `${before.vertebra}: ${before.to} to ${to}` : undefined;
    shown.push({ ...seen, text, turn });
  }
  time.advance(1);
  await widget.updateComplete;
  return shown;
};

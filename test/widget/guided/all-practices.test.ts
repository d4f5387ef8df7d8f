import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { GuidedPractice, Step } from '../../../src/breath/guided.js';
import { facePoints, leftPoints, rightPoints, vertebrae } from '../../../src/practices/body.js';
import { freeNames } from '../../../src/practices/names.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import { catalogue } from '../../../src/widget/guided/catalogue.js';
import type { PracticeErrorEvent } from '../../../src/widget/guided/guide.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { FakeTime } from '../../support/fake-time.js';
import { inside, textOf } from '../../support/widget.js';
import '../../../src/define.js';

const cues: Readonly<Record<string, string>> = enPractices.cues;
const focuses: Readonly<Record<string, string>> = enPractices.focuses;

/** What the data says is to be shown, step by step, read without any of the code that leads. */
const written = (steps: readonly Step[], focus = ''): readonly (readonly [say: string, focus: string])[] =>
  steps.flatMap((step) => {
    if ('repeat' in step) return Array.from({ length: step.repeat }, () => written(step.steps, focus)).flat();
    if ('each' in step) return step.each.flatMap((each) => written(step.steps, each));
    return [[step.say ?? '', step.focus ?? focus] as const];
  });

const allOf = ({ sections }: GuidedPractice): ReturnType<typeof written> =>
  sections.flatMap(({ steps }) => written(steps));

const plain = (text: string): string =>
  text
    .replace(/\{(rate|wish)\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

const onScreen = ([say, focus]: readonly [string, string]): string =>
  plain((cues[say] ?? say).replace('{focus}', focuses[focus] ?? ''));

/** Led from its start to its end at high speed: what was shown at every step, and what the spine was to show. */
const breathe = async (name: string): Promise<{ shown: string[]; focus: string[]; widget: SpineBreath }> => {
  const widget = await fixture<SpineBreath>(html`<spine-breath sound="none" practice=${name}></spine-breath>`);
  await oneEvent(widget, 'loadedmetadata');
  const time = new FakeTime();
  const { session } = widget;
  session.follow(time);
  await widget.play();
  const shown: string[] = [];
  const focus: string[] = [];
  let step: number | undefined;
  for (const phase of session.timeline.phases) {
    if (phase.cue && phase.cue.step !== step) {
      ({ step } = phase.cue);
      await widget.updateComplete;
      const { rate } = phase.cue;
      const told = rate === undefined ? '' : new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(rate);
      const text = textOf(widget, '.cue').replace(enPractices.guide.givenWish, '…');
      shown.push(told ? text.replace(`${told} `, '… ') : text);
      focus.push(session.sample.phase.cue?.focus ?? '');
    }
    time.advance(phase.duration);
  }
  await widget.updateComplete;
  return { shown, focus, widget };
};

const stepwise = Object.values(catalogue).filter(
  ({ sections }) => sections.length > 1 || (sections[0]?.steps.length ?? 0) > 1,
);

describe('every practice', () => {
  for (const practice of stepwise)
    it(`${practice.name} shows all of its steps in their order, and ends`, async () => {
      const { shown, focus, widget } = await breathe(practice.name);
      const steps = allOf(practice);
      expect(shown).to.deep.equal(steps.map(onScreen));
      expect(focus).to.deep.equal(steps.map(([, of]) => of));
      expect([widget.ended, widget.paused]).to.deep.equal([true, true]);
    }).timeout(60_000);

  for (const practice of Object.values(catalogue).filter((each) => !stepwise.includes(each)))
    it(`${practice.name} opens with its name and its caution, and is breathed to its end`, async () => {
      const widget = await fixture<SpineBreath>(
        html`<spine-breath sound="none" practice=${practice.name}></spine-breath>`,
      );
      await oneEvent(widget, 'loadedmetadata');
      await widget.updateComplete;
      const words = enPractices.practices[practice.name as keyof typeof enPractices.practices];
      expect(textOf(widget, '.caption')).to.equal(words.name);
      for (const caution of practice.cautions?.slice(0, 1) ?? [])
        expect(textOf(widget, '.caution')).to.equal(enPractices.cautions[caution]);
      const time = new FakeTime();
      widget.session.follow(time);
      await widget.play();
      time.advance(widget.duration + 1);
      expect(widget.ended).to.equal(true);
    });

  for (const name of freeNames)
    it(`${name} opens`, async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath sound="none" practice=${name}></spine-breath>`);
      await oneEvent(widget, 'loadedmetadata');
      await widget.updateComplete;
      expect(textOf(widget, '.caption')).to.equal(enPractices.practices[name].name);
    });

  it('yoga nidra turns 24 vertebrae, one way, the other way and back, and visits 2 × 28 points and 17 of the face', () => {
    const steps = allOf(catalogue['yoga-nidra']);
    const focusOf = (say: string): string[] => steps.filter(([key]) => key === say).map(([, focus]) => focus);
    for (const turn of ['turn-one', 'turn-other', 'turn-centre']) expect(focusOf(turn)).to.deep.equal([...vertebrae]);
    const points = focusOf('point-name');
    const [first, last] = [points.indexOf(rightPoints[0] as string), points.lastIndexOf(leftPoints.at(-1) as string)];
    expect(points.slice(first, last + 1)).to.deep.equal([...rightPoints, ...leftPoints]);
    expect([rightPoints.length, leftPoints.length, facePoints.length]).to.deep.equal([28, 28, 17]);
    expect(points.slice(0, 17)).to.deep.equal([...facePoints]);
  });

  it('says what is wrong with a name that no practice has, and leaves the plain breath ready', async () => {
    const { warn } = console;
    console.warn = () => {};
    const widget = await fixture<SpineBreath>(html`<spine-breath sound="none"></spine-breath>`);
    const wrong = oneEvent(widget, 'error');
    widget.practice = 'yoga-nidre';
    const { errors } = (await wrong) as unknown as PracticeErrorEvent;
    console.warn = warn;
    expect(errors[0]?.found).to.equal('yoga-nidre');
    await widget.updateComplete;
    await widget.play();
    expect([widget.paused, widget.session.timeline.practice.pattern.exhale]).to.deep.equal([false, 6]);
    expect(inside(widget, '.caption').textContent).to.equal('Settle');
    widget.pause();
  });
});

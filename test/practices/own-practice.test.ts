import { expect, html } from '@open-wc/testing';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { checkPractice, readPracticeText } from '../../src/guide/practice-check.js';
import { deskReset } from '../../src/practices/desk-reset.js';
import { enPractices } from '../../src/translations/practices/en.js';
import { dePractices } from '../../src/translations/practices/de.js';
import { learn } from '../../src/translations/registry.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { inside, textOf } from '../support/widget.js';
import { has, led, press, textsIn } from '../widget/guided/led.js';
import { guidedPractices, metIn } from './catalogue.js';

/** The words of a practice, taken out of the catalogue's. */
const wordsOf = ({ practices, cues, sections }: typeof dePractices): Readonly<Record<string, string>> => {
  const said = metIn(deskReset).flatMap(({ step }) => step.say ?? []);
  return {
    ...practices['desk-reset'],
    ...Object.fromEntries(said.map((key) => [`my-${key}`, cues[key as keyof typeof cues]])),
    ...Object.fromEntries(
      deskReset.sections.map(({ title }) => [`my-${title}`, sections[title as keyof typeof sections]]),
    ),
  };
};

/** The desk break as a teacher would send it: a file with keys and words of its own, in two languages. */
const file = JSON.stringify(
  {
    ...deskReset,
    name: 'my-desk-break',
    words: { en: wordsOf(enPractices), de: wordsOf(dePractices) },
  },
  (key, value: unknown) => ((key === 'say' || key === 'title') && typeof value === 'string' ? `my-${value}` : value),
);

/** Everything that is shown and lit, step by step, from the first to the last. */
const ledThrough = async (widget: SpineBreath): Promise<readonly unknown[]> => {
  const seen: unknown[] = [textOf(widget, '.caption'), textOf(widget, '.about')];
  await widget.play();
  for (const { start, duration, name, lit, curve, cue } of widget.session.timeline.phases) {
    widget.currentTime = start + duration / 2;
    await widget.updateComplete;
    seen.push([
      start,
      name,
      curve,
      lit,
      cue?.focus,
      cue?.pose,
      cue?.rate,
      textOf(widget, '.cue'),
      textOf(widget, '.steps span'),
    ]);
  }
  return seen;
};

describe("the catalogue's own format", () => {
  for (const practice of guidedPractices)
    it(`reads ${practice.name} as it was written`, () => {
      expect(readPracticeText(JSON.stringify(practice)).practice).to.deep.equal(practice);
    });

  for (const lang of ['en', 'de'] as const)
    it(`leads a file the same way as the practice that it was made of, in ${lang}`, async () => {
      await learn(lang);
      const { widget: own } = await led(
        html`<spine-breath lang=${lang} sound="none" src=${`data:,${encodeURIComponent(file)}`}></spine-breath>`,
      );
      const seen = await ledThrough(own);
      const { widget: ours } = await led(
        html`<spine-breath lang=${lang} sound="none" practice="desk-reset"></spine-breath>`,
      );
      expect(seen).to.deep.equal(await ledThrough(ours));
    });

  it('lets a file use the words of the catalogue by their keys', async () => {
    const practice = {
      format: 1,
      name: 'Borrowed',
      posture: 'any',
      sections: [{ title: 'settle-in', steps: [{ say: 'turn-one', focus: 'C1', turn: 'one', for: 10 }] }],
    } as const;
    const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    await widget.play();
    widget.currentTime = 1;
    await widget.updateComplete;
    expect([textOf(widget, '.cue'), textOf(widget, '.steps span')]).to.deep.equal([
      'First neck vertebra, C1. Imagine it turning one way.',
      'Settle',
    ]);
  });

  it('lets a file name a point in its own words', async () => {
    const practice = {
      format: 1,
      name: 'Renamed',
      posture: 'any',
      sections: [{ title: 'All', steps: [{ say: '{focus}, please.', focus: 'T4', for: 10 }] }],
      words: { en: { T4: 'The one between the shoulders' } },
    } as const;
    const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    await widget.play();
    widget.currentTime = 1;
    await widget.updateComplete;
    expect(textOf(widget, '.cue')).to.equal('The one between the shoulders, please.');
  });

  it('names the point where a step has nothing else to say', async () => {
    const practice = {
      format: 1,
      name: 'Points',
      posture: 'any',
      sections: [{ title: 'All', steps: [{ each: ['C1', 'right-thumb'], steps: [{ for: 10 }] }] }],
    } as const;
    const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    await widget.play();
    const shown: string[] = [];
    for (const at of [1, 11]) {
      widget.currentTime = at;
      await widget.updateComplete;
      shown.push(textOf(widget, '.cue'));
    }
    expect(shown).to.deep.equal(['First neck vertebra, C1', 'Tip of the right thumb']);
  });

  it('says its cautions in the words of the catalogue', async () => {
    const practice = {
      format: 1,
      name: 'Careful',
      posture: 'any',
      cautions: ['back'],
      sections: [
        {
          title: 'All',
          steps: [
            { say: 'One.', for: 10 },
            { say: 'Two.', for: 10 },
          ],
        },
      ],
    } as const;
    const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    expect(textOf(widget, '.caution')).to.equal(enPractices.cautions.back);
  });

  const careful = { format: 1, name: 'Careful', posture: 'any' } as const;
  const all = (step: object): object => ({ ...careful, sections: [{ title: 'All', steps: [step, { for: 10 }] }] });

  for (const [what, step, caution] of [
    ['a hold', { breathe: '4-2-6', breaths: 2 }, 'holds'],
    ['a rest', { repeat: 2, steps: [{ breathe: '4-0-6-2', breaths: 2 }] }, 'holds'],
    ['4-7-8', { breathe: '4-7-8', breaths: 2 }, 'holds'],
    ['a hum', { breathe: '4-6', breaths: 2, voice: 'hum' }, 'hum'],
    ['an om', { breathe: '4-6', breaths: 2, voice: 'om' }, 'hum'],
    ['a fold', { each: ['C1'], steps: [{ pose: 'folded', for: 10 }] }, 'head-down'],
  ] as const)
    it(`opens with the caution for ${what}, though the file names none`, async () => {
      const { widget } = await led(html`<spine-breath sound="none" .practice=${all(step)}></spine-breath>`);
      expect(textsIn(widget, '.words > .caution')).to.deep.equal([enPractices.cautions[caution]]);
      await press(widget, 'Settings');
      expect(textsIn(widget, '.sheet .safety p').slice(0, 2)).to.deep.equal([
        enPractices.cautions[caution],
        enPractices.cautions['ask-first'],
      ]);
    });

  it('opens without a caution where nothing in it asks for one', async () => {
    const easy = all({ breathe: '4-6', breaths: 2 });
    const { widget } = await led(html`<spine-breath sound="none" .practice=${easy}></spine-breath>`);
    expect(has(widget, '.words > .caution')).to.equal(false);
  });

  for (const name of ['constructor', 'toString', '__proto__'])
    it(`may have any name, even that of what every object has: ${name}`, async () => {
      const practice = { ...all({ say: 'See {toString}.', for: 10 }), name };
      const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
      expect([textOf(widget, '.caption'), textOf(widget, '.about')]).to.deep.equal([name, '20 seconds · As you like']);
      await widget.play();
      widget.currentTime = 1;
      await widget.updateComplete;
      expect(textOf(widget, '.cue')).to.equal('See {toString}.');
    });

  it('asks which pace felt best, as the comfort ladder does', async () => {
    const practice = {
      format: 1,
      name: 'Two paces',
      posture: 'any',
      asks: 'pace',
      sections: [
        {
          title: 'All',
          steps: [
            { say: 'Slow.', breathe: '4-6', breaths: 2 },
            { say: 'Slower.', breathe: '5-7', breaths: 2 },
          ],
        },
      ],
    } as const;
    const { widget, time } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    await widget.play();
    time.advance(widget.duration + 1);
    await widget.updateComplete;
    expect(textOf(widget, '.words .chips')).to.equal('6 a minute 5 a minute');
  });

  it('takes a focus that nobody has drawn for an error, and says where', () => {
    const strange = { ...deskReset, sections: [{ title: 'All', steps: [{ say: 'Hm', focus: 'left-wing', for: 5 }] }] };
    const { errors } = checkPractice(strange, (focus) => focus !== 'left-wing');
    expect(errors.map(({ path }) => path)).to.deep.equal(['/sections/0/steps/0/focus']);
  });

  it('lays a file out to the very timeline of the practice that it was made of', () => {
    const { practice } = readPracticeText(file);
    const bare = (of: typeof practice): unknown =>
      of &&
      compileGuided(of).timeline.phases.map(({ start, duration, name, from, to }) => [start, duration, name, from, to]);
    expect(bare(practice)).to.deep.equal(bare(deskReset));
  });

  it('shows a wish where a file speaks of one', async () => {
    const practice = {
      format: 1,
      name: 'Wishing',
      posture: 'any',
      sections: [
        {
          title: 'All',
          steps: [
            { say: 'Say: {wish}', for: 10 },
            { say: 'Two.', for: 10 },
          ],
        },
      ],
    } as const;
    const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
    inside(widget, '.settings').click();
    await widget.updateComplete;
    expect(inside<HTMLInputElement>(widget, '.wish').placeholder).to.equal(enPractices.guide.givenWish);
  });
});

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { GuidedPractice } from '../../../src/breath/guided.js';
import { practiceLimits } from '../../../src/guide/practice-limits.js';
import type { PracticeErrorEvent } from '../../../src/widget/guided/guide.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { inside, textOf } from '../../support/widget.js';
import { keepWarnings } from '../../support/warnings.js';
import { practiceWords } from '../../translations/languages.js';
import { choose, goTo, has, led, misled, textIn, textsIn, twoParts } from './led.js';

const text = JSON.stringify(twoParts);

const dataOf = (content: string): string => `data:application/json,${encodeURIComponent(content)}`;

const inScript = (content: string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: content });

const expectLed = async (widget: SpineBreath): Promise<void> => {
  expect(textOf(widget, '.caption')).to.equal('Two parts');
  await goTo(widget, 21);
  expect([textOf(widget, '.cue'), textOf(widget, '.steps span'), widget.duration]).to.deep.equal([
    'Three.',
    'Second part',
    50,
  ]);
};

describe("a practice of one's own", () => {
  const warnings = keepWarnings();

  describe('is led', () => {
    it('from the property', async () => {
      const { widget } = await led(html`<spine-breath sound="none" .practice=${twoParts}></spine-breath>`);
      await expectLed(widget);
    });

    it('from an address with the file in it', async () => {
      const { widget } = await led(html`<spine-breath sound="none" src=${dataOf(text)}></spine-breath>`);
      await expectLed(widget);
    });

    it('from a file that the person has chosen', async () => {
      const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      const { widget } = await led(html`<spine-breath sound="none" src=${url}></spine-breath>`);
      await expectLed(widget);
      URL.revokeObjectURL(url);
    });

    it('from a script between the tags', async () => {
      const { widget } = await led(html`<spine-breath sound="none">${inScript(text)}</spine-breath>`);
      await expectLed(widget);
    });

    it('from the property before the address, from the address before the script', async () => {
      const other = (name: string): GuidedPractice => ({ ...twoParts, name });
      const script = inScript(JSON.stringify(other('script')));
      const { widget } = await led(
        html`<spine-breath sound="none" .practice=${other('property')} src=${dataOf(JSON.stringify(other('address')))}
          >${script}</spine-breath
        >`,
      );
      const names = [textOf(widget, '.caption')];
      for (const name of ['practice', 'src'] as const) {
        const ready = oneEvent(widget, 'loadedmetadata');
        widget[name] = null;
        await ready;
        names.push(textOf(widget, '.caption'));
      }
      expect(names).to.deep.equal(['property', 'address', 'script']);
    });

    it('from another address once there is one', async () => {
      const { widget } = await led(html`<spine-breath sound="none" src=${dataOf(text)}></spine-breath>`);
      const ready = oneEvent(widget, 'loadedmetadata');
      widget.src = dataOf(JSON.stringify({ ...twoParts, name: 'Another' }));
      await ready;
      expect(textOf(widget, '.caption')).to.equal('Another');
    });

    it('as it was when it was handed in, whatever becomes of the object', async () => {
      const practice = structuredClone(twoParts) as { name: string };
      const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
      practice.name = 'Changed';
      widget.requestUpdate();
      await widget.updateComplete;
      expect(textOf(widget, '.caption')).to.equal('Two parts');
    });

    it('with markup in it as plain text', async () => {
      const markup = '<img src="x" onerror="alert(1)">';
      const { widget } = await led(
        html`<spine-breath
          sound="none"
          .practice=${{ ...twoParts, name: markup, sections: [{ title: markup, steps: [{ say: markup, for: 10 }] }] }}
        ></spine-breath>`,
      );
      await goTo(widget, 1);
      expect([has(widget, 'img'), textOf(widget, '.cue'), textOf(widget, '.steps span')]).to.deep.equal([
        false,
        markup,
        markup,
      ]);
    });

    it('that is one paced breath by the rhythm of the widget', async () => {
      const { widget } = await led(
        html`<spine-breath
          sound="none"
          ramp="0"
          .practice=${{ ...twoParts, sections: [{ title: 'All', steps: [{ breathe: '5-7', for: 120 }] }] }}
        ></spine-breath>`,
      );
      expect([widget.pattern, widget.minutes, textOf(widget, '.caption')]).to.deep.equal(['5-7', 2, 'Two parts']);
    });
  });

  describe('that cannot be led', () => {
    const missing = new URL('./no-such-practice.json', import.meta.url).href;

    for (const [what, content, path, expected, found] of [
      ['no JSON', '{"format": 1, oops}', '', 'JSON', /"oops}" at line 1, column 15/],
      ['of another version', JSON.stringify({ ...twoParts, format: 2 }), '/format', '1', /^2$/],
      ['with an unknown key', JSON.stringify({ ...twoParts, color: 'red' }), '/color', 'no other key', /"color"/],
      ['without its name', JSON.stringify({ ...twoParts, name: undefined }), '/name', 'a text', /nothing/],
      [
        'with a step that is none',
        JSON.stringify({ ...twoParts, sections: [{ title: 'All', steps: [{ say: 'Hello' }] }] }),
        '/sections/0/steps/0',
        'a step',
        /an object/,
      ],
      [
        'with a pattern beyond the limits',
        JSON.stringify({ ...twoParts, sections: [{ title: 'All', steps: [{ breathe: '9-3', breaths: 2 }] }] }),
        '/sections/0/steps/0/breathe',
        '',
        /"9-3"/,
      ],
      [
        'with a focus that the body does not have',
        JSON.stringify({
          ...twoParts,
          sections: [{ title: 'All', steps: [{ say: 'Hm', focus: 'left-wing', for: 5 }] }],
        }),
        '/sections/0/steps/0/focus',
        'a vertebra',
        /"left-wing"/,
      ],
      ['that is empty', '', '', 'JSON', /the end/],
    ] as const)
      it(`${what}: says where, what may stand there, and what stands there`, async () => {
        const { errors } = await misled(html`<spine-breath sound="none">${inScript(content)}</spine-breath>`);
        const [error] = errors;
        expect(error?.path).to.equal(path);
        expect(error?.expected).to.contain(expected);
        expect(error?.found).to.match(found);
      });

    it('because it is too large: says how large it may be', async () => {
      const url = URL.createObjectURL(new Blob([text, ' '.repeat(practiceLimits.bytes)]));
      const { errors } = await misled(html`<spine-breath sound="none" src=${url}></spine-breath>`);
      URL.revokeObjectURL(url);
      expect(errors[0]?.expected).to.equal('a file of at most 256 kB');
    });

    it('because it is not there: says the address and the answer', async () => {
      const { errors } = await misled(html`<spine-breath sound="none" src=${missing}></spine-breath>`);
      expect(errors[0]).to.deep.equal({ path: missing, expected: 'a practice file', found: '404' });
    });

    it('because nothing answers: says so', async () => {
      const url = 'data:no data at all';
      const { errors } = await misled(html`<spine-breath sound="none" src=${url}></spine-breath>`);
      expect(errors[0]).to.deep.equal({
        path: url,
        expected: 'a practice file',
        found: 'nothing that can be fetched',
      });
    });

    const broken = { ...twoParts, posture: 'upside down', color: 'red', sections: [] };

    it('tells all that is wrong with it', async () => {
      const { errors } = await misled(html`<spine-breath sound="none" .practice=${broken}></spine-breath>`);
      expect(errors.map(({ path }) => path)).to.have.members(['/posture', '/color', '/sections']);
    });

    it('warns on the console once, of the first, in quotes that can be read', async () => {
      await misled(
        html`<spine-breath
          sound="none"
          .practice=${{ ...twoParts, sections: [{ title: 'All', steps: [{ breathe: '8-4', breaths: 2 }] }] }}
        ></spine-breath>`,
      );
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain('practice /sections/0/steps/0/breathe="8-4": it takes');
    });

    it('shows place, expectation and what was found', async () => {
      const { widget, errors } = await misled(html`<spine-breath sound="none" .practice=${broken}></spine-breath>`);
      const shown = textsIn(widget, '.problem p');
      errors.forEach(({ path, expected, found }, index) => {
        for (const part of [path, expected, found]) expect(shown[index]).to.contain(part);
      });
    });

    for (const [lang, words] of Object.entries(practiceWords))
      it(`says first that it cannot be opened, in the language of the page: ${lang}`, async () => {
        const { widget } = await misled(
          html`<spine-breath lang=${lang} sound="none" .practice=${broken}></spine-breath>`,
        );
        const problem = inside(widget, '.problem');
        expect(textIn(problem).startsWith(words.guide.cannotOpen), textIn(problem)).to.equal(true);
        const [details] = problem.children as unknown as [HTMLElement];
        expect([details.lang, getComputedStyle(details).direction]).to.deep.equal(['en', 'ltr']);
      });

    it('says so to assistive technology at once', async () => {
      const { widget } = await misled(html`<spine-breath sound="none" .practice=${broken}></spine-breath>`);
      expect(inside(widget, '.problem').getAttribute('role')).to.equal('alert');
    });

    it('leaves the default practice ready', async () => {
      const { widget } = await misled(html`<spine-breath sound="none" ramp="0" src=${missing}></spine-breath>`);
      await widget.play();
      await widget.updateComplete;
      expect([widget.paused, widget.duration, textOf(widget, '.caption')]).to.deep.equal([false, 123, 'Settle']);
    });

    it('says no more of it once the default practice is breathed', async () => {
      const { widget } = await misled(html`<spine-breath sound="none" src=${missing}></spine-breath>`);
      await goTo(widget, 5);
      expect(has(widget, '.problem')).to.equal(false);
    });

    it('is forgotten once one is asked for that can', async () => {
      const { widget } = await misled(html`<spine-breath sound="none" .practice=${broken}></spine-breath>`);
      await choose(widget, 'desk-reset');
      expect([has(widget, '.problem'), textOf(widget, '.caption')]).to.deep.equal([false, 'Desk break']);
    });

    it('leaves the default practice ready where another one was led before', async () => {
      const { widget } = await led(html`<spine-breath sound="none" ramp="0" .practice=${twoParts}></spine-breath>`);
      const wrong = oneEvent(widget, 'error') as unknown as Promise<PracticeErrorEvent>;
      widget.practice = 'no such practice';
      await wrong;
      await widget.updateComplete;
      expect([widget.duration, widget.session.timeline.phases.some(({ cue }) => cue)]).to.deep.equal([123, false]);
    });

    it('is asked for by an answer that comes too late: what was asked for last is led', async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath sound="none" src=${missing}></spine-breath>`);
      let wrong = 0;
      widget.addEventListener('error', () => wrong++);
      await choose(widget, 'desk-reset');
      expect([wrong, textOf(widget, '.caption')]).to.deep.equal([0, 'Desk break']);
    });

    it('shows the first few errors of many, and hands over all of them', async () => {
      const steps = Array.from({ length: 8 }, () => ({ say: 'no length' }));
      const { widget, errors } = await misled(
        html`<spine-breath sound="none" .practice=${{ ...twoParts, sections: [{ title: 'All', steps }] }}></spine-breath>`,
      );
      expect(errors).to.have.lengthOf(8);
      expect([...(widget.shadowRoot?.querySelectorAll('.problem p') ?? [])].map(textIn)).to.have.lengthOf(3);
    });
  });
});

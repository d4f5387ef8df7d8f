import { expect, html, oneEvent } from '@open-wc/testing';
import type { GuidedPractice } from '../../../src/breath/guided.js';
import { minutesFor } from '../../../src/breath/limits.js';
import { freeNames, guidedNames, type PracticeName } from '../../../src/practices/names.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { keepWarnings } from '../../support/warnings.js';
import { inside, named, textOf } from '../../support/widget.js';
import { choose, goTo, has, led, press, textsIn, twoParts, write } from './led.js';

const slider = '.sheet .length';
/** The list of forms: the one that says minutes. */
const formsIn = (widget: SpineBreath): HTMLSelectElement | undefined =>
  [...(widget.shadowRoot?.querySelectorAll<HTMLSelectElement>('.sheet select') ?? [])].find(({ options }) =>
    [...options].some(({ text }) => text.includes('minutes')),
  );

const show = async (practice: string | GuidedPractice, minutes?: string): Promise<SpineBreath> => {
  const { widget } =
    minutes === undefined
      ? await led(html`<spine-breath sound="none" ramp="0" .practice=${practice}></spine-breath>`)
      : await led(html`<spine-breath sound="none" ramp="0" minutes=${minutes} .practice=${practice}></spine-breath>`);
  await press(widget, 'Settings');
  return widget;
};

const rangeOf = (widget: SpineBreath): readonly number[] => {
  const { min, max, step } = inside<HTMLInputElement>(widget, slider);
  return [min, max, step].map(Number);
};

const slideTo = (widget: SpineBreath, minutes: number): Promise<void> => write(widget, slider, `${minutes}`, 'input');

const breathing = (widget: SpineBreath): number => {
  const [first] = widget.session.timeline.phases;
  return widget.duration - (first?.name === 'lead-in' ? first.duration : 0);
};

const ranges: Readonly<Partial<Record<PracticeName, readonly [min: number, max: number]>>> = {
  'long-exhale': [1, 30],
  coherent: [1, 30],
  '7-11': [1, 30],
  '4-7-8': [1, 30],
  box: [1, 5],
  sigh: [1, 5],
  humming: [1, 5],
  chant: [1, 5],
  writing: [5, 20],
  // A few cards; what is breathed beside them is the plain breath.
  'vagus-menu': [1, 30],
};

describe('the length in the settings', () => {
  keepWarnings();

  for (const name of [...guidedNames, ...freeNames]) {
    const range = ranges[name];
    if (range)
      it(`goes as far as the practice may: ${name}`, async () => {
        const widget = await show(name);
        expect(rangeOf(widget)).to.deep.equal([...range, 1]);
        for (const minutes of range) {
          await slideTo(widget, minutes);
          expect(widget.minutes).to.equal(minutes);
          expect(breathing(widget) / 60, `${minutes} minutes`).to.be.closeTo(minutes, 0.6);
        }
      });
    else
      it(`cannot be moved where the practice has its own: ${name}`, async () => {
        expect(has(await show(name), slider)).to.equal(false);
      });
  }

  it('goes as far as its pattern may without a practice', async () => {
    const { widget } = await led(html`<spine-breath sound="none" voice></spine-breath>`);
    await press(widget, 'Settings');
    const { min, max } = minutesFor(widget.session.practice.pattern);
    expect(rangeOf(widget)).to.deep.equal([min, max, 1]);
  });

  it('stays within the rhythm that has been chosen for a practice', async () => {
    const widget = await show('coherent');
    await slideTo(widget, 20);
    widget.pattern = 'box';
    await widget.updateComplete;
    expect([...rangeOf(widget), widget.minutes]).to.deep.equal([1, 5, 1, 5]);
  });

  it('goes no farther than a practice of one’s own that is hummed', async () => {
    const widget = await show({
      ...twoParts,
      sections: [{ title: 'Hum', steps: [{ breathe: '4-8', for: 120, voice: 'hum' }] }],
    });
    expect(rangeOf(widget)).to.deep.equal([1, 5, 1]);
  });

  it('cannot be moved in a practice of one’s own that leads step by step', async () => {
    expect(has(await show(twoParts), slider)).to.equal(false);
  });

  it('is there again once the practice is taken back', async () => {
    const widget = await show('spine-scan');
    widget.practice = null;
    await oneEvent(widget.session, 'timelinechange');
    await widget.updateComplete;
    // The guide goes with the promise that finds nothing to lead.
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    await widget.updateComplete;
    expect(rangeOf(widget)).to.deep.equal([1, 30, 1]);
  });
});

describe('the rhythm in the settings', () => {
  const rhythm = '.sheet .chip[aria-pressed], .sheet .seconds';

  for (const name of ['writing', 'own-pace', 'spine-scan', 'tension-release', 'yin-spine'])
    it(`is not there where nothing is breathed by it: ${name}`, async () => {
      expect(has(await show(name), rhythm)).to.equal(false);
    });

  for (const name of ['humming', 'coherent', 'yoga-nidra'])
    it(`is there where something is: ${name}`, async () => {
      expect(has(await show(name), rhythm)).to.equal(true);
    });
});

describe('`minutes`', () => {
  const warnings = keepWarnings();

  for (const [practice, minutes, used] of [
    ['writing', '10', 10],
    ['writing', '7.5', 7.5],
    ['writing', '20', 20],
    ['humming', '4', 4],
    ['coherent', '12', 12],
    ['4-7-8', '2', 2],
  ] as const)
    it(`is how long ${practice} lasts: ${minutes}`, async () => {
      const widget = await show(practice, minutes);
      expect([widget.minutes, warnings.length]).to.deep.equal([used, 0]);
      expect(breathing(widget) / 60).to.be.closeTo(used, 0.6);
    });

  for (const [practice, minutes, used, takes] of [
    ['writing', '2', 5, '5 to 20'],
    ['writing', '25', 20, '5 to 20'],
    ['chant', '9', 5, '1 to 5'],
  ] as const)
    it(`outside of what ${practice} takes is replaced by the nearest, and told: ${minutes}`, async () => {
      const widget = await show(practice, minutes);
      expect([widget.minutes, breathing(widget) > used * 60 + 36]).to.deep.equal([used, false]);
      expect(warnings).to.deep.equal([`spine-breath minutes="${minutes}": it takes ${takes}. "${used}" is used.`]);
    });

  it('is that of the practice where the page says none', async () => {
    const widget = await show('writing');
    expect([widget.minutes, widget.duration]).to.deep.equal([15, 900]);
  });

  it('can be set while a practice stands ready', async () => {
    const widget = await show('writing');
    widget.setAttribute('minutes', '6');
    expect(widget.duration).to.equal(360);
  });

  it('is what it was once the practice is taken back', async () => {
    const widget = await show('writing', '3');
    widget.practice = null;
    await widget.updateComplete;
    expect(widget.minutes).to.equal(3);
  });

  it('goes for writing, whatever rhythm the page asks for', async () => {
    const { widget } = await led(
      html`<spine-breath sound="none" pattern="box" minutes="12" practice="writing"></spine-breath>`,
    );
    expect([widget.duration, widget.minutes]).to.deep.equal([720, 12]);
  });
});

describe('the length of writing', () => {
  keepWarnings();

  it('is told before the first press', async () => {
    const widget = await show('writing');
    await slideTo(widget, 10);
    expect(textOf(widget, '.about')).to.contain('10 minutes');
  });

  it('can be changed while the clock runs, which goes on', async () => {
    const widget = await show('writing');
    await goTo(widget, 130);
    await slideTo(widget, 18);
    expect([widget.duration, widget.currentTime, widget.paused]).to.deep.equal([1080, 130, false]);
  });

  it('cannot be made shorter than what has been written already', async () => {
    const widget = await show('writing');
    await goTo(widget, 12.5 * 60);
    expect(rangeOf(widget)).to.deep.equal([13, 20, 1]);
    await slideTo(widget, 5);
    expect([widget.minutes, widget.ended]).to.deep.equal([13, false]);
  });

  it('cannot be made shorter than what has been written already, in another language either', async () => {
    const widget = await show('writing');
    await goTo(widget, 12.5 * 60);
    await slideTo(widget, 5);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect([widget.minutes, widget.duration, widget.ended]).to.deep.equal([13, 780, false]);
  });

  it('is all there, whatever was breathed before it was asked for', async () => {
    const { widget } = await led(html`<spine-breath sound="none" voice .minutes=${30}></spine-breath>`);
    await goTo(widget, 1000);
    await choose(widget, 'writing');
    expect([widget.currentTime, widget.duration]).to.deep.equal([0, 900]);
  });

  it('can be chosen anew when the time is over', async () => {
    const widget = await show('writing');
    await goTo(widget, widget.duration);
    await slideTo(widget, 5);
    await widget.play();
    expect(widget.duration).to.equal(300);
  });

  it('stays in another language', async () => {
    const widget = await show('writing');
    await slideTo(widget, 10);
    await goTo(widget, 60);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect([widget.minutes, widget.duration, widget.currentTime]).to.deep.equal([10, 600, 60]);
  });

  it('is repeated no longer than a person may write', async () => {
    const widget = await show('writing');
    expect(widget.session.practice.cap).to.equal(20);
  });
});

describe('a practice in two lengths', () => {
  keepWarnings();

  for (const [one, other, lengths] of [
    ['yoga-nidra', 'yoga-nidra-short', ['12 minutes', '29 minutes']],
    ['yin-spine', 'yin-spine-full', ['38 minutes', '51 minutes']],
  ] as const)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      it(`offers both in the settings, by their lengths: ${from}`, async () => {
        const widget = await show(from);
        const list = formsIn(widget);
        expect([...(list?.options ?? [])].map(({ text }) => text)).to.deep.equal(lengths);
        expect(list?.value).to.equal(from);
        expect(list?.closest('label')?.textContent).to.contain('Length');
        expect(textOf(widget, '.about')).to.contain(list?.selectedOptions[0]?.text);
      });

      it(`leads the other when that is chosen: ${from} to ${to}`, async () => {
        const widget = await show(from);
        const list = formsIn(widget) as HTMLSelectElement;
        const ready = oneEvent(widget, 'loadedmetadata');
        list.value = to;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await ready;
        expect(widget.practice).to.equal(to);
        expect(formsIn(widget)?.value).to.equal(to);
        expect(textOf(widget, '.about')).to.contain(formsIn(widget)?.selectedOptions[0]?.text);
        expect(has(widget, '.sheet')).to.equal(true);
      });
    }

  it('keeps the wish of the person in the other length', async () => {
    const widget = await show('yoga-nidra');
    await write(widget, '.wish', 'May I rest');
    await choose(widget, 'yoga-nidra-short');
    await widget.updateComplete;
    expect(inside<HTMLInputElement>(widget, '.wish').value).to.equal('May I rest');
  });

  it('forgets the wish with another practice', async () => {
    const widget = await show('yoga-nidra');
    await write(widget, '.wish', 'May I rest');
    await choose(widget, 'desk-reset');
    await choose(widget, 'yoga-nidra-short');
    await widget.updateComplete;
    expect(inside<HTMLInputElement>(widget, '.wish').value).to.equal('');
  });

  for (const practice of ['desk-reset', 'spine-scan', 'humming', 'writing'])
    it(`is no other than in one: ${practice}`, async () => {
      expect(formsIn(await show(practice))).to.equal(undefined);
    });

  it('is none of one’s own, by the same name', async () => {
    expect(formsIn(await show({ ...twoParts, name: 'yoga-nidra' }))).to.equal(undefined);
  });

  it('is offered in German as well', async () => {
    const { widget } = await led(html`<spine-breath lang="de" sound="none" practice="yin-spine"></spine-breath>`);
    named(widget, 'Einstellungen').click();
    await widget.updateComplete;
    expect(textsIn(widget, '.sheet option').slice(0, 2)).to.deep.equal(['38 Minuten', '51 Minuten']);
  });
});

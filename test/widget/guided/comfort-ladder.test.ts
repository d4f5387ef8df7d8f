import { expect, fixture, html } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { FakeTime } from '../../support/fake-time.js';
import { inside, textOf } from '../../support/widget.js';
import { has, led, nextInPage, pressText, textsIn } from './led.js';

const climbed = async (): Promise<{ widget: SpineBreath; time: FakeTime }> => {
  const { widget, time } = await led(html`<spine-breath sound="none" practice="comfort-ladder"></spine-breath>`);
  await widget.play();
  time.advance(widget.duration + 1);
  await widget.updateComplete;
  return { widget, time };
};

describe('the comfort ladder', () => {
  it('asks at its end which pace felt best', async () => {
    const { widget } = await climbed();
    expect(textOf(widget, '.words .caption')).to.equal('What felt best?');
  });

  it('offers the five paces that were breathed, in their order', async () => {
    const { widget } = await climbed();
    expect(textsIn(widget, '.words .chip')).to.deep.equal([
      '6.5 a minute',
      '6 a minute',
      '5.5 a minute',
      '5 a minute',
      '4.5 a minute',
    ]);
  });

  it('names the group of answers', async () => {
    const { widget } = await climbed();
    expect(inside(widget, '.words [role=group]').getAttribute('aria-label')).to.equal('Breathe at this pace');
  });

  it('ended early, asks only for the paces that were breathed', async () => {
    const { widget, time } = await led(html`<spine-breath sound="none" practice="comfort-ladder"></spine-breath>`);
    await widget.play();
    time.advance(200);
    widget.session.end();
    await widget.updateComplete;
    expect(textsIn(widget, '.words .chip')).to.deep.equal(['6.5 a minute', '6 a minute']);
  });

  it('begins to breathe at the pace that is chosen', async () => {
    const { widget, time } = await climbed();
    await pressText(widget, '.words', '5 a minute');
    expect(widget.paused).to.equal(false);
    time.advance(80);
    await widget.updateComplete;
    const { phase } = widget.session.sample;
    const { phases } = widget.session.timeline;
    const breath = phases.filter((each) => each.breath === phase.breath);
    expect(breath.map(({ name, duration }) => [name, duration])).to.deep.equal([
      ['inhale', 4.8],
      ['exhale', 7.2],
    ]);
  });

  it('breathes that pace as a plain breath, without steps', async () => {
    const { widget, time } = await climbed();
    await pressText(widget, '.words', '5 a minute');
    time.advance(5);
    await widget.updateComplete;
    expect([
      widget.practice,
      has(widget, '.cue, .steps'),
      widget.session.timeline.phases.some(({ cue }) => cue),
    ]).to.deep.equal([null, false, false]);
  });

  it('asks nothing where it is left', async () => {
    const { widget, time } = await led(html`<spine-breath sound="none" practice="desk-reset"></spine-breath>`);
    await widget.play();
    time.advance(widget.duration + 1);
    await widget.updateComplete;
    expect(textsIn(widget, '.words .chip')).to.deep.equal([]);
  });
});

describe("a file of one's own that asks which pace felt best", () => {
  const fileOf = (...steps: readonly object[]): string =>
    JSON.stringify({ format: 1, name: 'Paces', posture: 'any', asks: 'pace', sections: [{ title: 'All', steps }] });

  const even = { say: 'Even.', breathe: '6-6', breaths: 2 };
  const plain = { say: 'Longer out.', breathe: '4-6', breaths: 2 };

  const ended = async (widget: SpineBreath): Promise<FakeTime> => {
    const time = new FakeTime();
    widget.session.follow(time);
    await widget.play();
    time.advance(widget.duration + 1);
    await widget.updateComplete;
    return time;
  };

  const fetched = async (file: string): Promise<SpineBreath> =>
    (await led(html`<spine-breath sound="none" ramp="0" src=${`data:,${encodeURIComponent(file)}`}></spine-breath>`))
      .widget;

  const inline = async (file: string): Promise<SpineBreath> => {
    const ready = nextInPage('loadedmetadata');
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: file });
    const widget = await fixture<SpineBreath>(html`<spine-breath sound="none" ramp="0">${script}</spine-breath>`);
    await ready;
    return widget;
  };

  for (const [where, given] of Object.entries({ 'at an address': fetched, 'between the tags': inline }))
    it(`is left for the pace that is chosen, as it was breathed: ${where}`, async () => {
      const widget = await given(fileOf(even, plain));
      const time = await ended(widget);
      const drawn = where === 'between the tags' ? nextInPage('loadedmetadata') : widget.updateComplete;
      await pressText(widget, '.words', '5 a minute');
      await drawn;
      await widget.updateComplete;
      time.advance(20);
      await widget.updateComplete;
      const { phases } = widget.session.timeline;
      expect(phases.slice(1, 5).map(({ name, duration }) => [name, duration])).to.deep.equal([
        ['inhale', 6],
        ['exhale', 6],
        ['inhale', 6],
        ['exhale', 6],
      ]);
      expect([widget.src, widget.paused, widget.currentTime, has(widget, '.steps')]).to.deep.equal([
        null,
        false,
        20,
        false,
      ]);
      expect(textOf(widget, '.words')).not.to.contain('Even.');
    });

  it('tells two rhythms of one pace apart', async () => {
    const widget = await fetched(fileOf(plain, { ...plain, breathe: '5-5' }));
    await ended(widget);
    expect(textsIn(widget, '.words .chip')).to.deep.equal(['6 a minute (4-6)', '6 a minute (5-5)']);
  });

  it('without a pace ends like any other', async () => {
    const widget = await fetched(fileOf({ say: 'One.', for: 10 }, { say: 'Two.', for: 10 }));
    await ended(widget);
    expect([textOf(widget, '.caption'), has(widget, '.words .chips')]).to.deep.equal(['Well done', false]);
  });
});

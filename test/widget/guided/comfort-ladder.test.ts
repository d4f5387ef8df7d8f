import { expect, html } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { inside, textOf } from '../../support/widget.js';
import { has, led, pressText, textsIn } from './led.js';

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

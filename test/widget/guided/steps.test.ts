import { expect, html } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { inside, textOf } from '../../support/widget.js';
import { buttonsIn, goTo, has, led, press, pressText, textsIn, twoParts } from './led.js';

const show = (): Promise<{ widget: SpineBreath; time: FakeTime }> =>
  led(html`<spine-breath sound="none" .practice=${twoParts}></spine-breath>`);

describe('a practice led step by step', () => {
  it('shows the words of each step as it begins', async () => {
    const { widget, time } = await show();
    await widget.play();
    const shown: string[] = [];
    for (const seconds of [1, 10, 10, 20]) {
      time.advance(seconds);
      await widget.updateComplete;
      shown.push(textOf(widget, '.cue'));
    }
    expect(shown).to.deep.equal(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('shows which part it is in', async () => {
    const { widget } = await show();
    await goTo(widget, 15);
    expect(textOf(widget, '.steps span')).to.equal('First part');
    await goTo(widget, 25);
    expect(textOf(widget, '.steps span')).to.equal('Second part');
  });

  it('leads the breath by its word where it is paced, and leaves it alone elsewhere', async () => {
    const { widget } = await show();
    await goTo(widget, 5);
    expect(has(widget, '.caption')).to.equal(false);
    await goTo(widget, 21);
    expect(textOf(widget, '.caption')).to.equal('Breathe in');
    await goTo(widget, 25);
    expect(textOf(widget, '.caption')).to.equal('Breathe out');
  });

  it('counts the seconds of each phase where it is paced, if that is asked for', async () => {
    const { widget } = await led(html`<spine-breath sound="none" count .practice=${twoParts}></spine-breath>`);
    await goTo(widget, 22.5);
    expect(textOf(widget, '.words [aria-hidden=true]')).to.equal('3');
  });

  it('is as long as its steps', async () => {
    const { widget } = await show();
    expect(widget.duration).to.equal(50);
  });

  it('ends with the closing of a breath', async () => {
    const { widget, time } = await show();
    await widget.play();
    time.advance(51);
    await widget.updateComplete;
    expect(widget.ended).to.equal(true);
    expect(textOf(widget, '.caption')).to.equal('Well done');
  });

  it('is told to assistive technology step by step where all phases are asked for', async () => {
    const { widget } = await led(
      html`<spine-breath sound="none" announce="phases" .practice=${twoParts}></spine-breath>`,
    );
    await goTo(widget, 21);
    expect(textOf(widget, '[role=status]')).to.equal('Breathe in Three.');
  });

  it("commands no breath where it is the person's own, on screen or to assistive technology", async () => {
    const own = {
      ...twoParts,
      sections: [{ title: 'All', steps: [{ say: 'Nothing to change.', breathe: 'own', breaths: 2 }] }],
    };
    const { widget } = await led(
      html`<spine-breath sound="none" count announce="phases" .practice=${own}></spine-breath>`,
    );
    await goTo(widget, 5);
    expect([has(widget, '.words .caption'), has(widget, '.words .detail')]).to.deep.equal([false, false]);
    expect(textOf(widget, '[role=status]')).to.equal('Nothing to change.');
  });
});

describe('skipping', () => {
  for (const [at, to] of [
    [3, 10],
    [14, 20],
    [23, 40],
  ] as const)
    it(`forward from ${at} s goes to the step that begins at ${to} s`, async () => {
      const { widget } = await show();
      await goTo(widget, at);
      await press(widget, 'Next step');
      expect(widget.currentTime).to.equal(to);
    });

  it('forward from the last step ends the practice', async () => {
    const { widget } = await show();
    await goTo(widget, 45);
    await press(widget, 'Next step');
    expect([widget.ended, widget.paused]).to.deep.equal([true, true]);
  });

  for (const [at, to] of [
    [14, 10],
    [10.5, 0],
    [36, 20],
    [3, 0],
  ] as const)
    it(`back from ${at} s goes to the step that begins at ${to} s`, async () => {
      const { widget } = await show();
      await goTo(widget, at);
      await press(widget, 'Previous step');
      expect(widget.currentTime).to.equal(to);
    });

  it('shows the words of the step it goes to', async () => {
    const { widget } = await show();
    await goTo(widget, 3);
    await press(widget, 'Next step');
    expect(textOf(widget, '.cue')).to.equal('Two.');
  });

  it('goes on playing', async () => {
    const { widget } = await show();
    await goTo(widget, 3);
    await press(widget, 'Next step');
    expect(widget.paused).to.equal(false);
  });

  it('while paused stays paused', async () => {
    const { widget } = await show();
    await goTo(widget, 3);
    widget.pause();
    await press(widget, 'Next step');
    expect([widget.paused, textOf(widget, '.cue')]).to.deep.equal([true, 'Two.']);
  });

  it('keeps the focus on the button that was pressed', async () => {
    const { widget } = await show();
    await goTo(widget, 3);
    inside(widget, '[aria-label="Next step"]').focus();
    await press(widget, 'Next step');
    expect(widget.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Next step');
  });
});

describe('the list of parts', () => {
  it('stands in the settings, each part with its time', async () => {
    const { widget } = await show();
    await press(widget, 'Settings');
    expect(textOf(widget, 'details:not(.safety) summary')).to.equal('Parts');
    expect(textsIn(widget, '.parts button')).to.deep.equal(['First part 0:00', 'Second part 0:20']);
  });

  it('jumps to a part', async () => {
    const { widget } = await show();
    await goTo(widget, 3);
    await press(widget, 'Settings');
    await pressText(widget, '.parts', 'Second part 0:20');
    expect([widget.currentTime, textOf(widget, '.cue')]).to.deep.equal([20, 'Three.']);
  });

  it('marks the part that it is in', async () => {
    const { widget } = await show();
    await goTo(widget, 25);
    await press(widget, 'Settings');
    expect(buttonsIn(widget, '.parts').map((button) => button.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'step',
    ]);
  });

  it('chosen before the first press, is where it begins', async () => {
    const { widget, time } = await show();
    await press(widget, 'Settings');
    await pressText(widget, '.parts', 'Second part 0:20');
    await press(widget, 'Begin');
    time.advance(1);
    await widget.updateComplete;
    expect([widget.currentTime, textOf(widget, '.cue')]).to.deep.equal([21, 'Three.']);
  });

  it('has the sixteen parts of yoga nidra, by their names', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    await press(widget, 'Settings');
    const parts = textsIn(widget, '.parts button span:first-child');
    expect(parts).to.have.lengthOf(16);
    expect(parts.slice(0, 3)).to.deep.equal(['Settle', 'Tense and let go', 'Soften']);
  });
});

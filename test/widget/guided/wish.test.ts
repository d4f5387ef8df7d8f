import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { enPractices } from '../../../src/translations/practices/en.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { inside, textOf } from '../../support/widget.js';
import { choose, goTo, has, keptByPage, led, markupOf, press, pressText, startOf, textsIn, write } from './led.js';

const { givenWish } = enPractices.guide;
const ours = 'My back and I get along';

const nidra = async (): Promise<SpineBreath> =>
  (await led(html`<spine-breath sound="none" practice="yoga-nidra-short"></spine-breath>`)).widget;

const wishFor = async (widget: SpineBreath, text: string): Promise<void> => {
  await press(widget, 'Settings');
  await write(widget, '.wish', text);
  await press(widget, 'Close');
};

const cueOfWish = async (widget: SpineBreath): Promise<string> => {
  await goTo(widget, startOf(widget, 'wish-say') + 1);
  return textOf(widget, '.cue');
};

describe('a wish', () => {
  it('is the given one, unless the person has one', async () => {
    expect(await cueOfWish(await nidra())).to.equal(`Say it inwardly, once, and mean it: ${givenWish}`);
  });

  it("is said in the person's own words", async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    expect(await cueOfWish(widget)).to.equal(`Say it inwardly, once, and mean it: ${ours}`);
  });

  it('is the given one again where it was taken back', async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    await wishFor(widget, '   ');
    expect(await cueOfWish(widget)).to.contain(givenWish);
  });

  it('is shown as it was written, braces and marks too', async () => {
    const widget = await nidra();
    await wishFor(widget, '<b>$& {focus}</b>');
    expect(await cueOfWish(widget)).to.contain('<b>$& {focus}</b>');
  });

  it('is still there when the settings are opened again', async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    await press(widget, 'Settings');
    expect(inside<HTMLInputElement>(widget, '.wish').value).to.equal(ours);
  });

  it('names the given one in its empty field', async () => {
    const widget = await nidra();
    await press(widget, 'Settings');
    expect(inside<HTMLInputElement>(widget, '.wish').placeholder).to.equal(givenWish);
  });

  it('is kept nowhere: no storage, no cookie, no address, no markup', async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    await press(widget, 'Settings');
    expect(keptByPage()).not.to.contain(ours);
    expect(markupOf(widget)).not.to.contain(ours);
  });

  it('is not offered by the browser to whoever comes next', async () => {
    const widget = await nidra();
    await press(widget, 'Settings');
    expect(inside<HTMLInputElement>(widget, '.wish').autocomplete).to.equal('off');
  });

  it('goes on in another language', async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    await widget.updateComplete;
    expect(await cueOfWish(widget)).to.contain(ours);
    expect(await cueOfWish(widget)).not.to.contain('inwardly');
  });

  it('is gone once another practice has been chosen', async () => {
    const widget = await nidra();
    await wishFor(widget, ours);
    await choose(widget, 'spine-scan');
    await choose(widget, 'yoga-nidra-short');
    expect(await cueOfWish(widget)).to.contain(givenWish);
  });

  it('is written without steering the widget', async () => {
    const widget = await nidra();
    await press(widget, 'Settings');
    inside(widget, '.wish').focus();
    await sendKeys({ type: 'km k' });
    expect([widget.paused, widget.muted, inside<HTMLInputElement>(widget, '.wish').value]).to.deep.equal([
      true,
      false,
      'km k',
    ]);
  });

  it('is asked for only where a practice speaks of it', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="desk-reset"></spine-breath>`);
    await press(widget, 'Settings');
    expect(has(widget, '.wish')).to.equal(false);
  });
});

describe("parts that follow a person's own breath", () => {
  const noteOf = async (widget: SpineBreath): Promise<string> => {
    await press(widget, 'Settings');
    const text = textOf(widget, '.sheet');
    await press(widget, 'Close');
    return text;
  };

  it('say the pace of the light, and that it is a picture', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    expect(await noteOf(widget)).to.contain(
      'At your pace, 6 a minute. If you breathe otherwise, stay with yourself. (4-6)',
    );
  });

  it('say so on screen while they last, and only then', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    await goTo(widget, startOf(widget, 'breath-notice') + 1);
    expect(textOf(widget, '.words .caution')).to.equal(
      'At your pace, 6 a minute. If you breathe otherwise, stay with yourself.',
    );
    await goTo(widget, 1);
    expect(has(widget, '.words .caution')).to.equal(false);
  });

  it('run at the pace that the person sets', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra" pattern="5-7"></spine-breath>`);
    const own = widget.session.timeline.phases.filter(({ cue }) => cue?.own);
    expect(own.slice(0, 2).map(({ duration }) => duration)).to.deep.equal([5, 7]);
  });

  it('take another pace before the first press', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    widget.pattern = '5-5';
    await widget.updateComplete;
    expect(await noteOf(widget)).to.contain('(5-5)');
  });

  it('show in the settings the pace that was chosen last', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    await press(widget, 'Settings');
    for (const [index, value] of ['5', '8'].entries()) {
      const field = widget.shadowRoot?.querySelectorAll<HTMLInputElement>('.sheet .seconds input')[index];
      if (field) field.value = value;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      await widget.updateComplete;
    }
    expect(widget.pattern).to.equal('5-8');
    await pressText(widget, '.sheet', '5-5');
    expect(textsIn(widget, '.sheet [aria-pressed=true]')).to.deep.equal(['5-5']);
  });

  it('take a pace that was chosen in the midst of them the next time', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    await goTo(widget, startOf(widget, 'spine-wave') + 3);
    widget.pattern = '5-5';
    await widget.updateComplete;
    widget.currentTime = widget.duration;
    await widget.updateComplete;
    await widget.play();
    const own = widget.session.timeline.phases.filter(({ cue }) => cue?.own);
    expect([widget.currentTime, own[0]?.duration, own[1]?.duration]).to.deep.equal([0, 5, 5]);
  });

  it('are not thrown back to the start by another pace in the midst of it', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="yoga-nidra"></spine-breath>`);
    await goTo(widget, startOf(widget, 'spine-wave') + 3);
    const at = widget.currentTime;
    widget.pattern = '5-5';
    await widget.updateComplete;
    expect(widget.currentTime).to.equal(at);
  });
});

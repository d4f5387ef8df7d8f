import { expect, html } from '@open-wc/testing';
import { oneEvent } from '@open-wc/testing';
import { tips } from '../../../src/practices/tips.js';
import { vagusMenu } from '../../../src/practices/vagus-menu.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { textOf } from '../../support/widget.js';
import { buttonSaying, goTo, led, press, textIn, textsIn } from './led.js';

const show = async (): Promise<SpineBreath> =>
  (await led(html`<spine-breath sound="none" practice="vagus-menu"></spine-breath>`)).widget;

const cardOf = (widget: SpineBreath, title: string): Element =>
  [...(widget.shadowRoot?.querySelectorAll('article') ?? [])].find(
    (card) => textIn(card.querySelector('h3') as Element) === title,
  ) as Element;

describe('the vagus menu', () => {
  it('has a card for each of four everyday things, and tips below', async () => {
    const widget = await show();
    expect(textsIn(widget, 'article h3')).to.deep.equal(
      [...vagusMenu.cards, ...tips].map(({ name }) => enPractices.cards[name].title),
    );
  });

  it('puts the cautions on their cards', async () => {
    const widget = await show();
    for (const { name, cautions = [] } of [...vagusMenu.cards, ...tips])
      expect(
        [...cardOf(widget, enPractices.cards[name].title).querySelectorAll('.caution')].map(textIn),
        name,
      ).to.deep.equal(cautions.map((caution) => enPractices.cautions[caution]));
  });

  for (const practice of vagusMenu.cards.flatMap(({ opens = [] }) => opens))
    it(`opens ${practice}`, async () => {
      const widget = await show();
      const ready = oneEvent(widget, 'loadedmetadata');
      buttonSaying(widget, 'article', enPractices.practices[practice].name).click();
      await ready;
      expect([widget.practice, textOf(widget, '.caption')]).to.deep.equal([
        practice,
        enPractices.practices[practice].name,
      ]);
    });

  it('leaves the water without a button and without a clock', async () => {
    const card = cardOf(await show(), enPractices.cards['cool-water'].title);
    expect(card.querySelector('button')).to.equal(null);
    expect(textIn(card)).not.to.match(/\d/);
  });

  it('has a bed under its plain breath, offers it, and goes with the choice', async () => {
    const { widget } = await led(html`<spine-breath sound="none" bed="rain" practice="vagus-menu"></spine-breath>`);
    await press(widget, 'Settings');
    expect(textOf(widget, '.sheet')).to.contain(enPractices.guide.bed).and.contain(enPractices.guide.voice);
    await press(widget, 'Close');
    await goTo(widget, 5);
    expect([textOf(widget, '.caption'), typeof widget.breathSound?.bed]).to.deep.equal(['Breathe in', 'function']);
    widget.bed = 'off';
    await widget.updateComplete;
    expect(widget.breathSound?.bed).to.equal(undefined);
  });

  it('can be scrolled by keys', async () => {
    const widget = await show();
    const cards = widget.shadowRoot?.querySelector<HTMLElement>('.cards');
    cards?.focus();
    expect(widget.shadowRoot?.activeElement).to.equal(cards);
  });

  it('names itself and the vagus nerve no further than "linked with"', async () => {
    const widget = await show();
    expect(textOf(widget, '.about')).to.contain('linked with the vagus nerve');
  });
});

import { expect, html } from '@open-wc/testing';
import { breathingTime } from '../../../src/guide/announcer.js';
import type { PracticeName } from '../../../src/practices/names.js';
import { freeNames } from '../../../src/practices/names.js';
import { ownPace } from '../../../src/practices/own-pace.js';
import { writing } from '../../../src/practices/writing.js';
import { en } from '../../../src/translations/en.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import { catalogue } from '../../../src/widget/guided/catalogue.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { inside, textOf } from '../../support/widget.js';
import { buttonSaying, has, led, press, pressText, textIn, textsIn, twoParts } from './led.js';

const open = async (practice: string): Promise<SpineBreath> =>
  (await led(html`<spine-breath sound="none" practice=${practice}></spine-breath>`)).widget;

const cautionsOf = (name: PracticeName): readonly (keyof typeof enPractices.cautions)[] =>
  name === 'writing'
    ? (writing.cautions ?? [])
    : name === 'own-pace'
      ? (ownPace.cautions ?? [])
      : name === 'vagus-menu'
        ? []
        : (catalogue[name].cautions ?? []);

describe('every practice opens', () => {
  for (const { name, cautions = [] } of Object.values(catalogue))
    it(`with its name, its length, and no more than its first caution: ${name}`, async () => {
      const widget = await open(name);
      const words = enPractices.practices[name as keyof typeof enPractices.practices];
      expect(textOf(widget, '.caption')).to.equal(words.name);
      const length = breathingTime(widget.session);
      expect(textOf(widget, '.about')).to.equal(
        words.about.replace('{minutes}', en.time(length < 600 ? length : Math.round(length / 60) * 60)),
      );
      expect(textsIn(widget, '.words > .caution')).to.deep.equal(
        cautions.slice(0, 1).map((caution) => enPractices.cautions[caution]),
      );
    });

  it('with the length that has been chosen for it', async () => {
    const widget = await open('humming');
    widget.minutes = 4;
    await widget.updateComplete;
    expect(textOf(widget, '.about')).to.contain('4 minutes');
  });

  it('with its caution even where the person sets the pace', async () => {
    expect(textsIn(await open('own-pace'), '.words > .caution')).to.deep.equal([enPractices.cautions.easy]);
  });

  it('with the sound that is meant to lie under it, off until it is pressed', async () => {
    const widget = await open('yoga-nidra');
    const offer = buttonSaying(widget, '.words', 'Background: Jungle');
    expect([widget.bed, offer.getAttribute('aria-pressed')]).to.deep.equal(['off', 'false']);
    await pressText(widget, '.words', 'Background: Jungle');
    expect([widget.bed, offer.getAttribute('aria-pressed')]).to.deep.equal(['jungle', 'true']);
    await pressText(widget, '.words', 'Background: Jungle');
    expect(widget.bed).to.equal('off');
  });

  it("with its length and how to be there, where it is one of the person's own without a line", async () => {
    const { widget } = await led(
      html`<spine-breath sound="none" .practice=${{ ...twoParts, posture: 'lying' }}></spine-breath>`,
    );
    expect(textOf(widget, '.about')).to.equal('50 seconds · Lying');
  });

  it('anew after it was breathed to its end', async () => {
    const widget = await open('desk-reset');
    widget.currentTime = 30;
    await widget.updateComplete;
    expect(has(widget, '.about')).to.equal(false);
    widget.currentTime = 0;
    await widget.updateComplete;
    expect(textOf(widget, '.caption')).to.equal(enPractices.practices['desk-reset'].name);
  });
});

describe('the safety notes', () => {
  for (const name of [...Object.values(catalogue).map((each) => each.name as PracticeName), ...freeNames])
    it(`and every caution stand in the settings: ${name}`, async () => {
      const widget = await open(name);
      await press(widget, 'Settings');
      inside(widget, '.safety summary').click();
      const shown = [...(widget.shadowRoot?.querySelectorAll('.sheet .safety p') ?? [])];
      expect(shown.map(textIn)).to.include.members([
        ...cautionsOf(name).map((caution) => enPractices.cautions[caution]),
        ...Object.values(enPractices.safety),
      ]);
    });

  for (const name of ['box', 'tension-release', 'vagus-menu'])
    it(`say once whom to ask first, which other cautions speak of: ${name}`, async () => {
      const widget = await open(name);
      await press(widget, 'Settings');
      const asking = textsIn(widget, '.sheet .safety p').filter((note) => note === enPractices.cautions['ask-first']);
      expect(asking).to.have.lengthOf(1);
    });

  it('are one tap away from the opening', async () => {
    const widget = await open('yoga-nidra');
    const ways = [
      ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.words summary, .words button, .words a') ?? []),
    ].filter((way) => textIn(way) === enPractices.guide.safety);
    expect(ways, 'ways to the safety notes').to.have.lengthOf(1);
    ways[0]?.click();
    await widget.updateComplete;
    const shown = [...(widget.shadowRoot?.querySelectorAll('p') ?? [])].filter((note) => note.checkVisibility());
    expect(shown.map(textIn)).to.include.members(Object.values(enPractices.safety));
  });

  it('do not stand in the way of the opening', async () => {
    const widget = await open('yoga-nidra');
    const shown = [...(widget.shadowRoot?.querySelectorAll('p') ?? [])].filter((note) => note.checkVisibility());
    expect(shown.map(textIn)).not.to.include.members([enPractices.safety.wellness]);
  });
});

import { expect, html } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { keepWarnings } from '../../support/warnings.js';
import { inside } from '../../support/widget.js';
import { goTo, led, misledByPosture, press, startOf } from './led.js';

describe('axe finds nothing wrong with a guided <spine-breath>', () => {
  keepWarnings();

  for (const scheme of ['light', 'dark'])
    describe(`in ${scheme}`, () => {
      const style = `color-scheme: ${scheme}`;
      const show = async (practice: string): Promise<SpineBreath> =>
        (await led(html`<spine-breath style=${style} sound="none" practice=${practice}></spine-breath>`)).widget;

      it('as a practice opens', async () => {
        await expect(await show('yoga-nidra')).to.be.accessible();
      });

      it('as a practice of one breath opens', async () => {
        await expect(await show('box')).to.be.accessible();
      });

      it('in the midst of a step', async () => {
        const widget = await show('yoga-nidra');
        await goTo(widget, startOf(widget, 'turn-one') + 1);
        await expect(widget).to.be.accessible();
      });

      it('in the midst of a step that is paced', async () => {
        const widget = await show('yoga-nidra');
        await goTo(widget, startOf(widget, 'spine-wave') + 1);
        await expect(widget).to.be.accessible();
      });

      it('in the vagus menu', async () => {
        await expect(await show('vagus-menu')).to.be.accessible();
      });

      it('while writing', async () => {
        const widget = await show('writing');
        await goTo(widget, 1);
        await expect(widget).to.be.accessible();
      });

      it('at own pace', async () => {
        const widget = await show('own-pace');
        await goTo(widget, 1);
        await expect(widget).to.be.accessible();
      });

      it('where it asks which pace felt best', async () => {
        const widget = await show('comfort-ladder');
        await goTo(widget, widget.duration);
        await expect(widget).to.be.accessible();
      });

      it('where a practice cannot be led', async () => {
        const { widget } = await misledByPosture(style);
        await expect(widget).to.be.accessible();
      });

      for (const practice of ['yoga-nidra', 'box', 'writing'])
        it(`with the settings open, parts and safety notes unfolded: ${practice}`, async () => {
          const widget = await show(practice);
          await press(widget, 'Settings');
          for (const details of widget.shadowRoot?.querySelectorAll('.sheet details') ?? [])
            (details as HTMLDetailsElement).open = true;
          expect(inside(widget, '.safety').checkVisibility()).to.equal(true);
          await expect(widget).to.be.accessible();
        });
    });
});

import { expect, fixture, html } from '@open-wc/testing';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { named, textOf, silencedWidget, widgetWithTime } from '../support/widget.js';

describe('axe finds nothing wrong with <spine-breath>', () => {
  for (const scheme of ['light', 'dark'])
    describe(`in ${scheme}`, () => {
      const style = `color-scheme: ${scheme}`;

      for (const controls of ['full', 'minimal', 'none'])
        it(`before the first press, with controls="${controls}"`, async () => {
          await expect(
            await fixture(html`<spine-breath style=${style} controls=${controls}></spine-breath>`),
          ).to.be.accessible();
        });

      for (const [circumstance, at, controls] of [
        ['in the lead-in', 1, 'full'],
        ['on the in-breath', 5, 'full'],
        ['on the out-breath, with few controls', 9, 'minimal'],
        ['on the out-breath, without controls', 9, 'none'],
      ] as const)
        it(circumstance, async () => {
          const { widget, time } = await widgetWithTime(
            html`<spine-breath style=${style} controls=${controls} sound="none" ramp="0" count></spine-breath>`,
          );
          await widget.play();
          time.advance(at);
          await widget.updateComplete;
          await expect(widget).to.be.accessible();
          widget.pause();
        });

      for (const settingsOpen of [false, true])
        it(`paused in the midst of a breath${settingsOpen ? ', with the settings open' : ''}`, async () => {
          const { widget, time } = await widgetWithTime(
            html`<spine-breath style=${style} sound="none" pattern="box"></spine-breath>`,
          );
          await widget.play();
          time.advance(5);
          widget.pause();
          if (settingsOpen) named(widget, 'Settings').click();
          await widget.updateComplete;
          expect(widget.shadowRoot?.querySelector('.sheet') !== null).to.equal(settingsOpen);
          await expect(widget).to.be.accessible();
        });

      it('after the end', async () => {
        const { widget, time } = await widgetWithTime(html`<spine-breath style=${style} sound="none"></spine-breath>`);
        await widget.play();
        time.advance(200);
        await widget.updateComplete;
        expect(textOf(widget, '.caption')).to.equal('Well done');
        await expect(widget).to.be.accessible();
      });

      it('where it says that sound is off', async () => {
        const widget = await silencedWidget(html`<spine-breath style=${style}></spine-breath>`);
        await expect(widget).to.be.accessible();
        widget.pause();
      });

      it('in its own words where the page has put some', async () => {
        await expect(
          await fixture<SpineBreath>(
            html`<spine-breath style=${style}>
              <a slot="title" href="#before">Before you begin</a>
            </spine-breath>`,
          ),
        ).to.be.accessible();
      });
    });
});

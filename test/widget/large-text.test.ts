import { expect, fixture, html } from '@open-wc/testing';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { boxesOf, cutOff, expectRoomForAll, overlapsIn, tooSmall } from '../support/layout.js';
import { inside, named, silencedWidget, widgetWithTime } from '../support/widget.js';

const { documentElement } = document;

const openSettings = async (widget: SpineBreath): Promise<void> => {
  named(widget, 'Settings').click();
  await widget.updateComplete;
};

describe('<spine-breath> with text at 200 %', () => {
  beforeEach(() => {
    documentElement.style.fontSize = '200%';
  });
  afterEach(() => {
    documentElement.style.fontSize = '';
  });

  it('has words twice as large', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath></spine-breath>`);
    expect(getComputedStyle(inside(widget, '.words')).fontSize).to.equal('32px');
  });

  for (const [width, height] of [
    [320, 520],
    [160, 260],
    [760, 380],
  ] as const)
    describe(`at ${width} × ${height}`, () => {
      const style = `width: ${width}px; height: ${height}px`;

      it('has room for the invitation', async () => {
        expectRoomForAll(await fixture<SpineBreath>(html`<spine-breath style=${style}></spine-breath>`));
      });

      for (const [phase, pattern, at] of [
        ['the lead-in', '4-6', 1],
        ['an in-breath, counted', '4-6', 5],
        ['a hum', '4-6', 9],
        ['a second in-breath', 'sigh', 5.5],
        ['natural breath', '4-7-8', 90],
      ] as const)
        it(`has room for the words of ${phase}`, async () => {
          const { widget } = await widgetWithTime(
            html`<spine-breath style=${style} pattern=${pattern} sound="none" ramp="0" count></spine-breath>`,
          );
          await widget.play();
          widget.currentTime = at;
          await widget.updateComplete;
          expectRoomForAll(widget);
          widget.pause();
        });

      it('has room for the closing', async () => {
        const { widget, time } = await widgetWithTime(
          html`<spine-breath style=${style} sound="none" ramp="0"></spine-breath>`,
        );
        await widget.play();
        time.advance(200);
        await widget.updateComplete;
        expectRoomForAll(widget);
      });

      it('has room to say that sound is off', async () => {
        const widget = await silencedWidget(html`<spine-breath style=${style}></spine-breath>`);
        expectRoomForAll(widget);
        widget.pause();
      });

      it('has room for the bar and the head of the settings', async () => {
        const { widget } = await widgetWithTime(html`<spine-breath style=${style}></spine-breath>`);
        await openSettings(widget);
        expectRoomForAll(widget, boxesOf(widget, '.bar, .head'));
      });

      it('has room for every setting from side to side, one below the other', async () => {
        const { widget } = await widgetWithTime(html`<spine-breath style=${style} pattern="sigh"></spine-breath>`);
        await openSettings(widget);
        const sheet = inside(widget, '.sheet');
        const { scrollWidth, clientWidth } = sheet;
        // It scrolls: let it be as high as all that is in it.
        sheet.style.inset = '0 0 auto';
        sheet.style.height = 'auto';
        sheet.style.overflow = 'visible';
        const boxes = boxesOf(widget, '.sheet');
        expect({
          overlapping: overlapsIn(boxes),
          cutOff: cutOff(sheet, boxes),
          tooSmall: tooSmall(boxes),
        }).to.deep.equal({
          overlapping: [],
          cutOff: [],
          tooSmall: [],
        });
        expect(scrollWidth, 'width of what is in it').to.be.at.most(clientWidth);
      });
    });
});

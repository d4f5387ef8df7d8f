import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { contrast, stopsOf } from '../support/contrast.js';
import { inside, named, widgetWithTime } from '../support/widget.js';

/** What is painted in the colours of a scheme. */
const coloursOf = (widget: SpineBreath): readonly string[] => [
  getComputedStyle(inside(widget, '.card')).backgroundImage,
  getComputedStyle(inside(widget, '.caption')).color,
  getComputedStyle(inside(widget, '.play')).backgroundColor,
  getComputedStyle(inside(widget, 'spine-wave').shadowRoot?.querySelector('.lit') as Element).fill,
];

const shown = (markup: Parameters<typeof fixture>[0]): Promise<SpineBreath> => fixture<SpineBreath>(markup);

describe('the colours of <spine-breath>', () => {
  it('are all others in the dark', async () => {
    const light = coloursOf(await shown(html`<spine-breath style="color-scheme: light"></spine-breath>`));
    const dark = coloursOf(await shown(html`<spine-breath style="color-scheme: dark"></spine-breath>`));
    for (const [i, colour] of light.entries()) expect(dark[i]).not.to.equal(colour);
  });

  it('follow the color-scheme of what it stands in', async () => {
    const dark = coloursOf(await shown(html`<spine-breath style="color-scheme: dark"></spine-breath>`));
    const box = await fixture<HTMLElement>(html`<div><spine-breath></spine-breath></div>`);
    const widget = box.firstElementChild as SpineBreath;
    const before = coloursOf(widget);
    box.style.colorScheme = 'dark';
    expect(coloursOf(widget)).to.deep.equal(dark);
    expect(before).not.to.deep.equal(dark);
  });

  describe('on a device', () => {
    afterEach(() => emulateMedia({ colorScheme: 'light' }));

    it('follow it where the page has both', async () => {
      const widget = await shown(html`<spine-breath style="color-scheme: light dark"></spine-breath>`);
      const light = coloursOf(widget);
      await emulateMedia({ colorScheme: 'dark' });
      const dark = coloursOf(await shown(html`<spine-breath style="color-scheme: dark"></spine-breath>`));
      expect(coloursOf(widget)).to.deep.equal(dark);
      expect(light).not.to.deep.equal(dark);
    });

    it('stay light on a page that knows no dark', async () => {
      const widget = await shown(html`<spine-breath></spine-breath>`);
      const light = coloursOf(widget);
      await emulateMedia({ colorScheme: 'dark' });
      expect(coloursOf(widget)).to.deep.equal(light);
    });
  });

  for (const scheme of ['light', 'dark'])
    describe(`in ${scheme}`, () => {
      it('set every word and icon off from every colour of the scene', async () => {
        const { widget, time } = await widgetWithTime(
          html`<spine-breath style="color-scheme: ${scheme}" sound="none" count></spine-breath>`,
        );
        await widget.play();
        time.advance(5);
        await widget.updateComplete;
        const scene = stopsOf(getComputedStyle(inside(widget, '.card')).backgroundImage);
        expect(scene).to.have.lengthOf(3);
        for (const selector of ['.caption', '.detail', '.progress-row', '.end', '.mute', '.play', '.settings'])
          for (const behind of scene)
            expect(contrast(getComputedStyle(inside(widget, selector)).color, behind), selector).to.be.at.least(4.5);
        widget.pause();
      });

      it('set the play button off, and what stands on it', async () => {
        const widget = await shown(html`<spine-breath style="color-scheme: ${scheme}"></spine-breath>`);
        const { backgroundColor, color } = getComputedStyle(inside(widget, '.play'));
        expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
        for (const behind of stopsOf(getComputedStyle(inside(widget, '.card')).backgroundImage))
          expect(contrast(backgroundColor, behind)).to.be.at.least(3);
      });

      it('set every word of the settings off', async () => {
        const widget = await shown(html`<spine-breath pattern="box" style="color-scheme: ${scheme}"></spine-breath>`);
        named(widget, 'Settings').click();
        await widget.updateComplete;
        const sheet = inside(widget, '.sheet');
        const { backgroundColor: surface } = getComputedStyle(sheet);
        for (const element of sheet.querySelectorAll('.head, .row, legend, .hint, .seconds, .chip, select')) {
          const { color, backgroundColor } = getComputedStyle(element);
          expect(contrast(color, contrast(backgroundColor, surface) > 1 ? backgroundColor : surface)).to.be.at.least(
            4.5,
          );
        }
      });
    });
});

import { expect, html } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { boxesOf, cutOff, expectRoomForAll, overlapsIn, tooSmall } from '../../support/layout.js';
import { keepWarnings } from '../../support/warnings.js';
import { inside } from '../../support/widget.js';
import { goTo, led, misledByPosture, press, startOf } from './led.js';

const { documentElement } = document;

/** Frames and sizes of text, from the smallest to the widest. */
const sizes = [
  [320, 520, '100%'],
  [160, 260, '100%'],
  [760, 380, '100%'],
  [320, 520, '200%'],
  [160, 260, '200%'],
  [760, 380, '200%'],
] as const;

type Box = ReturnType<typeof boxesOf>[number];

/** Parts of the words that scroll under a finger: all that is in them can be reached. */
const scrollersOf = (widget: SpineBreath): readonly Element[] =>
  [...(widget.shadowRoot?.querySelectorAll('.words, .words *:not(textarea)') ?? [])].filter((element) => {
    const { overflowY, pointerEvents } = getComputedStyle(element);
    return /auto|scroll/.test(overflowY) && pointerEvents !== 'none' && element.checkVisibility();
  });

const boxOf = (name: string, element: Element, control = true): Box => ({
  name,
  rect: element.getBoundingClientRect(),
  control,
});

const placeOf = ({ name, rect }: Box): string => `${name} ${rect.x} ${rect.y}`;

/**
 * Whoever needs the words and the buttons to go on finds all of them: within the card, on nothing else, large enough to be
 * hit; what is in a part that scrolls counts by the place of that part, which has to be high enough to be read.
 */
const expectWayOn = (widget: SpineBreath): void => {
  const scrollers = scrollersOf(widget);
  const held = new Set(scrollers.flatMap(({ classList }) => boxesOf(widget, `.${classList[0]}`).map(placeOf)));
  const fields = [...(widget.shadowRoot?.querySelectorAll('textarea') ?? [])];
  const outer = scrollers.filter((one) => !scrollers.some((other) => other !== one && other.contains(one)));
  expectRoomForAll(widget, [
    ...boxesOf(widget).filter((box) => !held.has(placeOf(box))),
    ...fields
      .filter((field) => !scrollers.some((scroller) => scroller.contains(field)))
      .map((field) => boxOf('place to write', field)),
    ...outer.map((scroller) =>
      boxOf(`.${scroller.classList[0]}`, scroller, scroller.scrollHeight > scroller.clientHeight + 1),
    ),
  ]);
};

describe('a guided <spine-breath>', () => {
  keepWarnings();
  afterEach(() => {
    documentElement.style.fontSize = '';
  });

  for (const [width, height, text] of sizes)
    describe(`at ${width} × ${height} with text at ${text}`, () => {
      const style = `width: ${width}px; height: ${height}px`;
      beforeEach(() => {
        documentElement.style.fontSize = text;
      });

      const show = async (practice: string): Promise<SpineBreath> =>
        (await led(html`<spine-breath style=${style} sound="none" practice=${practice}></spine-breath>`)).widget;

      for (const practice of ['yoga-nidra', 'yoga-nidra-short', 'box', 'comfort-ladder', 'writing', 'own-pace'])
        it(`has room for the opening of ${practice}`, async () => {
          expectWayOn(await show(practice));
        });

      for (const [practice, say] of [
        ['yoga-nidra', 'turn-begin'],
        ['yoga-nidra', 'turn-one'],
        ['yoga-nidra', 'outward-light'],
        ['yin-spine', 'dangle-out'],
        ['comfort-ladder', 'ladder-rung'],
      ] as const)
        it(`has room for a step: ${say}`, async () => {
          const widget = await show(practice);
          await goTo(widget, startOf(widget, say) + 1);
          expectWayOn(widget);
        });

      it('has room for the vagus menu', async () => {
        expectWayOn(await show('vagus-menu'));
      });

      it('has room to write', async () => {
        const widget = await show('writing');
        await goTo(widget, 1);
        expectWayOn(widget);
      });

      it('has room for the breath at own pace', async () => {
        const widget = await show('own-pace');
        await goTo(widget, 1);
        expectWayOn(widget);
      });

      it('has room for the question after several paces', async () => {
        const widget = await show('comfort-ladder');
        await goTo(widget, widget.duration);
        expectWayOn(widget);
      });

      it('has room for what is wrong with a practice', async () => {
        const { widget } = await misledByPosture(style);
        expectWayOn(widget);
      });

      it('has room for parts, wish and safety notes from side to side, one below the other', async () => {
        const widget = await show('yoga-nidra');
        await press(widget, 'Settings');
        for (const details of widget.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.sheet details') ?? [])
          details.open = true;
        const sheet = inside(widget, '.sheet');
        const { scrollWidth, clientWidth } = sheet;
        // It scrolls: let it be as high as all that is in it.
        sheet.style.inset = '0 0 auto';
        sheet.style.height = 'auto';
        sheet.style.overflow = 'visible';
        // No longer at the top of what scrolls, it would stick to the card.
        inside(widget, '.head').style.position = 'static';
        const inButtons = new Set(boxesOf(widget, '.sheet .parts button').map(placeOf));
        const boxes = boxesOf(widget, '.sheet').filter((box) => !inButtons.has(placeOf(box)));
        expect({
          overlapping: overlapsIn(boxes),
          cutOff: cutOff(sheet, boxes),
          tooSmall: tooSmall(boxes),
        }).to.deep.equal({ overlapping: [], cutOff: [], tooSmall: [] });
        expect(scrollWidth, 'width of what is in it').to.be.at.most(clientWidth);
      });
    });
});

import { expect } from '@open-wc/testing';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { inside } from './widget.js';

/** What a person reads or presses, and where it stands. */
interface Box {
  readonly name: string;
  readonly rect: DOMRect;
  readonly control: boolean;
}

/** Layout is kept to fractions of a pixel. */
const ROUNDING = 0.6;

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  `"${(element.closest('label') ?? element).textContent.replace(/\s+/g, ' ').trim()}"`;

/** Where the text of an element stands, which may be wider or higher than the element. */
const textRect = (element: Element): DOMRect => {
  const range = document.createRange();
  const slot = element.querySelector('slot');
  range.selectNodeContents(slot ?? element);
  return range.getBoundingClientRect();
};

/** Whether it stands in view, or in a part that does not scroll: what is scrolled away can be scrolled to. */
const isInView = ({ top, bottom }: DOMRect, element: Element): boolean => {
  const scroller = element.closest('.words');
  if (!scroller || getComputedStyle(scroller).overflowY !== 'auto') return true;
  const view = scroller.getBoundingClientRect();
  return top >= view.top - ROUNDING && bottom <= view.bottom + ROUNDING;
};

/** All there is to read and to press, settings apart. */
export const boxesOf = (widget: SpineBreath, within = '.words, .card > .progress-row, .bar'): readonly Box[] =>
  [...(widget.shadowRoot?.querySelectorAll(within) ?? [])]
    .flatMap((part) => [...part.querySelectorAll('p, legend, span:not(p span), button, input, select')])
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const control = element.matches('button, input, select');
      return {
        element,
        name: nameOf(element),
        rect: control ? element.getBoundingClientRect() : textRect(element),
        control,
      };
    })
    .filter(({ rect }) => rect.width > 0)
    .filter(({ rect, element }) => isInView(rect, element));

const overlap = ({ rect: a }: Box, { rect: b }: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > ROUNDING &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > ROUNDING;

/** Pairs that lie on each other. */
export const overlapsIn = (boxes: readonly Box[]): readonly string[] =>
  boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.name} and ${other.name}`),
  );

/** What reaches out of a frame, which cuts it off. */
export const cutOff = (frame: Element, boxes: readonly Box[]): readonly string[] => {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  return boxes
    .map(({ name, rect }) => ({
      name,
      over: [left - rect.left, top - rect.top, rect.right - right, rect.bottom - bottom],
    }))
    .filter(({ over }) => over.some((pixels) => pixels > ROUNDING))
    .map(({ name, over }) => `${name}: by ${over.map((pixels) => Math.max(0, Math.round(pixels))).join(', ')}`);
};

/** Controls that are hard to hit. */
export const tooSmall = (boxes: readonly Box[]): readonly string[] =>
  boxes
    .filter(({ control, rect }) => control && Math.min(rect.width, rect.height) < 44 - ROUNDING)
    .map(({ name, rect }) => `${name}: ${rect.width} × ${rect.height}`);

/** Nothing that is read or pressed lies on another, is cut off by the card or too small. */
export const expectRoomForAll = (widget: SpineBreath, boxes = boxesOf(widget)): void => {
  expect(boxes.length, 'there is something to see').to.be.above(0);
  expect({
    overlapping: overlapsIn(boxes),
    cutOff: cutOff(inside(widget, '.card'), boxes),
    tooSmall: tooSmall(boxes),
  }).to.deep.equal({ overlapping: [], cutOff: [], tooSmall: [] });
};

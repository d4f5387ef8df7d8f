import { expect, fixture, html } from '@open-wc/testing';
import { commandOf, type KeyCommand } from '../../src/widget/keyboard.js';

/** The command of a key pressed on `target`. */
const press = (target: Element, key: string, modifiers: KeyboardEventInit = {}): KeyCommand | undefined => {
  let command: KeyCommand | undefined;
  const listen = (event: Event): void => {
    command = commandOf(event as KeyboardEvent);
  };
  target.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...modifiers }));
  return command;
};

describe('a key pressed in the widget', () => {
  const table: readonly [string, KeyCommand | undefined][] = [
    [' ', 'toggle'],
    ['k', 'toggle'],
    ['K', 'toggle'],
    ['ArrowRight', 'longer'],
    ['ArrowLeft', 'shorter'],
    ['ArrowUp', 'louder'],
    ['ArrowDown', 'softer'],
    ['m', 'mute'],
    ['Escape', 'close'],
    ['x', undefined],
    ['Enter', undefined],
    ['constructor', undefined],
  ];
  for (const [key, command] of table) {
    it(`${JSON.stringify(key)} asks for ${command ?? 'nothing'}`, async () => {
      expect(press(await fixture(html`<div></div>`), key)).to.equal(command);
    });
  }

  it('leaves the space bar to a focused button', async () => {
    expect(press(await fixture(html`<button>b</button>`), ' ')).to.equal(undefined);
  });

  it('leaves arrows and letters to a focused slider', async () => {
    const slider = await fixture(html`<input type="range" aria-label="s" />`);
    expect(['ArrowUp', 'ArrowLeft', 'k', 'm', ' '].map((key) => press(slider, key))).to.deep.equal(
      Array.from({ length: 5 }),
    );
  });

  it('closes the sheet from a focused slider', async () => {
    expect(press(await fixture(html`<input type="range" aria-label="s" />`), 'Escape')).to.equal('close');
  });

  it('leaves shortcuts of the browser alone', async () => {
    const target = await fixture(html`<div></div>`);
    expect(press(target, 'k', { ctrlKey: true })).to.equal(undefined);
    expect(press(target, 'ArrowLeft', { altKey: true })).to.equal(undefined);
    expect(press(target, 'm', { metaKey: true })).to.equal(undefined);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { BreathSession } from '../../src/session/session.js';
import { en } from '../../src/translations/en.js';
import { obeyKey } from '../../src/widget/keyboard.js';
import type { Choices, View } from '../../src/widget/view.js';

const choices: Choices = {
  pattern: new BreathSession().practice.pattern,
  minutes: 2,
  sound: new Set(),
  volume: 0.7,
  muted: false,
  humPitch: 130,
  light: 'dawn',
  motion: 'auto',
  count: false,
};

/** What was asked of the widget when `key` was pressed on `target`, and whether the page was kept from using it. */
const press = (
  target: Element,
  key: string,
  {
    chosen = {},
    settingsOpen = false,
    ...modifiers
  }: KeyboardEventInit & { chosen?: Partial<Choices>; settingsOpen?: boolean } = {},
): { asked: unknown[]; taken: boolean } => {
  const asked: unknown[] = [];
  const view: View = {
    session: new BreathSession(),
    words: en,
    choices: { ...choices, ...chosen },
    controls: 'full',
    soundState: 'idle',
    settingsOpen,
    fullscreen: undefined,
    ask: {
      toggle: () => asked.push('toggle'),
      end: () => asked.push('end'),
      seek: (to) => asked.push(to),
      choose: (wish) => asked.push(wish),
      openSettings: (open) => asked.push(open ? 'open' : 'close'),
      toggleFullscreen: () => asked.push('fullscreen'),
    },
  };
  target.addEventListener('keydown', (event) => obeyKey(event as KeyboardEvent, view), { once: true });
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers });
  return { taken: !target.dispatchEvent(event), asked };
};

describe('a key pressed in the widget', () => {
  const table: readonly [string, unknown][] = [
    [' ', 'toggle'],
    ['k', 'toggle'],
    ['K', 'toggle'],
    ['ArrowRight', { minutes: 3 }],
    ['ArrowLeft', { minutes: 1 }],
    ['ArrowUp', { volume: 0.75, muted: false }],
    ['ArrowDown', { volume: 0.65, muted: false }],
    ['m', { muted: true }],
  ];
  for (const [key, wish] of table) {
    it(`${JSON.stringify(key)} asks for ${JSON.stringify(wish)}, and the page does not get it`, async () => {
      const { asked, taken } = press(await fixture(html`<div></div>`), key);
      expect(asked).to.deep.equal([wish]);
      expect(taken).to.equal(true);
    });
  }

  for (const key of ['x', 'Enter', 'constructor', 'Escape']) {
    it(`${key} is the page's`, async () => {
      expect(press(await fixture(html`<div></div>`), key)).to.deep.equal({ asked: [], taken: false });
    });
  }

  it('stays within the limits of length and volume', async () => {
    const target = await fixture(html`<div></div>`);
    expect(press(target, 'ArrowLeft', { chosen: { minutes: 1 } }).asked).to.deep.equal([{ minutes: 1 }]);
    expect(press(target, 'ArrowUp', { chosen: { volume: 1 } }).asked).to.deep.equal([{ volume: 1, muted: false }]);
  });

  it('leaves the space bar to a focused button', async () => {
    expect(press(await fixture(html`<button>b</button>`), ' ').asked).to.deep.equal([]);
  });

  it('leaves arrows, letters and the space bar to a focused slider', async () => {
    const slider = await fixture(html`<input type="range" aria-label="s" />`);
    expect(['ArrowUp', 'ArrowLeft', 'k', 'm', ' '].flatMap((key) => press(slider, key).asked)).to.deep.equal([]);
  });

  it('closes the open sheet by Escape, from a focused slider too', async () => {
    const slider = await fixture(html`<input type="range" aria-label="s" />`);
    expect(press(slider, 'Escape', { settingsOpen: true })).to.deep.equal({ asked: ['close'], taken: true });
  });

  it('leaves shortcuts of the browser alone', async () => {
    const target = await fixture(html`<div></div>`);
    expect(press(target, 'k', { ctrlKey: true }).asked).to.deep.equal([]);
    expect(press(target, 'ArrowLeft', { altKey: true }).asked).to.deep.equal([]);
    expect(press(target, 'm', { metaKey: true }).asked).to.deep.equal([]);
  });
});

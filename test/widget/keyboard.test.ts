import { expect, fixture, html } from '@open-wc/testing';
import { presets } from '../../src/breath/pattern.js';
import { en } from '../../src/translations/en.js';
import { obeyKey } from '../../src/widget/keyboard.js';
import { SpineBreath } from '../../src/widget/spine-breath.js';
import '../../src/define.js';

interface Pressed {
  /** What the widget is like afterwards. */
  readonly host: SpineBreath;
  /** Whether the page was kept from using the key. */
  readonly taken: boolean;
  /** Whether the sheet was asked to close. */
  readonly closed: boolean;
}

interface Circumstances extends KeyboardEventInit {
  readonly host?: SpineBreath;
  readonly settingsOpen?: boolean;
}

const quiet = (): SpineBreath => Object.assign(new SpineBreath(), { volume: 0.7 });

/** Presses `key` on `target` in a widget. */
const press = (target: Element, key: string, circumstances: Circumstances = {}): Pressed => {
  const { host = quiet(), settingsOpen = false, ...modifiers } = circumstances;
  let closed = false;
  const listen = (event: Event): void =>
    obeyKey(event as KeyboardEvent, {
      host,
      pattern: presets['4-6'],
      words: en,
      guide: undefined,
      soundState: 'idle',
      counting: false,
      settingsOpen,
      fullscreen: undefined,
      openSettings: (open) => {
        closed = !open;
      },
      toggleFullscreen: () => {},
    });
  target.addEventListener('keydown', listen, { once: true });
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers });
  return { host, taken: !target.dispatchEvent(event), closed };
};

const stateOf = ({ minutes, volume, muted }: SpineBreath): unknown[] => [minutes, volume, muted];

describe('a key pressed in the widget', () => {
  const table: readonly [key: string, minutes: number, volume: number, muted: boolean][] = [
    ['ArrowRight', 3, 0.7, false],
    ['ArrowLeft', 1, 0.7, false],
    ['ArrowUp', 2, 0.75, false],
    ['ArrowDown', 2, 0.65, false],
    ['m', 2, 0.7, true],
  ];
  for (const [key, ...state] of table) {
    it(`${key} leads to ${state.join(', ')}, and the page does not get it`, async () => {
      const { host, taken } = press(await fixture(html`<div></div>`), key);
      expect(stateOf(host)).to.deep.equal(state);
      expect(taken).to.equal(true);
    });
  }

  for (const key of [' ', 'k', 'K']) {
    it(`${JSON.stringify(key)} plays, and pauses`, async () => {
      const host = await fixture<SpineBreath>(html`<spine-breath sound="none"></spine-breath>`);
      const target = await fixture(html`<div></div>`);
      press(target, key, { host });
      expect(host.paused).to.equal(false);
      press(target, key, { host });
      expect(host.paused).to.equal(true);
    });
  }

  for (const key of ['x', 'Enter', 'constructor', 'Escape']) {
    it(`${key} is the page's`, async () => {
      const { host, taken } = press(await fixture(html`<div></div>`), key);
      expect(stateOf(host)).to.deep.equal([2, 0.7, false]);
      expect(taken).to.equal(false);
    });
  }

  it('stays within the limits of length and volume', async () => {
    const target = await fixture(html`<div></div>`);
    const host = Object.assign(new SpineBreath(), { minutes: 1, volume: 1 });
    press(target, 'ArrowLeft', { host });
    press(target, 'ArrowUp', { host });
    expect(stateOf(host)).to.deep.equal([1, 1, false]);
  });

  it('leaves the space bar to a focused button', async () => {
    expect(press(await fixture(html`<button>b</button>`), ' ').taken).to.equal(false);
  });

  it('leaves arrows to a focused slider, which has no use for letters and the space bar', async () => {
    const slider = await fixture(html`<input type="range" aria-label="s" />`);
    const taken = ['ArrowUp', 'ArrowLeft', ' ', 'k', 'm'].map((key) => press(slider, key).taken);
    expect(taken).to.deep.equal([false, false, true, true, true]);
  });

  it("leaves letters, arrows and the space bar to whatever is typed into, a page's own fields in the slots too", async () => {
    const fields = await fixture(
      html`<div>
        <input type="number" aria-label="n" /><input aria-label="t" /><select aria-label="l"></select
        ><textarea aria-label="a"></textarea><b contenteditable="true"></b>
      </div>`,
    );
    for (const field of fields.children)
      expect(
        ['k', 'm', ' ', 'ArrowUp'].some((key) => press(field, key).taken),
        field.tagName,
      ).to.equal(false);
  });

  it('is pressed once however long a key is held; only arrows go on', async () => {
    const target = await fixture(html`<div></div>`);
    expect(press(target, 'm', { repeat: true }).host.muted).to.equal(false);
    expect(press(target, 'ArrowRight', { repeat: true }).host.minutes).to.equal(3);
    expect(press(target, 'm', { repeat: true }).taken).to.equal(true);
  });

  it('closes the open sheet by Escape, from a focused slider too', async () => {
    const slider = await fixture(html`<input type="range" aria-label="s" />`);
    const { closed, taken } = press(slider, 'Escape', { settingsOpen: true });
    expect([closed, taken]).to.deep.equal([true, true]);
  });

  it('leaves shortcuts of the browser alone', async () => {
    const target = await fixture(html`<div></div>`);
    expect(press(target, 'k', { ctrlKey: true }).taken).to.equal(false);
    expect(press(target, 'ArrowLeft', { altKey: true }).taken).to.equal(false);
    expect(press(target, 'm', { metaKey: true }).taken).to.equal(false);
  });
});

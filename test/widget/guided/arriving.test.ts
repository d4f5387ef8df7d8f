import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { nextFrame, nextView } from '../../support/wave-view.js';
import '../../../src/define.js';

/** Only Chromium tells of shifts; the others draw the same. */
const tells = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** What of a shift counts: none that a press explains. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** How much shifts from now on. */
const watchShifts = (): (() => Promise<readonly number[]>) => {
  const seen: number[] = [];
  const take = (entries: PerformanceEntryList): void =>
    void seen.push(...entries.map((entry) => (entry as LayoutShift).value));
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  if (tells) observer.observe({ type: 'layout-shift' });
  return async () => {
    // What a change has shifted is told after the picture that shows it.
    for (let pictures = 0; pictures < 4; pictures++) await nextFrame();
    take(observer.takeRecords());
    observer.disconnect();
    return seen;
  };
};

const drawn = async (size: string): Promise<SpineBreath> => {
  const widget = await fixture<SpineBreath>(html`<spine-breath sound="none" style=${size}></spine-breath>`);
  await nextView(widget);
  await nextFrame();
  await nextFrame();
  return widget;
};

describe('a guide that arrives on a widget that is seen already', () => {
  it('could be seen to shift: other room for the words shifts the spine', async () => {
    if (!tells) return;
    const widget = await drawn('width: 320px; height: 520px');
    const shifts = watchShifts();
    widget.shadowRoot
      ?.querySelector('.words')
      ?.append(Object.assign(document.createElement('p'), { textContent: 'A' }));
    expect(await shifts()).not.to.deep.equal([]);
  });

  for (const size of ['width: 320px; height: 520px', 'width: 700px; height: 400px'])
    for (const [practice, event] of [
      ['box', 'loadedmetadata'],
      ['yoga-nidra', 'loadedmetadata'],
      ['vagus-menu', 'loadedmetadata'],
      ['own-pace', 'loadedmetadata'],
      ['no such practice', 'error'],
    ] as const)
      it(`shifts nothing: ${practice}, ${size}`, async () => {
        const widget = await drawn(size);
        const shifts = watchShifts();
        const ready = oneEvent(widget, event);
        widget.practice = practice;
        await ready;
        expect(await shifts()).to.deep.equal([]);
        const parts = [...(widget.shadowRoot?.querySelectorAll('spine-wave, .words') ?? [])];
        expect(parts.map((part) => getComputedStyle(part).opacity)).to.deep.equal(['1', '1']);
      });
});

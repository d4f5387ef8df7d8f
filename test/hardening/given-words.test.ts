import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { GuidedPractice } from '../../src/breath/guided.js';
import { en } from '../../src/translations/en.js';
import { addWords } from '../../src/translations/registry.js';
import type { Words } from '../../src/translations/words.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { keepWarnings } from '../support/warnings.js';
import '../../src/define.js';

/** Closes whatever it may stand in, and would then be an element, a handler and a script. */
const MARKUP = `"'></p></button></option><x-given onclick="given()"></x-given><img src="/none" onerror="given()"><script>given()</script>`;

/** Every root within an element, its own shadow root first. */
const rootsIn = (element: Element): readonly ParentNode[] => {
  const root = element.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(rootsIn)] : [];
};

/** What a widget has made of words that were given to it: nothing but text. */
const expectOnlyText = (widget: SpineBreath): void => {
  for (const root of rootsIn(widget)) {
    expect([...root.querySelectorAll('x-given, img, script')].map(({ localName }) => localName)).to.deep.equal([]);
    const attributes = [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).to.deep.equal([]);
  }
  expect(document.querySelector('x-given')).to.equal(null);
};

/** All that a widget shows or says, as one text. */
const saidBy = (widget: SpineBreath): string =>
  rootsIn(widget)
    .flatMap((root) => [
      root.textContent ?? '',
      ...[...root.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? ''),
    ])
    .join(' ');

/** The same words with the markup in place of each, as deep as they go; what is a number, a code or a rule stays. */
const withMarkup = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return key === 'lang' || key === 'dir' ? value : MARKUP;
  if (typeof value === 'function') return () => MARKUP;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withMarkup(inner, name)]));
  return value;
};

const practice: GuidedPractice = {
  format: 1,
  name: MARKUP.slice(0, 80),
  posture: 'any',
  sections: [{ title: MARKUP.slice(0, 80), steps: [{ for: 20, say: MARKUP }] }],
};

describe('words that are given to the widget', () => {
  const warnings = keepWarnings();
  let given = 0;
  before(() => Object.assign(globalThis, { given: () => given++ }));
  afterEach(() => expect(given, 'given() has been called').to.equal(0));

  it('are no elements in any attribute', async () => {
    const { observedAttributes } = customElements.get('spine-breath') as unknown as { observedAttributes: string[] };
    expect(observedAttributes).to.include.members(['pattern', 'light', 'controls', 'src', 'practice']);
    for (const name of [...observedAttributes, 'lang']) {
      const widget = document.createElement('spine-breath');
      widget.setAttribute(name, MARKUP);
      const parent = await fixture(html`<div></div>`);
      parent.append(widget);
      await widget.updateComplete;
      expectOnlyText(widget);
    }
    expect(warnings.join()).to.contain('<x-given');
  });

  it('are no elements in the name of a practice that there is not, and are told', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath></spine-breath>`);
    const told = oneEvent(widget, 'error');
    widget.practice = MARKUP;
    await told;
    await waitUntil(() => saidBy(widget).includes('<x-given'), 'told');
    expectOnlyText(widget);
  });

  it('are no elements in a practice, and are shown as they stand', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath sound="none"></spine-breath>`);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.practice = practice;
    await ready;
    await widget.updateComplete;
    expect(saidBy(widget)).to.contain('<x-given');
    widget.currentTime = 1;
    await widget.updateComplete;
    expect(saidBy(widget)).to.contain(MARKUP);
    expectOnlyText(widget);
  });

  it('are no elements in a translation, and are shown as they stand', async () => {
    addWords({ ...(withMarkup(en) as Words), lang: 'qxx' });
    const widget = await fixture<SpineBreath>(html`<spine-breath lang="qxx" sound="none"></spine-breath>`);
    widget.shadowRoot?.querySelector<HTMLElement>('[part=settings]')?.click();
    await widget.updateComplete;
    expect(saidBy(widget)).to.contain(MARKUP);
    expectOnlyText(widget);
    widget.currentTime = 10;
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('[part=caption]')?.textContent).to.equal(MARKUP);
    expectOnlyText(widget);
    widget.currentTime = widget.duration;
    await widget.updateComplete;
    expectOnlyText(widget);
  });

  it('are no elements in a practice between the tags', async () => {
    const widget = document.createElement('spine-breath');
    const json = document.createElement('script');
    json.type = 'application/json';
    json.textContent = JSON.stringify(practice);
    widget.append(json);
    const parent = await fixture(html`<div></div>`);
    const ready = oneEvent(widget, 'loadedmetadata');
    parent.append(widget);
    await ready;
    await widget.updateComplete;
    expect(saidBy(widget)).to.contain('<x-given');
    expectOnlyText(widget);
  });
});

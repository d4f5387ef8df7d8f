import { expect, fixture } from '@open-wc/testing';
import { queryOfChoices, readChoices, type Choices } from '../../demo/configure/choices.js';
import { choicesAfter, fillForm, showInForm } from '../../demo/configure/form.js';
import { freeNames, guidedNames, type PracticeName } from '../../src/practices/names.js';
import { nextInPage } from '../widget/guided/led.js';
import { inside } from '../support/widget.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';

const read = (query: string): Choices => readChoices(new URLSearchParams(query));

/** The form as it stands in the page. */
const formOfPage = async (): Promise<HTMLFormElement> => {
  const text = await (await fetch('/demo/configure.html')).text();
  const form = new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLFormElement>('#choices');
  expect(form).to.be.instanceOf(HTMLFormElement);
  const [place, own] = [await fixture<HTMLElement>('<div></div>'), document.importNode(form as HTMLFormElement, true)];
  place.append(own);
  fillForm(own);
  return own;
};

const shown = async (query: string): Promise<HTMLFormElement> => {
  const form = await formOfPage();
  showInForm(form, read(query), 'light');
  return form;
};

const minutesIn = (form: HTMLFormElement): HTMLInputElement =>
  form.querySelector('[name="minutes"]') as HTMLInputElement;

/** What the slider of the widget offers for a practice; nothing where there is none. */
const offered = async (practice: PracticeName): Promise<readonly [min: string, max: string] | undefined> => {
  const ready = nextInPage('loadedmetadata');
  const widget = await fixture<SpineBreath>(`<spine-breath sound="none" practice="${practice}"></spine-breath>`);
  await ready;
  inside(widget, '.settings').click();
  await widget.updateComplete;
  const slider = widget.shadowRoot?.querySelector<HTMLInputElement>('.sheet .length');
  return slider ? [slider.min, slider.max] : undefined;
};

describe('the minutes in the form', () => {
  for (const practice of [...guidedNames, ...freeNames])
    it(`go as far as the widget lets them: ${practice}`, async () => {
      const form = await shown(`practice=${practice}`);
      const { min, max, disabled } = minutesIn(form);
      expect(disabled ? undefined : [min, max]).to.deep.equal(await offered(practice));
    });

  for (const [query, min, max] of [
    ['', '1', '30'],
    ['pattern=box', '1', '5'],
    ['pattern=sigh&practice=vagus-menu', '1', '5'],
    ['pattern=sigh&practice=coherent', '1', '30'],
  ] as const)
    it(`go as far as what is breathed may: "${query}"`, async () => {
      const field = minutesIn(await shown(query));
      expect([field.min, field.max, field.disabled]).to.deep.equal([min, max, false]);
    });

  for (const [query, value] of [
    ['', '2'],
    ['practice=writing', '15'],
    ['practice=writing&minutes=10', '10'],
    ['practice=humming&minutes=9', '5'],
    ['practice=4-7-8', '1'],
    ['practice=yin-spine', ''],
  ] as const)
    it(`are "${value}" for "${query}"`, async () => {
      expect(minutesIn(await shown(query)).value).to.equal(value);
    });

  for (const [practice, isSaid] of [
    ['writing', false],
    ['humming', false],
    ['vagus-menu', false],
    ['yoga-nidra', true],
    ['own-pace', true],
  ] as const)
    it(`${isSaid ? 'are' : 'are not'} said to be the practice’s own: ${practice}`, async () => {
      const form = await shown(`practice=${practice}`);
      expect(form.querySelector('#led')?.checkVisibility()).to.equal(isSaid);
    });

  it('beyond what the practice takes are not taken', async () => {
    const form = await shown('practice=chant&minutes=4');
    const field = minutesIn(form);
    const typed = ['6', '30', '0', '5'].map((text) => {
      field.value = text;
      return queryOfChoices(choicesAfter(read('practice=chant&minutes=4'), form, field));
    });
    const kept = 'practice=chant&minutes=4';
    expect(typed).to.deep.equal([kept, kept, kept, 'practice=chant&minutes=5']);
  });

  it('cleared, are those of the practice', async () => {
    const form = await shown('practice=writing&minutes=10');
    const field = minutesIn(form);
    field.value = '';
    expect(queryOfChoices(choicesAfter(read('practice=writing&minutes=10'), form, field))).to.equal('practice=writing');
  });
});

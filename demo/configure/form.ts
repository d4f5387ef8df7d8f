import { pacedStep } from '../../src/breath/paced-timeline.js';
import { colourNames, switchNames, type AttributeName, type ColourName } from '../../src/embed/configuration.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import { soundKinds } from '../../src/sound/settings.js';
import { lightColours, type LightName } from '../../src/spine/light-names.js';
import { enPractices } from '../../src/translations/practices/en.js';
import { catalogue, isGuidedName } from '../../src/widget/guided/catalogue.js';
import { find } from '../find.js';
import { isColour, patternIn, withAttribute, withColour, withScheme, withSize, type Choices } from './choices.js';
import { colourWords } from './colour-words.js';
import { paletteOf } from './palette.js';

type Field = HTMLInputElement | HTMLSelectElement;

const fields = (form: ParentNode): Field[] => [...form.querySelectorAll<Field>('input, select')];

const isTicked = (field: Field): boolean => field instanceof HTMLInputElement && field.checked;

const option = (value: string, text: string): HTMLOptionElement => new Option(text, value);

const swatch = (name: ColourName): HTMLElement => {
  const row = document.createElement('div');
  row.className = 'swatch';
  const tick = Object.assign(document.createElement('input'), { type: 'checkbox', name: `own-${name}` });
  const label = document.createElement('label');
  label.append(tick, Object.assign(document.createElement('span'), { textContent: colourWords[name] }));
  const colour = Object.assign(document.createElement('input'), { type: 'color', name });
  colour.setAttribute('aria-label', `${colourWords[name]}, colour`);
  row.append(label, colour);
  return row;
};

/** Puts into the form what comes from the code: practices, colours, the tones of each light. */
export const fillForm = (form: HTMLFormElement): void => {
  const names = [...guidedNames, ...freeNames];
  find('[name="practice"]', form).append(...names.map((name) => option(name, enPractices.practices[name].name)));
  find('#swatches', form).append(...colourNames.map(swatch));
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name="light"]')) {
    const tones = lightColours[radio.value as LightName].split(' ').slice(0, 5);
    const stops = tones.map((tone) => `#${tone}`).join();
    (radio.nextElementSibling as HTMLElement).style.setProperty('--tones', `linear-gradient(90deg, ${stops})`);
  }
};

/** Whether the rhythm and the length of a practice can be set; those that lead step by step set their own. */
const isPaced = (practice: string | undefined): boolean =>
  practice === undefined || (isGuidedName(practice) && pacedStep(catalogue[practice]) !== undefined);

const isSwitch = (name: string): boolean => (switchNames as readonly string[]).includes(name);

/** The value that stands in a field, given the choices. */
const valueOf = ({ configuration: { attributes, scheme }, size }: Choices, name: string): string => {
  if (name === 'look') return scheme ? `always-${scheme}` : '';
  if (name === 'height') return `${size.height}`;
  if (name === 'width') return `${size.width ?? ''}`;
  const usual: Readonly<Record<string, string>> = { minutes: '2', bed: 'off', light: 'dawn', controls: 'full' };
  return attributes[name as AttributeName] ?? usual[name] ?? '';
};

const showPattern = (form: HTMLFormElement, pattern: string): void => {
  const select = find<HTMLSelectElement>('[name="pattern"]', form);
  const own = find<HTMLInputElement>('[name="own-pattern"]', form);
  const listed = [...select.options].some(({ value }) => value === pattern && value !== 'own');
  // Whoever is about to write one of their own is not sent back to the list.
  if (listed && select.value === 'own' && document.activeElement === own) return;
  select.value = listed ? pattern : 'own';
  if (!listed) own.value = pattern;
  find('#own-pattern', form).hidden = listed;
};

/** Shows the choices in the form. */
export const showInForm = (form: HTMLFormElement, choices: Choices, schemeOfPage: 'light' | 'dark'): void => {
  const { configuration, size } = choices;
  const { attributes, colours } = configuration;
  const sounds = (attributes.sound ?? soundKinds.join(' ')).split(' ');
  const palette = paletteOf(configuration, configuration.scheme ?? schemeOfPage);
  for (const field of fields(form)) {
    const { name, value } = field;
    if (name.endsWith('pattern')) continue;
    if (isColour(name)) field.value = palette[name].at(0)?.slice(0, 7) ?? '';
    else if (!(field instanceof HTMLInputElement)) field.value = valueOf(choices, name);
    else if (name === 'sound') field.checked = sounds.includes(value);
    else if (isSwitch(name)) field.checked = name in attributes;
    else if (name.startsWith('own-')) field.checked = name.slice(4) in colours;
    else if (field.type === 'radio') field.checked = value === valueOf(choices, name);
    else if (field !== document.activeElement) field.value = valueOf(choices, name);
  }
  showPattern(form, attributes.pattern ?? '');
  const paced = isPaced(attributes.practice);
  find('#led', form).hidden = paced;
  find<HTMLInputElement>('[name="minutes"]', form).disabled = !paced;
  find('#no-controls', form).hidden = attributes.controls !== 'none';
  find('#height', form).textContent = `${size.height}`;
};

/** The choices after a field has been changed. */
export const choicesAfter = (choices: Choices, form: HTMLFormElement, field: Field): Choices => {
  const { name, value } = field;
  const hint = find('#pattern-hint', form);
  if (name === 'pattern' && value === 'own') {
    find('#own-pattern', form).hidden = false;
    find('[name="own-pattern"]', form).focus();
    return choices;
  }
  if (name === 'own-pattern') {
    const read = patternIn(value);
    hint.textContent = read ? '' : 'Seconds, parted by hyphens: in-out, in-hold-out or in-hold-out-rest.';
    field.toggleAttribute('aria-invalid', !read);
    return read ? withAttribute(choices, 'pattern', read) : choices;
  }
  if (name === 'pattern') hint.textContent = '';
  if (name === 'sound') {
    const ticked = [...form.querySelectorAll<HTMLInputElement>('[name="sound"]:checked')].map((box) => box.value);
    return withAttribute(choices, 'sound', ticked.join(' ') || 'none');
  }
  if (name === 'look') return withScheme(choices, value.replace('always-', ''));
  if (name === 'height' || name === 'width')
    return withSize(choices, formValue(form, 'height'), formValue(form, 'width'));
  if (name.startsWith('own-')) {
    const colour = name.slice(4) as ColourName;
    return withColour(choices, colour, isTicked(field) ? formValue(form, colour) : undefined);
  }
  if (isColour(name)) return withColour(choices, name, value);
  if (isSwitch(name)) return withAttribute(choices, name as AttributeName, isTicked(field) ? '' : undefined);
  if (name === 'minutes' && !field.checkValidity()) return choices;
  return withAttribute(choices, name as AttributeName, value);
};

const formValue = (form: HTMLFormElement, name: string): string => find<Field>(`[name="${name}"]`, form).value;

import {
  colourNames,
  switchNames,
  type AttributeName,
  type ColourName,
  type Configuration,
} from '../../src/embed/configuration.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import { lightColours, type LightName } from '../../src/spine/light-names.js';
import { enPractices } from '../../src/translations/practices/en.js';
import { find } from '../find.js';
import {
  isColour,
  patternIn,
  usualAttributes,
  withAttribute,
  withColour,
  withScheme,
  withSize,
  type Choices,
} from './choices.js';
import { colourWords } from './colour-words.js';
import { lengthOf } from './length.js';
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

const isSwitch = (name: string): boolean => (switchNames as readonly string[]).includes(name);

/** The value that stands in a field, given the choices. */
const valueOf = ({ configuration: { attributes, scheme }, size }: Choices, name: string): string => {
  if (name === 'look') return scheme ? `always-${scheme}` : '';
  if (name === 'height') return `${size.height}`;
  if (name === 'width') return `${size.width ?? ''}`;
  const attribute = name as AttributeName;
  return attributes[attribute] ?? usualAttributes[attribute] ?? '';
};

/** The minutes that can be chosen, those that are; or that the practice has its own. */
const showLength = (form: HTMLFormElement, { attributes }: Configuration, typing: Field | undefined): void => {
  const { min, max, usual } = lengthOf(attributes);
  const field = find<HTMLInputElement>('[name="minutes"]', form);
  Object.assign(field, { min: `${min}`, max: `${max}`, disabled: !max });
  if (field !== typing) field.value = max ? (attributes.minutes ?? `${Math.round(usual)}`) : '';
  find('#led', form).hidden = max > 0;
};

const showPattern = (form: HTMLFormElement, pattern: string, typing: Field | undefined): void => {
  const select = find<HTMLSelectElement>('[name="pattern"]', form);
  const own = find<HTMLInputElement>('[name="own-pattern"]', form);
  if (select.value !== 'own') {
    const listed = [...select.options].some(({ value }) => value === pattern);
    select.value = listed ? pattern : 'own';
    if (!listed) own.value = pattern;
  } else if (typing !== own && patternIn(own.value)) own.value = pattern || own.value;
  find('#own-pattern', form).hidden = select.value !== 'own';
};

/** Shows the choices in the form; a field that is being typed in is left alone. */
export const showInForm = (
  form: HTMLFormElement,
  choices: Choices,
  schemeOfPage: 'light' | 'dark',
  typing?: Field,
): void => {
  const { configuration, size } = choices;
  const { attributes, colours } = configuration;
  const sounds = valueOf(choices, 'sound').split(' ');
  const palette = paletteOf(configuration, configuration.scheme ?? schemeOfPage);
  for (const field of fields(form)) {
    const { name, value } = field;
    if (name.endsWith('pattern') || name === 'minutes' || field === typing) continue;
    if (isColour(name)) field.value = palette[name][0].slice(0, 7);
    else if (!(field instanceof HTMLInputElement)) field.value = valueOf(choices, name);
    else if (name === 'sound') field.checked = sounds.includes(value);
    else if (isSwitch(name)) field.checked = name in attributes;
    else if (name.startsWith('own-')) field.checked = name.slice(4) in colours;
    else if (field.type === 'radio') field.checked = value === valueOf(choices, name);
    else field.value = valueOf(choices, name);
  }
  showPattern(form, attributes.pattern ?? '', typing);
  showLength(form, configuration, typing);
  find('#no-controls', form).hidden = attributes.controls !== 'none';
  find('#height', form).textContent = `${size.height}`;
};

/** Says what a rhythm has to look like, where what has been typed is none. */
export const checkPattern = (form: HTMLFormElement): void => {
  const own = find<HTMLInputElement>('[name="own-pattern"]', form);
  const wrong = find<HTMLSelectElement>('[name="pattern"]', form).value === 'own' && !patternIn(own.value);
  own.setAttribute('aria-invalid', `${wrong}`);
  find('#pattern-hint', form).textContent = wrong
    ? 'Seconds, parted by hyphens: in-out, in-hold-out or in-hold-out-rest.'
    : '';
};

const formValue = (form: HTMLFormElement, name: string): string => find<Field>(`[name="${name}"]`, form).value;

/** The choices after a field has been changed. */
export const choicesAfter = (choices: Choices, form: HTMLFormElement, field: Field): Choices => {
  const { name, value } = field;
  if (name === 'pattern' && value === 'own') {
    const own = find<HTMLInputElement>('[name="own-pattern"]', form);
    own.value ||= choices.configuration.attributes.pattern ?? '4-6';
    return choices;
  }
  if (name === 'own-pattern') {
    const read = patternIn(value);
    return read ? withAttribute(choices, 'pattern', read) : choices;
  }
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
  if (name === 'minutes') return field.checkValidity() ? withAttribute(choices, name, value || undefined) : choices;
  return withAttribute(choices, name as AttributeName, value);
};

/// <reference types="vite/client" />
// What leads, at once rather than when the first practice asks.
import '../../src/widget/guided/guide.js';
import '../../src/define.js';
import { attributeNames, colourNames } from '../../src/embed/configuration.js';
import { readNumber } from '../../src/breath/units.js';
import { breathingTime } from '../../src/guide/announcer.js';
import type { SpineBreath } from '../../src/index.js';
import { practiceWordsFor } from '../../src/translations/languages.js';
import { learn, wordsFor } from '../../src/translations/registry.js';
import { copyText, makeCopyable } from '../copy.js';
import { find } from '../find.js';
import { queryOfChoices, readChoices, withHost, type Choices } from './choices.js';
import { tooFaint } from './contrast.js';

import { policyFor, trustedTypes } from './csp.js';
import { digest, filesOf, folderOf } from './files.js';
import { checkPattern, choicesAfter, fillForm, showInForm } from './form.js';
import { hostNamed, hosts, wayOf, type Kind } from './hosts.js';
import { lengthOf } from './length.js';
import { snippetOf, styleOf, type Wish } from './snippets.js';
import { warningsOf } from './warnings.js';
import { wordingOf } from './wording.js';

const [form, places, told] = [find<HTMLFormElement>('#choices'), find<HTMLFormElement>('#places'), find('#told')];
const preview = find<SpineBreath>('#preview');
const version = (preview.constructor as typeof SpineBreath).version;
const darkPage = matchMedia('(prefers-color-scheme: dark)');

let choices: Choices = readChoices(new URLSearchParams(location.search));

/** Written by the build beside the file for script tags. */
const manifests = import.meta.glob<Readonly<Record<string, string>>>('../../dist/cdn/integrity.json', {
  eager: true,
  import: 'default',
});

/** Of the file beside this page, which is that of the CDN; while it is being worked on, there is none to speak of. */
const integrityOfScript = async (): Promise<string | undefined> => {
  const [manifest] = Object.values(manifests);
  const known = manifest?.['spine-breath.js'];
  if (known || import.meta.env.DEV) return known;
  try {
    const response = await fetch(new URL('spine-breath.js', document.baseURI));
    return response.ok ? await digest('SHA-384', await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};
const integrity = integrityOfScript();

/** The length that is chosen, or that comes by itself; a widget whose length is taken away falls back on that of a plain breath. */
const minutesOf = (attributes: Choices['configuration']['attributes']): string | undefined => {
  const { max, usual } = lengthOf(attributes);
  return max ? (attributes.minutes ?? `${usual}`) : undefined;
};

/** A practice that goes gives back the length that was set before it: what is chosen by now is set after that. */
const showLengthInPreview = async (attributes: Choices['configuration']['attributes']): Promise<void> => {
  await preview.updateComplete;
  const minutes = readNumber(minutesOf(attributes) ?? '');
  if (attributes === choices.configuration.attributes && minutes) preview.minutes = minutes;
};

const showInPreview = ({ configuration, size }: Choices): void => {
  const { attributes, colours, scheme } = configuration;
  if ((attributes.practice ?? null) !== preview.getAttribute('practice')) {
    preview.pause();
    preview.currentTime = 0;
  }
  for (const name of attributeNames) {
    const value = name === 'minutes' ? minutesOf(attributes) : attributes[name];
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  void showLengthInPreview(attributes);
  for (const name of colourNames) preview.style.setProperty(`--spine-breath-${name}`, colours[name] ?? '');
  preview.style.setProperty('color-scheme', scheme ?? '');
  preview.style.setProperty('block-size', `${size.height}px`);
  preview.style.setProperty('max-inline-size', size.width ? `${size.width}px` : '');
};

const showWarnings = (): void => {
  const texts = warningsOf(tooFaint(choices.configuration));
  const list = find('#warnings');
  // A status that says the same again would be read out again.
  if (texts.join() === [...list.children].map(({ textContent }) => textContent).join()) return;
  list.replaceChildren(...texts.map((textContent) => Object.assign(document.createElement('li'), { textContent })));
};

const radio = (name: string, value: string, text: string, checked: boolean): HTMLLabelElement => {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value, checked });
  label.append(input, Object.assign(document.createElement('span'), { textContent: text }));
  return label;
};

const kindWords: Readonly<Record<Kind, string>> = { script: 'Script tag', iframe: 'Frame', link: 'Link' };

const showWays = (): void => {
  const box = find('#ways');
  const { ways } = hostNamed(choices.host);
  const legend = find('legend', box);
  box.replaceChildren(legend, ...ways.map(({ kind }) => radio('way', kind, kindWords[kind], kind === choices.kind)));
  box.hidden = ways.length === 1;
};

const wishFor = async (of: Choices): Promise<Wish> => {
  const { lang = '', practice } = of.configuration.attributes;
  await Promise.all([learn(lang), preview.updateComplete]);
  const length = practice === undefined ? breathingTime(preview.session) : preview.duration;
  const { pattern } = preview.session.practice;
  return {
    ...of,
    files: filesOf(of.folder, version, document.baseURI, await integrity),
    wording: wordingOf(of.configuration, wordsFor(lang), await practiceWordsFor(lang), pattern, length),
  };
};

/** What may go wrong with a way, said before it does. */
const doubtOf = ({ configuration, files }: Wish, { kind, form: as, plain }: ReturnType<typeof wayOf>): string => {
  const set = [configuration.attributes, configuration.colours].some((part) => Object.keys(part).length > 0);
  if (plain && set) return 'WordPress asks for this frame without what you have chosen: it will be the plain breath.';
  if (kind === 'script' && !files.integrity) return 'Without a hash: there is none for a version that is not built.';
  if (kind === 'iframe' && !files.embed.startsWith('https:'))
    return 'Places that frame pages want an address that begins with https.';
  return as === 'html' && kind === 'script'
    ? 'The hash lets your page refuse the script, should it ever be another one.'
    : '';
};

const showResult = async (): Promise<void> => {
  const of = choices;
  const wish = await wishFor(of);
  const way = wayOf(hostNamed(of.host), of.kind);
  const styleHash = way.kind === 'script' ? await digest('SHA-256', styleOf(wish)).catch(() => undefined) : undefined;
  // Something else has been chosen meanwhile.
  if (of !== choices) return;
  find('#help').textContent = way.help;
  find('#snippet').textContent = snippetOf(wish, way);
  const policy = policyFor(way.kind, wish.files, styleHash);
  find('#policy').textContent = policy;
  find('#policy-of-host').hidden = !policy;
  find('#trusted-types').hidden = way.kind !== 'script';
  const doubt = find('#weak');
  doubt.textContent = doubtOf(wish, way);
  doubt.hidden = !doubt.textContent;
};

const show = (typing?: HTMLInputElement): void => {
  const query = queryOfChoices(choices);
  history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}`);
  showInForm(form, choices, schemeOfPage(), typing);
  showInPreview(choices);
  showWarnings();
  showWays();
  void showResult();
};

const schemeOfPage = (): 'light' | 'dark' => {
  const chosen = find<HTMLInputElement>('[name="scheme-of-page"]:checked').value;
  return (chosen === 'auto' ? darkPage.matches : chosen === 'dark') ? 'dark' : 'light';
};

const take = (next: Choices, typing?: HTMLInputElement): void => {
  choices = next;
  show(typing);
};

fillForm(form);
find('#version').textContent = version;
find('#trusted-types-line').textContent = trustedTypes;
find<HTMLInputElement>('#folder').value = choices.folder ?? '';
find('#hosts').append(...hosts.map(({ id, name }) => radio('host', id, name, id === choices.host)));

form.addEventListener('input', ({ target }) => {
  const field = target as HTMLInputElement;
  take(choicesAfter(choices, form, field), /^(text|number)$/.test(field.type) ? field : undefined);
});
// What was typed and left is shown as it is used.
form.addEventListener('change', () => {
  checkPattern(form);
  show();
});
places.addEventListener('input', ({ target }) => take(withHost(choices, (target as HTMLInputElement).value)));
find('#ways').addEventListener('input', ({ target }) =>
  take({ ...choices, kind: (target as HTMLInputElement).value as Kind }),
);
find('#folder').addEventListener('change', ({ target }) =>
  take({ ...choices, folder: folderOf((target as HTMLInputElement).value) }),
);
for (const name of ['loadedmetadata', 'durationchange']) preview.addEventListener(name, () => void showResult());
for (const element of [form, places]) element.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('.scheme')?.addEventListener('input', () => show());
darkPage.addEventListener('change', () => show());

makeCopyable(told);
const share = find('#share');
share.addEventListener('click', () => void copyText(location.href, share, told));
show();

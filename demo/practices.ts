/// <reference types="vite/client" />
// What leads, at once rather than when the first practice asks.
import '../src/widget/guided/guide.js';
import '../src/translations/practices/en.js';
import '../src/define.js';
import type { SpineBreath } from '../src/index.js';
import type { PracticeName } from '../src/practices/names.js';
import { practiceWordsFor } from '../src/translations/languages.js';
import { timeIn } from '../src/translations/units.js';
import { find } from './find.js';
import { roundly } from '../src/widget/guided/cue-text.js';
import { pageWords } from './practices-words.js';

const pictures = import.meta.glob<string>('../docs/practices/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

const root = document.documentElement;
const player = find<HTMLElement>('#player');
const breath = find<SpineBreath>('spine-breath');
const chooser = find<HTMLSelectElement>('#language');
const [tag, told] = [find('#tag'), find('#told')];

interface Card {
  readonly link: HTMLAnchorElement;
  readonly line: Element;
  readonly badge: HTMLElement;
  /** Length in seconds; none for what goes on as long as one likes. */
  readonly seconds: number | undefined;
}

const cards = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-practice]')].map((card): [PracticeName, Card] => {
    const { practice, seconds } = card.dataset;
    const picture = find('.picture', card);
    const address = pictures[`../docs/practices/${practice}.webp`];
    if (address)
      picture.append(Object.assign(new Image(240, 300), { alt: '', loading: 'lazy', decoding: 'async', src: address }));
    const badge = Object.assign(document.createElement('span'), { className: 'length', ariaHidden: 'true' });
    if (seconds) picture.append(badge);
    return [
      practice as PracticeName,
      { link: find('a', card), line: find('p', card), badge, seconds: seconds ? Number(seconds) : undefined },
    ];
  }),
);

const isPractice = (name: unknown): name is PracticeName => cards.has(name as PracticeName);

/** Opens what the address names, or `other` where it names nothing. */
const open = (other: string | null): void => {
  const name = isPractice(location.hash.slice(1)) ? location.hash.slice(1) : other;
  if (!name || name === breath.practice) return;
  breath.pause();
  breath.currentTime = 0;
  Object.assign(breath, { pattern: null, minutes: 2, ramp: 3, practice: name });
};

/** The card of what stands in the frame is marked, whoever put it there. */
const mark = (): void => {
  const { practice } = breath;
  breath.classList.add('ready');
  for (const [name, { link }] of cards) {
    if (name === practice) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (!isPractice(practice)) return;
  tag.textContent = practice;
  if (location.hash && location.hash !== `#${practice}`) history.replaceState(null, '', `#${practice}`);
};

/** Badges: "2 min", as each language writes it. */
const measure = (lang: string): void => {
  const short = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  for (const { badge, seconds } of cards.values())
    if (seconds !== undefined) badge.textContent = short.format(Math.max(1, Math.round(seconds / 60)));
};

const english = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-words]')].map((element) => [element, element.textContent]),
);

/** Turns the whole page, and all that is on it, to a language. */
const speak = async (lang: string): Promise<void> => {
  const words = await practiceWordsFor(lang);
  if (lang !== chooser.value) return;
  const time = timeIn(lang);
  const own = pageWords[lang];
  for (const [element, text] of english) element.textContent = own?.[element.dataset.words as keyof typeof own] ?? text;
  for (const [name, { link, line, seconds }] of cards) {
    const { name: title, about } = words.practices[name];
    link.textContent = title;
    line.textContent = about.replace('{minutes}', seconds === undefined ? '' : time(roundly(seconds)));
  }
  find('#care').textContent = words.guide.safety;
  find('#notes').replaceChildren(
    ...[words.cautions['ask-first'], ...Object.values(words.safety)].map((note) =>
      Object.assign(document.createElement('p'), { textContent: note }),
    ),
  );
  measure(lang);
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  // It stands in another language now, and looks when it is drawn.
  breath.requestUpdate();
};

chooser.addEventListener('change', () => {
  const address = new URL(location.href);
  if (chooser.value === 'en') address.searchParams.delete('lang');
  else address.searchParams.set('lang', chooser.value);
  history.replaceState(null, '', address);
  void speak(chooser.value);
});

for (const { link } of cards.values())
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (player.getBoundingClientRect().top < 0) player.scrollIntoView();
    told.textContent = link.textContent;
    // So that the next press begins.
    breath.shadowRoot?.querySelector<HTMLElement>('[part~="play"]')?.focus({ preventScroll: true });
  });

addEventListener('hashchange', () => open(null));
breath.addEventListener('loadedmetadata', mark);

measure('en');
open('long-exhale');
const asked = new URLSearchParams(location.search).get('lang') ?? '';
if (asked in pageWords) {
  chooser.value = asked;
  void speak(asked);
}

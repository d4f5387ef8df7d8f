/** What all contestants share: their boxes, the button that starts them, and a way to keep the main thread busy. */
import { frameRate } from './pulse.mjs';

/** What the address asks for. */
export const asked = new URLSearchParams(location.search);

/** How many of the contestant stand on the page, `?count=20`. */
export const count = Number(asked.get('count') ?? 1);

/** Everyone breathes 4 s in and 6 s out. */
export const [INHALE, EXHALE] = [4, 6];

const stage = /** @type {HTMLElement} */ (document.querySelector('#stage'));
const button = /** @type {HTMLButtonElement} */ (document.querySelector('#start'));

/** @param {() => Element} make */
export const place = (make) =>
  Array.from({ length: count }, () => {
    const box = document.createElement('div');
    box.className = count > 1 ? 'box small' : 'box';
    const element = make();
    box.append(element);
    stage.append(box);
    return element;
  });

/** @param {() => unknown} start called during a real click */
export const startWith = (start) => {
  button.addEventListener('click', () => {
    start();
    document.body.dataset.started = '';
  });
  document.body.dataset.ready = '';
};

/** @param {number} duration milliseconds */
const block = (duration) => {
  const end = performance.now() + duration;
  performance.mark('block-start');
  while (performance.now() < end);
  performance.mark('block-end');
};

/** @type {AudioContext[]} */
export const contexts = [];
window.AudioContext = class extends AudioContext {
  /** @param {AudioContextOptions} [options] */
  constructor(options) {
    super(options);
    contexts.push(this);
  }
};
const openContexts = () => contexts.filter(({ state }) => state !== 'closed').length;

Object.assign(window, { block, frameRate, openContexts });

/** What one writes first: a Lit component that renders 33 vertebrae anew for every frame. */
import { html, LitElement, svg } from 'lit';
import { EXHALE, INHALE, place, startWith } from './stage.mjs';

const VERTEBRAE = 33;

/** Lung volume, 0 to 1. @param {number} seconds */
const volumeAt = (seconds) => {
  const at = seconds % (INHALE + EXHALE);
  const share = at < INHALE ? at / INHALE : 1 - (at - INHALE) / EXHALE;
  return (1 - Math.cos(Math.PI * share)) / 2;
};

/** A rounded body with a spinous process, along a gentle S. @param {number} index from the tail */
const vertebra = (index) => {
  const x = 170 + 24 * Math.sin((index / VERTEBRAE) * 2 * Math.PI);
  const y = 540 - index * 16;
  const half = 24 - index * 0.4;
  return `M${x - half} ${y - 6}Q${x} ${y - 9} ${x + half} ${y - 6}L${x + half + 26} ${y + 2}L${x + half} ${y + 6}Q${x} ${y + 9} ${x - half} ${y + 6}Z`;
};
const outlines = Array.from({ length: VERTEBRAE }, (_, index) => vertebra(index));

class NaiveSpine extends LitElement {
  #start = 0;

  start() {
    this.#start = performance.now();
    this.#frame();
  }

  #frame() {
    this.requestUpdate();
    requestAnimationFrame(() => this.#frame());
  }

  /** @override */
  render() {
    const height = this.#start ? volumeAt((performance.now() - this.#start) / 1000) : 0;
    return html`<svg viewBox="0 0 400 560" width="100%" height="100%">
      ${outlines.map((outline, index) => {
        const light = Math.max(0, 1 - Math.abs(index / (VERTEBRAE - 1) - height) * 5);
        return svg`<path d=${outline} fill="hsl(${20 + index * 6} 90% ${35 + 40 * light}%)" fill-opacity=${0.25 + 0.75 * light} />`;
      })}
    </svg>`;
  }
}
customElements.define('naive-spine', NaiveSpine);

const spines = place(() => document.createElement('naive-spine'));
startWith(() => spines.forEach((spine) => /** @type {NaiveSpine} */ (spine).start()));

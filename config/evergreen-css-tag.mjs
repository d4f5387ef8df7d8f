/**
 * Stands in for `@lit/reactive-element/css-tag.js` in the file for script tags: the same interface for browsers that
 * all have constructable style sheets, at a third of the size. Lit's own also serves browsers before 2023.
 */

export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  /** @type {CSSStyleSheet | undefined} */
  #sheet;

  /** @param {string} cssText */
  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

export const unsafeCSS = (/** @type {unknown} */ value) => new CSSResult(String(value));

export const css = (/** @type {TemplateStringsArray} */ strings, /** @type {unknown[]} */ ...values) =>
  new CSSResult(String.raw({ raw: strings }, ...values));

export const adoptStyles = (/** @type {ShadowRoot} */ root, /** @type {CSSResult[]} */ styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (/** @type {CSSResult} */ style) => style;

/**
 * Stands in for `@lit/reactive-element/css-tag.js` in the file for script tags: the same interface for browsers that
 * all have constructable style sheets, at a third of the size. Lit's own also serves browsers before 2023.
 */

export const supportsAdoptingStyleSheets = true;

/** Only its name is asked for, by modules that re-export it. */
export class CSSResult {}

export const css = (/** @type {TemplateStringsArray} */ strings, /** @type {unknown[]} */ ...values) => {
  const cssText = String.raw({ raw: strings }, ...values);
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  return {
    cssText,
    toString: () => cssText,
    get styleSheet() {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(cssText);
      }
      return sheet;
    },
  };
};

export const unsafeCSS = (/** @type {string} */ text) => css(/** @type {any} */ ([text]));

export const adoptStyles = (/** @type {ShadowRoot} */ root, /** @type {ReturnType<typeof css>[]} */ styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (/** @type {unknown} */ style) => style;

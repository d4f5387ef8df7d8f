import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element its styles again in the document it has been adopted into: constructed style sheets belong to one
 * document and stay behind. To be called in `adoptedCallback`.
 */
export const readoptStyles = (element: LitElement): void => {
  const root = element.shadowRoot;
  const { defaultView } = element.ownerDocument;
  if (!defaultView || !root) return;
  const { elementStyles } = element.constructor as typeof LitElement;
  root.adoptedStyleSheets = elementStyles.map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
};

import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element its styles again in the document it has been adopted into: constructed style sheets belong to one
 * document and stay behind. To be called in `adoptedCallback`.
 */
export const readoptStyles = ({ constructor, ownerDocument: { defaultView }, shadowRoot }: LitElement): void => {
  if (!defaultView || !shadowRoot) return;
  shadowRoot.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
};

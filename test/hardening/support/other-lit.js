import { css, html, LitElement } from 'lit';

/** What a host page may have made with a Lit of its own. */
class OtherElement extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
  `;

  render() {
    return html`<p>Made by ${this.localName}</p>`;
  }
}

customElements.define('other-element', OtherElement);

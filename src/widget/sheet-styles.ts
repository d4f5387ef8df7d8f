import { css } from 'lit';

/** The settings sheet, over the lower part of the card or beside the spine. */
export const sheetStyles = css`
  .sheet {
    position: absolute;
    z-index: 2;
    inset: auto 0 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: min(72%, 460px);
    box-sizing: border-box;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    box-shadow: 0 -8px 30px rgb(0 0 0 / 18%);
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 6px 8px 2px 18px;
  }
  h2 {
    font-size: 1.05em;
    font-weight: 600;
  }
  .sheet-body {
    display: grid;
    gap: 16px;
    align-content: start;
    padding: 4px 18px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
    font-size: 0.9375em;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend,
  .line > span {
    padding: 0;
    margin-block-end: 6px;
    color: var(--_quiet);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .chip {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding-inline: 14px;
    box-sizing: border-box;
    border-radius: 22px;
    box-shadow: inset 0 0 0 1px var(--_line);
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .chip[aria-pressed='true'],
  .chip:has(input:checked) {
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: none;
  }
  .line {
    display: grid;
    grid-template-columns: 1fr auto;
  }
  .line input {
    grid-column: 1 / -1;
  }
  output {
    font-variant-numeric: tabular-nums;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(64px, 1fr));
    gap: 8px;
  }
  .seconds {
    display: grid;
    gap: 2px;
    font-size: 0.9em;
  }
  .seconds input {
    inline-size: 100%;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: none;
    font-variant-numeric: tabular-nums;
  }
  .hint {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  fieldset .hint {
    margin-block-start: 6px;
  }

  @container frame (block-size < 400px) or (inline-size < 260px) {
    .sheet {
      block-size: 100%;
      border-radius: var(--_radius);
    }
  }
  @container frame (inline-size >= 480px) and (aspect-ratio > 1.15) {
    .sheet {
      inset: 0 0 0 auto;
      inline-size: 60%;
      block-size: 100%;
      border-radius: var(--_radius) 0 0 var(--_radius);
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid CanvasText;
    }
    .chip[aria-pressed='true'],
    .chip:has(input:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

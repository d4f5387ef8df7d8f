import { css } from 'lit';

/** The settings sheet, above the bar or beside the spine. */
export const sheetStyles = css`
  .sheet {
    position: absolute;
    z-index: 2;
    inset: auto 0 84px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    height: 62%;
    box-sizing: border-box;
    padding: 0 18px 20px;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 -8px 30px rgb(0 0 0 / 18%);
    overflow: auto;
    overscroll-behavior: contain;
    font-size: 0.9375em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
  }
  .row [type="range"] {
    flex: 0 0 100%;
  }
  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    margin-bottom: -8px;
    padding: 4px 0;
    background: inherit;
    font-weight: 600;
  }
  .sheet .progress-row {
    gap: 4px;
  }
  .close {
    outline-offset: -2px;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .hint {
    padding: 0 0 6px;
    color: var(--_quiet);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    position: relative;
    justify-self: start;
    display: grid;
    place-items: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 14px;
    box-sizing: border-box;
    border-radius: 22px;
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
  }
  .chip:has(:focus-visible) {
    outline: 2px solid var(--_accent);
  }
  .chip[aria-pressed='true'],
  .chip:has(:checked) {
    forced-color-adjust: none;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .seconds {
    flex: 1 0 60px;
    font-size: 0.9em;
  }
  .seconds input {
    width: 100%;
  }
  .seconds input,
  select {
    max-width: 100%;
    contain: paint;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  option {
    background: var(--_surface);
  }

  @container frame (height < 400px) or (width < 260px) {
    .sheet {
      height: auto;
      inset: 0 0 60px;
      padding: 0 8px 20px;
    }
  }
  @container frame (width >= 480px) and (aspect-ratio > 1.15) {
    .sheet {
      inset-inline-start: auto;
      width: 60%;
      top: 0;
      height: auto;
    }
  }
`;

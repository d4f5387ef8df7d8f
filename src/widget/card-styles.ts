import { css } from 'lit';

/** The card: scene, spine, words and controls, from a sidebar slot to the full screen. */
export const cardStyles = css`
  :host {
    --_text: var(--spine-breath-text, light-dark(#2b2f3a, #e9eefb));
    --_quiet: var(--spine-breath-quiet, color-mix(in srgb, var(--_text) 75%, #0000));
    --_accent: var(--spine-breath-accent, light-dark(#3c5a86, #d9e6ff));
    --_on-accent: var(--spine-breath-on-accent, light-dark(#fff, #0d1730));
    --_surface: var(--spine-breath-surface, light-dark(#fdfcfa, #131f3c));
    --_line: var(--spine-breath-line, color-mix(in srgb, var(--_text) 55%, #0000));
    --_radius: var(--spine-breath-radius, 20px);
    display: block;
    height: var(--spine-breath-height, 520px);
    min-width: 160px;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    --_radius: 0;
  }
  /* As high as the element; where a page's rules leave it no height, or not even a box, as high as it should be. */
  .box {
    position: relative;
    contain: size;
    contain-intrinsic-height: var(--spine-breath-height, 520px);
    height: 100%;
    min-height: 260px;
  }
  .frame {
    /* Whatever a page's rules let in from outside, but for where it is seen and in which colours. */
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    position: absolute;
    inset: 0;
    font-family: var(--spine-breath-font, inherit);
    font-size: max(16px, 1rem);
    line-height: 1.35;
    color: var(--_text);
    container: frame / size;
  }
  .card {
    position: relative;
    box-sizing: border-box;
    height: 100%;
    /* Large text stops growing where a word would not fit. */
    font-size: min(1em, 17cqmin);
    display: grid;
    grid: 'spine' 1fr 'words' auto 'progress' auto 'bar' auto / 100%;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(
      --spine-breath-background,
      radial-gradient(
        110% 80% at 50% 42%,
        light-dark(#fff, #182748),
        light-dark(#f6f3ef, #0d1730) 50%,
        light-dark(#e9e6e4, #070c1b)
      )
    );
    overflow: hidden;
  }
  spine-wave {
    grid-area: spine;
    height: auto;
    min-height: 0;
    margin: 4px 0 10px;
  }
  p {
    margin: 0;
  }
  .words {
    grid-area: words;
    text-align: center;
    pointer-events: none;
  }
  ::slotted(*) {
    position: relative;
    z-index: 1;
    pointer-events: auto;
  }
  .caption {
    font-size: clamp(1.1em, 6.5cqmin, 2.6em);
    font-weight: 300;
    line-height: 1.2;
  }
  .detail {
    min-height: 1.35em;
    color: var(--_quiet);
    font-size: clamp(0.85em, 3.4cqmin, 1.3em);
  }
  .note {
    color: var(--_quiet);
    font-size: 0.8em;
  }
  .announcement {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
    padding: 0;
    min-width: 44px;
    min-height: 44px;
    box-sizing: border-box;
    border: 0;
    border-radius: 22px;
    background: none;
    accent-color: var(--_accent);
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled,
  .progress-row[inert],
  .resting > .progress-row {
    visibility: hidden;
  }
  svg {
    display: block;
    width: 24px;
    margin: auto;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .progress-row,
  .bar {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 8px;
    width: 100%;
    max-width: 560px;
    margin: auto;
  }
  .card > .progress-row {
    grid-area: progress;
  }
  .sheet .progress-row,
  .left,
  .resting .sheet .progress-row {
    display: none;
  }
  .progress-row {
    grid-template-columns: 3em 1fr auto;
    color: var(--_quiet);
    font-size: 0.875em;
    text-align: center;
  }
  .end {
    padding: 0 8px;
  }
  .start,
  .finish {
    display: flex;
  }
  .finish {
    justify-content: end;
  }
  .bar {
    grid-area: bar;
    color: var(--_quiet);
  }
  .bar .volume {
    flex: 0 1 96px;
    width: 0;
    margin-inline-end: 8px;
  }
  .play {
    width: 64px;
    height: 64px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .play svg {
    width: 30px;
  }
  .card:not(.resting) .play {
    background: none;
    color: var(--_text);
    box-shadow: inset 0 0 0 1.5px var(--_line);
  }
  /* The picture is part of the button: a press on it plays and pauses. */
  .play::after {
    content: '';
    position: absolute;
    inset: 0 0 64px;
  }
  .progress-row,
  .start,
  .finish {
    position: relative;
    z-index: 1;
  }

  .minimal .left {
    display: inline;
  }
  :not(:empty) + .left::before {
    content: ' · ';
  }
  @container frame (width < 300px) {
    .bar .volume {
      display: none;
    }
  }
  @container frame (height < 400px) or (width < 260px) {
    .card {
      padding: 8px;
    }
    spine-wave {
      margin: 0 0 4px;
    }
    .play {
      width: 48px;
      height: 48px;
    }
  }
  @container frame (width < 230px) {
    .fullscreen,
    .card > .progress-row {
      display: none;
    }
    .sheet .progress-row {
      display: grid;
    }
    .left {
      display: inline;
    }
    .bar {
      gap: 0;
    }
  }
  @container frame (width >= 480px) and (aspect-ratio > 1.15) {
    .card {
      grid: 'spine .' 1fr 'spine words' auto 'spine progress' auto 'spine .' 1fr 'spine bar' auto / 2fr 3fr;
      column-gap: 16px;
      padding: 16px;
    }
    .words {
      margin-bottom: 12px;
    }
    .play::after {
      inset-inline: 0 60%;
      inset-block: 0;
    }
  }
  @media (forced-colors: active) {
    .card,
    .sheet,
    .chip,
    button {
      border: 1px solid;
    }
    .finish {
      gap: 4px;
    }
  }
`;

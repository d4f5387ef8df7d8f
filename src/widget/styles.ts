import { css } from 'lit';

/** The card: scene, spine, words and controls, from a sidebar slot to the full screen. */
export const widgetStyles = css`
  :host {
    --_text: var(--spine-breath-text, light-dark(#2b2f3a, #e9eefb));
    --_quiet: var(--spine-breath-quiet, light-dark(#5f6472, #a9b4d0));
    --_accent: var(--spine-breath-accent, light-dark(#3c5a86, #d9e6ff));
    --_on-accent: var(--spine-breath-on-accent, light-dark(#ffffff, #0d1730));
    --_surface: var(--spine-breath-surface, light-dark(#fdfcfa, #131f3c));
    --_line: var(--spine-breath-line, light-dark(#8a8f9c, #6c7ba4));
    --_radius: var(--spine-breath-radius, 20px);
    --_scene: var(
      --spine-breath-background,
      radial-gradient(
        110% 80% at 50% 42%,
        light-dark(#ffffff, #182748) 0%,
        light-dark(#f6f3ef, #0d1730) 50%,
        light-dark(#e9e6e4, #070c1b) 100%
      )
    );
    display: block;
    block-size: var(--spine-breath-height, 520px);
    min-inline-size: 160px;
    font: 400 max(16px, 1rem) / 1.35 var(--spine-breath-font, inherit);
    font-family: var(--spine-breath-font, inherit);
    color: var(--_text);
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    --_radius: 0px;
    block-size: 100%;
    inline-size: 100%;
  }
  .frame {
    block-size: 100%;
    min-block-size: 260px;
    container: frame / size;
  }
  .card {
    position: relative;
    box-sizing: border-box;
    block-size: 100%;
    display: grid;
    grid-template: 'spine' minmax(0, 1fr) 'words' auto 'progress' auto 'bar' auto / minmax(0, 1fr);
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_scene);
    overflow: hidden;
  }
  spine-wave {
    grid-area: spine;
    block-size: auto;
    min-block-size: 0;
    margin-block: 4px 10px;
  }
  p,
  h2 {
    margin: 0;
  }

  .words {
    grid-area: words;
    position: relative;
    text-align: center;
    pointer-events: none;
  }
  .caption {
    font-size: clamp(1.1em, 6.5cqmin, 2.6em);
    font-weight: 300;
    line-height: 1.2;
    letter-spacing: 0.01em;
  }
  .detail {
    min-block-size: 1.35em;
    color: var(--_quiet);
    font-size: clamp(0.85em, 3.4cqmin, 1.3em);
    font-variant-numeric: tabular-nums;
  }
  .count:not(.shown, .reduced) {
    visibility: hidden;
  }
  /* Where the light does not travel, the count takes its place. */
  @media (prefers-reduced-motion: reduce) {
    .count.auto {
      visibility: visible !important;
    }
  }
  .note {
    margin-block-start: 4px;
    color: var(--_quiet);
    font-size: 0.8em;
  }
  .announcement {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  input {
    font: inherit;
    color: inherit;
    margin: 0;
    min-block-size: 44px;
    box-sizing: border-box;
  }
  button {
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    border-radius: 22px;
    touch-action: manipulation;
  }
  button:disabled {
    visibility: hidden;
  }
  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    margin: auto;
    fill: currentColor;
  }
  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .progress-row {
    grid-area: progress;
    position: relative;
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 560px;
    margin-inline: auto;
    color: var(--_quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    transition: opacity 0.4s;
  }
  .left {
    padding-inline-start: 10px;
  }
  .end {
    padding-inline: 10px;
  }
  .resting .progress-row {
    opacity: 0;
    pointer-events: none;
    visibility: hidden;
  }
  input[type='range'] {
    --_track: 3px;
    appearance: none;
    inline-size: 100%;
    background: none;
    cursor: pointer;
    accent-color: var(--_accent);
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: var(--_track);
    border-radius: 2px;
    background: var(--_line);
  }
  input[type='range']::-moz-range-track {
    block-size: var(--_track);
    border-radius: 2px;
    background: var(--_line);
  }
  input[type='range']::-moz-range-progress {
    block-size: var(--_track);
    border-radius: 2px;
    background: var(--_accent);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: calc((var(--_track) - 16px) / 2);
    border-radius: 50%;
    background: var(--_accent);
  }
  input[type='range']::-moz-range-thumb {
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }

  .bar {
    grid-area: bar;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 560px;
    margin-inline: auto;
  }
  .start,
  .finish {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .finish {
    justify-content: flex-end;
  }
  .quiet {
    color: var(--_quiet);
    flex: none;
  }
  .quiet:hover {
    color: var(--_text);
  }
  .bar-volume {
    max-inline-size: 110px;
  }
  .play {
    inline-size: 64px;
    block-size: 64px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    transition: scale 0.2s;
  }
  .play svg {
    inline-size: 30px;
    block-size: 30px;
  }
  .play:active {
    scale: 0.96;
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

  @container frame (inline-size < 400px) {
    .bar-volume {
      display: none;
    }
  }
  @container frame (block-size < 400px) or (inline-size < 260px) {
    .card {
      padding: 8px;
    }
    spine-wave {
      margin-block: 0 4px;
    }
    .play {
      inline-size: 48px;
      block-size: 48px;
    }
    .play svg {
      inline-size: 26px;
      block-size: 26px;
    }
  }
  @container frame (inline-size < 230px) {
    .fullscreen,
    .progress-row {
      display: none;
    }
    .bar {
      gap: 0;
    }
  }
  @container frame (inline-size >= 480px) and (aspect-ratio > 1.15) {
    .card {
      grid-template:
        'spine .' minmax(0, 1fr) 'spine words' auto 'spine progress' auto 'spine bar' auto 'spine .' minmax(0, 1fr)
        / minmax(0, 2fr) minmax(0, 3fr);
      column-gap: 16px;
      padding: 16px 24px 16px 16px;
    }
    spine-wave {
      margin-block: 0;
    }
    .words {
      margin-block-end: 12px;
    }
    .play::after {
      inset: 0 58% 0 0;
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .play {
      border: 1px solid ButtonText;
    }
    input[type='range'] {
      appearance: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;

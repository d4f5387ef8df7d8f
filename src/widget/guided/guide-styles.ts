import { css } from 'lit';

/** What a guide adds to the card and to the sheet. */
export const guideStyles = css`
  /* What a small card has no room for can be scrolled to. */
  .words {
    position: relative;
    z-index: 1;
    max-height: 62cqh;
    overflow: auto;
    overscroll-behavior: contain;
    pointer-events: auto;
  }
  .about,
  .cue {
    text-wrap: balance;
  }
  /* The first is seen, all have their room. */
  .one-of {
    display: grid;
  }
  .one-of > * {
    grid-area: 1 / 1;
  }
  .one-of > :not(:first-child) {
    visibility: hidden;
  }
  .cue {
    min-height: 2.7em;
    font-size: clamp(1em, 4.6cqmin, 1.7em);
    font-weight: 300;
  }
  .caption ~ .cue {
    min-height: 1.35em;
    color: var(--_quiet);
    font-size: clamp(0.85em, 3.4cqmin, 1.2em);
  }
  .about,
  .caution,
  .problem {
    color: var(--_quiet);
    font-size: clamp(0.8em, 3.2cqmin, 1em);
  }
  .caution,
  .problem {
    margin-top: 6px;
  }
  .problem {
    overflow-wrap: anywhere;
    text-align: start;
  }
  .steps,
  .words button,
  .words a,
  .words textarea,
  .words details {
    position: relative;
    z-index: 1;
    pointer-events: auto;
  }
  .steps {
    display: grid;
    grid-template-columns: 44px 1fr 44px;
    align-items: center;
    max-width: 420px;
    margin: auto;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .steps button {
    font-size: 1.6em;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .parts button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 16px;
    width: 100%;
    padding: 0 8px;
    border-radius: 10px;
    text-align: start;
    align-items: center;
  }
  .parts span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .parts [aria-current='step'] {
    background: color-mix(in srgb, var(--_accent) 18%, #0000);
  }
  .cards {
    display: grid;
    gap: 12px;
    padding: 4px 8px;
    text-align: start;
    font-size: 0.9em;
  }
  article {
    display: grid;
    gap: 6px;
    padding: 12px 14px;
    border-radius: 14px;
    background: color-mix(in srgb, var(--_text) 6%, #0000);
  }
  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .press {
    margin: 10px auto 0;
    min-height: 64px;
    border-radius: 32px;
    touch-action: none;
    user-select: none;
  }
  .press:active {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .words > .chips {
    justify-content: center;
    margin: 6px 0;
  }
  /* A question that nobody has to answer stands back behind what is written. */
  .cue:has(+ .writing) {
    font-size: 1.1em;
  }
  .writing ~ .chips .chip {
    padding: 0 10px;
    font-size: 0.875em;
  }
  .writing {
    display: block;
    margin: 10px 0;
    font: inherit;
    color: inherit;
    background: none;
    box-sizing: border-box;
    resize: none;
    min-height: 96px;
  }
  summary {
    min-height: 44px;
    align-content: center;
    cursor: pointer;
    color: var(--_quiet);
  }
  /* A word may be wider than a small sheet in the font of this device. */
  .sheet :is(p, legend, summary, .row > span) {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .safety p {
    margin-bottom: 8px;
  }
  .words .safety {
    font-size: 0.8em;
  }
  .words .safety[open] {
    text-align: start;
  }
  .wish,
  .writing {
    width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }

  @container frame (height < 400px) or (width < 260px) {
    .caution,
    .offer,
    .words .safety,
    .frame .about {
      display: none;
    }
    .cue {
      font-size: 0.9em;
    }
    .sheet :is(p, legend, summary, .row > span) {
      hyphens: auto;
    }
  }
`;

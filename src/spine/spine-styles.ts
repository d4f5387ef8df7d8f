import { css, unsafeCSS } from 'lit';
import { scene } from './geometry.js';
import { lightColours } from './light-names.js';

const lights = Object.entries(lightColours).map(([name, colours]) => {
  const tones = colours.split(' ');
  const properties = [1, 2, 3, 4, 5].map(
    (i) => `--_light-${i}:var(--spine-breath-light-${i},light-dark(#${tones[i + 4]},#${tones[i - 1]}))`,
  );
  return `.${name}{${properties.join(';')}}`;
});

/** Styles of `<spine-wave>`. Nothing in them changes while breathing. */
export const spineStyles = [
  unsafeCSS(`:host{--_ratio:${scene.width}/${scene.height}}${lights.join('')}`),
  css`
    :host {
      --_bone-high: var(--spine-breath-bone, light-dark(#e4ddd3, #5b6c93));
      --_bone-low: color-mix(in oklab, var(--_bone-high), light-dark(#a09486, #101a36) 46%);
      --_edge: var(--spine-breath-bone-edge, light-dark(#78695c80, #b2c8f06b));
      --_disc: var(--spine-breath-disc, light-dark(#96a0b44d, #6c8cc447));
      display: block;
      container-type: size;
      block-size: 480px;
      position: relative;
    }
    :host([hidden]) {
      display: none;
    }
    .scene {
      position: absolute;
      inset: 0;
      margin: auto;
      aspect-ratio: var(--_ratio);
      inline-size: min(100cqw, 100cqh * var(--_ratio));
      isolation: isolate;
      pointer-events: none;
      direction: ltr;
    }
    svg,
    .lights {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    .piece {
      position: absolute;
      aspect-ratio: 1;
      --_aura: light-dark(color-mix(in srgb, var(--_light) 62%, transparent), var(--_light));
      background: radial-gradient(
        closest-side,
        color-mix(in srgb, var(--_aura) 46%, transparent),
        color-mix(in srgb, var(--_aura) 29%, transparent) 28%,
        color-mix(in srgb, var(--_aura) 12%, transparent) 55%,
        color-mix(in srgb, var(--_aura) 2.8%, transparent) 80%,
        transparent
      );
    }
    .piece svg {
      mask: var(--_mask);
    }
    .high {
      stop-color: var(--_bone-high);
    }
    .low {
      stop-color: var(--_bone-low);
    }
    .bone {
      stroke: var(--_edge);
    }
    .disc {
      fill: var(--_disc);
    }
    .glow {
      fill: none;
      stroke: var(--_light);
      stroke-linejoin: round;
    }
    .lit {
      fill: light-dark(var(--_light), color-mix(in oklab, var(--_light), white 58%));
      stroke: light-dark(#ffffff99, #ffffffbf);
    }
    .lit-disc {
      fill: light-dark(var(--_light), color-mix(in oklab, var(--_light), white 22%));
    }
    @media (forced-colors: active) {
      .bone {
        fill: Canvas;
        stroke: CanvasText;
      }
      .disc,
      .glow,
      .lit-disc,
      .gleam {
        display: none;
      }
      .piece {
        background: none;
        forced-color-adjust: none;
      }
      .lit {
        fill: Highlight;
        stroke: CanvasText;
      }
    }
  `,
];

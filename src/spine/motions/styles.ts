/** Styles of everything beside the wave's own drawing, in its shadow tree. Nothing in them changes while something moves. */
const text = `
.motions, .solid, .part { position: absolute; inset: 0 }
.motions { z-index: 0 }
.layer, .figure, .head, .spark, .ray, .spot { position: absolute }
.away > .layer { z-index: 1 }
.away ~ svg, .alone ~ svg, .alone ~ .lights { visibility: hidden }
.bone.apart { visibility: hidden }
.apart > svg > :not(.lit-disc), .away ~ .lights > .apart > svg { visibility: hidden }
.solid { isolation: isolate; visibility: visible }
.plate { z-index: 0 }
.wings { z-index: 1 }
.body.part { z-index: 2 }
.behind > .plate { z-index: 2 }
.behind > .body.part { z-index: 0 }
.flat { stroke: none }
.bone.line, .line { fill: none }
.outline, .fine { fill: none; stroke: light-dark(color-mix(in oklab, var(--_bone-low), black 20%), color-mix(in oklab, var(--_bone-high), white 18%)); vector-effect: non-scaling-stroke; stroke-linecap: round; stroke-linejoin: round }
.outline { stroke-width: clamp(.7px, .4cqmin, 1.4px); stroke-opacity: .8; fill: var(--_bone-high); fill-opacity: .06 }
.fine { stroke-width: clamp(.5px, .3cqmin, 1px); stroke-opacity: .6 }
.face > svg { mask: linear-gradient(#000 78%, #0000) }
.head > svg { mask: linear-gradient(#000 64%, #0000 80%) }
.wings .bone.flat { fill: var(--_bone-low) }
.ray.spot { background: radial-gradient(closest-side, var(--_light), color-mix(in srgb, var(--_light) 74%, transparent) 25%, color-mix(in srgb, var(--_light) 30%, transparent) 55%, color-mix(in srgb, var(--_light) 7%, transparent) 80%, transparent) }
.bead { position: absolute; inset: 0 }
.orbit { position: absolute; z-index: 2; color: var(--_light) }
.orbit path { fill: none; stroke: light-dark(var(--_light), color-mix(in oklab, var(--_light), white 30%)); stroke-width: 1.3px; vector-effect: non-scaling-stroke; stroke-linecap: round }
.spot {
  min-width: 14px;
  min-height: 14px;
  translate: -50% -50%;
  background: radial-gradient(closest-side, light-dark(var(--_light), color-mix(in oklab, var(--_light), white 58%)), color-mix(in srgb, var(--_light) 70%, transparent) 30%, color-mix(in srgb, var(--_light) 22%, transparent) 62%, transparent);
}
.tinted { stop-color: var(--_light) }
@media (forced-colors: active) {
  .outline, .fine { stroke: CanvasText; fill: none }
  .spot, .ray.spot { background: Highlight; border-radius: 50%; forced-color-adjust: none }
  .spark path, .ray path { fill: Highlight; forced-color-adjust: none }
  .bone.flat, .wings .bone.flat { fill: Canvas; stroke: none }
  .orbit path { stroke: Highlight }
}`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow tree the styles, in whatever document it is. */
export const adoptMotionStyles = (root: ShadowRoot): void => {
  const { ownerDocument } = root;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(ownerDocument, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

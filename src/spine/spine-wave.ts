import { html, LitElement, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fraction } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import { settle } from '../settings/setting.js';
import { readoptStyles } from './adopted-styles.js';
import { scene, spineDrawing, type Piece } from './geometry.js';
import { LightController } from './light-controller.js';
import type { LightName } from './light-names.js';
import { spineStyles } from './spine-styles.js';
import { restOpacities } from './wave.js';
import { waveSettings, type WaveMotion } from './wave-settings.js';

export { lightNames, type LightName } from './light-names.js';
export type { WaveMotion } from './wave-settings.js';

/** Glow around a lit bone, in millimetres: widths of strokes that lie on each other, faint and wide ones first. */
const GLOW = [15, 10, 6, 3] as const;

const percent = (share: number): string => `${+(share * 100).toFixed(3)}%`;

/**
 * A spine seen from its left side, and a light that stands as high in it as the breath stands in the lungs. Decoration:
 * it carries no role, says nothing and takes no input. It fills its box, of any size, and paints no background.
 *
 * Only opacities are animated, by the compositor: the page's main thread may be busy.
 *
 * @summary The spine and its light, without words, sound or controls.
 *
 * @csspart spine - The quiet spine.
 * @csspart light - Every piece of light.
 *
 * @cssproperty --spine-breath-light-1 - Colour of the light at the tail bone.
 * @cssproperty --spine-breath-light-2 - Colour of the light at the lower back.
 * @cssproperty --spine-breath-light-3 - Colour of the light at the middle of the back.
 * @cssproperty --spine-breath-light-4 - Colour of the light between the shoulders.
 * @cssproperty --spine-breath-light-5 - Colour of the light at the neck.
 * @cssproperty --spine-breath-bone - The quiet vertebrae.
 * @cssproperty --spine-breath-bone-edge - Their outlines.
 * @cssproperty --spine-breath-disc - The discs between them.
 */
export class SpineWave extends LitElement {
  static override readonly styles = spineStyles;

  static override readonly properties: PropertyDeclarations = {
    session: { attribute: false },
    motion: {},
    light: {},
  };

  /** The session whose breath is shown; without one the spine rests. */
  session: BreathSession | undefined = undefined;

  /** "auto" follows the device, "full" travels, "reduced" brightens and dims in steps. */
  motion: WaveMotion = 'auto';

  /** Colours of the light, tail to head: "dawn", "ember" or "ocean". */
  light: LightName = 'dawn';

  /**
   * Where the pieces of light stand, tail first.
   * @internal
   */
  readonly places: readonly Fraction[] = spineDrawing().map(({ at }) => at);

  /**
   * The elements of the pieces; none before the first render.
   * @internal
   */
  pieces: readonly HTMLElement[] = [];

  constructor() {
    super();
    new LightController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override willUpdate(): void {
    this.motion = settle(waveSettings.motion, 'motion', this.motion);
    this.light = settle(waveSettings.light, 'light', this.light);
  }

  protected override firstUpdated(): void {
    this.pieces = [...this.renderRoot.querySelectorAll<HTMLElement>('.piece')];
    const rests = restOpacities(this.places);
    const drawing = spineDrawing();
    drawing.forEach(({ at, halo, reach, ofTail, middle: [x, y] }, i) => {
      const step = Math.min(Math.floor(at * 4), 3);
      // Where a piece of the tail has faded: in the middle of the next piece but one, or never if there is none.
      const fadedAt = (steps: 2 | -2): string => {
        const other = drawing[i + steps];
        return percent(other?.ofTail ? 0.5 + (other.middle[1] - y) / (2 * reach) : -9 * steps);
      };
      // Those without a halo lie on top: none is washed out by the halo of its neighbour.
      (this.pieces[i] as HTMLElement).style.cssText =
        `--_light:color-mix(in oklab, var(--_light-${step + 1}), var(--_light-${step + 2}) ${percent(at * 4 - step)});${halo ? '' : 'background: none; z-index: 1;'}${ofTail ? `--_mask: linear-gradient(#0000 ${fadedAt(2)}, #000c 50%, #0000 ${fadedAt(-2)});` : ''}opacity:${rests[i]};left:${percent((x - reach) / scene.width)};top:${percent((y - reach) / scene.height)};width:${percent((2 * reach) / scene.width)}`;
    });
  }

  protected override render(): TemplateResult {
    const pieces = spineDrawing();
    return html`
      <div class="scene ${this.light}">
        <svg part="spine" viewBox="0 0 ${scene.width} ${scene.height}">
          <linearGradient id="bone" x2="1" y1=".1" y2=".75">
            <stop class="high" />
            <stop class="low" offset="1" />
          </linearGradient>
          <linearGradient id="gleam" x2="1" y2=".8">
            <stop stop-color="#fff" stop-opacity=".45" />
            <stop offset=".55" stop-color="#fff" stop-opacity="0" />
          </linearGradient>
          <path class="disc" d=${pieces.map(({ disc }) => disc).join('')} />
          ${[...new Set(pieces.map(({ bone }) => bone))].map(
            (bone) => svg`<path class="bone" fill="url(#bone)" stroke-width="1.1" d=${bone} />`,
          )}
        </svg>
        <div class="lights">${pieces.map((piece) => this.#piece(piece))}</div>
      </div>
    `;
  }

  #piece({ middle: [x, y], reach, bone, disc }: Piece): TemplateResult {
    return html`
      <div class="piece" part="light">
        <svg viewBox="${x - reach} ${y - reach} ${2 * reach} ${2 * reach}">
          ${GLOW.map((width) => svg`<path class="glow" stroke-opacity=".1" stroke-width=${width} d=${bone} />`)}
          <path class="lit-disc" fill-opacity=".6" d=${disc} />
          <path class="lit" stroke-width="1.1" d=${bone} />
          <path class="gleam" fill="url(#gleam)" d=${bone} />
        </svg>
      </div>
    `;
  }
}

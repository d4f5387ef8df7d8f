import type { Level } from '../anatomy.js';
import { spineDrawing, type Piece } from '../geometry.js';
import { column, cos, sin } from './column.js';
import { animation, div, draw, picture, putAt, stairs } from './dom.js';
import { SAMPLES, samplesOf, type Act } from './plan.js';
import { putInScene } from './bones.js';

/** Reach of the ring around a vertebra that turns, to the sides and in depth, in millimetres. */
const [RING, DEPTH] = [66, 15];

/** Reach of the bead on it. */
const BEAD = 13;

const arc = (sweep: 0 | 1): string => `M${-RING} 0A${RING} ${DEPTH} 0 0 ${sweep} ${RING} 0`;

/** A ring around the vertebra that turns, and on it a bead that goes with its left side, which is towards the eye. */
export class Orbit {
  #element: HTMLElement | undefined;
  #bead: HTMLElement | undefined;
  #unit = 0;

  /** Shows what turns in an act, in the scene; gives its animations, not yet started. */
  show(act: Act, root: HTMLElement, light: string | undefined): readonly Animation[] {
    const { from, to, turned } = act;
    if (!turned || turned !== this.#unit) this.clear();
    if (!turned) return [];
    const { tilt } = column()[turned] as Level;
    const { middle } = spineDrawing()[turned + 5] as Piece;
    const reach = RING + BEAD;
    if (!this.#element) {
      const ring = picture(
        [-reach, -reach, 2 * reach, 2 * reach],
        draw('path', { d: arc(1), 'stroke-opacity': 0.22 }),
        draw('path', { d: arc(0), 'stroke-opacity': 0.6 }),
      );
      const spot = div('spot');
      putAt(spot, 0.5, 0.5, BEAD / reach, BEAD / reach);
      this.#bead = div('bead', spot);
      this.#element = div('orbit', ring, this.#bead);
      this.#unit = turned;
      putInScene(this.#element, { middle, reach });
      this.#element.style.transform = `rotate(${-tilt}deg)`;
      this.#element.style.setProperty('--_light', light ?? '');
      root.append(this.#element);
    }
    const turns = samplesOf(act).map(({ spin }) => spin[turned] as number);
    const shown = [act.start, act.end].map(({ spin }) => (spin[turned] ? 1 : 0));
    const share = (way: number): number => +((way / (2 * (RING + BEAD))) * 100).toFixed(2);
    const transform = turns.map((turn) => `translate(${share(RING * sin(turn))}%,${share(DEPTH * cos(turn))}%)`);
    const easing = stairs((to - from) / (turns.length > 2 ? SAMPLES : 1));
    return [
      animation(this.#bead as HTMLElement, { transform, easing }, from, to),
      animation(this.#element, { opacity: shown, easing: stairs(to - from) }, from, to),
    ];
  }

  clear(): void {
    this.#element?.remove();
    this.#element = undefined;
    this.#bead = undefined;
    this.#unit = 0;
  }
}

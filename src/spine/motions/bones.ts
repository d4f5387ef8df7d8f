import { inFrame, type Level, type Point } from '../anatomy.js';
import { scene, spineDrawing, type Piece } from '../geometry.js';
import type { SpineWave } from '../spine-wave.js';
import { column, cos, placesOf, sin, upright, type Place, type Shape } from './column.js';
import { animation, div, draw, picture, putAt, stairs, viewBoxOf, type Square } from './dom.js';
import { breadthOf, partsOf, rootOf, type Part, type PartName } from './parts.js';
import { SAMPLES, samplesOf, type Act } from './plan.js';
import { carry, type Carried, type Hook } from './transforms.js';

/** Reach of the layers of a bone, of a disc, and of the tail, in millimetres. */
const [BONE, DISC, TAIL] = [56, 30, 100];

/** Glow around a part that is lit: two strokes for the four around the wave's own pieces. */
const GLOW = [12, 5] as const;

/** Degrees and shares below this are none. */
const LITTLE = 1e-3;

/** Something that is carried by the column. */
interface Layer {
  readonly element: HTMLElement;
  readonly square: Square;
  readonly hook: Hook;
}

/** The parts of a bone, on its own layer or on a piece of light. */
interface Solid {
  readonly element: HTMLElement;
  readonly square: Square;
  /** Whether they lie on a piece of light, whose halo goes with the turn. */
  readonly light: boolean;
  readonly parts: readonly (readonly [PartName, HTMLElement])[];
}

const hookOf = ({ centre, tilt }: Level): Hook => ({ at: centre, angle: -tilt });

const between = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

const pieceOf = (bone: number): Piece => spineDrawing()[bone + 5] as Piece;

/** The pieces of light on a bone: six on the tail, one on every other. */
const lightsOf = (bone: number): readonly number[] => (bone ? [bone + 5] : [0, 1, 2, 3, 4, 5]);

/** Puts an element at a square of the scene. */
export const putInScene = (element: HTMLElement, { middle: [x, y], reach }: Square): void => {
  const size = 2 * reach;
  putAt(element, (x - reach) / scene.width, (y - reach) / scene.height, size / scene.width, size / scene.height);
};

/** How a unit's place carries what hangs on it. */
export const carriedBy = ({ centre, angle, shrink }: Place, scale: number): Carried => ({
  at: centre,
  angle,
  across: scale,
  along: scale * shrink,
});

/** The upper end of a unit where `way` is 1, the lower where it is −1. */
const endOf = ({ centre: [x, y], angle, shrink }: Place, { height }: Level, scale: number, way: 1 | -1): Point => {
  const half = (way * height * shrink * scale) / 2;
  return [x + sin(angle) * half, y - cos(angle) * half];
};

/** Ways of the disc below bone `i`: in the middle of its gap, as far round as its neighbours on the mean. */
const discWays = (i: number, shapes: readonly Shape[], places: readonly (readonly Place[])[]): readonly Carried[] => {
  const [lower, upper] = [column()[i - 1] as Level, column()[i] as Level];
  return shapes.map(({ scale, gap }, sample): Carried => {
    const [below, above] = [places[sample]?.[i - 1] as Place, places[sample]?.[i] as Place];
    return {
      at: between(endOf(below, lower, scale, 1), endOf(above, upper, scale, -1)),
      angle: (below.angle + above.angle) / 2,
      across: scale * breadthOf('body', (below.facing + above.facing) / 2),
      along: (scale * gap * (below.shrink + above.shrink)) / 2,
    };
  });
};

/** Ways of a part of a bone within its own layer: it gets broader and narrower around the axis of the bone. */
const partWays = (name: PartName, level: Level, index: number, facings: readonly number[]): readonly Carried[] => {
  const { centre, tilt } = level;
  const root = index ? rootOf(level) : centre;
  const arm = Math.hypot(root[0] - centre[0], root[1] - centre[1]);
  return facings.map((facing) => ({
    at: name === 'wings' ? inFrame(centre, tilt, -arm * cos(facing), 0) : centre,
    angle: -tilt,
    across: breadthOf(name, facing),
    along: 1,
  }));
};

/** Carries on along its own way across. */
const aside = (way: Carried, by: number): Carried => ({
  ...way,
  at: [way.at[0] + by * cos(way.angle), way.at[1] + by * sin(way.angle)],
});

/** How far behind its hook the middle of a square is. */
const behindHook = ({ middle: [x, y] }: Square, { at, angle }: Hook): number =>
  (x - at[0]) * cos(angle) + (y - at[1]) * sin(angle);

/** The box around a path, by the ends of its curves, as a matrix. */
const measure = (path: string): readonly number[] => {
  const ends = Array.from(path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[QZ])/g), ([, x, y]): Point => [Number(x), Number(y)]);
  const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [Math.max(...xs) - x, 0, 0, Math.max(...ys) - y, x, y];
};

const boxes: (readonly number[])[] = [];
const boxOf = (index: number): readonly number[] => (boxes[index] ??= measure(pieceOf(index).bone));

/** One of the wave's gradients, over a whole bone although only a part of it is painted. */
const gradient = (name: 'bone' | 'gleam', index: number): SVGElement =>
  draw('linearGradient', {
    id: `${name}-${index}`,
    href: `#${name}`,
    gradientUnits: 'userSpaceOnUse',
    gradientTransform: `matrix(${boxOf(index).join(' ')})`,
    x2: 1,
    ...(name === 'bone' ? { y1: 0.1, y2: 0.75 } : { y2: 0.8 }),
  });

const quiet = ({ fill, line }: Part, index: number): readonly Node[] => [
  gradient('bone', index),
  draw('path', { class: 'bone flat', fill: `url(#bone-${index})`, d: fill }),
  draw('path', { class: 'bone line', 'stroke-width': 1.1, d: line }),
];

const lit = ({ fill, line }: Part, index: number): readonly Node[] => [
  gradient('gleam', index),
  ...GLOW.map((width) => draw('path', { class: 'glow', 'stroke-opacity': 0.17, 'stroke-width': width, d: line })),
  draw('path', { class: 'lit flat', d: fill }),
  draw('path', { class: 'gleam', fill: `url(#gleam-${index})`, d: fill }),
  draw('path', { class: 'lit line', 'stroke-width': 1.1, d: line }),
];

/**
 * The bones as layers of their own, while they are not where the wave draws them. A bone that is turned out of the side
 * view is taken apart: what stands out behind gets narrower, what stands out to the sides gets broader.
 */
export class Bones {
  readonly #wave: SpineWave;
  readonly #stage: HTMLElement;
  readonly #bones = new Map<number, Layer>();
  readonly #discs = new Map<number, Layer>();
  readonly #solids = new Map<number, readonly Solid[]>();
  /** Elements whose transform is set. */
  readonly #moved = new Set<HTMLElement>();

  constructor(wave: SpineWave, stage: HTMLElement) {
    this.#wave = wave;
    this.#stage = stage;
  }

  /** Makes the layers that an act needs, and lays its animations. */
  show(act: Act): readonly Animation[] {
    const { from, to } = act;
    const shapes = samplesOf(act);
    const places = shapes.map(placesOf);
    const rest = placesOf(upright());
    const ends = [places[0], places.at(-1)] as [readonly Place[], readonly Place[]];
    const indices = column().map((_, i) => i);
    const turned = indices.filter((i) => ends.some((end) => Math.abs((end[i] as Place).facing) > LITTLE));
    const away = ends.some((end) =>
      end.some(({ centre: [x, y], angle, shrink }, i) => {
        const own = rest[i] as Place;
        return [x - own.centre[0], y - own.centre[1], angle - own.angle, shrink - 1].some(
          (by) => Math.abs(by) > LITTLE,
        );
      }),
    );
    this.#keep(new Set(away ? indices : turned), new Set(turned), away);

    const easing = stairs((to - from) / SAMPLES);
    const animations: Animation[] = [];
    const lay = (
      element: HTMLElement | undefined,
      { square, hook }: Omit<Layer, 'element'>,
      ways: readonly Carried[],
      more: PropertyIndexedKeyframes = {},
    ): void => {
      if (!element) return;
      const transform = carry(square, hook, ways);
      this.#moved.add(element);
      element.style.transform = transform.at(-1) as string;
      if (transform.some((one) => one !== transform[0]))
        animations.push(animation(element, { transform: [...transform], easing, ...more }, from, to));
    };
    // A halo stands behind the body: seen from behind it is in the middle.
    const haloShift = (i: number, square: Square, hook: Hook, sample: number): number =>
      behindHook(square, hook) * (cos((places[sample]?.[i] as Place).facing) - 1);
    if (away)
      for (const i of indices) {
        const ways = shapes.map(({ scale }, sample) => carriedBy(places[sample]?.[i] as Place, scale));
        const { element, square, hook } = this.#bones.get(i) as Layer;
        lay(element, { square, hook }, ways);
        for (const light of lightsOf(i)) {
          const piece = spineDrawing()[light] as Piece;
          const halo = ways.map((way, sample) => aside(way, way.across * haloShift(i, piece, hook, sample)));
          lay(this.#wave.pieces[light], { square: piece, hook }, halo);
        }
        const disc = this.#discs.get(i);
        if (disc) lay(disc.element, disc, discWays(i, shapes, places));
      }
    for (const i of turned) {
      const level = column()[i] as Level;
      const facings = places.map((sample) => (sample[i] as Place).facing);
      const behind = (facings[0] as number) + (facings.at(-1) as number) < 0;
      for (const { element, square, light, parts } of this.#solids.get(i) ?? []) {
        element.classList.toggle('behind', behind);
        for (const [name, part] of parts) {
          const hook = { at: name === 'wings' && i ? rootOf(level) : level.centre, angle: -level.tilt };
          // The sacrum is not flat: edge-on, what is drawn of its back is nowhere.
          const opacity = facings.map((facing) => Math.min(Math.max(Math.abs(sin(facing)) * 1.7 - 0.3, 0), 1));
          const ways = partWays(name, level, i, facings).map((way, sample) =>
            away && light ? aside(way, -haloShift(i, square, hookOf(level), sample)) : way,
          );
          lay(part, { square, hook }, ways, name === 'wings' && !i ? { opacity } : {});
        }
      }
    }
    return animations;
  }

  /** Takes all layers away; the wave's own drawing is as it was. */
  clear(): void {
    this.#keep(new Set(), new Set(), false);
  }

  #keep(bones: ReadonlySet<number>, turned: ReadonlySet<number>, away: boolean): void {
    const own = this.#wave.renderRoot.querySelectorAll('[part=spine] .bone');
    for (const element of this.#moved) element.style.transform = '';
    this.#moved.clear();
    for (const [i, { element }] of this.#bones)
      if (!bones.has(i)) {
        element.remove();
        this.#bones.delete(i);
        own[i]?.classList.remove('apart');
      }
    for (const [i, solids] of this.#solids)
      if (!turned.has(i)) {
        for (const { element } of solids) {
          element.parentElement?.classList.remove('apart');
          element.remove();
        }
        this.#solids.delete(i);
      }
    if (!away) {
      for (const { element } of this.#discs.values()) element.remove();
      this.#discs.clear();
    }
    this.#stage.classList.toggle('away', away);

    if (away && !this.#discs.size) for (const i of bones) this.#makeDisc(i);
    for (const i of bones)
      if (!this.#bones.has(i)) {
        this.#makeBone(i);
        own[i]?.classList.add('apart');
      }
    for (const i of turned) if (!this.#solids.has(i)) this.#makeSolids(i);
  }

  #layer(square: Square, hook: Hook, ...paint: readonly Node[]): Layer {
    const element = div('layer', picture(viewBoxOf(square), ...paint));
    putInScene(element, square);
    this.#stage.append(element);
    return { element, square, hook };
  }

  #makeDisc(i: number): void {
    const [lower, upper] = [column()[i - 1], column()[i] as Level];
    const { disc } = pieceOf(i);
    if (!lower || !disc) return;
    const at = between(
      inFrame(upper.centre, upper.tilt, 0, -upper.height / 2),
      inFrame(lower.centre, lower.tilt, 0, lower.height / 2),
    );
    const hook = { at, angle: -(upper.tilt + lower.tilt) / 2 };
    this.#discs.set(i, this.#layer({ middle: at, reach: DISC }, hook, draw('path', { class: 'disc', d: disc })));
  }

  #makeBone(i: number): void {
    const level = column()[i] as Level;
    const { middle, bone } = pieceOf(i);
    const square = i ? { middle, reach: BONE } : { middle: level.centre, reach: TAIL };
    const path = draw('path', { class: 'bone', fill: 'url(#bone)', 'stroke-width': 1.1, d: bone });
    this.#bones.set(i, this.#layer(square, hookOf(level), path));
  }

  #makeSolids(i: number): void {
    const { element, square } = this.#bones.get(i) as Layer;
    const parts = partsOf(i);
    const solidOn = (parent: HTMLElement, on: Square, paint: typeof quiet): Solid => {
      const layers = parts.map(
        (part) => [part.name, div(`part ${part.name}`, picture(viewBoxOf(on), ...paint(part, i)))] as const,
      );
      const solid = div('solid', ...layers.map(([, layer]) => layer));
      parent.classList.add('apart');
      parent.append(solid);
      return { element: solid, square: on, light: paint === lit, parts: layers };
    };
    this.#solids.set(i, [
      solidOn(element, square, quiet),
      ...lightsOf(i).flatMap((light) => {
        const piece = this.#wave.pieces[light];
        return piece ? [solidOn(piece, spineDrawing()[light] as Piece, lit)] : [];
      }),
    ]);
  }
}

import type { PoseName } from '../../src/breath/guided.js';
import { facePoints, headPoints, leftPoints, parts, rightPoints, vertebrae } from '../../src/practices/body.js';
import type { Level, Point } from '../../src/spine/anatomy.js';
import { scene } from '../../src/spine/geometry.js';
import { column, placesOf } from '../../src/spine/motions/column.js';
import { glowOf } from '../../src/spine/motions/figure.js';
import { poseShape } from '../../src/spine/motions/poses.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';

/** A vertebra that is drawn apart, to be turned; and where to, about the person's own axis: left, middle or right. */
export interface Turned {
  readonly vertebra: string;
  readonly to: string;
}

/** Where a bone is drawn, in millimetres of the scene, and by how many degrees it is turned out of the side view. */
interface BonePlace {
  readonly centre: Point;
  readonly facing: number;
}

/** What is lit, from the top of the page to its bottom: the coccyx is one piece of light. */
const lights = [...vertebrae, 'S1', 'S2', 'S3', 'S4', 'S5', 'Co1-Co4'];

/** What is drawn as a bone, from the top of the page to its bottom. */
const bones = [...vertebrae, 'sacrum'];

const points = [...facePoints, ...headPoints, ...rightPoints, ...leftPoints, ...parts];

const poses: readonly PoseName[] = [
  'tall',
  'slump',
  'flexed',
  'extended',
  'lengthened',
  'folded',
  'bent-left',
  'bent-right',
  'twisted-left',
  'twisted-right',
  'lying',
];

/** Brighter than this is lit: a stretch as long as the spine is half as bright as one vertebra. Darker than that is dark. */
const [LIT, DARK] = [0.45, 0.1];

/** Millimetres and degrees by which a bone may be drawn beside its place; thousandths of a figure for a point of it. */
const [BESIDE, ROUND, ASTRAY] = [1.5, 2, 3];

const middleOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

const opacityOf = (element: Element): number => Number(getComputedStyle(element).opacity);

const matrixOf = (element: Element): DOMMatrix => new DOMMatrix(getComputedStyle(element).transform);

/** By how much an element is stretched across, its mirror image where negative; it is not stretched along itself. */
const breadthOf = (element: Element): number => {
  const { a, b, c, d } = matrixOf(element);
  return a * d - b * c;
};

const apart = ([x, y]: Point, [otherX, otherY]: Point): number => Math.hypot(x - otherX, y - otherY);

/** The elements, by the names of what is drawn so far from the top of the page. */
const namedDown = <E extends Element>(elements: readonly E[], names: readonly string[]): ReadonlyMap<E, string> =>
  new Map(
    elements
      .map((element) => [element, middleOf(element)[1]] as const)
      .sort(([, one], [, other]) => one - other)
      .map(([element], i) => [element, names[i] ?? 'below the tail']),
  );

/** "T4", or "T1-T12" for what reaches from the one to the other. */
const stretch = (first: string, last: string): string => {
  const [from, to] = [first.split('-')[0] as string, last.split('-').at(-1) as string];
  return from === to ? from : `${from}-${to}`;
};

/** The one thing that all of them are; or all that they are. */
const allOf = (things: readonly string[]): string => [...new Set(things)].join(' and ');

const sideOf = (way: number): string => (Math.abs(way) < ROUND ? 'middle' : way > 0 ? 'left' : 'right');

/**
 * What is drawn on a spine, by the names that practices have for it, read from its shadow tree: where things stand on the
 * page, how bright they are, how they are transformed. To be made while the spine rests; to be read while it stands still.
 */
export class Drawn {
  readonly #root: ParentNode;
  readonly #wave: SpineWave;
  readonly #lights: ReadonlyMap<Element, string>;
  /** Bones by their outlines, which they keep wherever they are drawn. */
  readonly #bones: ReadonlyMap<string | null, string>;

  constructor(wave: SpineWave) {
    this.#wave = wave;
    this.#root = wave.shadowRoot as ShadowRoot;
    this.#lights = namedDown(this.#all('.piece'), lights);
    this.#bones = new Map(
      [...namedDown(this.#all('[part=spine] .bone'), bones)].map(([bone, name]) => [bone.getAttribute('d'), name]),
    );
  }

  /** What glows: a vertebra, a stretch of them, a point of the body, a side of it; or '' while the light is the breath's own. */
  get focus(): string {
    const picture = this.#picture;
    const sparks = this.#all('.spark').filter((spark) => opacityOf(spark) > 0.5);
    const spine = this.path ? '' : this.#litOnSpine;
    if (!picture || !sparks.length) return spine;
    return [this.#litOn(picture, sparks), spine].filter(Boolean).join(' and ');
  }

  /** Where the points that glow on a figure lie: to the right of its middle and down from its top, in thousandths of its height. */
  get spots(): readonly Point[] {
    const picture = this.#picture;
    return picture
      ? this.#all('.spark.spot').flatMap((spot) => (opacityOf(spot) > 0.5 ? [spotOn(picture, spot)] : []))
      : [];
  }

  /** The way that the light takes beside the spine, if it does. */
  get path(): '' | 'outward' | 'crown' {
    if (this.#all('.figure.body > .ray').length) return 'outward';
    return this.#all('.head > .ray').length ? 'crown' : '';
  }

  /** The shape of the spine where it is drawn alone, without a figure or a head. */
  get pose(): string {
    if (this.#picture || this.#all('.head').length) return 'none';
    if (!this.#all('.motions.away').length) return 'tall';
    const drawn = this.#places;
    const { clientWidth, clientHeight } = this.#wave;
    const scale = Math.min(clientWidth / scene.width, clientHeight / scene.height);
    const room = { width: clientWidth / scale, height: clientHeight / scale };
    const found = poses.filter((pose) =>
      placesOf(poseShape(pose, room)).every(({ centre, facing }, i) => {
        const place = drawn.get(bones[24 - i] as string);
        return place && apart(place.centre, centre) < BESIDE && Math.abs(place.facing - facing) < ROUND;
      }),
    );
    return found.join(' or ') || 'unknown';
  }

  /** The vertebra that is turned alone: its bone and its light alike, and the bead that goes with its left side. */
  get turned(): Turned | undefined {
    const [ring] = this.#all('.orbit');
    const [bead] = this.#all('.orbit .spot');
    if (!ring || !bead) return undefined;
    const ways = this.#all('.solid').map((solid) => ({
      name: this.#lights.get(solid.parentElement as Element) ?? this.#boneOn(solid.parentElement as Element),
      to: sideOf(facingOf(solid)),
    }));
    return {
      vertebra: allOf(ways.map(({ name }) => name)),
      to: allOf([...ways.map(({ to }) => to), sideOf(acrossOf(ring, bead))]),
    };
  }

  get #picture(): Element | undefined {
    return this.#all('.figure')[0];
  }

  get #litOnSpine(): string {
    const shown = [...this.#lights].map(([piece, name]) => {
      const { opacity, visibility } = getComputedStyle(piece);
      return { name, light: visibility === 'visible' ? Number(opacity) : 0 };
    });
    const lit = shown.filter(({ light }) => light > LIT).map(({ name }) => name);
    const soft = shown.some(({ light }) => light > DARK && light <= LIT);
    const [first, last] = [lit[0], lit.at(-1)];
    if (soft || !first || !last) return '';
    const whole = lights.slice(lights.indexOf(first), lights.indexOf(last) + 1);
    return whole.length === lit.length ? stretch(first, last) : lit.join(' and ');
  }

  #litOn(picture: Element, sparks: readonly Element[]): string {
    const path = sparks[0]?.querySelector('path');
    if (path) {
      const { left, right } = path.getBoundingClientRect();
      const [middle] = middleOf(picture);
      return right < middle + 1 ? 'left-side' : left > middle - 1 ? 'right-side' : 'whole';
    }
    const spots = this.spots;
    const name = picture.classList.contains('face') ? 'face' : 'body';
    const [found] = points
      .flatMap((point) => {
        const glow = glowOf(point);
        if (glow?.figure !== name || glow.spots.length !== spots.length) return [];
        return [{ point, off: Math.max(...glow.spots.map(({ x, y }, i) => apart(spots[i] as Point, [x, y]))) }];
      })
      .sort((one, other) => one.off - other.off);
    return found && found.off < ASTRAY ? found.point : `somewhere on the ${name}`;
  }

  get #places(): ReadonlyMap<string, BonePlace> {
    const levels = new Map<string, Level>(column().map((level, i) => [bones[24 - i] as string, level]));
    const perMillimetre = (this.#all('.scene')[0] as Element).getBoundingClientRect().width / scene.width;
    return new Map(
      this.#all('.layer:has(> svg > .bone)').map((layer) => {
        const name = this.#boneOn(layer);
        const [x, y] = levels.get(name)?.centre ?? [0, 0];
        const share = (side: 'left' | 'top' | 'width'): number => parseFloat(layer.style[side]) / 100;
        const reach = (share('width') * scene.width) / 2;
        const middle: Point = [share('left') * scene.width + reach, share('top') * scene.height + reach];
        const moved = matrixOf(layer).transformPoint({
          x: (x - middle[0]) * perMillimetre,
          y: (y - middle[1]) * perMillimetre,
        });
        const solid = layer.querySelector('.solid');
        const centre: Point = [moved.x / perMillimetre + middle[0], moved.y / perMillimetre + middle[1]];
        return [name, { centre, facing: solid ? facingOf(solid) : 0 }];
      }),
    );
  }

  /** The bone that is drawn on a layer of its own. */
  #boneOn(layer: Element): string {
    const outline = layer.querySelector(':scope > svg > .bone')?.getAttribute('d') ?? null;
    return this.#bones.get(outline) ?? 'no bone';
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)];
  }
}

/** Degrees by which a bone is seen turned: of its plate less is seen then, of its wings more. */
const facingOf = (solid: Element): number => {
  const [plate, wings] = ['.plate', '.wings'].map((part) => breadthOf(solid.querySelector(part) as Element));
  return (Math.atan2(wings as number, plate as number) * 180) / Math.PI;
};

/** How far to the right of the middle of a ring something stands on it, along the ring however that leans. */
const acrossOf = (ring: Element, on: Element): number => {
  const [[x, y], [middleX, middleY]] = [middleOf(on), middleOf(ring)];
  return matrixOf(ring)
    .inverse()
    .transformPoint({ x: x - middleX, y: y - middleY }).x;
};

const spotOn = (picture: Element, spot: Element): Point => {
  const { top, height } = picture.getBoundingClientRect();
  const [[middle], [x, y]] = [middleOf(picture), middleOf(spot)];
  return [((x - middle) / height) * 1000, ((y - top) / height) * 1000];
};

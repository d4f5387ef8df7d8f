import type { Level } from '../anatomy.js';
import { scene } from '../geometry.js';
import type { SpineWave } from '../spine-wave.js';
import { Bones, carriedBy, putInScene } from './bones.js';
import { column, placesOf, type Place } from './column.js';
import { animation, div, draw, picture, putAt, stairs, type Square } from './dom.js';
import { figure, type FigureName } from './figure.js';
import { HEAD_REACH, headPicture } from './head.js';
import { Orbit } from './orbit.js';
import { figureBox, SAMPLES, samplesOf, type Act, type View } from './plan.js';
import type { Room } from './poses.js';
import { carry } from './transforms.js';

const isFigure = (view: View): view is FigureName => view === 'body' || view === 'face';

/** Everything that is shown beside the wave's own drawing, within its scene: bones, a figure, a head. One act at a time. */
export class Stage {
  readonly #wave: SpineWave;
  readonly #element = div('motions');
  readonly #bones: Bones;
  readonly #orbit = new Orbit();
  #figure: HTMLElement | undefined;
  #figureName: FigureName | undefined;
  #head: HTMLElement | undefined;

  constructor(wave: SpineWave) {
    this.#wave = wave;
    this.#bones = new Bones(wave, this.#element);
  }

  /** What light is put on: a figure or a head. */
  get picture(): HTMLElement | undefined {
    return this.#figure ?? this.#head;
  }

  /** Draws an act and lays its animations, not yet started. */
  show(act: Act, room: Room): readonly Animation[] {
    const root = this.#wave.renderRoot.querySelector<HTMLElement>('.scene');
    if (!root || act.rest) {
      this.clear();
      return [];
    }
    if (this.#element.parentNode !== root) root.prepend(this.#element);
    const { from, to, view, opacity } = act;
    this.#element.classList.toggle('alone', view === 'face');
    this.#showFigure(isFigure(view) ? view : undefined, room);
    if (view === 'face') this.#bones.clear();
    const animations = [...(view === 'face' ? [] : this.#bones.show(act)), ...this.#showHead(act)];
    const light = this.#wave.pieces[act.turned + 5]?.style.getPropertyValue('--_light');
    animations.push(...this.#orbit.show(act, root, light));
    if (opacity[0] !== opacity[1])
      animations.push(animation(root, { opacity: [...opacity], easing: stairs(to - from) }, from, to));
    return animations;
  }

  /** Leaves nothing behind. */
  clear(): void {
    this.#bones.clear();
    this.#orbit.clear();
    this.#figure = undefined;
    this.#figureName = undefined;
    this.#head = undefined;
    this.#element.replaceChildren();
    this.#element.className = 'motions';
    this.#element.remove();
  }

  #showFigure(name: FigureName | undefined, room: Room): void {
    if (this.#figureName !== name) {
      this.#figure?.remove();
      this.#figure = undefined;
    }
    this.#figureName = name;
    if (!name) return;
    const { half, outline, lines } = figure(name);
    if (!this.#figure) {
      const paths = [draw('path', { class: 'outline', d: outline }), draw('path', { class: 'fine', d: lines })];
      this.#figure = div(`figure ${name}`, picture([-half, 0, 2 * half, 1000], ...paths));
      this.#element.prepend(this.#figure);
    }
    const { height, top } = figureBox(name, half, room);
    const width = (height * 2 * half) / 1000;
    const left = (scene.width - width) / 2;
    putAt(this.#figure, left / scene.width, top / scene.height, width / scene.width, height / scene.height);
  }

  #showHead(act: Act): readonly Animation[] {
    const { from, to } = act;
    const shapes = samplesOf(act);
    if (shapes.every(({ head }) => !head)) {
      this.#head?.remove();
      this.#head = undefined;
      return [];
    }
    const level = column()[24] as Level;
    const square: Square = { middle: level.centre, reach: HEAD_REACH };
    if (!this.#head) {
      this.#head = div('head', headPicture());
      putInScene(this.#head, square);
      this.#element.append(this.#head);
    }
    const ways = shapes.map((shape) => carriedBy(placesOf(shape)[24] as Place, shape.scale));
    const transform = [...carry(square, { at: level.centre, angle: -level.tilt }, ways)];
    const opacity = shapes.map(({ head }) => head);
    return [animation(this.#head, { transform, opacity, easing: stairs((to - from) / SAMPLES) }, from, to)];
  }
}

import type { Seconds } from '../../breath/units.js';
import type { Phase } from '../../breath/timeline.js';
import { animation, div, draw, percent, picture, putAt, stairs } from './dom.js';
import { figure, glowOf, type Glow } from './figure.js';

/** Something that glows on a figure for a while. */
export interface Spark {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly glow: Glow;
}

const [KINDLE, FADE]: readonly [Seconds, Seconds] = [0.9, 1.1];

/** What glows on figures in a course, in order. */
export const sparksOf = (phases: readonly Phase[]): readonly Spark[] => {
  const sparks: Spark[] = [];
  let focus = '';
  for (const { cue, start, duration } of phases) {
    const last = sparks.at(-1);
    const glow = glowOf(cue?.focus ?? '');
    if (glow && last?.to === start && focus === cue?.focus)
      sparks[sparks.length - 1] = { ...last, to: start + duration };
    else if (glow) sparks.push({ from: start, to: start + duration, glow });
    focus = cue?.focus ?? '';
  }
  return sparks;
};

/** A colour of the light, as on the spine: warm below, cool above. */
const tint = (share: number): string => {
  const at = Math.min(Math.max((1 - share) * 4, 0), 4);
  const step = Math.min(Math.floor(at), 3);
  return `color-mix(in oklab, var(--_light-${step + 1}), var(--_light-${step + 2}) ${percent(at - step)})`;
};

/** Elements of a glow, in the box of its figure. */
const paint = ({ figure: name, spots, side }: Glow): readonly HTMLElement[] => {
  const { half, outline, rightHalf } = figure(name);
  if (side) {
    // The middle of the body glows less than its sides, so that one side has no edge there.
    const stops = side === 'whole' ? [0.4, 0.26, 0.4] : [0.04, 0.16, 0.44];
    const paint = draw(
      'linearGradient',
      {
        id: `side-${side}`,
        gradientUnits: 'userSpaceOnUse',
        x1: side === 'whole' ? -half : -12,
        x2: side === 'whole' ? half : 60,
      },
      ...stops.map((opacity, i) => draw('stop', { class: 'tinted', offset: i / 2, 'stop-opacity': opacity })),
    );
    const path = draw('path', {
      fill: `url(#side-${side})`,
      d: side === 'whole' ? outline : rightHalf,
      ...(side === 'left' ? { transform: 'scale(-1 1)' } : {}),
    });
    const element = div('spark', picture([-half, 0, 2 * half, 1000], paint, path));
    element.style.setProperty('--_light', 'var(--_light-4)');
    putAt(element, 0, 0, 1, 1);
    return [element];
  }
  return spots.map(({ x, y, across, up }) => {
    const element = div('spark spot');
    element.style.setProperty('--_light', tint(name === 'body' ? y / 1000 : 0.1));
    const [width, height] = [across / half, up / 500];
    putAt(element, (x + half) / (2 * half), y / 1000, width, height);
    return element;
  });
};

interface Burning {
  readonly elements: readonly HTMLElement[];
  readonly animations: readonly Animation[];
}

/** The whole life of a spark in one animation: where one begins or ends, the browser composes the page anew. */
const lay = (element: HTMLElement, { from, to }: Spark): Animation => {
  const [kindled, gone] = [Math.min(from + KINDLE, to), to + FADE];
  const peak = (kindled - from) / KINDLE;
  const offset = [from, kindled, to, gone].map((at) => (at - from) / (gone - from));
  const easing = [stairs(kindled - from), 'steps(1)', stairs(FADE)];
  return animation(element, { opacity: [0, peak, peak, 0], offset, easing }, from, gone);
};

/** The sparks on the figure that is shown. */
export class Sparks {
  readonly #burning = new Map<Spark, Burning>();
  #picture: HTMLElement | undefined;

  /** Kindles what has to be at a moment, and takes away what has gone out. */
  show(sparks: readonly Spark[], at: Seconds, on: HTMLElement | undefined): void {
    if (on !== this.#picture) this.clear();
    this.#picture = on;
    const now = sparks.filter(
      ({ from, to, glow }) => from <= at && at < to + FADE && on?.classList.contains(glow.figure),
    );
    for (const spark of this.#burning.keys()) if (!now.includes(spark)) this.#putOut(spark);
    for (const spark of now) {
      if (this.#burning.has(spark)) continue;
      const elements = paint(spark.glow);
      on?.append(...elements);
      this.#burning.set(spark, { elements, animations: elements.map((element) => lay(element, spark)) });
    }
  }

  /** What is laid. */
  get animations(): readonly Animation[] {
    return [...this.#burning.values()].flatMap(({ animations }) => animations);
  }

  clear(): void {
    for (const spark of this.#burning.keys()) this.#putOut(spark);
    this.#picture = undefined;
  }

  #putOut(spark: Spark): void {
    const { elements, animations } = this.#burning.get(spark) ?? { elements: [], animations: [] };
    for (const element of elements) element.remove();
    for (const old of animations) old.cancel();
    this.#burning.delete(spark);
  }
}

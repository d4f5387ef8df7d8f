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
  readonly fading: boolean;
  readonly animations: readonly Animation[];
}

/** The sparks on the figure that is shown. */
export class Sparks {
  readonly #over: () => void;
  readonly #burning = new Map<Spark, Burning>();
  #picture: HTMLElement | undefined;

  /** `over` is called when something has gone out. */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** Kindles and puts out what has to be at a moment. */
  show(sparks: readonly Spark[], at: Seconds, on: HTMLElement | undefined): void {
    if (on !== this.#picture) this.clear();
    this.#picture = on;
    const now = sparks.filter(
      ({ from, to, glow }) => from <= at && at < to + FADE && on?.classList.contains(glow.figure),
    );
    for (const [spark, { elements, animations }] of this.#burning)
      if (!now.includes(spark)) {
        for (const element of elements) element.remove();
        for (const old of animations) old.cancel();
        this.#burning.delete(spark);
      }
    for (const spark of now) {
      const { from, to, glow } = spark;
      const before = this.#burning.get(spark);
      const fading = at >= to;
      if (before?.fading === fading) continue;
      const elements = before?.elements ?? paint(glow);
      if (!before) on?.append(...elements);
      for (const old of before?.animations ?? []) old.cancel();
      const peak = Math.min((to - from) / KINDLE, 1);
      const animations = elements.map((element) =>
        fading
          ? animation(element, { opacity: [peak, 0], easing: stairs(FADE) }, to, to + FADE)
          : animation(element, { opacity: [0, 1], easing: stairs(KINDLE) }, from, from + KINDLE),
      );
      if (fading && animations[0]) animations[0].onfinish = this.#over;
      this.#burning.set(spark, { elements, fading, animations });
    }
  }

  /** What is laid. */
  get animations(): readonly Animation[] {
    return [...this.#burning.values()].flatMap(({ animations }) => animations);
  }

  clear(): void {
    for (const { elements, animations } of this.#burning.values()) {
      for (const element of elements) element.remove();
      for (const old of animations) old.cancel();
    }
    this.#burning.clear();
    this.#picture = undefined;
  }
}

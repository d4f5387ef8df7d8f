import { travelled } from '../../breath/curve.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import { mix } from './column.js';
import type { Phase } from '../../breath/timeline.js';
import { animation, div, draw, picture, putAt } from './dom.js';
import { figure } from './figure.js';
import { HEAD_REACH } from './head.js';

/** Breaths in a row whose light takes a way of its own. */
export interface Run {
  readonly path: 'outward' | 'crown';
  readonly from: Seconds;
  readonly to: Seconds;
  readonly phases: readonly Phase[];
}

/** Where the light is on its way in a phase, and how strong; the spine's own light is another. */
interface Ray {
  readonly at: Fraction;
  readonly strength: Fraction;
}

/** All breaths in a course whose light leaves the spine. */
export const runsOf = (phases: readonly Phase[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const phase of phases) {
    const path = phase.cue?.path;
    if (path !== 'outward' && path !== 'crown') continue;
    const to = phase.start + phase.duration;
    const last = runs.at(-1);
    if (last?.path === path && last.to === phase.start)
      runs[runs.length - 1] = { ...last, to, phases: [...last.phases, phase] };
    else runs.push({ path, from: phase.start, to, phases: [phase] });
  }
  return runs;
};

/** How far out the rings of the body are, from the middle of the spine to toes and finger tips. */
const RINGS = [0, 0.16, 0.33, 0.5, 0.67, 0.83, 1] as const;

/** Where the centre of the brain is on the way from above the crown to before the forehead. */
const CENTRE = 0.45;

/** From above the crown to the centre of the brain, and out before the forehead: millimetres from the atlas, forward and up, and reach. */
const CROWN: readonly (readonly [forward: number, up: number, reach: number])[] = [
  [-6, 206, 44],
  [-6, 182, 48],
  [-5, 158, 52],
  [-3, 134, 58],
  [2, 112, 66],
  [28, 108, 60],
  [54, 109, 54],
  [80, 112, 52],
  [106, 116, 50],
  [132, 121, 46],
  [158, 126, 42],
];

/** Which of them is the centre of the brain. */
const MIDDLE = 4;

const placeOf = (spot: number): Fraction =>
  spot < MIDDLE ? (spot / MIDDLE) * CENTRE : CENTRE + ((spot - MIDDLE) / (CROWN.length - 1 - MIDDLE)) * (1 - CENTRE);

const smooth = (share: number): Fraction => {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
};

const band = (distance: number, reach: number): Fraction => {
  const inside = 1 - (distance / reach) ** 2;
  return inside > 0 ? inside * inside : 0;
};

/** The ray of a moment: outward while the breath goes out; in by the crown, and out by the forehead. */
const rayOf = (path: Run['path'], { name, from, to, curve }: Phase, share: Fraction): Ray => {
  const volume = mix(from, to, travelled(curve, share));
  const out = name === 'exhale';
  if (path === 'outward')
    return { at: mix(-0.1, 1.12, 1 - volume), strength: out ? smooth((1 - volume) * 8) * smooth(volume * 6) : 0 };
  return { at: out ? mix(1, CENTRE, volume) : CENTRE * volume, strength: smooth(volume * 5) };
};

/** What one piece of a ray shows of it. */
const brightness = (path: Run['path'], { at, strength }: Ray, place: Fraction, calm: boolean): Fraction => {
  if (calm) return strength * (path === 'outward' ? 0.5 : 0.8);
  return strength * (path === 'outward' ? 0.66 * band(at - place, 0.34) : 0.62 * band(at - place, 0.24));
};

/** Samples in a phase that has a ray. */
const SAMPLES = 14;

/** The keyframes of a piece of a ray over a run. */
export const layRay = ({ path, from, to, phases }: Run, place: Fraction, calm: boolean): PropertyIndexedKeyframes => {
  const opacity: number[] = [];
  const offset: number[] = [];
  const easing: string[] = [];
  for (const phase of phases)
    for (let i = 0; i <= SAMPLES; i++) {
      opacity.push(+brightness(path, rayOf(path, phase, i / SAMPLES), place, calm).toFixed(4));
      offset.push(Math.min((phase.start + (phase.duration * i) / SAMPLES - from) / (to - from), 1));
      easing.push(`steps(${Math.max(Math.round((30 * phase.duration) / SAMPLES), 1)})`);
    }
  return { opacity, offset, easing };
};

/** A ring of the body: the figure, painted in one breadth around its spine. */
const ring = (at: Fraction, index: number, calm: boolean): HTMLElement => {
  const { half, outline } = figure('body');
  const stop = (offset: number, opacity: number): SVGElement =>
    draw('stop', { class: 'tinted', offset: Math.min(Math.max(offset / 1.3, 0), 1), 'stop-opacity': opacity });
  const stops = calm
    ? [stop(0, 0.8), stop(1.3, 0.5)]
    : [stop(at - 0.2, 0), stop(at - 0.06, 0.75), stop(at + 0.06, 0.75), stop(at + 0.2, 0)];
  const paint = draw(
    'radialGradient',
    {
      id: `ring-${index}`,
      gradientUnits: 'userSpaceOnUse',
      cx: 0,
      cy: 0,
      r: 1,
      gradientTransform: 'translate(0 372) scale(275 808)',
    },
    ...stops,
  );
  const element = div(
    'ray',
    picture([-half, 0, 2 * half, 1000], paint, draw('path', { fill: `url(#ring-${index})`, d: outline })),
  );
  putAt(element, 0, 0, 1, 1);
  return element;
};

/** A soft light at the head, in its square. */
const spot = (forward: number, up: number, reach: number): HTMLElement => {
  const element = div('ray spot');
  const size = reach / HEAD_REACH;
  putAt(element, 0.5 - forward / (2 * HEAD_REACH), 0.5 - up / (2 * HEAD_REACH), size, size);
  return element;
};

/** The light of the run that is on. */
export class Rays {
  #run: Run | undefined;
  #picture: HTMLElement | undefined;
  #elements: readonly HTMLElement[] = [];
  animations: readonly Animation[] = [];

  /** Lays the run of a moment on its picture. */
  show(runs: readonly Run[], at: Seconds, on: HTMLElement | undefined, calm: boolean): void {
    const run = runs.find(
      ({ from, to, path }) => from <= at && at < to && on?.classList.contains(path === 'crown' ? 'head' : 'body'),
    );
    if (run === this.#run && on === this.#picture) return;
    this.clear();
    if (!run || !on) return;
    this.#run = run;
    this.#picture = on;
    const pieces: readonly (readonly [Fraction, HTMLElement])[] =
      run.path === 'outward'
        ? (calm ? [0] : RINGS).map((place, i): readonly [Fraction, HTMLElement] => [place, ring(place, i, calm)])
        : CROWN.flatMap((place, i): (readonly [Fraction, HTMLElement])[] =>
            calm && i !== MIDDLE ? [] : [[placeOf(i), spot(...place)]],
          );
    this.#elements = pieces.map(([, element]) => element);
    for (const [place, element] of pieces)
      element.style.setProperty('--_light', `var(--_light-${run.path === 'crown' || place > 0.6 ? 5 : 4})`);
    on.append(...this.#elements);
    this.animations = pieces.map(([place, element]) => animation(element, layRay(run, place, calm), run.from, run.to));
  }

  clear(): void {
    for (const element of this.#elements) element.remove();
    for (const one of this.animations) one.cancel();
    this.#elements = [];
    this.animations = [];
    this.#run = undefined;
    this.#picture = undefined;
  }
}

import { travelled } from '../../breath/curve.js';
import type { Phase } from '../../breath/timeline.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import type { SpineWave } from '../spine-wave.js';
import { restOpacities } from '../wave.js';
import { ms } from './dom.js';

/** A while in which the spine breathes by itself. */
export interface Lull {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Every while of a course in which nobody is led and the spine breathes on. */
export const lullsOf = (phases: readonly Phase[]): readonly Lull[] =>
  phases.flatMap(({ start, duration, cue }) => (cue?.idle ? [{ from: start, to: start + duration }] : []));

/** About as long as a slow breath, and which share of it the light rises. */
const [BREATH, RISING]: readonly [Seconds, Fraction] = [12, 5 / 12];

/** How far up the glow of a spine at rest goes; for reduced motion, by how much it brightens where it is. */
const [RISE, BRIGHTER]: readonly [Fraction, Fraction] = [0.2, 0.5];

/** Moments of a breath that are laid, and pictures between two: fifteen a second, as it is so slow. */
const [SAMPLES, PICTURES] = [24, 'steps(8)'];

/** Longer than the wave takes to its own rest after the end (see `FADE` there), which this covers. */
const AFTER: Seconds = 1.5;

/** How full the lungs of a spine at rest are. */
const volumeAt = (share: Fraction): Fraction =>
  share < RISING ? travelled('inhale', share / RISING) : 1 - travelled('exhale', (share - RISING) / (1 - RISING));

/** What the wave shows at rest, farther up with fuller lungs, or brighter. */
const glowAt = ({ places }: SpineWave, volume: Fraction, calm: boolean): readonly Fraction[] =>
  calm
    ? restOpacities(places).map((opacity) => opacity * (1 + BRIGHTER * volume))
    : restOpacities(places.map((place) => place - RISE * volume));

/** Whole breaths that begin and end with what is seen at rest, on every piece of the light. */
const lay = (wave: SpineWave, { from, to }: Lull, calm: boolean): readonly Animation[] => {
  const breaths = Math.max(Math.round((to - from) / BREATH), 1);
  const glows = Array.from({ length: SAMPLES + 1 }, (_, i) => glowAt(wave, volumeAt(i / SAMPLES), calm));
  const timing = {
    delay: ms(from),
    duration: ms((to - from) / breaths),
    iterations: breaths,
    endDelay: ms(AFTER),
    fill: 'both',
  } as const;
  return wave.pieces.map(
    (piece, i) =>
      new Animation(
        new KeyframeEffect(piece, { opacity: glows.map((glow) => glow[i] as Fraction), easing: PICTURES }, timing),
      ),
  );
};

/** Whether it is seen: of several animations of a piece, the last one counts. */
const isOnTop = ({ pieces: [piece] }: SpineWave, [first]: readonly Animation[]): boolean =>
  piece?.getAnimations().at(-1) === first;

/** The light of a spine that breathes by itself, slowly and low, for nobody to follow: laid over that of the wave. */
export class Lulling {
  #lull: Lull | undefined;
  animations: readonly Animation[] = [];

  /** Lays what is on at a moment; what is over keeps until the wave has gone to its rest. */
  show(lulls: readonly Lull[], at: Seconds, wave: SpineWave, calm: boolean): void {
    const lull = lulls.find(({ from, to }) => from <= at && at < to + AFTER);
    if (lull && lull === this.#lull && isOnTop(wave, this.animations)) return;
    this.clear();
    if (!lull || at >= lull.to) return;
    this.#lull = lull;
    this.animations = lay(wave, lull, calm);
    const [first] = this.animations;
    if (first) first.onfinish = () => this.clear();
  }

  clear(): void {
    for (const one of this.animations) one.cancel();
    this.animations = [];
    this.#lull = undefined;
  }
}

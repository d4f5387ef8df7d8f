import type { Phase } from '../../breath/timeline.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import type { SpineWave } from '../spine-wave.js';
import { restOpacities } from '../wave.js';
import { ms } from './dom.js';
import { spansOf, type Span } from './passing.js';

/** Every while of a course in which nobody is led and the spine breathes on. */
export const lullsOf = (phases: readonly Phase[]): readonly Span[] => spansOf(phases, ({ cue }) => cue?.idle);

/** About as long as a slow breath, and how it leans: the light rises for five of twelve seconds. */
const [BREATH, LEAN]: readonly [Seconds, number] = [12, 0.79];

/** How far up the glow of a spine at rest goes; for reduced motion, by how much it brightens where it is. */
const [RISE, BRIGHTER]: readonly [Fraction, Fraction] = [0.2, 0.5];

/** Moments of a breath that are laid, and pictures between two: fifteen a second, as it is so slow. */
const [SAMPLES, PICTURES] = [24, 'steps(8)'];

/** Longer than the wave takes to its own rest after the end (see `FADE` there), which this covers. */
export const AFTER: Seconds = 1.5;

/** How full the lungs of a spine at rest are. */
const volumeAt = (share: Fraction): Fraction => (1 - Math.cos(2 * Math.PI * share ** LEAN)) / 2;

/** What the wave shows at rest, farther up with fuller lungs, or brighter. */
const glowAt = ({ places }: SpineWave, volume: Fraction, calm: boolean): readonly Fraction[] =>
  calm
    ? restOpacities(places).map((opacity) => opacity * (1 + BRIGHTER * volume))
    : restOpacities(places.map((place) => place - RISE * volume));

/**
 * The light of a spine that breathes by itself, slowly and low, for nobody to follow: whole breaths that begin and end
 * with what is seen at rest, on every piece, over the wave.
 */
export const layLull = (wave: SpineWave, { from, to }: Span, calm: boolean): readonly Animation[] => {
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

import type { Fraction, Seconds } from '../../src/breath/units.js';
import type { Span, Track } from '../../src/spine/wave.js';

/** What a browser shows of a track at a media time: the step of a stair that is on. */
export const shown = ({ opacity, offset, easing }: Track, { from, to }: Span, at: Seconds): Fraction => {
  const share = (at - from) / (to - from);
  const next = offset.findIndex((end) => end > share);
  if (next <= 0) return opacity.at(next) as Fraction;
  const [a, b] = [offset[next - 1] as number, offset[next] as number];
  const [low, high] = [opacity[next - 1] as number, opacity[next] as number];
  const steps = Number(/^steps\((\d+)\)$/.exec(easing[next - 1] as string)?.[1]);
  return low + ((high - low) * Math.floor((steps * (share - a)) / (b - a) + 1e-9)) / steps;
};

import type { Fraction } from '../../src/breath/units.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';

/** Resolves in the next frame, to its time. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until observers have been told where the element is, whichever of them is told first. */
export const nextView = async (element: Element): Promise<void> => {
  await nextFrame();
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  await nextFrame();
};

/** How bright every piece is, tail first. */
export const opacitiesOf = ({ pieces }: SpineWave): readonly Fraction[] =>
  pieces.map((piece) => Number(getComputedStyle(piece).opacity));

export const animationsOf = ({ pieces }: SpineWave): readonly Animation[] =>
  pieces.flatMap((piece) => piece.getAnimations());

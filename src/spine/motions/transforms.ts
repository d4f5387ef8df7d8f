import type { Point } from '../anatomy.js';
import type { Square } from './dom.js';

/** A drawing that is carried along: the point it hangs on and the way it is turned, in degrees clockwise. */
export interface Hook {
  readonly at: Point;
  readonly angle: number;
}

/** Where it is carried, and how it is stretched across and along itself. */
export interface Carried extends Hook {
  readonly across: number;
  readonly along: number;
}

const number = (value: number): number => Math.round(value * 1000) / 1000;

const turn = ([x, y]: Point, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
};

/**
 * The transforms that carry what is drawn in a square from its hook to others, one after another: around the middle of
 * the square and in shares of it, so that they hold for any size.
 */
export const carry = ({ middle: [x, y], reach }: Square, hook: Hook, ways: readonly Carried[]): readonly string[] => {
  const [ownX, ownY] = turn([x - hook.at[0], y - hook.at[1]], -hook.angle);
  let before = hook.angle;
  return ways.map(({ at, angle: asked, across, along }) => {
    // The short way round, from one to the next.
    const angle = asked + 360 * Math.round((before - asked) / 360);
    before = angle;
    const [movedX, movedY] = turn([ownX * across, ownY * along], angle);
    const [right, down] = [at[0] + movedX - x, at[1] + movedY - y].map((way) => number((way / (2 * reach)) * 100)) as [
      number,
      number,
    ];
    return `translate(${right}%,${down}%) rotate(${number(angle)}deg) scale(${number(across)},${number(along)}) rotate(${number(-hook.angle)}deg)`;
  });
};

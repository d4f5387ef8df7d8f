import type { PoseName } from '../../breath/guided.js';
import type { Fraction, Seconds } from '../../breath/units.js';
import { column, mix, mixShapes, placesOf, upright, type Shape } from './column.js';
import type { Phase } from '../../breath/timeline.js';
import { glowOf, type FigureName } from './figure.js';
import { contain, poseShape, type Outlier, type Room } from './poses.js';

/** What is in the picture: the spine, the spine with a head, or a figure. */
export type View = 'spine' | 'head' | FigureName;

/** What stands, once everything has moved. */
export interface Look {
  readonly view: View;
  readonly pose: PoseName;
  /** The vertebra that is turned, by its place in the column; 0 is none. */
  readonly turned: number;
  readonly turn: number;
}

/** A stretch of time in which the column moves from one shape to another, or stands. */
export interface Act {
  /** When it can be laid, with the same picture until it begins: a page that is busy then does not hold it up. */
  readonly ready: Seconds;
  readonly from: Seconds;
  /** When the move is over; the act goes on until the next. */
  readonly to: Seconds;
  readonly start: Shape;
  readonly end: Shape;
  /** Which part of the way is made, in shares of its time. */
  readonly span: readonly [from: Fraction, to: Fraction];
  /** How much is seen of the whole scene, first and last. */
  readonly opacity: readonly [from: Fraction, to: Fraction];
  readonly view: View;
  /** What it has to stay in on the way; undefined for what moves little. */
  readonly room: Room | undefined;
  /** The vertebra that is turned on the way, by its place in the column; 0 is none. */
  readonly turned: number;
  /** Nothing is shown but the wave's own drawing. */
  readonly rest: boolean;
}

/** How far a vertebra turns to either side, in degrees: more than it can [M], so that it is seen. */
const TURN = 32;

const TURN_TIME: Seconds = 2;

/** The scene goes, and comes back as another. */
const [GOING, COMING]: readonly [Seconds, Seconds] = [0.6, 0.9];

/** A person of this height has a spine of this length. */
const PERSON = 1680;

/** Share of the body's height at which its sacrum begins, from the top. */
const SACRUM = 0.425;

/** Crown, forehead, chin and back of a head, from C1. */
const HEAD: readonly Outlier[] = [
  { unit: 24, forward: 150, up: 30 },
  { unit: 24, forward: 0, up: 212 },
  { unit: 24, forward: -60, up: 60 },
];

/** What a phase asks for. */
export const lookOf = ({ cue }: Pick<Phase, 'cue'>): Look => {
  const { focus = '', turn, pose, path } = cue ?? {};
  const view =
    path === 'outward' ? 'body' : path === 'crown' ? 'head' : focus ? (glowOf(focus)?.figure ?? 'spine') : 'spine';
  const unit = column().findIndex(({ name }) => name === focus);
  const degrees = turn === 'one' ? TURN : turn === 'other' ? -TURN : 0;
  const turned = unit > 0 && degrees !== 0;
  return {
    view,
    pose: view === 'spine' ? (pose ?? 'tall') : 'tall',
    turned: turned ? unit : 0,
    turn: turned ? degrees : 0,
  };
};

/** Where a figure stands in its room: the height that it has, and its top. */
export const figureBox = (name: FigureName, half: number, { width, height }: Room): { height: number; top: number } => {
  const tall = Math.min(height * (name === 'body' ? 0.98 : 0.9), (width * 500) / half);
  return { height: tall, top: 380 - tall / 2 };
};

/** The shape that a look has in its room. `half` is half of the breadth of the body's figure. */
export const shapeOf = ({ view, pose, turned, turn }: Look, room: Room, half: number): Shape => {
  if (view === 'head') return { ...contain(upright(), room, 0, HEAD), head: 1 };
  if (view === 'body') {
    const box = figureBox('body', half, room);
    return { ...upright(), yaw: 90, scale: box.height / PERSON, x: 150, y: box.top + SACRUM * box.height };
  }
  const shape = poseShape(pose, room);
  return turned ? { ...shape, spin: shape.spin.map((spin, i) => spin + (i === turned ? turn : 0)) } : shape;
};

const smooth = (share: Fraction): Fraction => share * share * (3 - 2 * share);

const shareOf = ({ from, to }: Act, at: Seconds): Fraction =>
  to > from ? Math.min(Math.max((at - from) / (to - from), 0), 1) : 1;

/** The shape after a share of an act's time. */
export const shapeAfter = ({ start, end, span, room }: Act, share: Fraction): Shape => {
  if (start === end) return end;
  const shape = mixShapes(start, end, smooth(mix(span[0], span[1], share)));
  return room ? contain(shape, room) : shape;
};

/** Pictures of a move that are laid; between two of them every bone goes straight. */
export const SAMPLES = 12;

const sampled = new WeakMap<Act, readonly Shape[]>();

/** The shapes of an act, evenly from its start to the end of its move. */
export const samplesOf = (act: Act): readonly Shape[] => {
  let shapes = sampled.get(act);
  if (!shapes) {
    const count = act.start === act.end ? 1 : SAMPLES;
    shapes = Array.from({ length: count + 1 }, (_, i) => shapeAfter(act, i / count));
    sampled.set(act, shapes);
  }
  return shapes;
};

/** The shape at a moment. */
export const shapeAt = (act: Act, at: Seconds): Shape => shapeAfter(act, shareOf(act, at));

const largest = (from: readonly number[], to: readonly number[]): number =>
  Math.max(...from.map((degrees, i) => Math.abs(degrees - (to[i] as number))));

/** How far anything is bent on the way from one shape to another, in degrees. */
const distance = (from: Shape, to: Shape): number =>
  Math.max(largest(from.tilt, to.tilt), largest(from.side, to.side), Math.abs(from.yaw - to.yaw));

/** Whether any bone shows its front in one shape and its back in the other: what lies on top changes on the way. */
const turnsRound = (from: Shape, to: Shape): boolean => {
  const others = placesOf(to);
  return placesOf(from).some(({ facing }, i) => facing * (others[i]?.facing ?? 0) < -1);
};

/** Nothing gets smaller or larger by more than this while it is looked at (facts.md part C). */
const ZOOM = 1.25;

const zooms = (act: Act): boolean => {
  const scales = samplesOf(act).map(({ scale }) => scale);
  return Math.max(...scales) > ZOOM * Math.min(...scales);
};

const isFigure = (view: View): boolean => view === 'body' || view === 'face';

const same = (one: Look, other: Look): boolean =>
  one.view === other.view && one.pose === other.pose && one.turned === other.turned && one.turn === other.turn;

/** Nothing moves, nothing is in front of the wave's own drawing. */
const still = (from: Seconds): Act => {
  const rest = upright();
  return {
    ready: from,
    from,
    to: from,
    start: rest,
    end: rest,
    span: [0, 1],
    opacity: [1, 1],
    view: 'spine',
    room: undefined,
    turned: 0,
    rest: true,
  };
};

const atRest: Look = { view: 'spine', pose: 'tall', turned: 0, turn: 0 };

/** What is asked of the column in a course, in order; the end is one of them. */
const looksOf = (phases: readonly Phase[], duration: Seconds): readonly { at: Seconds; look: Look }[] => {
  const looks: { at: Seconds; look: Look }[] = [];
  for (const phase of phases) {
    const look = lookOf(phase);
    if (!same(looks.at(-1)?.look ?? atRest, look)) looks.push({ at: phase.start, look });
  }
  if (!same(looks.at(-1)?.look ?? atRest, atRest)) looks.push({ at: duration, look: atRest });
  return looks;
};

/**
 * When what follows an act can be laid: once the move before is over; from rest, where layers stand for nothing else, one
 * phase ahead. The ring around a vertebra that is turned has to stay until the next one is turned.
 */
const readyAfter = (last: Act, at: Seconds, phases: readonly Phase[], takesTheRing: boolean): Seconds => {
  if (takesTheRing) return at;
  const phaseBefore = phases.findLast(({ start }) => start < at)?.start ?? at;
  return Math.min(last.rest ? Math.max(last.to, phaseBefore) : last.to, at);
};

/** Everything that the column does in a course, from its start. With `calm`, nothing travels: it goes, and comes back changed. */
export const planOf = (
  phases: readonly Phase[],
  duration: Seconds,
  room: Room,
  half: number,
  calm: boolean,
): readonly Act[] => {
  let acts: Act[] = [still(-Infinity)];
  let before = atRest;
  for (const { at, look } of looksOf(phases, duration)) {
    acts = acts.filter(({ from }) => from < at);
    const last = acts.at(-1) as Act;
    const start = shapeAt(last, at);
    const seen = mix(last.opacity[0], last.opacity[1], shareOf(last, at));
    const end = shapeOf(look, room, half);
    const takesTheRing = Boolean(before.turned && look.turned && before.turned !== look.turned);
    const act: Act = {
      ready: readyAfter(last, at, phases, takesTheRing),
      from: at,
      to: at,
      start,
      end,
      span: [0, 1],
      opacity: [seen, 1],
      view: look.view,
      room: distance(start, end) > 45 ? room : undefined,
      turned: look.turned || before.turned,
      rest: false,
    };
    const otherPicture = last.view !== look.view && (isFigure(last.view) || isFigure(look.view));
    if (otherPicture || zooms(act) || (calm && (look.pose !== before.pose || look.view !== before.view))) {
      const dark = at + GOING * seen;
      acts.push({ ...act, turned: before.turned, to: dark, end: start, opacity: [seen, 0], view: last.view });
      acts.push({ ...act, turned: 0, ready: dark, from: dark, to: dark + COMING, start: end, opacity: [0, 1] });
    } else {
      const far = distance(start, end);
      const time = calm
        ? 0
        : far > 1 || look.view !== before.view
          ? Math.min(Math.max(1.4 + far / 45, 2), 3.6)
          : TURN_TIME;
      if (turnsRound(start, end) && time) {
        acts.push({ ...act, to: at + time / 2, span: [0, 0.5] });
        acts.push({
          ...act,
          ready: at + time / 2,
          from: at + time / 2,
          to: at + time,
          span: [0.5, 1],
          opacity: [1, 1],
        });
      } else acts.push({ ...act, to: at + time });
    }
    if (same(look, atRest)) acts.push(still((acts.at(-1) as Act).to));
    before = look;
  }
  return acts;
};

import type { Phase } from '../../breath/timeline.js';
import type { Seconds } from '../../breath/units.js';
import type { SpineWave } from '../spine-wave.js';

/** A stretch of a course. */
export interface Span {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Every phase of a course that is meant. */
export const spansOf = (phases: readonly Phase[], meant: (phase: Phase) => unknown): readonly Span[] =>
  phases.filter(meant).map(({ start, duration }) => ({ from: start, to: start + duration }));

/** Lays what the light does in a stretch, not yet started. */
type Lay = (wave: SpineWave, span: Span, calm: boolean) => readonly Animation[];

/** Whether it is seen: of several animations of an element, the last one counts. */
const isOnTop = (one: Animation | undefined): boolean =>
  (one?.effect as KeyframeEffect | undefined)?.target?.getAnimations().at(-1) === one;

/** What the light does beside the wave for a while, one stretch of a course at a time. */
export class Passing {
  readonly #lay: Lay;
  readonly #after: Seconds;
  #span: Span | undefined;
  animations: readonly Animation[] = [];

  /** @param after how long what is over keeps */
  constructor(lay: Lay, after: Seconds = 0) {
    this.#lay = lay;
    this.#after = after;
  }

  /** Lays what is on at a moment, and calls `then` when that is over. */
  show(spans: readonly Span[], at: Seconds, wave: SpineWave, calm: boolean, then: () => void): void {
    const span = spans.find(({ from, to }) => from <= at && at < to + this.#after);
    if (span && span === this.#span && isOnTop(this.animations[0])) return;
    this.clear();
    if (!span || at >= span.to) return;
    this.#span = span;
    this.animations = this.#lay(wave, span, calm);
    const [first] = this.animations;
    if (first) first.onfinish = then;
  }

  clear(): void {
    for (const one of this.animations) one.cancel();
    this.animations = [];
    this.#span = undefined;
  }
}

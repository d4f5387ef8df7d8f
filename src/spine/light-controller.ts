import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fraction, Seconds } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import {
  AHEAD,
  greeting,
  layLight,
  windowAt,
  type Blend,
  type Course,
  type Span,
  type Track,
  type WaveStyle,
} from './wave.js';

/** What the controller asks of its element. */
export interface LightHost extends ReactiveControllerHost {
  readonly session: BreathSession | undefined;
  /** Whether the light may travel, where the person's device does not say. */
  readonly motion: 'auto' | 'full' | 'reduced';
  /** Where the pieces of light stand, tail first. */
  readonly places: readonly Fraction[];
  /** Their elements in the same order; none before the first render. */
  readonly pieces: readonly HTMLElement[];
}

/** Animations are pinned again when they are off by more than this: about a quarter of a frame. */
const DRIFT_MS = 4;

/** Off by more than this is no drift but a jump; one back to the start, as in a loop, is blended. */
const JUMP_MS = 100;

const events = ['play', 'pause', 'seeked', 'ended', 'timelinechange', 'clockchange', 'phasechange'] as const;

const ms = (time: Seconds): number => time * 1000;

/** What the light follows. */
interface Pace {
  readonly timeline: Course;
  readonly currentTime: Seconds;
  readonly paused: boolean;
  readonly ended: boolean;
  toPerformance(media: Seconds): number;
}

const greetingPace: Pace = {
  timeline: greeting,
  currentTime: 0,
  paused: false,
  ended: false,
  toPerformance: () => performance.now(),
};

/**
 * Runs the light: one opacity animation a piece, laid from the session's timeline and pinned to its clock. Works only
 * when the session says that something has changed; in between, the compositor is alone.
 *
 * There are animations from the first play to the end while the element is in view, and at no other time.
 */
export class LightController implements ReactiveController {
  readonly #host: LightHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  #still: MediaQueryList | undefined;
  #session: BreathSession | undefined;
  #inView = false;
  #greeted = false;
  #animations: readonly Animation[] = [];
  /** What the animations show; undefined while there are none. */
  #laid: { readonly course: Course; readonly window: Span; readonly style: WaveStyle } | undefined;

  constructor(host: LightHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false));
    this.#observer.observe(this.#host);
    this.#still = matchMedia('(prefers-reduced-motion: reduce)');
    this.#still.addEventListener('change', this.#sync);
    this.#sync();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#still?.removeEventListener('change', this.#sync);
    this.#sync();
  }

  hostUpdated(): void {
    this.#sync();
  }

  get #style(): WaveStyle {
    const { motion } = this.#host;
    return motion === 'reduced' || (motion !== 'full' && this.#still?.matches) ? 'steps' : 'travel';
  }

  #see(inView: boolean): void {
    this.#inView = inView;
    this.#sync();
    if (!inView || this.#greeted) return;
    this.#greeted = true;
    if (!this.#laid && this.#style === 'travel') this.#follow(greetingPace);
  }

  /** Makes the animations show what the session says. Cheap when they already do. */
  readonly #sync = (): void => {
    const { isConnected, pieces, session: wanted } = this.#host;
    // Whatever a page has set: only a session can be followed.
    const session = isConnected && wanted?.toPerformance ? wanted : undefined;
    if (session !== this.#session)
      for (const type of events) {
        this.#session?.removeEventListener(type, this.#sync);
        session?.addEventListener(type, this.#sync);
      }
    this.#session = session;
    const greets = this.#laid?.course === greeting && this.#style === 'travel';
    if (!isConnected || !this.#inView || !pieces.length) this.#release();
    // After the end, light that is there goes on to its rest.
    else if (session && (session.ended ? this.#laid && !greets : session.currentTime || !session.paused))
      this.#follow(session);
    else if (!greets) this.#release();
  };

  #follow(pace: Pace): void {
    const { timeline, currentTime, ended } = pace;
    const [first] = this.#animations;
    const style = this.#style;
    const laid = this.#laid;
    const stands = pace.paused && !ended;
    const runs = first?.playState === 'running';
    const zero = ended ? (runs ? Number(first.startTime) : performance.now() - ms(currentTime)) : pace.toPerformance(0);
    const off = runs && !stands ? Math.abs(Number(first.startTime) - zero) : 0;
    const otherCourse = laid?.course !== timeline;
    const otherLight =
      laid &&
      (laid.course === greeting ||
        laid.style !== style ||
        (ended && otherCourse) ||
        (off > JUMP_MS && currentTime < 1));
    const short =
      laid &&
      (currentTime < laid.window.from || (laid.window.to <= timeline.duration && laid.window.to - currentTime < AHEAD));
    if (otherCourse || otherLight || short)
      this.#lay(
        timeline,
        currentTime,
        otherLight && !stands ? { at: currentTime, opacities: this.#seen() } : undefined,
      );

    for (const animation of this.#animations)
      if (stands) {
        animation.pause();
        animation.currentTime = ms(currentTime);
      } else if (!runs || otherLight || off > DRIFT_MS) animation.startTime = zero;
  }

  #seen(): readonly Fraction[] {
    return this.#host.pieces.map((piece) => Number(getComputedStyle(piece).opacity));
  }

  /** Lays a window on every piece in one task: nothing is presented between the first and the last. */
  #lay(course: Course, at: Seconds, blend: Blend | undefined): void {
    const { pieces, places } = this.#host;
    const style = this.#style;
    const window = windowAt(course, at);
    const tracks = layLight(course, places, window, style, blend);
    this.#animations = pieces.map((piece, i) => {
      const effect = new KeyframeEffect(
        piece,
        { ...(tracks[i] as Track) },
        {
          delay: ms(window.from),
          duration: ms(window.to - window.from),
          fill: 'both',
        },
      );
      const animation = this.#animations[i] ?? new Animation();
      animation.effect = effect;
      animation.onfinish = this.#finished;
      return animation;
    });
    this.#laid = { course, window, style };
  }

  readonly #finished = (): void => {
    if (this.#laid?.course === greeting || this.#session?.ended) this.#release();
  };

  #release(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#laid = undefined;
  }
}

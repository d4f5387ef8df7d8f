import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EPSILON, type Fraction, type Seconds } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import { AHEAD, greeting, layLight, windowAt, type Blend, type Course, type WaveStyle, type Span } from './wave.js';

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

const events = ['play', 'pause', 'seeked', 'ended', 'timelinechange', 'phasechange'] as const;

const ms = (time: Seconds): number => time * 1000;

/**
 * Runs the light: one opacity animation a piece, laid from the session's timeline and pinned to its clock. Works only
 * when the session says that something has changed; in between, the compositor is alone.
 *
 * There are animations from the first play to the end while the element is in view, and at no other time.
 */
export class LightController implements ReactiveController {
  readonly #host: LightHost & HTMLElement;
  readonly #observer: IntersectionObserver | undefined;
  readonly #still: MediaQueryList | undefined;
  #session: BreathSession | undefined;
  #inView = false;
  #greeted = false;
  #animations: readonly Animation[] = [];
  /** What the animations show; undefined while there are none. */
  #laid: { readonly course: Course; readonly window: Span; readonly style: WaveStyle } | undefined;
  #blend: Blend | undefined;

  constructor(host: LightHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false));
    this.#still = matchMedia('(prefers-reduced-motion: reduce)');
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
    this.#still?.addEventListener('change', this.#sync);
    this.#listenTo(this.#host.session);
    this.#sync();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#still?.removeEventListener('change', this.#sync);
    this.#listenTo(undefined);
    this.#release();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#listenTo(this.#host.session);
    this.#sync();
  }

  get #style(): WaveStyle {
    const { motion } = this.#host;
    return motion === 'reduced' || (motion !== 'full' && this.#still?.matches) ? 'steps' : 'travel';
  }

  #listenTo(session: BreathSession | undefined): void {
    if (session === this.#session) return;
    for (const type of events) {
      this.#session?.removeEventListener(type, this.#sync);
      session?.addEventListener(type, this.#sync);
    }
    this.#session = session;
  }

  #see(inView: boolean): void {
    this.#inView = inView;
    this.#sync();
    if (!inView || this.#greeted) return;
    this.#greeted = true;
    if (!this.#laid && this.#style === 'travel') this.#greet();
  }

  /** Makes the animations show what the session says. Cheap when they already do. */
  readonly #sync = (): void => {
    const session = this.#session;
    if (!this.#inView || !this.#host.isConnected || !this.#host.pieces.length) return this.#release();
    if (session?.ended) return this.#fadeOut(session);
    if (session && !(session.paused && session.currentTime === 0)) return this.#follow(session);
    if (this.#laid?.course !== greeting || this.#style === 'steps') this.#release();
  };

  #follow(session: BreathSession): void {
    const { timeline, currentTime } = session;
    const zero = session.toPerformance(0);
    const [first] = this.#animations;
    const laid = this.#laid;
    const running = first?.playState === 'running';
    const off = running && !session.paused ? Math.abs(Number(first.startTime) - zero) : 0;
    const style = this.#style;
    const elsewhere = laid && (laid.course === greeting || laid.style !== style || (off > JUMP_MS && currentTime < 1));
    const short =
      laid &&
      (currentTime < laid.window.from || (laid.window.to < timeline.duration && laid.window.to - currentTime < AHEAD));
    const back = this.#blend !== undefined && currentTime < this.#blend.at;
    if (elsewhere || back) this.#blend = session.paused ? undefined : { at: currentTime, opacities: this.#seen() };
    if (elsewhere || back || short || laid?.course !== timeline)
      this.#lay(timeline, windowAt(timeline, currentTime), style);

    if (session.paused) {
      for (const animation of this.#animations) {
        animation.pause();
        animation.currentTime = ms(currentTime);
      }
    } else if (!running || elsewhere || off > DRIFT_MS) this.#pin(zero);
  }

  /** Lets the light go on past the end of the timeline, to its rest. */
  #fadeOut({ timeline, currentTime }: BreathSession): void {
    const laid = this.#laid;
    if (!laid || laid.course === greeting || currentTime < timeline.duration - EPSILON) return;
    if (laid.course !== timeline) {
      this.#blend = { at: currentTime, opacities: this.#seen() };
      this.#lay(timeline, windowAt(timeline, currentTime), laid.style);
    }
    if (this.#animations[0]?.playState !== 'running') this.#pin(performance.now() - ms(timeline.duration));
  }

  #greet(): void {
    this.#lay(greeting, windowAt(greeting, 0), 'travel');
    this.#pin(performance.now());
  }

  #pin(zero: number): void {
    for (const animation of this.#animations) animation.startTime = zero;
  }

  #seen(): readonly Fraction[] {
    return this.#host.pieces.map((piece) => Number(getComputedStyle(piece).opacity));
  }

  /** Lays a window on every piece in one task: nothing is presented between the first and the last. */
  #lay(course: Course, window: Span, style: WaveStyle): void {
    const { pieces, places } = this.#host;
    const tracks = layLight(course, places, window, style, this.#blend);
    const timing = { delay: ms(window.from), duration: ms(window.to - window.from), fill: 'both' } as const;
    this.#animations = pieces.map((piece, i) => {
      const { opacity, offset } = tracks[i] ?? { opacity: [], offset: [] };
      const keyframes = { opacity: [...opacity], offset: [...offset] };
      const animation = this.#animations[i];
      if (!(animation?.effect instanceof KeyframeEffect))
        return new Animation(new KeyframeEffect(piece, keyframes, timing));
      animation.effect.setKeyframes(keyframes);
      animation.effect.updateTiming(timing);
      return animation;
    });
    this.#laid = { course, window, style };
    const last = this.#animations.at(-1);
    if (last) last.onfinish = this.#finished;
  }

  readonly #finished = (): void => {
    if (this.#laid?.course === greeting || this.#session?.ended) this.#release();
  };

  #release(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#laid = undefined;
    this.#blend = undefined;
  }
}

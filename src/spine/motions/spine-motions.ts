import type { Seconds } from '../../breath/units.js';
import type { BreathSession } from '../../session/session.js';
import { scene } from '../geometry.js';
import type { SpineWave } from '../spine-wave.js';
import type { Phase } from '../../breath/timeline.js';
import { ms } from './dom.js';
import { figure } from './figure.js';
import { AFTER, layLull, lullsOf } from './lull.js';
import { Passing, type Span } from './passing.js';
import { planOf, type Act } from './plan.js';
import type { Room } from './poses.js';
import { Rays, runsOf, type Run } from './rays.js';
import { Sparks, sparksOf, type Spark } from './sparks.js';
import { Stage } from './stage.js';
import { adoptMotionStyles } from './styles.js';
import { humsOf, layTremor } from './tremor.js';

/** Animations are pinned again when they are off by more than this: about a quarter of a frame. */
const DRIFT_MS = 4;

/** What is due within this is due: the moment an animation ends is told a little before or after the session's own. */
const SOON: Seconds = 0.03;

const events = ['play', 'pause', 'seeked', 'ended', 'timelinechange', 'clockchange', 'phasechange'] as const;

/** Everything that a timeline asks for in the room that there is. */
interface Score {
  readonly phases: readonly Phase[];
  readonly key: string;
  readonly acts: readonly Act[];
  readonly sparks: readonly Spark[];
  readonly runs: readonly Run[];
  readonly hums: readonly Span[];
  readonly lulls: readonly Span[];
}

/**
 * What a spine does beside its wave: vertebrae that turn, poses, figures that show where the attention is, light that
 * leaves the spine, light that trembles with a hum, a spine that breathes by itself. It follows the session of a `<spine-wave>` and reads the `cue` of its phases.
 *
 * All of it is laid in media time as transforms and opacities when something changes; in between, nothing runs. A move is
 * laid before it begins, as soon as the one before is over. There are elements only while something is shown, and in the
 * phase before.
 */
export class SpineMotions {
  readonly #wave: SpineWave;
  readonly #stage: Stage;
  readonly #sparks = new Sparks();
  readonly #rays = new Rays();
  readonly #tremor = new Passing(layTremor);
  readonly #lulling = new Passing(layLull, AFTER);
  readonly #observer = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)?.isIntersecting ?? false;
    this.update();
  });
  readonly #sizes = new ResizeObserver(() => this.update());
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #session: BreathSession | undefined;
  #inView = false;
  #disposed = false;
  #score: Score | undefined;
  #act: Act | undefined;
  #acting: readonly Animation[] = [];
  /** `performance.now()` at media time 0; nothing while the session stands. */
  #zero: number | undefined;

  constructor(wave: SpineWave) {
    this.#wave = wave;
    this.#stage = new Stage(wave);
    this.#observer.observe(wave);
    this.#sizes.observe(wave);
    this.#calm.addEventListener('change', this.update);
    this.update();
  }

  /** Ends all of it: the spine is as it was before. */
  dispose(): void {
    this.#disposed = true;
    this.#observer.disconnect();
    this.#sizes.disconnect();
    this.#calm.removeEventListener('change', this.update);
    this.#listenTo(undefined);
    this.#release();
  }

  /** Makes what is shown agree with the session, the size and the settings of the spine; to be called when `session` or `motion` of the spine has been set. */
  readonly update = (): void => {
    if (this.#disposed) return;
    const wave = this.#wave;
    this.#listenTo(wave.session?.toPerformance ? wave.session : undefined);
    const session = this.#session;
    const begun = session && (session.currentTime > 0 || !session.paused);
    if (!session || !begun || !wave.isConnected || !this.#inView || !wave.pieces.length) {
      this.#release();
      return;
    }
    const { ended, paused } = session;
    // After the end, what is there goes on to its rest.
    if (ended && !this.#act) return;
    const { currentTime } = session;
    if (ended) this.#zero ??= performance.now() - ms(currentTime);
    else this.#zero = paused ? undefined : session.toPerformance(0);
    const at = ended ? Math.max((performance.now() - Number(this.#zero)) / 1000, currentTime) : currentTime;
    this.#show(this.#scoreOf(session), this.#zero === undefined ? at : at + SOON);
    for (const animation of this.#all) this.#pin(animation, at);
  };

  get #reduced(): boolean {
    const { motion } = this.#wave;
    return motion === 'reduced' || (motion !== 'full' && this.#calm.matches);
  }

  get #all(): readonly Animation[] {
    return [
      ...this.#acting,
      ...this.#sparks.animations,
      ...this.#rays.animations,
      ...this.#tremor.animations,
      ...this.#lulling.animations,
    ];
  }

  /** The box of the element in millimetres of the scene. */
  get #room(): Room {
    const { clientWidth, clientHeight } = this.#wave;
    const scale = Math.min(clientWidth / scene.width, clientHeight / scene.height) || 1;
    return { width: Math.max(clientWidth / scale, scene.width), height: Math.max(clientHeight / scale, scene.height) };
  }

  #listenTo(session: BreathSession | undefined): void {
    if (session === this.#session) return;
    for (const type of events) {
      this.#session?.removeEventListener(type, this.update);
      session?.addEventListener(type, this.update);
    }
    this.#session = session;
    this.#release();
  }

  #scoreOf({ timeline }: BreathSession): Score {
    const { phases, duration } = timeline;
    const { width, height } = this.#room;
    const calm = this.#reduced;
    const key = `${Math.round(width)} ${Math.round(height)} ${calm}`;
    if (this.#score?.phases !== phases || this.#score.key !== key)
      this.#score = {
        phases,
        key,
        acts: planOf(phases, duration, this.#room, figure('body').half, calm),
        sparks: sparksOf(phases),
        runs: runsOf(phases),
        hums: humsOf(phases),
        lulls: lullsOf(phases),
      };
    return this.#score;
  }

  #show({ acts, sparks, runs, hums, lulls }: Score, at: Seconds): void {
    const act = acts.findLast(({ ready }) => ready <= at);
    if (act && act !== this.#act) {
      const before = this.#acting;
      this.#acting = this.#stage.show(act, this.#room);
      for (const animation of before) animation.cancel();
      this.#act = act;
      // Looks again when what has been laid is over; one of it stands for all.
      const [first] = this.#acting;
      if (first) first.onfinish = this.update;
    }
    if (!act?.rest) adoptMotionStyles(this.#wave.renderRoot as ShadowRoot);
    this.#sparks.show(sparks, at, this.#stage.picture);
    this.#rays.show(runs, at, this.#stage.picture, this.#reduced);
    this.#tremor.show(hums, at, this.#wave, this.#reduced, this.update);
    this.#lulling.show(lulls, at, this.#wave, this.#reduced, this.update);
  }

  #pin(animation: Animation, at: Seconds): void {
    if (this.#zero === undefined) {
      animation.pause();
      animation.currentTime = ms(at);
    } else if (animation.startTime === null || Math.abs(Number(animation.startTime) - this.#zero) > DRIFT_MS)
      animation.startTime = this.#zero;
  }

  #release(): void {
    for (const animation of this.#acting) animation.cancel();
    this.#acting = [];
    this.#act = undefined;
    this.#sparks.clear();
    this.#rays.clear();
    this.#tremor.clear();
    this.#lulling.clear();
    this.#stage.clear();
  }
}

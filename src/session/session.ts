import { minutesFor, needsNaturalBreath } from '../breath/limits.js';
import { limitPractice, samePractice, type Practice } from '../breath/practice.js';
import {
  compile,
  continueWith,
  cuesBetween,
  endAt,
  sampleAt,
  type Phase,
  type Sample,
  type Timeline,
} from '../breath/timeline.js';
import { clamp, EPSILON, type Seconds } from '../breath/units.js';
import { Clock, type Anchor } from './clock.js';
import { PhaseChangeEvent, type SessionEventMap } from './events.js';
import { performanceTime, type Cancel, type TimeSource } from './time-source.js';

/** What a session is made of; everything has a default. */
export interface SessionOptions {
  /** What to breathe; what is left out is that of the long exhale: 4 s in, 6 s out, two minutes. */
  readonly practice?: Partial<Practice>;
  /** What tells the time. Default: `performance.now()`. */
  readonly timeSource?: TimeSource;
}

type SessionListener<K extends keyof SessionEventMap> = (event: SessionEventMap[K]) => void;

/**
 * A breath session: a practice laid out in time, a clock, and the only state machine of this library. It works without
 * any element, in a page or a worker, and is read like an HTMLMediaElement.
 *
 * Views (light, sound, words) listen to it and ask it where it is; none of them keeps time of its own.
 *
 * @fires {Event} play - Breathing begins or goes on.
 * @fires {Event} playing - Breathing is on; after `play`.
 * @fires {Event} pause - It stands still, or has ended.
 * @fires {Event} seeking - `currentTime` is about to jump.
 * @fires {Event} seeked - `currentTime` has jumped.
 * @fires {Event} timeupdate - Once a second while playing, counted from the start of the phase.
 * @fires {Event} durationchange - `duration` is another one.
 * @fires {Event} ended - The last out-breath is over, or `end()` was called.
 * @fires {Event} timelinechange - `timeline` is another one.
 * @fires {Event} clockchange - Time is measured by another source.
 * @fires {PhaseChangeEvent} phasechange - Another phase has begun.
 */
export class BreathSession extends EventTarget {
  /** Starts over from the lead-in instead of ending, for as long as the pattern may be breathed (facts.md part C). */
  loop = false;

  #timeline: Timeline;
  /** The practice from its own start: what a restart goes back to once the timeline has been joined or cut. */
  #whole: Timeline;
  #clock: Clock;
  #ended = false;
  /** Cues before this media time have been told. */
  #told: Seconds = 0;
  #phase: Phase | undefined;
  /** Counts the jumps in media time: who tells cues stops when a listener has jumped. */
  #jumps = 0;
  /** Rounds of a loop that are over. */
  #rounds = 0;
  #cancelWake: Cancel = () => {};

  constructor(options?: SessionOptions | null) {
    super();
    const { practice = {}, timeSource } = options ?? {};
    this.#whole = compile(limitPractice(practice).practice);
    this.#timeline = this.#whole;
    this.#clock = new Clock(timeSource ?? performanceTime);
  }

  /** What is breathed. Setting it while breathing takes hold at the next breath; before the start at once, after the end when it starts over. */
  get practice(): Practice {
    return this.#whole.practice;
  }
  set practice(practice: Practice) {
    const limited = limitPractice(practice).practice;
    if (samePractice(limited, this.practice)) return;
    this.#whole = compile(limited);
    // What has been breathed to its end stays as it was, until it starts over.
    if (this.#ended) return;
    const at = this.currentTime;
    const breathing = !this.paused || at > 0;
    if (!breathing) this.#told = 0;
    this.#setTimeline(breathing ? continueWith(limited, this.#timeline, at) : this.#whole);
  }

  /** The session laid out in media time. Replaced, never changed. */
  get timeline(): Timeline {
    return this.#timeline;
  }
  /** Lays another plan in its place; media time stays, so that plans which agree up to here join without a jump. */
  set timeline(timeline: Timeline) {
    this.#whole = timeline;
    if (this.#ended) return;
    if (this.paused && this.currentTime === 0) this.#told = 0;
    this.#setTimeline(timeline);
  }

  /** True length in seconds: the lead-in and every whole breath. */
  get duration(): Seconds {
    return this.#timeline.duration;
  }

  /** Whether the session stands: before the first `play()`, after `pause()`, and once ended. */
  get paused(): boolean {
    return !this.#clock.running;
  }

  /** Whether the last out-breath is over. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Media time in seconds. Setting it seeks, to the nearest time there is; what is not a number is ignored. */
  get currentTime(): Seconds {
    return clamp(this.#clock.position, 0, this.duration);
  }
  set currentTime(time: Seconds) {
    if (!Number.isFinite(time)) return;
    // An early end is taken back by going before it: all that was planned is there again.
    if (this.#ended) this.#setTimeline(this.#whole);
    this.dispatchEvent(new Event('seeking'));
    this.#moveTo(clamp(time, 0, this.duration));
    this.dispatchEvent(new Event('seeked'));
    this.#advance();
  }

  /** Where the breath is now. */
  get sample(): Sample {
    return sampleAt(this.#timeline, this.currentTime);
  }

  /** Starts, goes on after a pause, or starts over after the end. Does nothing while playing. */
  play(): void {
    if (!this.paused) return;
    if (this.#atEnd) {
      this.#rounds = 0;
      this.#restart();
    }
    // A listener may have played or ended it by now.
    if (!this.paused || this.#ended) return;
    this.#clock.start();
    this.dispatchEvent(new Event('play'));
    if (!this.paused) this.dispatchEvent(new Event('playing'));
    if (!this.paused) this.#advance();
  }

  /** Stands still where it is. Does nothing while paused. */
  pause(): void {
    if (this.paused) return;
    this.#stop();
    this.dispatchEvent(new Event('pause'));
  }

  /** Ends here and now: the timeline is cut at the present moment, `ended` follows. Nothing before the first `play()`. */
  end(): void {
    const at = this.currentTime;
    if (this.#ended || (this.paused && at === 0)) return;
    this.#conclude(endAt(this.#timeline, at));
  }

  /**
   * Measures time with another source from here on, without a jump; `anchor` pins one of its readings to a media time.
   * The sound calls this with the audio clock once it runs, so that light and words follow what is heard.
   */
  follow(source: TimeSource, anchor?: Anchor): void {
    this.#clock.follow(source, anchor);
    this.dispatchEvent(new Event('clockchange'));
    if (!this.paused) this.#advance();
  }

  /** `performance.now()` in milliseconds at media time `media`, for what runs on the page's own timeline. */
  toPerformance(media: Seconds): number {
    return this.#clock.toPerformance(media);
  }

  override addEventListener<K extends keyof SessionEventMap>(
    type: K,
    listener: SessionListener<K>,
    options?: AddEventListenerOptions | boolean,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void {
    super.addEventListener(type, listener, options);
  }

  get #atEnd(): boolean {
    return this.currentTime >= this.duration - EPSILON;
  }

  #setTimeline(timeline: Timeline): void {
    const { duration } = this.#timeline;
    if (timeline === this.#timeline) return;
    this.#timeline = timeline;
    this.dispatchEvent(new Event('timelinechange'));
    if (timeline.duration !== duration) this.dispatchEvent(new Event('durationchange'));
    if (!this.paused) this.#advance();
  }

  #restart(): void {
    this.#jumps++;
    this.#ended = false;
    this.#clock.position = 0;
    this.#told = 0;
    this.#setTimeline(this.#whole);
    this.dispatchEvent(new Event('timeupdate'));
  }

  #moveTo(time: Seconds): void {
    this.#jumps++;
    this.#ended = false;
    this.#clock.position = time;
    this.#told = time;
    const { phase } = sampleAt(this.#timeline, time);
    // A jump into the midst of a phase tells that phase; its start is left to #advance.
    if (time > 0 && phase.start < time) this.#tell(phase);
    this.dispatchEvent(new Event('timeupdate'));
  }

  #stop(): void {
    this.#cancelWake();
    this.#clock.stop();
  }

  #tell(phase: Phase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.dispatchEvent(new PhaseChangeEvent(phase));
  }

  /** The first cue that has come and has not been told. */
  get #due(): Phase | undefined {
    return cuesBetween(this.#timeline, this.#told, this.currentTime + EPSILON)[0];
  }

  /** Tells everything that has come due, and asks to be woken for what comes next. */
  #advance(): void {
    const jumps = this.#jumps;
    // One at a time: a listener may pause, move or end the session, or change what comes next.
    for (let cue = this.#due; cue; cue = this.#due) {
      this.#told = cue.start + EPSILON;
      this.#tell(cue);
      // Who moved or ended it has told what is due there.
      if (jumps !== this.#jumps) return;
    }
    if (!this.paused) this.dispatchEvent(new Event('timeupdate'));
    if (this.paused || jumps !== this.#jumps) return;
    if (!this.#atEnd) this.#sleep(this.currentTime);
    else if (this.loop && this.#mayRepeat) this.#repeat();
    else this.#conclude(this.#timeline);
  }

  /** Whether another round stays within the time that the pattern may be breathed for (facts.md part C). */
  get #mayRepeat(): boolean {
    const { pattern, cap = minutesFor(pattern).max } = this.practice;
    return !needsNaturalBreath(pattern) && (this.#rounds + 2) * this.#whole.duration <= cap * 60;
  }

  #repeat(): void {
    this.#rounds++;
    this.#restart();
    this.dispatchEvent(new Event('seeked'));
    if (!this.paused) this.#advance();
  }

  #sleep(now: Seconds): void {
    const { phase } = sampleAt(this.#timeline, now);
    const nextSecond = phase.start + Math.floor(now - phase.start + EPSILON) + 1;
    this.#cancelWake();
    this.#cancelWake = this.#clock.wakeAt(Math.min(nextSecond, phase.start + phase.duration), () => this.#advance());
  }

  #conclude(timeline: Timeline): void {
    const wasPlaying = !this.paused;
    this.#jumps++;
    this.#stop();
    this.#clock.position = timeline.duration;
    this.#ended = true;
    this.#setTimeline(timeline);
    if (wasPlaying && this.#ended) this.dispatchEvent(new Event('pause'));
    if (this.#ended) this.dispatchEvent(new Event('ended'));
  }
}

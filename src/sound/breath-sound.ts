import { audioTime, performanceTime, type TimeSource } from '../session/time-source.js';
import type { BreathSession } from '../session/session.js';
import type { Timeline } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';
import { valueAt } from './score-lane.js';
import { lookAhead, output, type LiveStage, type OutputClient } from './output.js';
import { ringOut, scoreOf, type Score } from './score.js';
import { isAudible, limitSound, type SoundSettings } from './settings.js';
import { Voices } from './voices.js';

/**
 * - `idle`: nothing is to be heard: paused, muted, not yet begun, or about to begin.
 * - `sounding`: what is to be heard is heard.
 * - `blocked`: the browser does not let sound through, now; a press may help. The breath goes on in silence.
 * - `unavailable`: this browser has no Web Audio, or no context to give. The breath goes on in silence.
 */
export type SoundState = 'idle' | 'sounding' | 'blocked' | 'unavailable';

const FADE_IN: Seconds = 0.15;
const FADE_OUT: Seconds = 0.07;

/** From the writing of the first event to its sound; should writing take longer, the fade waits for it. */
const MARGIN: Seconds = 0.01;

/** A breath boundary nearer than this cannot be written for any more. */
const TOO_NEAR: Seconds = 0.05;

/** Longer than a context needs to start; one that has not by then was refused. Milliseconds. */
const PATIENCE = 900;

/** What stands written on the voices' parameters. */
interface Written {
  readonly voices: Voices;
  readonly stage: LiveStage;
  readonly timeline: Timeline;
  readonly score: Score;
  /** Added to a media time gives the context's time of its events. */
  readonly offset: Seconds;
}

/**
 * The sound of a session. It listens to the session and needs no calls while it runs: it writes the whole session ahead
 * onto the clock of the page's audio context, and moves the session onto that clock, so that light and words keep with
 * what is heard. `session.play()` must be called during a press, as browsers ask of anything that sounds.
 *
 * Without Web Audio, or where the browser refuses, nothing throws: the session goes on by `performance.now()`, and
 * `state` says why nothing is heard. Fires `statechange` when `state` has changed.
 */
export class BreathSound extends EventTarget {
  readonly #session: BreathSession;
  readonly #ear = new AbortController();
  readonly #client: OutputClient = { outputChanged: () => this.#outputChanged() };
  #settings: SoundSettings;
  #state: SoundState = 'idle';
  #written: Written | undefined;
  #fading = false;
  /** The session follows the audio clock. */
  #leading = false;
  /** A closing stroke of the bowl is owed. */
  #closing = false;
  #cut = false;
  #untuned = false;
  #askedAt = 0;

  constructor(session: BreathSession, settings: Partial<SoundSettings> = {}) {
    super();
    this.#session = session;
    this.#settings = limitSound(settings);
    const on = (type: Parameters<BreathSession['addEventListener']>[0], listener: () => void): void =>
      session.addEventListener(type, listener, { signal: this.#ear.signal });
    on('play', () => this.#begin());
    on('pause', () => this.#paused());
    on('seeked', () => this.#leave());
    on('ended', () => this.#ended());
    on('timelinechange', () => this.#timelineChanged());
    on('timeupdate', () => this.#look());
    on('phasechange', () => this.#tuneIfSilent());
    if (!session.paused) this.#begin();
  }

  /** What is asked for, within its limits. */
  get settings(): SoundSettings {
    return this.#settings;
  }

  /** What comes of it. */
  get state(): SoundState {
    return this.#state;
  }

  /**
   * Changes settings, those named alone. Volume, muting and kinds fade at once, over 70 to 150 ms; the pitch of the hum
   * changes at the next moment when no hum is heard. Unmuting counts as a press if it happens during one.
   */
  set(settings: Partial<SoundSettings>): void {
    const { humPitch } = this.#settings;
    this.#settings = limitSound(settings, this.#settings);
    this.#untuned ||= humPitch !== this.#settings.humPitch;
    if (!isAudible(this.#settings)) return this.#silence();
    this.#written?.voices.set(this.#settings);
    this.#tuneIfSilent();
    if (!this.#written && this.#wanted) this.#begin();
  }

  /** Fades out and lets go of the session and, after the last one, of the page's audio context. */
  dispose(): void {
    this.#ear.abort();
    this.#silence();
    if (!this.#written) output.release(this.#client);
  }

  get #wanted(): boolean {
    return !this.#ear.signal.aborted && !this.#session.paused && isAudible(this.#settings);
  }

  #setState(state: SoundState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  /** Sound is wanted from here on. */
  #begin(): void {
    this.#closing = false;
    this.#cut = false;
    if (!isAudible(this.#settings)) return;
    // The bowl of the round before may still ring.
    if (this.#written) return this.#leave();
    this.#askedAt = performance.now();
    output.wake(this.#client);
    if (!output.stage) this.#setState('unavailable');
    else if (output.running) this.#join();
  }

  /** Builds the voices, writes the session onto them from where it will be, and takes the lead. */
  #join(): void {
    const session = this.#session;
    const stage = output.stage as LiveStage;
    const { context } = stage;
    const voices = new Voices(stage, this.#settings);
    const { timeline } = session;
    const score = scoreOf(timeline);
    const heard = audioTime(context);
    // Woken by the page's clock: the session would wait forever for an audio clock that has stopped, and so would this.
    const source: TimeSource = {
      ...heard,
      wakeAt: (at, callback) => performanceTime.wakeAt(heard.toPerformance(at), callback),
    };
    const time = context.currentTime + MARGIN + lookAhead;
    const media = session.currentTime + (session.paused ? 0 : time - source.now());
    const offset = time - lookAhead - media;
    voices.emit(score, media, offset);
    voices.fadeTo(1, FADE_IN);
    this.#written = { voices, stage, timeline, score, offset };
    this.#untuned = false;
    this.#setState('sounding');
    if (session.paused) return this.#ringOut();
    this.#leading = true;
    session.follow(source, { media, time });
  }

  /** The session goes on by the page's own clock. */
  #stopLeading(): void {
    if (!this.#leading) return;
    this.#leading = false;
    this.#session.follow(performanceTime);
  }

  /** Fades out; once that is done, joins again if sound is still wanted. */
  #leave(): void {
    if (!this.#written || this.#fading) return;
    const { voices, stage } = this.#written;
    if (!output.running) return this.#drop();
    this.#fading = true;
    const end = voices.fadeTo(0, FADE_OUT) + lookAhead;
    output.after(
      end + (stage.context.outputLatency || 0) + 0.015,
      () => this.#written?.voices === voices && this.#drop(),
    );
  }

  #drop(): void {
    this.#written?.voices.dispose();
    this.#written = undefined;
    this.#fading = false;
    if (this.#ear.signal.aborted) output.release(this.#client);
    else if (output.running && (this.#wanted || this.#closing)) return this.#join();
    this.#closing = false;
    if (this.#wanted) return;
    output.rest(this.#client);
    this.#setState('idle');
  }

  #silence(): void {
    this.#closing = false;
    this.#stopLeading();
    if (this.#written) this.#leave();
    else if (!this.#wanted) this.#setState('idle');
  }

  #paused(): void {
    this.#stopLeading();
    if (this.#session.ended) return;
    if (this.#written) this.#leave();
    else this.#drop();
  }

  #ended(): void {
    if (!this.#written) return this.#drop();
    this.#closing = this.#cut || this.#fading;
    if (this.#closing) this.#leave();
    else this.#ringOut();
  }

  #ringOut(): void {
    const { voices, timeline, offset } = this.#written as Written;
    this.#closing = false;
    output.after(
      timeline.duration + offset + ringOut,
      () => this.#written?.voices === voices && !this.#fading && this.#drop(),
    );
  }

  #timelineChanged(): void {
    if (!this.#written || this.#fading) return;
    if (this.#session.paused) this.#cut = true;
    else this.#splice(this.#written);
  }

  /** Up to the breath boundary at which the timelines part nothing is touched. */
  #splice(written: Written): void {
    const { timeline } = this.#session;
    const { timeline: old, voices, stage, offset } = written;
    const parted = timeline.phases.findIndex((phase, index) => phase !== old.phases[index]);
    const boundary = timeline.phases[parted]?.start ?? timeline.duration;
    if (boundary + offset < stage.context.currentTime + TOO_NEAR) return this.#leave();
    const score = scoreOf(timeline);
    voices.goOnWith(score, boundary, Math.min(old.duration, timeline.duration), offset);
    this.#written = { ...written, timeline, score };
  }

  /** At every wake-up of the session. */
  #look(): void {
    if (!this.#wanted) return;
    output.check();
    if (!output.running && output.stage && performance.now() - this.#askedAt > PATIENCE) this.#setState('blocked');
  }

  #tuneIfSilent(): void {
    if (!this.#written || !this.#untuned) return;
    const { voices, stage, score, offset } = this.#written;
    const now = stage.context.currentTime - offset;
    if ([0, 0.1].some((ahead) => valueAt(score.hum, now + ahead) > 0)) return;
    this.#untuned = false;
    voices.tune(this.#settings.humPitch);
  }

  #outputChanged(): void {
    const { running, stage } = output;
    if (this.#written && !(running && stage === this.#written.stage)) {
      this.#stopLeading();
      this.#drop();
    }
    if (this.#written || !this.#wanted) return;
    if (running) this.#join();
    else this.#setState(stage ? 'blocked' : 'unavailable');
  }
}

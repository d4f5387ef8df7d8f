import { audioTime, performanceTime } from '../session/time-source.js';
import type { SessionEventMap } from '../session/events.js';
import type { BreathSession } from '../session/session.js';
import type { Timeline } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';
import { check, hasOutput, lookAhead, rest, runningStage, wake, type LiveStage } from './output.js';
import { ringOut, scoreOf } from './score.js';
import { limitSound, type SoundSettings } from './settings.js';
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

/** After a fade, until its end has left the compressor and the context may rest. */
const LINGER: Seconds = 0.02;

/** From the writing of the first event to its sound; should writing take longer, the fade waits for it. */
const MARGIN: Seconds = 0.01;

/** A breath boundary nearer than this cannot be written for any more. */
const TOO_NEAR: Seconds = 0.05;

/** Longer than a context needs to start; one that has not by then was refused. Milliseconds. */
const PATIENCE = 900;

/**
 * The sound of a session. It listens to the session and needs no calls while it runs: it writes the whole session ahead
 * onto the clock of the page's audio context, and moves the session onto that clock, so that light and words keep with
 * what is heard. `session.play()` must be called during a press, as browsers ask of anything that sounds.
 *
 * Without Web Audio, or where the browser refuses, nothing throws: the session goes on by `performance.now()`, and
 * `state` says why nothing is heard.
 *
 * @fires {Event} statechange - `state` is another one.
 */
export class BreathSound extends EventTarget {
  /** What it is the sound of. */
  readonly session: BreathSession;
  /** Lies under it, loaded beside; is told whenever state, stage or settings may be others. */
  bed?: (() => void) | undefined;
  /** Where it sounds, or has sounded last. */
  stage: LiveStage | undefined;
  /** Who sings. Others, loaded beside, may be put in their place; they take over when it next begins, goes on or jumps. */
  Voices = Voices;
  /** Aborted once it is disposed of. */
  readonly ear = new AbortController();
  #settings: SoundSettings;
  #state: SoundState = 'idle';
  /** What sounds, if anything does; the next one and `stage` go with it. */
  #voices: Voices | undefined;
  /** Added to a media time gives the context's time of its events. */
  #offset: Seconds = 0;
  /** What is written; nothing while it fades out, as it holds no longer. */
  #timeline: Timeline | undefined;
  /** A closing stroke of the bowl is owed. */
  #closing = false;
  /** Until then a context that was asked for may still be starting; 0 while none was. As `performance.now()`. */
  #patientUntil = 0;

  constructor(session: BreathSession, settings: Partial<SoundSettings> = {}) {
    super();
    this.session = session;
    this.#settings = limitSound(settings);
    const on = (type: keyof SessionEventMap, listener: () => void): void =>
      session.addEventListener(type, listener, { signal: this.ear.signal });
    on('play', () => this.#begin());
    on('pause', () => {
      if (this.#voices) session.follow(performanceTime);
      if (!session.ended) this.#renew();
    });
    on('seeked', () => this.#renew());
    // What is written rings out, if it was written to this end; else the last stroke is owed.
    on('ended', () => {
      if (this.#timeline !== session.timeline) this.#renew(!!this.#voices);
    });
    on('timelinechange', () => this.#splice());
    on('timeupdate', () => {
      if (this.#wanted) check();
      this.#look();
    });
    this.#begin();
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
   * changes within a second of the next moment when no hum is heard. Unmuting counts as a press if it happens during one.
   */
  set(settings: Partial<SoundSettings>): void {
    this.#settings = limitSound(settings, this.#settings);
    if (!this.#audible) this.#renew();
    else if (this.#voices) this.#voices.set(this.#settings);
    else this.#begin();
    this.#look();
    this.bed?.();
  }

  /** Fades out and lets go of the session and, after the last one, of the page's audio context. */
  dispose(): void {
    this.ear.abort();
    this.#renew();
  }

  get #wanted(): boolean {
    const goesOn = !this.session.paused || this.#closing;
    return goesOn && this.#audible && !this.ear.signal.aborted;
  }

  /** Whether anything at all is to be heard. */
  get #audible(): boolean {
    const { kinds, volume, muted } = this.#settings;
    return !muted && volume > 0 && (kinds.size > 0 || !!this.bed);
  }

  #setState(state: SoundState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new Event('statechange'));
    }
    this.bed?.();
  }

  /** Sound may be wanted from here on, and this may be a press. */
  #begin(): void {
    if (!this.#wanted) return;
    this.#patientUntil ||= performance.now() + PATIENCE;
    wake(this.#look);
    this.#renew();
  }

  /** What is written holds no longer: fades it out, then writes anew or rests. */
  #renew(closing = false): void {
    this.#closing = closing;
    const voices = this.#voices;
    if (!voices || this.#lost) return this.#anew();
    if (!this.#timeline) return;
    this.#timeline = undefined;
    voices.stop(voices.fadeTo(0, FADE_OUT) + (this.stage?.context.outputLatency || 0) + LINGER, this.#anew);
  }

  /** What is written cannot be heard any more. */
  get #lost(): boolean {
    return this.stage !== runningStage();
  }

  /** With nothing to be heard any more: writes the session ahead from where it will be, or rests, or says why not. */
  readonly #anew = (): void => {
    const voices = this.#voices;
    voices?.dispose();
    this.#voices = this.#timeline = undefined;
    const stage = runningStage();
    if (this.#wanted && stage) return this.#join(stage);
    if (voices) this.session.follow(performanceTime);
    // Woken by that, the session may have found sound again.
    if (this.#voices) return;
    if (!this.#wanted) {
      this.#patientUntil = 0;
      rest(this.#look, this.ear.signal.aborted);
      this.#setState('idle');
    } else if (!hasOutput()) this.#setState('unavailable');
    else if (performance.now() > this.#patientUntil) this.#setState('blocked');
  };

  /** Builds the voices, writes the session onto them, and takes the lead. */
  #join(stage: LiveStage): void {
    const session = this.session;
    const { context } = stage;
    const voices = new this.Voices(stage, this.#settings);
    const source = audioTime(context);
    const start = context.currentTime + MARGIN;
    const time = start + lookAhead;
    const media = session.currentTime + (session.paused ? 0 : time - source.now());
    this.#voices = voices;
    this.stage = stage;
    this.#offset = start - media;
    this.#write(media);
    voices.fadeTo(1, FADE_IN);
    this.#closing = false;
    this.#patientUntil = 0;
    this.#setState('sounding');
    if (!session.paused) session.follow(source, { media, time });
  }

  /** Writes the timeline from media time `from` on, until the bowl has rung out. */
  #write(from: Seconds): void {
    const { timeline } = this.session;
    this.#timeline = timeline;
    this.#voices?.emit(scoreOf(timeline), from, this.#offset);
    this.#voices?.stop(timeline.duration + this.#offset + ringOut, this.#anew);
  }

  /** Up to the breath boundary at which the timelines part nothing is touched. */
  #splice(): void {
    const { timeline, paused } = this.session;
    const old = this.#timeline;
    if (!old || paused) return;
    const parted = timeline.phases.find((phase, index) => phase !== old.phases[index]);
    const boundary = parted?.start ?? timeline.duration;
    if (boundary + this.#offset < (this.stage?.context.currentTime ?? 0) + TOO_NEAR) this.#renew();
    else this.#write(boundary);
  }

  /** At every wake-up of the session, and whenever the output has changed. */
  readonly #look = (): void => {
    if (this.#voices ? this.#lost : this.#wanted) this.#renew();
    else if (this.session.sample.phase.curve !== 'hum') this.#voices?.tune(this.#settings.humPitch);
  };
}

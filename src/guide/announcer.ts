import { formatPattern } from '../breath/pattern.js';
import type { Phase } from '../breath/timeline.js';
import type { Seconds } from '../breath/units.js';
import type { BreathSession } from '../session/session.js';
import type { Words } from '../translations/words.js';
import { captionOf } from './captions.js';

/** How much is told to assistive technology: start, minutes and end; nothing; every phase as well. */
export type AnnounceLevel = 'session' | 'off' | 'phases';

/** The levels there are, the default first. */
export const announceLevels = ['session', 'off', 'phases'] as const satisfies readonly AnnounceLevel[];

/** Phases shorter than this come too fast to be spoken one by one: the in-breath alone is told. */
const SPEAKABLE: Seconds = 3;

const settling = ({ timeline }: BreathSession): Seconds =>
  timeline.phases[0]?.name === 'lead-in' ? timeline.phases[0].duration : 0;

/** Length of the breathing alone, without the lead-in. */
export const breathingTime = (session: BreathSession): Seconds => session.duration - settling(session);

/** Breathing time that is left. */
export const timeLeft = (session: BreathSession): Seconds =>
  Math.min(breathingTime(session), session.duration - session.currentTime);

/** Minutes left, as a person would say it: whole breaths may take a few seconds more. */
const minutesLeft = (session: BreathSession): number => Math.ceil(timeLeft(session) / 60 - 0.1);

/** What a session is closed with, on screen and aloud: its true length and its whole breaths. */
export const closing = (session: BreathSession, words: Words): string =>
  `${words.time(breathingTime(session))} · ${words.breaths(session.timeline.breaths)}`;

const speakable = (phase: Phase, { timeline }: BreathSession): boolean => {
  const beginsBreath = phase.name === 'inhale' && phase.from === 0;
  return (
    beginsBreath || timeline.phases.every(({ breath, duration }) => breath !== phase.breath || duration >= SPEAKABLE)
  );
};

/**
 * Words for a status region, told as a session goes on. It never interrupts: it changes one text, which the region
 * speaks when there is room for it.
 */
export class Announcer {
  /** What there is to say now. */
  text = '';
  level: AnnounceLevel = 'session';
  words: Words;
  #minutesLeft = 0;

  constructor(session: BreathSession, words: Words) {
    this.words = words;
    session.addEventListener('play', () => this.#start(session));
    session.addEventListener('timeupdate', () => this.#countMinutes(session));
    session.addEventListener('phasechange', () => this.#tellPhase(session));
    session.addEventListener('ended', () => this.#say(closing(session, this.words)));
  }

  #say(text: string): void {
    // The same words again would be no change, and not be spoken.
    if (this.level !== 'off') this.text = text === this.text ? `${text}\u00a0` : text;
  }

  #start(session: BreathSession): void {
    this.#minutesLeft = minutesLeft(session);
    const { currentTime, practice } = session;
    const length = breathingTime(session);
    if (currentTime < settling(session)) this.#say(this.words.starting(length, formatPattern(practice.pattern)));
    // Steps lead from the first moment on: there is nothing to settle into, and no one rhythm.
    else if (currentTime === 0) this.#say(this.words.left(length));
  }

  #countMinutes(session: BreathSession): void {
    const left = minutesLeft(session);
    if (!session.paused && left > 0 && left < this.#minutesLeft) this.#say(this.words.left(left * 60));
    this.#minutesLeft = left;
  }

  #tellPhase(session: BreathSession): void {
    const { phase } = session.sample;
    if (this.level === 'phases' && phase.name !== 'lead-in' && speakable(phase, session))
      this.#say(captionOf(phase, this.words));
  }
}

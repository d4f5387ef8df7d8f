import type { Phase } from '../breath/timeline.js';
import { clamp, EPSILON, type Fraction, type Seconds } from '../breath/units.js';
import type { SessionEventMap } from '../session/events.js';
import type { BreathSession } from '../session/session.js';
import { performanceTime, type Cancel, type TimeSource } from '../session/time-source.js';
import { fitText, piecesOf, secondsFor, wordsIn, type WordsPerSecond } from './spoken-text.js';
import { chooseVoice } from './voices.js';

/** Of the pace that the voice is made for. */
const CALM: Fraction = 0.9;

/** A voice that has not been heard yet is taken for a slow one. */
const UNHEARD: WordsPerSecond = 2;

/** Voices that are measured faster or slower than this were not measured well. */
const speeds = { min: 0.3, max: 6 };

/** Between what is said and the next cue. */
const GAP: Seconds = 0.3;

/** WebKit, and Chromium now and then, lose what is spoken right after a `cancel()` (WebKit bug 238189). */
const BEAT: Seconds = 0.06;

/** What has not ended this long after even the slowest voice would have has got stuck. */
const PATIENCE: Seconds = 3;

/**
 * - `idle`: nothing is being said.
 * - `speaking`: something is.
 * - `unavailable`: this browser does not speak, or has no voice for the language; one may still arrive.
 */
export type SpeakerState = 'idle' | 'speaking' | 'unavailable';

/** What of a session is listened to. */
export type LedSession = Pick<BreathSession, 'paused' | 'currentTime' | 'sample' | 'timeline' | 'addEventListener'>;

/** What speaks: the browser, unless another is handed in. */
export interface Speech {
  readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'> &
    Partial<Pick<SpeechSynthesis, 'addEventListener'>>;
  readonly utterance: new (text: string) => SpeechSynthesisUtterance;
}

/** Which session is spoken, in which language, and what there is to say. */
export interface SpeakerOptions {
  /** Its cues are spoken. */
  readonly session: LedSession;
  /** A BCP 47 tag: the language of the words, and of the voice. */
  readonly lang: string;
  /** What there is to say as a phase begins; '' for nothing. Asked once for all the phases of one `cue`. */
  readonly textOf: (phase: Phase) => string;
  /** Told as speaking begins and ends, so that the sound can make room. */
  readonly duck?: (on: boolean) => void;
  /** What speaks: the browser, unless another is handed in. */
  readonly speech?: Speech | undefined;
  /** What voices are measured with, in seconds: the clock of the page, unless another is handed in. */
  readonly time?: TimeSource;
}

interface Saying {
  readonly utterance: SpeechSynthesisUtterance;
  readonly voice: SpeechSynthesisVoice;
  readonly piece: string;
  /** When it was asked for: how long a voice takes to begin is part of its pace. */
  readonly asked: Seconds;
  begun: boolean;
  /** What had been said at the last word that the browser told of, and when that was. */
  heard: string;
  heardAt: Seconds;
}

interface Pace {
  readonly words: number;
  readonly seconds: Seconds;
}

const browserSpeech = (): Speech | undefined => {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: utterance } = globalThis as Partial<typeof globalThis>;
  return synthesis && utterance && { synthesis, utterance };
};

/** Phases of one step share their cue, also in a timeline that was laid out anew; one without a cue is by itself. */
const cueOf = (phase: Phase): string | Phase => {
  const { cue } = phase;
  return cue ? `${cue.section} ${cue.step} ${cue.say}` : phase;
};

/**
 * Speaks the cues of a session with the voices of the browser, one after another, never into the next one: what is
 * expected to take too long is cut to the sentences, or the clauses, that there is time for. How fast a voice speaks is
 * learnt as it speaks. Where there is no voice, nothing happens, and `state` says so; `statechange` is fired when it has
 * changed. It needs no calls while it runs. Make it, or play, during a press: iOS lets nothing else begin to speak.
 */
export class Speaker extends EventTarget {
  /** Amplitude, 0 to 1; from the next sentence on. */
  volume: Fraction = 1;

  readonly #session: LedSession;
  readonly #textOf: (phase: Phase) => string;
  readonly #duck: (on: boolean) => void;
  readonly #speech: Speech | undefined;
  readonly #time: TimeSource;
  readonly #ear = new AbortController();
  #lang: string;
  #state: SpeakerState = 'idle';
  #cue: string | Phase | undefined;
  /** Words of the cue before they are cut to the time there is; then the pieces that are still to be said. */
  #text = '';
  #pieces: readonly string[] = [];
  #saying: Saying | undefined;
  /** Something was spoken: the browser lets it. */
  #allowed = false;
  readonly #paces = new Map<string, Pace>();
  #cancelBeat: Cancel = () => {};

  constructor({
    session,
    lang,
    textOf,
    duck = () => {},
    speech = browserSpeech(),
    time = performanceTime,
  }: SpeakerOptions) {
    super();
    this.#session = session;
    this.#lang = lang;
    this.#textOf = textOf;
    this.#duck = duck;
    this.#speech = speech;
    this.#time = time;
    const { signal } = this.#ear;
    const on = (type: keyof SessionEventMap, listener: () => void): void =>
      session.addEventListener(type, listener, { signal });
    on('play', () => this.#begin());
    on('phasechange', () => this.#follow());
    on('seeked', () => this.#jump());
    on('pause', () => this.#hush());
    on('ended', () => this.#forget());
    // Safari's was no event target for long; voices are looked for at every cue anyway.
    speech?.synthesis.addEventListener?.('voiceschanged', () => this.#go(), { signal });
    // Chromium would speak on into the next page.
    globalThis.addEventListener?.('pagehide', () => this.#hush(), { signal });
    this.#rest();
    if (!session.paused) this.#begin();
  }

  /** What comes of it. */
  get state(): SpeakerState {
    return this.#state;
  }

  /** The language of the words; from the next cue on. */
  get lang(): string {
    return this.#lang;
  }
  set lang(lang: string) {
    this.#lang = lang;
    if (!this.#saying) this.#rest();
  }

  /** Falls silent and lets go of the session. */
  dispose(): void {
    this.#ear.abort();
    this.#forget();
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    return chooseVoice(this.#speech?.synthesis.getVoices() ?? [], this.#lang);
  }

  #set(state: SpeakerState): void {
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    if (state === 'speaking' || before === 'speaking') this.#duck(state === 'speaking');
    this.dispatchEvent(new Event('statechange'));
  }

  #rest(): void {
    this.#set(this.#voice ? 'idle' : 'unavailable');
  }

  /** This may be a press, and iOS lets speak later who speaks in one. */
  #begin(): void {
    const speech = this.#speech;
    if (speech && !this.#allowed && this.#voice) {
      const nothing = new speech.utterance('');
      nothing.volume = 0;
      speech.synthesis.speak(nothing);
    }
    this.#follow();
    this.#go();
  }

  /** A cue that goes on is not said again; one with nothing to say lets the one before it speak. */
  #follow(): void {
    const { phase } = this.#session.sample;
    const cue = cueOf(phase);
    if (cue === this.#cue) return;
    this.#cue = cue;
    const text = this.#textOf(phase);
    if (!text) return;
    this.#hush();
    this.#text = text;
    this.#pieces = [];
    this.#go();
  }

  #jump(): void {
    this.#forget();
    this.#follow();
  }

  #forget(): void {
    this.#cue = undefined;
    this.#text = '';
    this.#pieces = [];
    this.#hush();
  }

  /** What was being said may be said again. */
  #hush(): void {
    const saying = this.#saying;
    this.#cancelBeat();
    this.#saying = undefined;
    if (saying) {
      this.#learnFromCut(saying);
      this.#speech?.synthesis.cancel();
    }
    this.#rest();
  }

  /** Speaks what is left to be said, after a beat. */
  #go(): void {
    if (this.#saying) return;
    this.#cancelBeat();
    this.#rest();
    if (this.#session.paused || !(this.#text || this.#pieces.length)) return;
    this.#cancelBeat = this.#time.wakeAt(this.#time.now() + BEAT, () => this.#next());
  }

  /** Time until something else is to be said. */
  get #left(): Seconds {
    const { currentTime, timeline } = this.#session;
    const next = timeline.phases.find(
      (phase) => phase.start > currentTime + EPSILON && cueOf(phase) !== this.#cue && this.#textOf(phase),
    );
    return (next?.start ?? timeline.duration) - currentTime - GAP;
  }

  #next(): void {
    const voice = this.#voice;
    if (!voice) return this.#rest();
    const rate = this.#rateOf(voice);
    const left = this.#left;
    if (this.#text) this.#pieces = piecesOf(fitText(this.#text, left, rate), rate);
    this.#text = '';
    const [piece] = this.#pieces;
    if (piece !== undefined && secondsFor(piece, rate) <= left) return this.#speak(piece, voice);
    this.#pieces = [];
    this.#rest();
  }

  #speak(piece: string, voice: SpeechSynthesisVoice): void {
    const speech = this.#speech as Speech;
    const utterance = new speech.utterance(piece);
    const asked = this.#time.now();
    // Holds the utterance: Chromium tells nothing of one that nobody holds any more.
    const saying: Saying = { utterance, voice, piece, asked, begun: false, heard: '', heardAt: asked };
    Object.assign(utterance, { voice, lang: voice.lang, rate: CALM, volume: this.volume });
    const on = (type: keyof SpeechSynthesisUtteranceEventMap, listener: (event: SpeechSynthesisEvent) => void): void =>
      utterance.addEventListener(type, (event) => {
        // What was cancelled says so later.
        if (this.#saying === saying) listener(event);
      });
    on('start', () => {
      this.#allowed = true;
      saying.begun = true;
      this.#set('speaking');
    });
    on('boundary', ({ charIndex }) => {
      saying.heard = piece.slice(0, charIndex);
      saying.heardAt = this.#time.now();
    });
    on('end', () => {
      this.#saying = undefined;
      this.#cancelBeat();
      this.#learn(voice, piece, this.#time.now() - asked);
      this.#pieces = this.#pieces.slice(1);
      this.#next();
    });
    on('error', () => this.#giveUp());
    this.#saying = saying;
    this.#cancelBeat = this.#time.wakeAt(asked + PATIENCE + secondsFor(piece, speeds.min), () => this.#giveUp());
    speech.synthesis.speak(utterance);
  }

  /** Refused, or got stuck: the words are on screen, and the sound is not to stay low. */
  #giveUp(): void {
    this.#pieces = [];
    this.#hush();
  }

  #rateOf({ voiceURI }: SpeechSynthesisVoice): WordsPerSecond {
    const pace = this.#paces.get(voiceURI);
    return pace ? clamp(pace.words / pace.seconds, speeds.min, speeds.max) : UNHEARD;
  }

  /** By the words that the browser told of; else by how long the whole has at least taken, if that is news. */
  #learnFromCut({ voice, piece, asked, begun, heard, heardAt }: Saying): void {
    if (!begun) return;
    const lasted = this.#time.now() - asked;
    if (heard) this.#learn(voice, heard, heardAt - asked);
    else if (lasted > secondsFor(piece, this.#rateOf(voice))) this.#learn(voice, piece, lasted);
  }

  /** What was heard last counts twice as much as all before. */
  #learn(voice: SpeechSynthesisVoice, text: string, seconds: Seconds): void {
    const words = wordsIn(text);
    if (!(words > 0 && seconds > 0)) return;
    const before = this.#paces.get(voice.voiceURI) ?? { words: UNHEARD, seconds: 1 };
    this.#paces.set(voice.voiceURI, { words: before.words / 2 + words, seconds: before.seconds / 2 + seconds });
  }
}

import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { formatPattern } from '../breath/pattern.js';
import type { BedName, GuidedPractice } from '../breath/guided.js';
import type { Fraction, Hertz, Minutes, Seconds } from '../breath/units.js';
import { Announcer, type AnnounceLevel } from '../guide/announcer.js';
import { BreathSession } from '../session/session.js';
import { complain } from '../settings/setting.js';
import { BreathSound } from '../sound/breath-sound.js';
import { readoptStyles } from '../spine/adopted-styles.js';
import type { LightName, WaveMotion } from '../spine/spine-wave.js';
import { languageOf, learn, wordsFor } from '../translations/registry.js';
import { cardStyles } from './card-styles.js';
import { controlBar, progressRow } from './controls.js';
import { isFullscreen, toggleFullscreen } from './fullscreen.js';
import { leadingWords, silenceOf } from './leading-words.js';
import { obeyKey } from './keyboard.js';
import { breathed, practiceOf } from './rhythm.js';
import { mirrorEvents } from './session-events.js';
import { showState } from './session-states.js';
import { readSetting, settings, type SettingName } from './settings.js';
import { settingsSheet } from './settings-sheet.js';
import { sheetStyles } from './sheet-styles.js';
import { soundOf, tuned } from './tuning.js';
import type { ControlsLevel, Guide, View } from './view.js';

const settingNames = Object.keys(settings) as SettingName[];

/** A practice between the tags. */
const INLINE = 'script[type="application/json"]';

/** Either on or off, whatever a page sets them to. */
const switches = ['muted', 'loop', 'count', 'voice'] as const;

/** Seconds between two looks at the time within a long phase, where nothing is counted. */
const QUIET: Seconds = 30;

/**
 * A breath, drawn on a spine: press play, and a wave of light climbs the spine while you breathe in and comes down,
 * more slowly, while you breathe out, with a tone and a hum to follow.
 *
 * It is played like an HTMLMediaElement. No value given to it throws: what cannot be read or is out of limits is
 * replaced by the nearest allowed value, and one warning on the console says so. Content between the tags is what shows
 * before the element is defined and without JavaScript.
 *
 * @summary The whole widget: spine, light, sound, words and controls.
 *
 * @fires {Event} play - Breathing begins or goes on.
 * @fires {Event} playing - Breathing is on; after `play`.
 * @fires {Event} pause - Breathing stands still, or has ended.
 * @fires {Event} seeking - `currentTime` is about to jump.
 * @fires {Event} seeked - `currentTime` has jumped.
 * @fires {Event} timeupdate - Once a second while playing, counted from the start of the phase.
 * @fires {Event} durationchange - `duration` is another one.
 * @fires {Event} loadedmetadata - A practice that was asked for stands ready.
 * @fires {PracticeErrorEvent} error - A practice that was asked for cannot be led: `errors` says what is wrong, and where.
 * @fires {Event} volumechange - `volume` or `muted` is another one.
 * @fires {Event} ended - The last out-breath is over, or the person has ended the session.
 * @fires {PhaseChangeEvent} phasechange - Another phase has begun: `phase`, `breath`, `start`, `duration`.
 *
 * @attribute {string} lang - Language of its words, where it knows that language; without it, that of the nearest element around that has one.
 *
 * @slot title - Words in place of the invitation, before the first press.
 * @slot closing - Words below the closing line, after the end.
 *
 * @csspart card - The whole card.
 * @csspart spine - The graphic.
 * @csspart caption - The word that leads.
 * @csspart detail - The line below it: count, length, closing.
 * @csspart controls - The row of buttons.
 * @csspart play - The play button.
 * @csspart progress - The slider to scrub with.
 * @csspart mute - The button that mutes.
 * @csspart volume - The sliders of loudness.
 * @csspart fullscreen - The button that fills the screen.
 * @csspart settings - The button that opens the settings.
 * @csspart sheet - The settings.
 * @csspart close - The button that closes them.
 * @csspart length - The slider of the length.
 * @csspart pitch - The slider of the hum's pitch.
 *
 * @cssproperty [--spine-breath-height=520px] - Height of the widget.
 * @cssproperty [--spine-breath-radius=20px] - Radius of its corners.
 * @cssproperty [--spine-breath-font=inherit] - Font of every word.
 * @cssproperty --spine-breath-background - The scene behind the spine.
 * @cssproperty --spine-breath-text - Words and icons.
 * @cssproperty --spine-breath-quiet - Words that do not lead.
 * @cssproperty --spine-breath-accent - Play button, slider, what is chosen.
 * @cssproperty --spine-breath-on-accent - What stands on the accent.
 * @cssproperty --spine-breath-surface - The settings sheet.
 * @cssproperty --spine-breath-line - Hairlines and the track of sliders.
 *
 * @cssstate breathing - While it plays.
 * @cssstate lead-in - During the lead-in.
 * @cssstate inhale - During an in-breath.
 * @cssstate hold - While the breath is held.
 * @cssstate exhale - During an out-breath.
 * @cssstate rest - During a rest with empty lungs.
 * @cssstate natural - During natural breath between runs.
 */
export class SpineBreath extends LitElement {
  /** Version of this class, to tell two copies on one page apart. */
  static readonly version: string = '0.1.0';

  static override readonly styles = [cardStyles, sheetStyles];

  static override readonly properties: PropertyDeclarations = {
    pattern: {},
    rate: {},
    ratio: {},
    minutes: {},
    ramp: {},
    sound: {},
    humPitch: { attribute: 'hum-pitch' },
    volume: {},
    muted: { type: Boolean },
    loop: { type: Boolean },
    announce: {},
    motion: {},
    controls: {},
    light: {},
    count: { type: Boolean },
    practice: {},
    src: {},
    voice: { type: Boolean },
    bed: {},
    settingsOpen: { state: true },
  };

  /**
   * Seconds of in, out; in, hold, out; or in, hold, out, rest: "4-6", "4:7:8", "4-2-6-1"; "2+1-6" breathes in twice;
   * or "box", "sigh". Default "4-6" (facts.md B1.20).
   */
  pattern: string | null = null;

  /** Breaths a minute, 3 to 12, in place of `pattern`. */
  rate: number | string | null = null;

  /** In to out for `rate`, as "1:1.5" or "1.5"; out is 1 to 3 times in. Default 1.5. */
  ratio: number | string | null = null;

  /** Length asked for, 1 to 30 minutes, a practice may take less; `duration` tells the true one. Default 2, or the practice's. */
  minutes: number = 2;

  /** Breaths over which the pace eases in from about ten a minute, 0 to 12; 0 turns it off. Default 3 (B1.11–12). */
  ramp: number = 3;

  /** What sounds: any of tone, hum, breath, bowl; or none. Default all. */
  sound = 'tone hum breath bowl';

  /** Pitch of the hum, 80 to 300 Hz. Default 130 (B2.09). */
  humPitch: Hertz = 130;

  /** Loudness, 0 to 1. Default 1: no louder than quiet speech. */
  volume: Fraction = 1;

  /** Silent, whatever the volume. */
  muted = false;

  /** Starts over instead of ending, until the pattern has been breathed for as long as it may (facts.md part C). */
  loop = false;

  /** What assistive technology is told: "session" (start, minutes, end), "phases" or "off". */
  announce: AnnounceLevel = 'session';

  /** "auto" follows the device, "full" travels, "reduced" brightens and dims in steps. */
  motion: WaveMotion = 'auto';

  /** How many controls are shown: "full", "minimal" (play and mute) or "none". */
  controls: ControlsLevel = 'full';

  /** Colours of the light, tail to head: "dawn", "ember" or "ocean". */
  light: LightName = 'dawn';

  /**
   * A practice by its name in the catalogue ("yoga-nidra", "desk-reset"), or one of your own as an object. Default none:
   * the plain breath.
   */
  practice: string | GuidedPractice | null = null;

  /** Address of a practice file; a `<script type="application/json">` between the tags does as well. */
  src: string | null = null;

  /** Speaks what leads, with the voices of the browser, where it has one for the language. */
  voice = false;

  /** What lies under the practice: "off", "rain", "ocean" or "jungle". */
  bed: BedName = 'off';

  /** Counts the seconds of each phase beside the word. */
  count = false;

  /** The session this element shows. It can be listened to and steered directly. */
  readonly session = new BreathSession();

  private settingsOpen = false;

  readonly #internals = this.attachInternals();
  readonly #announcer = new Announcer(this.session, wordsFor(''));
  /**
   * Its sound, while it stands in a document.
   * @internal
   */
  breathSound: BreathSound | undefined;

  #guide: Guide | undefined;
  /** Hears of another `lang`, its own or that of anything around it. */
  readonly #langs = new MutationObserver(() => this.requestUpdate());
  #asking = new AbortController();
  #updating = false;
  #lang = '';
  /** As asked for; `minutes` is what the pattern allows of it. */
  #minutesAsked: Minutes = 2;

  constructor() {
    super();
    // Set before the tag was defined; as an own property it would hide the accessor.
    const { currentTime } = Object.getOwnPropertyDescriptors(this);
    if (currentTime && Reflect.deleteProperty(this, 'currentTime'))
      void this.updateComplete.then(() => (this.currentTime = Number(currentTime.value)));
    mirrorEvents(this.session, this, ({ type }) => {
      if (type === 'timeupdate' && !this.#isDue) return;
      showState(this.#internals.states, this.session);
      this.requestUpdate();
    });
    this.addEventListener('keydown', (event) => obeyKey(event, this.#view()));
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  /** Whether it stands: before the first press, after `pause()`, and once ended. */
  get paused(): boolean {
    return this.session.paused;
  }

  /** Whether the last out-breath is over. */
  get ended(): boolean {
    return this.session.ended;
  }

  /** True length in seconds: the lead-in and every whole breath. */
  get duration(): Seconds {
    this.#flush();
    return this.session.duration;
  }

  /** Media time in seconds, lead-in included. Setting it seeks. */
  get currentTime(): Seconds {
    return this.session.currentTime;
  }
  set currentTime(time: Seconds) {
    this.#flush();
    this.session.currentTime = time;
  }

  /**
   * Begins, goes on, or starts over after the end. Only in a document; sound needs a press or a key, as browsers ask,
   * and where it stays away the breath goes on without.
   */
  play(): Promise<void> {
    this.#flush();
    if (this.isConnected) this.session.play();
    return Promise.resolve();
  }

  /** Stands still where it is. */
  pause(): void {
    this.session.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    // An `async` script runs while the parser is still on its way through what stands between the tags.
    if (document.readyState === 'loading')
      addEventListener('DOMContentLoaded', () => this.#hasInline && void this.#lead(), { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#langs.disconnect();
    // A move is a removal and an insertion in one task: only what is still out afterwards falls silent.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.session.pause();
      this.breathSound?.dispose();
      this.breathSound = undefined;
    });
  }

  /** Called by the browser when another document takes the element. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#updating = true;
    const lang = languageOf(this, this.#langs);
    if (lang !== this.#lang) {
      this.#lang = lang;
      void this.#lead();
    }
    for (const name of switches) this[name] = !!this[name];
    if (changed.has('practice') || changed.has('src') || ((this.voice || this.bed !== 'off') && !this.#guide))
      void this.#lead();
    this.#take((name) => changed.has(name));
    this.session.loop = this.loop;
    this.#announcer.level = this.announce;
    this.#announcer.words = wordsFor(this.#lang);
    if (!this.breathSound || tuned.some((name) => changed.has(name))) this.#tuneSound();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#updating = false;
    this.#guide?.update?.();
    const revised = (name: 'volume' | 'muted'): boolean => ![undefined, this[name]].includes(changed.get(name));
    if (revised('volume') || revised('muted')) this.dispatchEvent(new Event('volumechange'));
    // The row of the slider hides at the end; whoever stood in it goes on from the play button.
    if (this.ended && this.shadowRoot?.activeElement?.closest('.progress-row'))
      this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { words } = view;
    const { session } = this;
    const resting = session.ended || (session.paused && session.currentTime === 0);
    return html`<div class="box"><div class="frame" lang=${words.lang} dir=${words.dir}>
      <div class="card ${this.controls} ${resting ? 'resting' : ''}" part="card" role="group" aria-label=${words.widget}>
        <spine-wave part="spine" .session=${session} motion=${this.motion} light=${this.light}></spine-wave>
        <div class="words">${view.guide?.words(view) ?? leadingWords(view)}</div>
        ${this.controls === 'full' ? progressRow(view, view.settingsOpen) : nothing}
        ${this.controls === 'none' ? nothing : [controlBar(view), settingsSheet(view)]}
        <div class="announcement" role="status">
          ${this.#guide?.announcement?.(view) ?? this.#announcer.text}
          <p>${this.announce === 'off' ? nothing : silenceOf(view)}</p>
        </div>
      </div>
    </div></div>`;
  }

  #view(): View {
    return {
      host: this,
      pattern: this.#guide?.pattern ?? this.session.practice.pattern,
      words: this.#announcer.words,
      guide: this.#guide,
      soundState: this.breathSound?.state ?? 'idle',
      counting: this.#isCounting,
      settingsOpen: this.settingsOpen && this.controls === 'full',
      fullscreen: isFullscreen(this),
      openSettings: (open) => void this.#openSettings(open),
      toggleFullscreen: () => toggleFullscreen(this),
    };
  }

  /** What a setting is worth; without a value of their own, these three stand back behind each other. */
  #settle(name: SettingName): unknown {
    const absent = this[name] === null && (name === 'pattern' || name === 'rate' || name === 'ratio');
    return absent ? null : readSetting(name, this[name]);
  }

  /** Takes what has been set, and hands the session a practice within the limits. */
  #take(isNew: (name: SettingName) => boolean): void {
    for (const name of settingNames) if (isNew(name)) Object.assign(this, { [name]: this.#settle(name) });
    if (!breathed.some(isNew)) return;
    if (isNew('minutes')) this.#minutesAsked = this.minutes;
    const { practice, corrections } = practiceOf(this, this.#minutesAsked);
    for (const { field, read, used, why } of corrections)
      if (field !== 'minutes' || isNew(field)) complain(field, read, used, why);
    this.minutes = practice.minutes;
    this.ramp = practice.ramp;
    if (this.pattern !== null) this.pattern = formatPattern(practice.pattern);
    if (!this.#guide?.layOut(practice)) this.session.practice = practice;
  }

  /** Whether a practice stands between the tags, to its last letter. */
  get #hasInline(): boolean {
    return document.readyState !== 'loading' && !!this.querySelector(INLINE);
  }

  /** Fetches the words of the language, and whoever leads the practice that is asked for. */
  async #lead(): Promise<void> {
    const wanted = this.practice ?? this.src ?? (this.#hasInline || this.voice || this.bed !== 'off');
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    // It stays to be seen until the next one is there.
    this.#guide?.dispose();
    try {
      await learn(this.#lang);
      const guide = wanted ? await (await import('./guided/guide.js')).guideFor(this, signal) : undefined;
      if (signal.aborted) return guide?.dispose();
      this.#guide = guide;
    } catch {
      this.#guide = undefined;
      complain('practice', this.#lang, 'the plain breath', 'the files beside spine-breath.js');
    }
    this.requestUpdate('pattern');
  }

  #tuneSound(): void {
    if (!this.isConnected) return;
    if (!this.breathSound) {
      this.breathSound = new BreathSound(this.session);
      this.breathSound.addEventListener('statechange', () => this.requestUpdate());
    }
    this.breathSound.set(soundOf(this));
  }

  /** What was set takes effect before anything is asked of the session. */
  #flush(): void {
    if (!this.isUpdatePending || this.#updating) return;
    if (this.isConnected) this.performUpdate();
    else this.#take(() => true);
  }

  get #isCounting(): boolean {
    const still = this.motion === 'auto' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    return this.count || still || this.motion === 'reduced';
  }

  /** Whether a second that has passed is worth drawing: words change with the phase, what is left needs no haste. */
  get #isDue(): boolean {
    return this.paused || this.#isCounting || Math.floor(this.currentTime) % QUIET === 0;
  }

  async #openSettings(open: boolean): Promise<void> {
    this.settingsOpen = open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? '.close' : '.settings')?.focus();
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { ownPaceOf, ownTimeline, type Turn } from '../../breath/own-pace.js';
import { EPSILON, type Seconds } from '../../breath/units.js';
import { ownPace } from '../../practices/own-pace.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import type { Words } from '../../translations/words.js';
import type { SpineBreath } from '../spine-breath.js';
import type { View } from '../view.js';
import { Companions } from './companions.js';
import { lengthsOf } from './length.js';
import { LoadedGuide } from './loaded-guide.js';
import { fill, numberIn } from './cue-text.js';
import { cautionsOf, safety } from './guide-view.js';

/** Turns nearer than this are the trembling of a hand. */
const STEADY: Seconds = 0.2;

/** Turns of a person whose words come in another language from here on. */
const begun = new WeakMap<SpineBreath, readonly Turn[]>();

/** The light follows the hand: held down is in, let go is out. Afterwards it tells the person their own pace. */
export class OwnPaceGuide extends LoadedGuide {
  readonly minutes = lengthsOf(ownPace);
  readonly unpaced = true;
  readonly idle = ['hum', 'count'] as const;
  readonly #words: PracticeWords;
  readonly #ear = new AbortController();
  #turns: readonly Turn[];

  constructor(host: SpineBreath, words: PracticeWords) {
    super(host);
    this.#words = words;
    this.#turns = begun.get(host) ?? [];
    this.companions = new Companions(host, { title: words.practices['own-pace'].name, words });
    const { signal } = this.#ear;
    const { session } = host;
    // Before the widget's own keys: here the space bar is the breath.
    host.addEventListener('keydown', (event) => this.#key(event, 'inhale'), { signal, capture: true });
    host.addEventListener('keyup', (event) => this.#key(event, 'exhale'), { signal, capture: true });
    host.addEventListener('focusout', () => this.#turn('exhale'), { signal });
    session.addEventListener('play', () => session.currentTime === 0 && this.#begin(), { signal });
    host.session.timeline = ownTimeline(this.#turns);
  }

  layOut(): boolean {
    return !this.left;
  }

  words({ host, words }: View): unknown {
    const { guide, practices } = this.#words;
    const { session } = host;
    const lexicon = { words: this.#words, own: {}, wish: '' };
    const begun = this.#turns.length > 0;
    return html`<p class="caption" part="caption">
        ${session.ended ? words.done : begun ? this.#caption(words) : practices['own-pace'].name}
      </p>
      ${session.ended ? html`<p class="about">${this.#result()}</p>` : this.#line()}
      ${session.ended ? nothing : cautionsOf(ownPace, lexicon).slice(0, 1)}
      ${
        session.ended
          ? nothing
          : html`<button
              class="press chip"
              @pointerdown=${this.#press}
              @pointerup=${() => this.#turn('exhale')}
              @pointercancel=${() => this.#turn('exhale')}
              @contextmenu=${(event: Event) => event.preventDefault()}
            >
              ${guide.press}
            </button>`
      }`;
  }

  announcement({ words }: View): string | undefined {
    const { announce, session } = this.host;
    return announce === 'phases' && !session.paused && this.#turns.length ? this.#caption(words) : undefined;
  }

  settings(): unknown {
    return html`${this.companions?.settings()} ${safety(ownPace, { words: this.#words, own: {}, wish: '' })}`;
  }

  override dispose(): void {
    this.#ear.abort();
    super.dispose();
  }

  protected override leave(): void {
    begun.delete(this.host);
  }

  /** What the hand says, however long it takes: nobody is asked to hold their breath, or to take in more. */
  #caption(words: Words): string {
    const { currentTime } = this.host.session;
    return words[this.#turns.findLast(({ at }) => at <= currentTime + EPSILON)?.to ?? 'natural'];
  }

  /** Whatever the line says has its room all the time, however it wraps: the button stays under the finger. */
  #line(): TemplateResult {
    const { guide, practices } = this.#words;
    const said = this.host.session.paused ? this.#result() : guide.pressKeys;
    const lines = [said, practices['own-pace'].about, guide.pressKeys, guide.tooFew];
    return html`<div class="one-of">${lines.map((line) => html`<p class="about">${line}</p>`)}</div>`;
  }

  #result(): string {
    const { guide, practices, lang } = this.#words;
    if (!this.#turns.length) return practices['own-pace'].about;
    const pace = ownPaceOf(this.#turns);
    if (!pace) return guide.tooFew;
    return fill(guide.yourPace, {
      rate: numberIn(lang, pace.rate),
      ratio: `${numberIn(lang, 1)}:${numberIn(lang, pace.ratio)}`,
    });
  }

  #begin(): void {
    this.#turns = [];
    begun.delete(this.host);
    this.host.session.timeline = ownTimeline([]);
  }

  readonly #press = (event: PointerEvent): void => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#turn('inhale');
  };

  #key(event: KeyboardEvent, to: Turn['to']): void {
    const control = event.composedPath()[0] as Element;
    if (event.key !== ' ' || control.matches('input, select, button:not(.press)')) return;
    event.preventDefault();
    if (!event.repeat) this.#turn(to);
  }

  #turn(to: Turn['to']): void {
    const { session } = this.host;
    const last = this.#turns.at(-1);
    if (session.paused && to === 'inhale') void this.host.play();
    if (session.paused || to === (last?.to ?? 'exhale')) return;
    const at = Math.max(session.currentTime, last ? last.at + STEADY : 0);
    this.#turns = [...this.#turns, { at, to }];
    begun.set(this.host, this.#turns);
    session.timeline = ownTimeline(this.#turns);
    this.host.requestUpdate();
  }
}

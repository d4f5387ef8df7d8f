import type { Seconds } from '../../src/breath/units.js';
import type { Speech } from '../../src/guide/speech.js';
import type { FakeTime } from '../support/fake-time.js';

export const voiceOf = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: `Voice of ${lang}`,
  voiceURI: `voice:${lang}:${more.name ?? ''}`,
  localService: true,
  default: false,
  ...more,
});

/** What stands in for an utterance: a real one takes no voice but a real one. */
class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  volume = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** What was spoken of one utterance. */
export interface Spoken {
  readonly text: string;
  readonly from: Seconds;
  to: Seconds;
  cut: boolean;
}

interface Habits {
  readonly voices?: SpeechSynthesisVoice[];
  readonly wordsPerSecond?: number;
  /** Before a voice begins. */
  readonly latency?: Seconds;
  /** Whether it tells of every word. */
  readonly boundaries?: boolean;
  /** Begins, and never ends. */
  readonly stuck?: boolean;
  /** Every utterance ends in an error. */
  readonly refuses?: boolean;
}

/** A voice on fake time, which speaks so many words a second. Its events come as late as those of browsers. */
export class FakeSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[];
  /** All that was spoken aloud, in order. */
  readonly log: Spoken[] = [];
  /** All utterances, silent and refused ones too. */
  readonly asked: FakeUtterance[] = [];
  readonly #time: FakeTime;
  readonly #habits: Habits;
  #queue: FakeUtterance[] = [];
  #stop: (() => void) | undefined;

  constructor(time: FakeTime, habits: Habits = {}) {
    super();
    this.#time = time;
    this.#habits = habits;
    this.voices = habits.voices ?? [voiceOf('en-US')];
  }

  /** As the speaker takes it. */
  get speech(): Speech {
    return {
      synthesis: this,
      utterance: FakeUtterance as unknown as Speech['utterance'],
    };
  }

  /** Texts that were spoken to their end, and those that were cut, with a mark. */
  get texts(): readonly string[] {
    return this.log.map(({ text, cut }) => (cut ? `${text} (cut)` : text));
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.asked.push(utterance);
    this.#queue.push(utterance);
    if (!this.#stop) this.#next();
  }

  cancel(): void {
    const dropped = this.#queue;
    this.#queue = [];
    this.#stop?.();
    this.#stop = undefined;
    for (const utterance of dropped) this.#later(0.01, () => utterance.dispatchEvent(new Event('error')));
  }

  #later(seconds: Seconds, callback: () => void): () => void {
    return this.#time.wakeAt(this.#time.now() + seconds, callback);
  }

  #next(): void {
    const [utterance] = this.#queue;
    this.#stop = undefined;
    if (!utterance) return;
    const { wordsPerSecond = 2.5, latency = 0.1, boundaries = true, stuck, refuses } = this.#habits;
    const words = [...utterance.text.matchAll(/\S+/g)];
    const cancels: (() => void)[] = [];
    let spoken: Spoken | undefined;
    const tell = (seconds: Seconds, type: string, detail: object = {}): void => {
      cancels.push(
        this.#later(seconds, () => {
          if (type === 'start' && utterance.text) {
            spoken = { text: utterance.text, from: this.#time.now(), to: Infinity, cut: true };
            this.log.push(spoken);
          }
          if (type === 'end' && spoken) Object.assign(spoken, { to: this.#time.now(), cut: false });
          if (type === 'end' || type === 'error') this.#queue.shift();
          utterance.dispatchEvent(Object.assign(new Event(type), detail));
          if (type === 'end' || type === 'error') this.#next();
        }),
      );
    };
    this.#stop = () => {
      for (const cancel of cancels) cancel();
      if (spoken?.cut) spoken.to = this.#time.now();
    };
    if (refuses) return tell(latency, 'error');
    tell(latency, 'start');
    if (boundaries)
      for (const [index, { index: charIndex }] of words.entries())
        tell(latency + index / wordsPerSecond, 'boundary', { name: 'word', charIndex });
    if (!stuck || !utterance.text) tell(latency + words.length / wordsPerSecond, 'end');
  }
}

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { GuidedPractice } from '../../../src/breath/guided.js';
import type { SpineWave } from '../../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { lightOf } from '../../support/light.js';
import { inside, textOf } from '../../support/widget.js';
import { choose, goTo, has, led, press, startOf, twoParts } from './led.js';

const playing = async (at: number): Promise<{ widget: SpineBreath; time: FakeTime }> => {
  const { widget, time } = await led(html`<spine-breath sound="none" ramp="0" .practice=${twoParts}></spine-breath>`);
  await widget.play();
  time.advance(at);
  return { widget, time };
};

/** Lets every promise that can settle do so: none here waits for more than a few others. */
const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 50; turns++) await Promise.resolve();
};

const remove = async (widget: SpineBreath): Promise<void> => {
  widget.practice = null;
  await settle();
  await widget.updateComplete;
};

describe('another practice, chosen while one plays', () => {
  for (const practice of ['desk-reset', 'yoga-nidra', 'box', 'own-pace', 'writing', 'vagus-menu'])
    it(`begins at its beginning: ${practice}`, async () => {
      const { widget } = await playing(25);
      await choose(widget, practice);
      expect(widget.currentTime).to.equal(0);
    });

  it('goes on playing', async () => {
    const { widget } = await playing(25);
    await choose(widget, 'desk-reset');
    expect(widget.paused).to.equal(false);
  });

  it('shows its own first words', async () => {
    const { widget } = await playing(25);
    await choose(widget, 'desk-reset');
    await widget.updateComplete;
    expect(textOf(widget, '.cue')).to.equal('Notice how you are sitting, just as it is.');
  });

  it('begins at its beginning even where both begin alike', async () => {
    const other: GuidedPractice = {
      ...twoParts,
      name: 'Begins alike',
      sections: [
        {
          title: 'All',
          steps: [
            { say: 'Another one.', for: 10 },
            { say: 'And on.', for: 30 },
          ],
        },
      ],
    };
    const { widget } = await playing(5);
    await choose(widget, other);
    await widget.updateComplete;
    expect([widget.currentTime, textOf(widget, '.cue')]).to.deep.equal([0, 'Another one.']);
  });

  it('has its own length', async () => {
    const { widget } = await playing(25);
    await choose(widget, 'box');
    expect(widget.duration).to.be.closeTo(120, 12);
  });

  it('leaves no step of the one before', async () => {
    const { widget } = await playing(25);
    await choose(widget, 'box');
    const said = widget.session.timeline.phases.map(({ cue }) => cue?.say);
    expect(said).not.to.include.oneOf(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('stands ready where the one before has ended', async () => {
    const { widget, time } = await playing(60);
    expect(widget.ended).to.equal(true);
    await choose(widget, 'desk-reset');
    await widget.play();
    time.advance(1);
    await widget.updateComplete;
    expect([widget.currentTime, textOf(widget, '.cue')]).to.deep.equal([
      1,
      'Notice how you are sitting, just as it is.',
    ]);
  });

  it('is led, not the one that was asked for a moment before', async () => {
    const { widget } = await playing(5);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.practice = 'yoga-nidra';
    await widget.updateComplete;
    widget.practice = 'desk-reset';
    await ready;
    expect(textOf(widget, '.cue')).to.equal('Notice how you are sitting, just as it is.');
  });
});

describe('a practice that is taken back', () => {
  it('gives the plain breath back before the first press', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" .practice=${twoParts}></spine-breath>`);
    await remove(widget);
    expect([widget.duration, textOf(widget, '.caption')]).to.deep.equal([123, 'A moment to breathe']);
  });

  it('gives the plain breath back while it plays', async () => {
    const { widget, time } = await playing(25);
    await remove(widget);
    time.advance(30);
    await widget.updateComplete;
    const { phase } = widget.session.sample;
    expect([phase.cue, has(widget, '.cue, .steps')]).to.deep.equal([undefined, false]);
  });

  it('gives the plain breath back after its end', async () => {
    const { widget, time } = await playing(60);
    await remove(widget);
    await widget.play();
    time.advance(1);
    await widget.updateComplete;
    expect([textOf(widget, '.caption'), widget.duration]).to.deep.equal(['Settle', 123]);
  });

  it('gives the rhythm back that was set before it', async () => {
    const { widget } = await led(
      html`<spine-breath sound="none" ramp="0" pattern="5-7" minutes="3" practice="box"></spine-breath>`,
    );
    await remove(widget);
    expect([widget.pattern, widget.minutes]).to.deep.equal(['5-7', 3]);
  });

  it('gives the default rhythm back where none was set', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" practice="box"></spine-breath>`);
    await remove(widget);
    expect(widget.session.practice.pattern).to.include({ inhale: 4, hold: 0, exhale: 6, rest: 0 });
  });

  it('by its attribute, too', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" practice="desk-reset"></spine-breath>`);
    widget.removeAttribute('practice');
    await settle();
    await widget.updateComplete;
    expect([widget.duration, has(widget, '.about')]).to.deep.equal([123, false]);
  });
});

/** What a page gives to whoever asks for it, and takes back. */
class Given {
  readonly locks: { released: boolean; release: () => Promise<void> }[] = [];
  readonly said: string[] = [];
  readonly spoken: Promise<void>;
  cancelled = 0;
  readonly media: Record<string, unknown> = {
    metadata: null,
    playbackState: 'none',
    setActionHandler: () => {},
    setPositionState: () => {},
  };

  constructor() {
    const { locks, said } = this;
    const cancel = (): void => {
      this.cancelled++;
    };
    let speaks = (): void => {};
    this.spoken = new Promise((resolve) => {
      speaks = resolve;
    });
    const wakeLock = {
      request: () => {
        const lock = {
          released: false,
          release: () => {
            lock.released = true;
            return Promise.resolve();
          },
        };
        locks.push(lock);
        return Promise.resolve(lock);
      },
    };
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    const voice = { lang: 'en-US', name: 'A voice', voiceURI: 'voice', localService: true, default: true };
    const speechSynthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      cancel,
      speak: ({ text }: { text: string }) => {
        if (!text) return;
        said.push(text);
        speaks();
      },
    });
    class Metadata {
      constructor(init: object) {
        Object.assign(this, init);
      }
    }
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: wakeLock });
    Object.defineProperty(navigator, 'mediaSession', { configurable: true, value: this.media });
    this.#replace('speechSynthesis', speechSynthesis);
    this.#replace('SpeechSynthesisUtterance', Utterance);
    this.#replace('MediaMetadata', Metadata);
  }

  get held(): number {
    return this.locks.filter(({ released }) => !released).length;
  }

  /** To be called after each test. */
  takeBack(): void {
    Reflect.deleteProperty(navigator, 'wakeLock');
    Reflect.deleteProperty(navigator, 'mediaSession');
    for (const [name, descriptor] of this.#before)
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
  }

  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  #replace(name: string, value: unknown): void {
    this.#before.set(name, Object.getOwnPropertyDescriptor(window, name));
    Object.defineProperty(window, name, { configurable: true, writable: true, value });
  }
}

describe('a widget in the midst of a practice', () => {
  let given: Given;
  beforeEach(() => {
    given = new Given();
  });
  afterEach(() => given.takeBack());

  const breathing = async (): Promise<{ widget: SpineBreath; time: FakeTime; wave: SpineWave }> => {
    const { widget, time } = await led(html`<spine-breath sound="none" voice practice="yoga-nidra"></spine-breath>`);
    const wave = await lightOf(widget);
    await goTo(widget, startOf(widget, 'turn-one') + 1);
    await given.spoken;
    return { widget, time, wave };
  };

  it('speaks, keeps the screen on, has the keys and moves the spine', async () => {
    const { wave } = await breathing();
    expect(given.said.at(-1)).to.contain('First neck vertebra, C1.');
    expect(given.held).to.equal(1);
    expect(given.media.metadata).to.include({ title: 'Yoga nidra', album: 'Vertebra by vertebra' });
    expect(wave.shadowRoot?.getAnimations().length).to.be.above(0);
  });

  it('taken out of the page, stands still with nothing left to wake it', async () => {
    const { widget, time } = await breathing();
    widget.remove();
    await settle();
    expect([widget.paused, time.pending]).to.deep.equal([true, 0]);
  });

  it('taken out of the page, falls silent', async () => {
    const { widget } = await breathing();
    const before = given.cancelled;
    widget.remove();
    await settle();
    expect(given.cancelled).to.be.above(before);
  });

  it('taken out of the page, lets the screen dim', async () => {
    const { widget } = await breathing();
    widget.remove();
    await settle();
    expect(given.held).to.equal(0);
  });

  it('taken out of the page, gives the keys and the lock screen back', async () => {
    const { widget } = await breathing();
    widget.remove();
    await settle();
    expect([given.media.metadata, given.media.playbackState]).to.deep.equal([null, 'none']);
  });

  it('taken out of the page, leaves no animation', async () => {
    const { widget, wave } = await breathing();
    widget.remove();
    await settle();
    expect(wave.shadowRoot?.getAnimations()).to.deep.equal([]);
    expect(wave.shadowRoot?.querySelector('.motions')).to.equal(null);
  });

  it('taken out of the page, listens to the page no longer', async () => {
    const listening = new Set<AbortSignal | symbol>();
    const { addEventListener } = document;
    document.addEventListener = function (this: Document, ...parameters: Parameters<typeof addEventListener>): void {
      const options = parameters[2];
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (parameters[0] === 'visibilitychange' && signal) {
        listening.add(signal);
        signal.addEventListener('abort', () => listening.delete(signal));
      }
      addEventListener.apply(this, parameters);
    } as typeof addEventListener;
    const { widget } = await breathing();
    Reflect.deleteProperty(document, 'addEventListener');
    expect(listening.size).to.be.above(0);
    widget.remove();
    await settle();
    expect(listening.size).to.equal(0);
  });

  it('taken out of the page and put back, leads on from where it stood', async () => {
    const { widget, time } = await breathing();
    const parent = widget.parentElement;
    const at = widget.currentTime;
    widget.remove();
    await settle();
    const ready = oneEvent(widget, 'play');
    parent?.append(widget);
    await widget.updateComplete;
    await widget.play();
    await ready;
    time.advance(1);
    await widget.updateComplete;
    expect(widget.currentTime).to.be.closeTo(at + 1, 1e-6);
    expect(textOf(widget, '.cue')).to.contain('First neck vertebra, C1.');
  });

  it('moved within the page, leads on', async () => {
    const { widget, time } = await breathing();
    const other = await fixture(html`<div></div>`);
    const at = widget.currentTime;
    other.append(widget);
    await settle();
    time.advance(1);
    expect([widget.paused, widget.currentTime]).to.deep.equal([false, at + 1]);
    expect(given.held).to.equal(1);
  });

  it('whose practice is taken back, falls silent and goes by its name no longer', async () => {
    const { widget } = await breathing();
    const before = given.cancelled;
    await remove(widget);
    expect(given.cancelled).to.be.above(before);
    expect((given.media.metadata as { title: string } | null)?.title).not.to.equal('Yoga nidra');
  });

  it('whose practice is taken back, leaves the spine as it was', async () => {
    const { widget, wave } = await breathing();
    await remove(widget);
    await settle();
    expect(wave.shadowRoot?.querySelector('.motions')).to.equal(null);
  });

  it('without a voice falls silent as soon as that is chosen', async () => {
    const { widget } = await breathing();
    const before = given.cancelled;
    widget.voice = false;
    await widget.updateComplete;
    expect(given.cancelled).to.be.above(before);
  });

  it('goes to the next step by the key of the device', async () => {
    const handlers = new Map<string, (details: object) => void>();
    given.media.setActionHandler = (action: string, handler: (details: object) => void) =>
      handlers.set(action, handler);
    const { widget } = await breathing();
    handlers.get('nexttrack')?.({});
    await widget.updateComplete;
    expect(textOf(widget, '.cue')).to.equal('Now the other way.');
  });

  it('says where there is no voice for its language', async () => {
    Object.assign(window.speechSynthesis, { getVoices: () => [] });
    const { widget } = await led(html`<spine-breath sound="none" voice practice="desk-reset"></spine-breath>`);
    inside(widget, '.settings').click();
    await widget.updateComplete;
    expect(textOf(widget, '.sheet')).to.contain('No voice for this language here.');
  });
});

for (const [practice, title] of [
  ['own-pace', 'Own pace'],
  ['writing', 'Writing'],
] as const)
  describe(`a widget in the midst of a practice without steps: ${practice}`, () => {
    let given: Given;
    beforeEach(() => {
      given = new Given();
    });
    afterEach(() => given.takeBack());

    const under = async (): Promise<SpineBreath> => {
      const { widget } = await led(
        html`<spine-breath sound="none" voice bed="rain" practice=${practice}></spine-breath>`,
      );
      await goTo(widget, 1);
      await settle();
      return widget;
    };

    it('keeps the screen on while it plays, and no longer', async () => {
      const widget = await under();
      expect(given.held).to.equal(1);
      widget.pause();
      await settle();
      expect(given.held).to.equal(0);
    });

    it('has the keys by its name', async () => {
      await under();
      expect(given.media.metadata).to.include({ title });
    });

    it('has its bed under it, until that is chosen no longer', async () => {
      const widget = await under();
      expect(widget.breathSound?.bed).to.be.a('function');
      widget.bed = 'off';
      await widget.updateComplete;
      expect(widget.breathSound?.bed).to.equal(undefined);
    });

    it('says nothing, and offers the bed but no voice', async () => {
      const widget = await under();
      await press(widget, 'Settings');
      expect(given.said).to.deep.equal([]);
      expect(textOf(widget, '.sheet')).to.contain('Background').and.not.to.contain('Voice');
    });

    it('taken back, lets the screen dim and goes by its name no longer', async () => {
      const widget = await under();
      widget.bed = 'off';
      widget.voice = false;
      await remove(widget);
      await settle();
      expect([given.held, given.media.metadata]).to.deep.equal([0, null]);
    });

    it('taken out of the page, leaves nothing behind', async () => {
      const widget = await under();
      widget.remove();
      await settle();
      expect([given.held, given.media.metadata]).to.deep.equal([0, null]);
    });
  });

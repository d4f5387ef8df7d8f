import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { Contexts, until } from '../sound/audio-contexts.js';
import { expectPinnedTo, lightOf } from '../support/light.js';
import { animationsOf } from '../support/wave-view.js';
import { inside, textOf } from '../support/widget.js';

describe('<spine-breath> with sound', () => {
  let contexts: Contexts;
  let widgets: SpineBreath[];

  beforeEach(() => {
    contexts = new Contexts();
    widgets = [];
  });

  afterEach(async () => {
    for (const widget of widgets) widget.remove();
    await Promise.all(contexts.made.map((context) => until(context, 'statechange', () => context.state === 'closed')));
    contexts.restore();
  });

  /** A widget that plays and is heard: the audio clock leads. */
  const sounding = async (): Promise<SpineBreath> => {
    const widget = await fixture<SpineBreath>(html`<spine-breath motion="full" ramp="0"></spine-breath>`);
    widgets.push(widget);
    await lightOf(widget);
    const led = oneEvent(widget.session, 'clockchange');
    await widget.play();
    await led;
    return widget;
  };

  const note = (widget: SpineBreath): Element | null | undefined => widget.shadowRoot?.querySelector('.note');

  /** Resolves when the widget says, or does not say any more, that sound is off. */
  const saysThatSoundIsOff = async (widget: SpineBreath, is: boolean): Promise<void> => {
    const observer = new EventTarget();
    const mutations = new MutationObserver(() => observer.dispatchEvent(new Event('change')));
    mutations.observe(inside(widget, '.words'), { childList: true, subtree: true });
    await until(observer, 'change', () => Boolean(note(widget)) === is);
    mutations.disconnect();
  };

  describe('is interrupted, as by a call on a phone', () => {
    it('and says that sound is off, while the picture breathes on', async () => {
      const { interrupt } = contexts.interruptible();
      const widget = await sounding();
      expect(note(widget)).to.equal(null);
      await interrupt();
      await saysThatSoundIsOff(widget, true);
      expect(textOf(widget, '.note')).to.contain('Sound is off');
      const wave = inside<SpineWave>(widget, 'spine-wave');
      const at = widget.currentTime;
      await until(widget, 'timeupdate', () => widget.currentTime > at + 0.5);
      expect(widget.paused).to.equal(false);
      expect(new Set(animationsOf(wave).map(({ playState }) => playState))).to.deep.equal(new Set(['running']));
      // Drift of less than 4 ms is left alone.
      expectPinnedTo(wave, widget.session.toPerformance(0), 4.1);
    });

    it('and says so no more once it is over, and sounds again', async () => {
      const { interrupt, release } = contexts.interruptible();
      const widget = await sounding();
      await interrupt();
      await saysThatSoundIsOff(widget, true);
      await release();
      await saysThatSoundIsOff(widget, false);
      expect([widget.paused, contexts.last.state]).to.deep.equal([false, 'running']);
    });
  });

  describe('is removed from the page while it sounds', () => {
    // How soon, test/leak says.
    it('and is silent: the context is closed', async () => {
      const widget = await sounding();
      widget.remove();
      await until(contexts.last, 'statechange', () => contexts.last.state === 'closed');
    });

    it('and stands still, with no animation left', async () => {
      const widget = await sounding();
      const wave = inside<SpineWave>(widget, 'spine-wave');
      const animations = animationsOf(wave);
      widget.remove();
      await Promise.resolve();
      expect(widget.paused).to.equal(true);
      expect(new Set(animations.map(({ playState }) => playState))).to.deep.equal(new Set(['idle']));
    });

    it('and leaves the context to another that sounds', async () => {
      const [one, other] = [await sounding(), await sounding()];
      // One breath at a time is for the page to say: both play here.
      one.remove();
      const at = other.currentTime;
      await until(other, 'timeupdate', () => other.currentTime > at + 1);
      expect([contexts.made.length, contexts.last.state, other.paused]).to.deep.equal([1, 'running', false]);
    });

    it('and sounds again when it is put back and played', async () => {
      const widget = await sounding();
      const home = widget.parentElement as HTMLElement;
      widget.remove();
      await until(contexts.last, 'statechange', () => contexts.last.state === 'closed');
      home.append(widget);
      const led = oneEvent(widget.session, 'clockchange');
      await widget.play();
      await led;
      expect([contexts.made.length, contexts.last.state]).to.deep.equal([2, 'running']);
    });
  });
});

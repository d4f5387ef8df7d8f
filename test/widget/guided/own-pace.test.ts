import { expect, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { inside, named, textOf } from '../../support/widget.js';
import { led, press, textIn } from './led.js';

interface Shown {
  readonly widget: SpineBreath;
  readonly time: FakeTime;
}

const show = (): Promise<Shown> => led(html`<spine-breath sound="none" practice="own-pace"></spine-breath>`);

const middleOf = (element: Element): [x: number, y: number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

const pointAtButton = async ({ widget }: Shown): Promise<void> =>
  sendMouse({ type: 'move', position: middleOf(inside(widget, '.press')) });

/** Breathes with the pointer held down on the way in: so many breaths of so many seconds. */
const breathe = async (shown: Shown, breaths: number, inhale: number, exhale: number): Promise<void> => {
  const { widget, time } = shown;
  await pointAtButton(shown);
  for (let breath = 0; breath < breaths; breath++) {
    await sendMouse({ type: 'down' });
    time.advance(inhale);
    await sendMouse({ type: 'up' });
    time.advance(exhale);
  }
  await widget.updateComplete;
};

const endByButton = async ({ widget }: Shown): Promise<void> => {
  inside(widget, '.end').click();
  await widget.updateComplete;
};

describe('own pace', () => {
  afterEach(() => resetMouse());

  it('says before the first breath what to do', async () => {
    const { widget } = await show();
    expect(textOf(widget, '.caption')).to.equal('Own pace');
    expect(textOf(widget, '.about')).to.contain('Hold while you breathe in, let go to breathe out');
  });

  for (const [width, height] of [
    [320, 520],
    [760, 380],
    [760, 500],
    [580, 500],
  ] as const)
    it(`keeps its button under the finger as the breath begins, turns and pauses, at ${width} × ${height}`, async () => {
      const { widget, time } = await led(
        html`<spine-breath
          sound="none"
          practice="own-pace"
          style="width: ${width}px; height: ${height}px"
        ></spine-breath>`,
      );
      const placeOf = (): number => Math.round(inside(widget, '.press').getBoundingClientRect().top);
      const button = inside(widget, '.press');
      button.focus();
      const places = [placeOf()];
      for (const type of ['keydown', 'keyup', 'keydown']) {
        button.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true, composed: true, cancelable: true }));
        time.advance(3);
        await widget.updateComplete;
        places.push(placeOf());
      }
      widget.pause();
      await widget.updateComplete;
      places.push(placeOf());
      expect(new Set(places), places.join(', ')).to.have.lengthOf(1);
    });

  describe('by the pointer', () => {
    it('begins with the first press', async () => {
      const shown = await show();
      await pointAtButton(shown);
      await sendMouse({ type: 'down' });
      const { paused } = shown.widget;
      await sendMouse({ type: 'up' });
      expect(paused).to.equal(false);
    });

    it('breathes in while it is held, out once it is let go', async () => {
      const shown = await show();
      const { widget, time } = shown;
      await pointAtButton(shown);
      await sendMouse({ type: 'down' });
      time.advance(2);
      await widget.updateComplete;
      expect(textOf(widget, '.caption')).to.equal('Breathe in');
      await sendMouse({ type: 'up' });
      time.advance(1);
      await widget.updateComplete;
      expect(textOf(widget, '.caption')).to.equal('Breathe out');
    });

    it('lets the light climb while it is held, and sink once it is let go', async () => {
      const shown = await show();
      const { widget, time } = shown;
      await pointAtButton(shown);
      const volumes: number[] = [];
      await sendMouse({ type: 'down' });
      for (const seconds of [1, 2]) {
        time.advance(seconds);
        volumes.push(widget.session.sample.volume);
      }
      await sendMouse({ type: 'up' });
      time.advance(3);
      volumes.push(widget.session.sample.volume);
      const [early, late, after] = volumes as [number, number, number];
      expect(late).to.be.above(early);
      expect(after).to.be.below(late);
    });

    it('is let go wherever it is let go', async () => {
      const shown = await show();
      const { widget, time } = shown;
      await pointAtButton(shown);
      await sendMouse({ type: 'down' });
      time.advance(2);
      await sendMouse({ type: 'move', position: [1, 1] });
      await sendMouse({ type: 'up' });
      time.advance(1);
      expect(widget.session.sample.phase.name).to.equal('exhale');
    });

    it('goes on by the next press after a pause in the midst of an in-breath', async () => {
      const shown = await show();
      const { widget, time } = shown;
      await pointAtButton(shown);
      await sendMouse({ type: 'down' });
      time.advance(2);
      widget.pause();
      await sendMouse({ type: 'up' });
      await pointAtButton(shown);
      await sendMouse({ type: 'down' });
      const { paused } = widget;
      await sendMouse({ type: 'up' });
      expect(paused).to.equal(false);
    });
  });

  describe('by the space bar', () => {
    it('breathes in while it is held, out once it is let go', async () => {
      const { widget, time } = await show();
      inside(widget, '.press').focus();
      await sendKeys({ down: ' ' });
      time.advance(2);
      expect(widget.session.sample.phase.name).to.equal('inhale');
      await sendKeys({ up: ' ' });
      time.advance(1);
      expect(widget.session.sample.phase.name).to.equal('exhale');
    });

    it('neither pauses nor plays', async () => {
      const { widget, time } = await show();
      inside(widget, '.press').focus();
      await sendKeys({ down: ' ' });
      time.advance(2);
      await sendKeys({ up: ' ' });
      time.advance(1);
      await sendKeys({ down: ' ' });
      await sendKeys({ up: ' ' });
      expect(widget.paused).to.equal(false);
    });

    it('breathes out when the focus leaves while it is held', async () => {
      const { widget, time } = await show();
      inside(widget, '.press').focus();
      await sendKeys({ down: ' ' });
      time.advance(2);
      inside(widget, '.press').blur();
      time.advance(1);
      const { name } = widget.session.sample.phase;
      await sendKeys({ up: ' ' });
      expect(name).to.equal('exhale');
    });

    it('is left to the other buttons', async () => {
      const { widget } = await show();
      named(widget, 'Mute').focus();
      await sendKeys({ press: ' ' });
      expect([widget.muted, widget.paused]).to.deep.equal([true, true]);
    });
  });

  describe('says what the hand does', () => {
    /** A hand on the space bar: captions at the end of each stretch, and what was told to assistive technology. */
    const follow = async (announce: string, ...seconds: readonly number[]): Promise<[string[], string[]]> => {
      const { widget, time } = await led(
        html`<spine-breath sound="none" practice="own-pace" announce=${announce}></spine-breath>`,
      );
      const [said, told]: [string[], string[]] = [[], []];
      for (const [i, length] of seconds.entries()) {
        const key = new KeyboardEvent(i % 2 ? 'keyup' : 'keydown', {
          key: ' ',
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        inside(widget, '.press').dispatchEvent(key);
        time.advance(length);
        await widget.updateComplete;
        said.push(textOf(widget, '.caption'));
        told.push(textOf(widget, '.announcement'));
      }
      return [said, told];
    };
    const [breatheIn, breatheOut] = ['Breathe in', 'Breathe out'];

    it('for as long as it does it: it asks nobody to hold their breath', async () => {
      const [said] = await follow('session', 9, 15, 9);
      expect(said).to.deep.equal([breatheIn, breatheOut, breatheIn]);
    });

    it('after a short out-breath, too: it asks nobody for a little more', async () => {
      const [said] = await follow('session', 4, 2, 1);
      expect(said).to.deep.equal([breatheIn, breatheOut, breatheIn]);
    });

    it('to assistive technology as well, where every phase is told', async () => {
      const [, told] = await follow('phases', 9, 15, 9);
      expect(told).to.deep.equal([breatheIn, breatheOut, breatheIn]);
    });
  });

  it('shows one line at a time', async () => {
    const { widget } = await show();
    await widget.play();
    await widget.updateComplete;
    const lines = [...(widget.shadowRoot?.querySelectorAll('.about') ?? [])];
    const seen = lines.filter((line) => line.checkVisibility({ visibilityProperty: true })).map(textIn);
    expect(seen).to.deep.equal(['Space bar, finger or button: held down is in, let go is out.']);
  });

  it('tells rate and ratio of the breath at its end', async () => {
    const shown = await show();
    await breathe(shown, 4, 4, 6);
    await endByButton(shown);
    expect(textOf(shown.widget, '.caption')).to.equal('Well done');
    expect(textOf(shown.widget, '.about')).to.equal('Your breath: 6 a minute, in to out 1:1.5.');
  });

  it('tells of a slower breath as well', async () => {
    const shown = await show();
    await breathe(shown, 4, 5, 10);
    await endByButton(shown);
    expect(textOf(shown.widget, '.about')).to.equal('Your breath: 4 a minute, in to out 1:2.');
  });

  it('tells it in a pause, too', async () => {
    const shown = await show();
    await breathe(shown, 4, 4, 6);
    shown.widget.pause();
    await shown.widget.updateComplete;
    expect(textOf(shown.widget, '.about')).to.contain('6 a minute');
  });

  it('tells nothing of fewer than three breaths', async () => {
    const shown = await show();
    await breathe(shown, 2, 4, 6);
    await endByButton(shown);
    expect(textOf(shown.widget, '.about')).to.equal('A few more breaths, and this tells you your pace.');
  });

  it('shows no button to breathe with after its end', async () => {
    const shown = await show();
    await breathe(shown, 3, 4, 6);
    await endByButton(shown);
    expect(shown.widget.shadowRoot?.querySelector('.press')).to.equal(null);
  });

  it('starts over with nothing learnt', async () => {
    const shown = await show();
    await breathe(shown, 4, 4, 6);
    await endByButton(shown);
    await press(shown.widget, 'Again');
    expect([shown.widget.currentTime, textOf(shown.widget, '.caption')]).to.deep.equal([0, 'Own pace']);
  });

  it('keeps what was breathed when the settings are changed', async () => {
    const shown = await show();
    await breathe(shown, 2, 4, 6);
    const { phases } = shown.widget.session.timeline;
    shown.widget.pattern = '5-5';
    await shown.widget.updateComplete;
    expect(shown.widget.session.timeline.phases).to.equal(phases);
  });
});

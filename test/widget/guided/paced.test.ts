import { expect, html, oneEvent } from '@open-wc/testing';
import { compileGuided } from '../../../src/breath/guided-timeline.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import { breathPractices, metIn } from '../../practices/catalogue.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { textOf } from '../../support/widget.js';
import { choose, goTo, led } from './led.js';

const cues: Readonly<Record<string, string>> = enPractices.cues;

describe('a practice of one breath', () => {
  for (const practice of breathPractices) {
    const { name } = practice;

    it(`is breathed as it is written: ${name}`, async () => {
      const { widget } = await led(html`<spine-breath sound="none" practice=${name}></spine-breath>`);
      const breathed = widget.session.timeline.phases.filter((phase) => phase.name !== 'lead-in');
      expect(breathed.map((phase) => [phase.name, phase.duration])).to.deep.equal(
        compileGuided(practice).timeline.phases.map((phase) => [phase.name, phase.duration]),
      );
    });

    it(`says its words while it is breathed: ${name}`, async () => {
      const { widget } = await led(html`<spine-breath sound="none" practice=${name}></spine-breath>`);
      await goTo(widget, 10);
      expect(textOf(widget, '.words')).to.contain(cues[metIn(practice)[0]?.step.say ?? '']);
    });
  }

  it('asks for a hum in humming, though nothing sounds', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="humming"></spine-breath>`);
    await goTo(widget, widget.session.timeline.phases.find(({ name }) => name === 'exhale')?.start ?? 0);
    expect(textOf(widget, '.caption')).to.equal('Hum out');
  });

  it('sings an om in the chant', async () => {
    const { widget } = await led(html`<spine-breath sound="none" practice="chant"></spine-breath>`);
    const out = widget.session.timeline.phases.filter(({ name }) => name === 'exhale');
    expect(new Set(out.map(({ cue }) => cue?.voice))).to.deep.equal(new Set(['om']));
  });

  it('takes another rhythm, like a plain breath', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" practice="coherent"></spine-breath>`);
    widget.pattern = '5-6';
    await widget.updateComplete;
    expect(widget.session.practice.pattern).to.include({ inhale: 5, exhale: 6 });
  });

  it('takes another length, like a plain breath', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" practice="long-exhale"></spine-breath>`);
    widget.minutes = 5;
    await widget.updateComplete;
    expect(widget.duration).to.equal(303);
  });

  it('stays within the limits of its pattern, whatever length is asked for', async () => {
    const { widget } = await led(html`<spine-breath sound="none" ramp="0" practice="box"></spine-breath>`);
    widget.minutes = 30;
    await widget.updateComplete;
    expect(widget.minutes).to.equal(5);
  });
});

describe('a practice of one breath, set otherwise on the way', () => {
  const longest = 5 * 60 + 12;
  const shortest = 60 + 12;

  const changed = async (at: number, set: Partial<SpineBreath>): Promise<SpineBreath> => {
    const { widget } = await led(
      html`<spine-breath sound="none" ramp="0" minutes="3" practice="humming"></spine-breath>`,
    );
    await goTo(widget, Math.min(at, widget.duration));
    await widget.updateComplete;
    Object.assign(widget, set);
    await widget.updateComplete;
    return widget;
  };

  const again = async (widget: SpineBreath): Promise<void> => {
    widget.currentTime = widget.duration;
    await widget.updateComplete;
    await widget.play();
  };

  it('goes on to the length that was chosen', async () => {
    const widget = await changed(100, { minutes: 5 });
    expect([widget.currentTime, widget.paused, widget.duration > 290]).to.deep.equal([100, false, true]);
  });

  it('takes a shorter length after its end', async () => {
    const widget = await changed(Infinity, { minutes: 1 });
    await widget.play();
    expect([widget.currentTime, widget.duration < shortest]).to.deep.equal([0, true]);
  });

  it('takes a longer length after its end, and no longer than it may be hummed', async () => {
    const widget = await changed(Infinity, { minutes: 5 });
    await widget.play();
    expect(widget.duration).to.be.within(290, longest);
  });

  it('begins again with the rhythm that was chosen last', async () => {
    const widget = await changed(100, { pattern: '4-6' });
    await again(widget);
    const out = widget.session.timeline.phases.filter(({ name }) => name === 'exhale');
    expect(new Set(out.map(({ duration }) => duration))).to.deep.equal(new Set([6]));
  });

  it('is all there, whatever was breathed before it was asked for', async () => {
    const { widget } = await led(html`<spine-breath sound="none" voice></spine-breath>`);
    await goTo(widget, 100);
    await choose(widget, 'humming');
    expect([widget.currentTime, widget.paused]).to.deep.equal([0, false]);
  });
});

describe('a practice of one breath, turned to another language in the midst of it', () => {
  const turned = async (): Promise<SpineBreath> => {
    const { widget } = await led(
      html`<spine-breath sound="none" pattern="5-5" minutes="3" ramp="1" practice="humming"></spine-breath>`,
    );
    Object.assign(widget, { pattern: '4-7', minutes: 5 });
    await goTo(widget, 200);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    await widget.updateComplete;
    return widget;
  };

  it('keeps the rhythm and the length that were chosen for it', async () => {
    const { pattern, minutes, ramp, duration } = await turned();
    expect({ pattern, minutes, ramp }).to.deep.equal({ pattern: '4-7', minutes: 5, ramp: 1 });
    expect(duration).to.be.within(295, 310);
  });

  it('keeps its place', async () => {
    const widget = await turned();
    expect([widget.currentTime, widget.paused]).to.deep.equal([200, false]);
  });

  it('gives back what was set before it', async () => {
    const widget = await turned();
    widget.practice = null;
    await widget.updateComplete;
    const { pattern, minutes, ramp } = widget;
    expect({ pattern, minutes, ramp }).to.deep.equal({ pattern: '5-5', minutes: 3, ramp: 1 });
  });

  it('begins anew with its own rhythm, once it was taken back, for as long as the page says', async () => {
    const widget = await turned();
    widget.practice = null;
    await widget.updateComplete;
    await choose(widget, 'humming');
    expect([widget.pattern, widget.minutes]).to.deep.equal(['4-8', 3]);
  });
});

describe('the voice in a practice of one breath', () => {
  const faked = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const real = faked.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);

  afterEach(() => {
    for (const [name, descriptor] of real) Object.defineProperty(window, name, descriptor as PropertyDescriptor);
  });

  /** The first words that a voice is given to speak from now on. */
  const firstSaid = (): Promise<string> =>
    new Promise((resolve) => {
      class Utterance extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      }
      const voice = { lang: 'en-US', name: 'A voice', voiceURI: 'voice', localService: true, default: true };
      const speechSynthesis = {
        getVoices: () => [voice],
        cancel: () => {},
        speak: ({ text }: Utterance) => {
          if (text) resolve(text);
        },
      };
      for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance }))
        Object.defineProperty(window, name, { configurable: true, writable: true, value });
    });

  it('says its words', async () => {
    const said = firstSaid();
    const { widget } = await led(html`<spine-breath sound="none" practice="humming"></spine-breath>`);
    await goTo(widget, 10);
    widget.voice = true;
    expect(await said).to.equal('Lips closed, teeth apart.');
  });
});

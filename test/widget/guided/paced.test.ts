import { expect, html } from '@open-wc/testing';
import { compileGuided } from '../../../src/breath/guided-timeline.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import { breathPractices, metIn } from '../../practices/catalogue.js';
import { textOf } from '../../support/widget.js';
import { goTo, led } from './led.js';

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

import { expect, html } from '@open-wc/testing';
import type { GuidedPractice } from '../../../src/breath/guided.js';
import type { PracticeName } from '../../../src/practices/names.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { textOf } from '../../support/widget.js';
import { has, led, press, textIn, textsIn, twoParts } from './led.js';

const show = async (practice: string | GuidedPractice): Promise<SpineBreath> => {
  const { widget } = await led(html`<spine-breath sound="none" .practice=${practice}></spine-breath>`);
  await press(widget, 'Settings');
  return widget;
};

const settings = ['Tone', 'Hum', 'Breath', 'Bowl', 'Hum pitch', 'Count the seconds', 'Hold', 'Rest'] as const;
type Setting = (typeof settings)[number];

/** Which of these settings are there. */
const offeredIn = (widget: SpineBreath): readonly Setting[] => {
  const labels = [...(widget.shadowRoot?.querySelectorAll('.sheet label') ?? [])].map((label) =>
    textIn(label.querySelector('span') ?? label),
  );
  return settings.filter((setting) => labels.includes(setting));
};

const [tone, hum, breath, bowl, pitch, count, hold, rest] = settings;

const sounding: readonly (readonly [PracticeName, readonly Setting[]])[] = [
  ['long-exhale', [tone, breath, bowl, pitch, count, hold, rest]],
  ['box', [tone, breath, bowl, pitch, count, hold, rest]],
  ['humming', [tone, hum, breath, bowl, pitch, count, hold, rest]],
  ['chant', [tone, hum, breath, bowl, pitch, count, hold, rest]],
  ['vagus-menu', settings],
  ['writing', [breath, bowl]],
  ['own-pace', [tone, breath, bowl, pitch]],
  ['spine-scan', [breath, bowl]],
  ['tension-release', [breath, bowl]],
  ['yin-spine', [breath, bowl]],
  ['comfort-ladder', [tone, breath, bowl, pitch, count]],
  ['desk-reset', [tone, breath, bowl, pitch, count]],
  ['yoga-nidra', [tone, breath, bowl, pitch, count]],
];

describe('the settings of a practice', () => {
  for (const [practice, offered] of sounding)
    it(`are those that do something: ${practice}`, async () => {
      expect(offeredIn(await show(practice))).to.deep.equal(offered);
    });

  it('are all of them where only a bed or a voice is added to the plain breath', async () => {
    const { widget } = await led(html`<spine-breath sound="none" voice></spine-breath>`);
    await press(widget, 'Settings');
    expect(offeredIn(widget)).to.deep.equal(settings);
  });

  it('have the hum where one’s own practice hums in one of its steps', async () => {
    const widget = await show({
      ...twoParts,
      sections: [
        ...twoParts.sections,
        { title: 'Hum', steps: [{ say: 'Hum.', breathe: '4-8', breaths: 2, voice: 'hum' }] },
      ],
    });
    expect(offeredIn(widget)).to.deep.equal([tone, hum, breath, bowl, pitch, count]);
  });

  it('count no seconds where the pace is the person’s own throughout', async () => {
    const widget = await show({
      ...twoParts,
      sections: [{ title: 'All', steps: [{ say: 'As you like.', breathe: 'own', breaths: 2 }] }],
    });
    expect(offeredIn(widget)).to.deep.equal([tone, breath, bowl, pitch]);
  });

  it('are the same once it has been ended early', async () => {
    const widget = await show('yoga-nidra');
    const offered = [offeredIn(widget), has(widget, '.sheet .seconds'), has(widget, '.wish')];
    await widget.play();
    widget.currentTime = 20;
    widget.session.end();
    await widget.updateComplete;
    expect(widget.ended).to.equal(true);
    expect([offeredIn(widget), has(widget, '.sheet .seconds'), has(widget, '.wish')]).to.deep.equal(offered);
  });

  it('leave a sound that they do not show as it was set', async () => {
    const { widget } = await led(html`<spine-breath sound="tone hum bowl" muted practice="writing"></spine-breath>`);
    await press(widget, 'Settings');
    const [first] = textsIn(widget, '.sheet fieldset .chip');
    expect(first).to.equal('Breath');
    widget.shadowRoot?.querySelector<HTMLInputElement>('.sheet fieldset .chip input')?.click();
    await widget.updateComplete;
    expect(widget.sound).to.equal('tone hum breath bowl');
  });
});

describe('the start of a practice', () => {
  const toldAtStart = async (practice: string | GuidedPractice | null): Promise<string> => {
    const { widget } = await led(html`<spine-breath sound="none" voice .practice=${practice}></spine-breath>`);
    await widget.play();
    await widget.updateComplete;
    return textOf(widget, '.announcement');
  };

  for (const [practice, told] of [
    ['desk-reset', '2 minutes 47 seconds left'],
    ['tension-release', '2 minutes 28 seconds left'],
    ['yin-spine', '37 minutes 50 seconds left'],
    ['own-pace', '30 minutes left'],
  ] as const)
    it(`is announced by its length, and by no rhythm, where none goes through it: ${practice}`, async () => {
      expect(await toldAtStart(practice)).to.equal(told);
    });

  for (const practice of ['spine-scan', 'yoga-nidra', 'yoga-nidra-short', 'comfort-ladder', 'decompress', 'morning'])
    it(`names no rhythm: ${practice}`, async () => {
      expect(await toldAtStart(practice)).to.match(/^\d+ minutes.* left$/);
    });

  for (const [practice, told] of [
    ['humming', 'Settle. 2 minutes, 4-8.'],
    ['4-7-8', 'Settle. 1 minute 16 seconds, 4-7-8.'],
    ['vagus-menu', 'Settle. 2 minutes, 4-6.'],
    [null, 'Settle. 2 minutes, 4-6.'],
  ] as const)
    it(`names the rhythm that goes through it: ${practice ?? 'the plain breath'}`, async () => {
      expect(await toldAtStart(practice)).to.equal(told);
    });
});

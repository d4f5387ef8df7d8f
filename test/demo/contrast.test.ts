import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { tooFaint, type TooFaint } from '../../demo/configure/contrast.js';
import { contrastRatio } from '../../demo/configure/luminance.js';
import { paletteOf } from '../../demo/configure/palette.js';
import type { Configuration } from '../../src/embed/configuration.js';
import { lightNames } from '../../src/spine/light-names.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import '../../src/define.js';
import { painted, stopsOf } from '../support/contrast.js';
import { inside, named } from '../support/widget.js';
import { anyConfiguration } from './arbitraries.js';

const withColours = (colours: Configuration['colours'], scheme?: 'light' | 'dark'): Configuration => ({
  attributes: {},
  colours,
  ...(scheme && { scheme }),
});

const told = (configuration: Configuration): readonly string[] =>
  tooFaint(configuration).map(({ colour, on, scheme }: TooFaint) => `${colour} on ${on}, ${scheme}`);

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrastRatio([255, 255, 255], [255, 255, 255])).to.equal(1);
    expect(contrastRatio([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.48, 0.005);
    expect(contrastRatio([255, 0, 0], [255, 255, 255])).to.be.closeTo(4, 0.005);
  });

  it('is no matter where nothing has been chosen', () => {
    for (const light of lightNames) expect(told({ attributes: { light }, colours: {} })).to.deep.equal([]);
  });

  it('is enough for the colours of the demo', () => {
    const tea = { background: '#eef1e4', text: '#26331f', quiet: '#55614c', accent: '#3f6136', surface: '#f8faf2' };
    expect(told(withColours({ ...tea, line: '#55614c', 'on-accent': '#ffffff' }, 'light'))).to.deep.equal([]);
  });

  const table: readonly (readonly [string, Configuration, readonly string[]])[] = [
    [
      'grey words on white',
      withColours({ background: '#fff', quiet: '#777', line: '#777' }, 'light'),
      ['quiet on background, light', 'quiet on surface, light'],
    ],
    [
      'black words on a dark scene',
      withColours({ text: '#000', surface: '#fff' }, 'dark'),
      ['text on background, dark', 'quiet on background, dark', 'line on background, dark'],
    ],
    [
      'a sign on a button of its own colour',
      withColours({ accent: '#fff' }, 'light'),
      ['on-accent on accent, light', 'accent on background, light'],
    ],
    ['pale light on a bright scene', withColours({ 'light-3': '#fed' }, 'light'), ['light-3 on background, light']],
    ['deep light on a dark scene', withColours({ 'light-1': '#123' }, 'dark'), ['light-1 on background, dark']],
    ['lines that let nearly all through', withColours({ line: '#00000011' }, 'light'), ['line on background, light']],
  ];
  for (const [what, configuration, faint] of table)
    it(`is told for ${what}`, () => {
      expect(told(configuration)).to.deep.equal(faint);
    });

  it('is told with its ratio and with what is asked for', () => {
    const [words] = tooFaint(withColours({ background: '#fff', text: '#777' }, 'light'));
    expect(words).to.include({ colour: 'text', on: 'background', scheme: 'light', needed: 4.5 });
    expect(words?.ratio).to.be.closeTo(4.48, 0.005);
  });

  it('is told for both where the page may be either, for one where it is chosen', () => {
    expect(told(withColours({ text: '#888' })).map((text) => text.split(', ')[1])).to.include.members([
      'light',
      'dark',
    ]);
    expect(told(withColours({ text: '#888' }, 'dark')).join()).to.not.contain(', light');
  });

  it('is a number below what is needed, whatever is chosen', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        for (const { ratio, needed } of tooFaint(configuration)) expect(ratio).to.be.within(1, needed);
      }),
    );
  });
});

describe('the palette of the widget', () => {
  /** What a colour of the widget comes to, on white. */
  const onWhite = (colour: string): readonly number[] => painted('#fff', colour);

  for (const scheme of ['light', 'dark'] as const)
    it(`is that of the widget itself, in ${scheme}`, async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath style="color-scheme: ${scheme}"></spine-breath>`);
      named(widget, 'Settings').click();
      await widget.updateComplete;
      const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(inside(widget, selector));
      const wave = inside(widget, 'spine-wave').shadowRoot as ShadowRoot;
      const probe = document.createElement('i');
      wave.querySelector('.dawn')?.append(probe);
      const light = (number: number): string => {
        probe.style.color = `var(--_light-${number})`;
        return getComputedStyle(probe).color;
      };
      const seen = {
        background: stopsOf(styleOf('.card').backgroundImage),
        text: [styleOf('.caption').color],
        quiet: [styleOf('.detail').color],
        accent: [styleOf('.play').backgroundColor],
        'on-accent': [styleOf('.play').color],
        surface: [styleOf('.sheet').backgroundColor],
        bone: [getComputedStyle(wave.querySelector('.high') as Element).stopColor],
        'light-1': [light(1)],
        'light-5': [light(5)],
      };
      const palette = paletteOf({ attributes: {}, colours: {} }, scheme);
      for (const [name, colours] of Object.entries(seen)) {
        const own = palette[name as keyof typeof seen];
        expect(own.length, name).to.equal(colours.length);
        for (const [i, colour] of colours.entries())
          for (const [part, value] of onWhite(colour).entries())
            expect(onWhite(own[i] as string)[part], `${name}: ${own[i]}, ${colour}`).to.be.closeTo(value, 1);
      }
    });

  it('takes what is chosen, and lets words through where only those are', () => {
    const palette = paletteOf({ attributes: { light: 'ocean' }, colours: { text: '#ABC', 'light-2': '#123' } }, 'dark');
    expect(palette.text).to.deep.equal(['#aabbcc']);
    expect(palette.quiet).to.deep.equal(['#aabbccbf']);
    expect([palette['light-1'], palette['light-2']]).to.deep.equal([['#5577ff'], ['#112233']]);
  });
});

import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { SpineBreath } from '../../src/widget/spine-breath.js';
import { en } from '../../src/translations/en.js';
import { addWords } from '../../src/translations/registry.js';
import { Contexts } from '../sound/audio-contexts.js';
import { inside, named, textOf, widgetWithTime } from '../support/widget.js';

/** Keeps what is warned of during a test, and off the console. */
const warnings: string[] = [];
const { warn } = console;
beforeEach(() => {
  warnings.length = 0;
  console.warn = (text: string) => warnings.push(text);
});
afterEach(() => {
  console.warn = warn;
});

const click = async (widget: SpineBreath, name: string): Promise<void> => {
  named(widget, name).click();
  await widget.updateComplete;
};

describe('<spine-breath>', () => {
  describe('comes into being', () => {
    it('from the parser', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      expect(widget).to.be.instanceOf(SpineBreath);
      expect(textOf(widget, '.detail')).to.equal('2 minutes');
    });

    it('from innerHTML', async () => {
      const box = await fixture(html`<div></div>`);
      box.innerHTML = '<spine-breath minutes="3" ramp="0"></spine-breath>';
      const widget = box.firstElementChild as SpineBreath;
      expect(widget.duration).to.equal(183);
    });

    it('from its constructor', async () => {
      const widget = new SpineBreath();
      widget.minutes = 4;
      widget.ramp = 0;
      (await fixture(html`<div></div>`)).append(widget);
      expect(widget.duration).to.equal(243);
    });

    it('late, and keeps what was set before', async () => {
      const box = await fixture(html`<div></div>`);
      box.innerHTML = '<late-breath ramp="0" sound="none"></late-breath>';
      const early = box.firstElementChild as SpineBreath;
      early.minutes = 5;
      customElements.define('late-breath', class extends SpineBreath {});
      expect(early.duration).to.equal(303);
    });

    it('with light-DOM content that no longer shows', async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath>Breathe: <a href="#x">read on</a></spine-breath>`);
      expect(inside(widget, '.card').getBoundingClientRect().height).to.be.above(0);
      expect((widget.querySelector('a') as HTMLElement).getClientRects()).to.have.lengthOf(0);
    });
  });

  describe('is played like a media element', () => {
    it('is paused, not ended, at 0, and 2 minutes of whole breaths long', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath ramp="0"></spine-breath>`);
      expect([widget.paused, widget.ended, widget.currentTime, widget.duration]).to.deep.equal([true, false, 0, 123]);
    });

    it('plays, pauses, goes on and ends, and says so', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      const told: string[] = [];
      for (const type of ['play', 'pause', 'ended', 'seeked'])
        widget.addEventListener(type, ({ type: name }) => told.push(name));
      await widget.play();
      time.advance(10);
      widget.pause();
      time.advance(10);
      expect(widget.currentTime).to.be.closeTo(10, 1e-6);
      await widget.play();
      time.advance(200);
      expect(told).to.deep.equal(['play', 'pause', 'play', 'pause', 'ended']);
      expect([widget.paused, widget.ended, widget.currentTime]).to.deep.equal([true, true, 123]);
    });

    it('starts over at the end when it loops', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0" loop></spine-breath>`);
      await widget.play();
      time.advance(124);
      expect(widget.currentTime).to.be.closeTo(1, 1e-6);
      widget.pause();
    });

    it('tells every phase with its breath, start and length, on an event that does not bubble', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      const phases: unknown[] = [];
      let bubbled = false;
      const bubbling = (): void => {
        bubbled = true;
      };
      document.addEventListener('phasechange', bubbling);
      widget.addEventListener('phasechange', (event) => {
        const { phase, breath, start, duration } = event;
        phases.push([phase, breath, start, duration]);
      });
      await widget.play();
      time.advance(14);
      widget.pause();
      document.removeEventListener('phasechange', bubbling);
      expect(phases).to.deep.equal([
        ['lead-in', -1, 0, 3],
        ['inhale', 0, 3, 4],
        ['exhale', 0, 7, 6],
        ['inhale', 1, 13, 4],
      ]);
      expect(bubbled).to.equal(false);
    });

    it('tells a change of volume, and not the first one', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none" volume="0.3"></spine-breath>`);
      const changed = oneEvent(widget, 'volumechange');
      widget.muted = true;
      await changed;
      expect([widget.volume, widget.muted]).to.deep.equal([0.3, true]);
    });

    it('takes a new length at once when it is asked for the duration', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath ramp="0"></spine-breath>`);
      widget.minutes = 10;
      expect(widget.duration).to.equal(603);
    });

    it('tells the duration of what was set before it is in a document', () => {
      const widget = new SpineBreath();
      widget.ramp = 0;
      widget.minutes = 5;
      widget.pattern = '5-5';
      expect(widget.duration).to.equal(303);
    });

    it('goes to a time that was set before the tag was defined, and tells the time from then on', async () => {
      const early = document.createElement('spine-later') as SpineBreath;
      early.currentTime = 30;
      document.body.append(early);
      customElements.define('spine-later', class extends SpineBreath {});
      await early.updateComplete;
      await Promise.resolve();
      expect([early.currentTime, early.session.currentTime]).to.deep.equal([30, 30]);
      early.session.currentTime = 40;
      expect(early.currentTime).to.equal(40);
      early.remove();
    });

    it('says seeking before seeked, and playing after play', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      const said: string[] = [];
      for (const type of ['play', 'playing', 'seeking', 'seeked'])
        widget.addEventListener(type, ({ type: name }) => said.push(name));
      await widget.play();
      widget.currentTime = 20;
      widget.pause();
      expect(said).to.deep.equal(['play', 'playing', 'seeking', 'seeked']);
    });

    it('says nothing of a volume that is what it was', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none" volume="0.3"></spine-breath>`);
      let changes = 0;
      widget.addEventListener('volumechange', () => changes++);
      widget.addEventListener('durationchange', () => widget.duration);
      widget.minutes = 5;
      widget.volume = 0.5;
      await widget.updateComplete;
      expect(changes).to.equal(1);
      Object.assign(widget, { volume: '0.5' });
      await widget.updateComplete;
      expect(changes).to.equal(1);
    });

    it('carries its state for style sheets', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      const states = (): string[] =>
        ['breathing', 'lead-in', 'inhale', 'exhale'].filter((name) => widget.matches(`:state(${name})`));
      expect(states()).to.deep.equal([]);
      await widget.play();
      expect(states()).to.deep.equal(['breathing', 'lead-in']);
      time.advance(3.5);
      expect(states()).to.deep.equal(['breathing', 'inhale']);
      time.advance(5);
      expect(states()).to.deep.equal(['breathing', 'exhale']);
      widget.pause();
      expect(states()).to.deep.equal([]);
    });
  });

  describe('is led by a person', () => {
    it('begins, pauses and begins again by its one button', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await click(widget, 'Begin');
      expect(textOf(widget, '.caption')).to.equal('Settle');
      time.advance(4);
      await widget.updateComplete;
      expect(textOf(widget, '.caption')).to.equal('Breathe in');
      await click(widget, 'Pause');
      expect(widget.paused).to.equal(true);
      widget.currentTime = 122;
      await click(widget, 'Begin');
      time.advance(2);
      await widget.updateComplete;
      expect(textOf(widget, '.detail')).to.equal('2 minutes · 12 breaths');
      await click(widget, 'Again');
      expect([widget.paused, widget.currentTime]).to.deep.equal([false, 0]);
      widget.pause();
    });

    it('is scrubbed by the slider', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      const slider = named<HTMLInputElement>(widget, 'Progress');
      slider.value = '64';
      slider.dispatchEvent(new Event('input'));
      expect(widget.currentTime).to.equal(64);
    });

    it('is ended early, with a closing that tells what was breathed', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await widget.play();
      time.advance(25);
      await widget.updateComplete;
      inside(widget, '.end').click();
      await widget.updateComplete;
      expect(widget.ended).to.equal(true);
      expect(textOf(widget, '.detail')).to.equal('22 seconds · 2 breaths');
    });

    it('changes rhythm while breathing, from the next breath on', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await widget.play();
      time.advance(5);
      await click(widget, 'Settings');
      const chips = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.chip') ?? [])];
      chips.find(({ textContent }) => textContent.trim() === '5-5')?.click();
      await widget.updateComplete;
      const { phases } = widget.session.timeline;
      expect(phases.slice(1, 5).map(({ duration }) => duration)).to.deep.equal([4, 6, 5, 5]);
      expect(widget.session.currentTime).to.be.closeTo(5, 1e-6);
      widget.pause();
    });

    it('keeps the out-breath as long as the in-breath, whatever is typed', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      await click(widget, 'Settings');
      const inhale = inside<HTMLInputElement>(widget, '.seconds input');
      inhale.value = '7.5';
      inhale.dispatchEvent(new Event('change'));
      await widget.updateComplete;
      expect(widget.pattern).to.equal('7.5-7.5');
    });

    it('turns single sounds off and on', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath></spine-breath>`);
      await click(widget, 'Settings');
      const hum = [...(widget.shadowRoot?.querySelectorAll('label') ?? [])].find(
        ({ textContent }) => textContent.trim() === 'Hum',
      );
      hum?.click();
      await widget.updateComplete;
      expect(widget.sound).to.equal('tone breath bowl');
      expect(widget.session.practice.hum).to.equal(false);
    });
  });

  describe('follows the keyboard while it has focus', () => {
    afterEach(() => resetMouse());

    it('plays and pauses by k, changes length and volume by arrows, mutes by m', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      inside(widget, '.play').focus();
      await sendKeys({ press: 'k' });
      expect(widget.paused).to.equal(false);
      await sendKeys({ press: 'k' });
      expect(widget.paused).to.equal(true);
      await sendKeys({ press: 'ArrowRight' });
      expect(widget.minutes).to.equal(3);
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowLeft' });
      expect(widget.minutes).to.equal(1);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(widget.volume).to.equal(0.9);
      await sendKeys({ press: 'ArrowUp' });
      expect(widget.volume).to.equal(0.95);
      await sendKeys({ press: 'm' });
      expect(widget.muted).to.equal(true);
    });

    it('presses the focused button by the space bar, once', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      inside(widget, '.play').focus();
      await sendKeys({ press: ' ' });
      expect(widget.paused).to.equal(false);
      widget.pause();
    });

    it('closes the sheet by Escape and gives the focus back', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath></spine-breath>`);
      await click(widget, 'Settings');
      await widget.updateComplete;
      expect(widget.shadowRoot?.activeElement).to.equal(named(widget, 'Close'));
      await sendKeys({ press: 'Escape' });
      await widget.updateComplete;
      expect(widget.shadowRoot?.querySelector('.sheet')).to.equal(null);
      expect(widget.shadowRoot?.activeElement).to.equal(named(widget, 'Settings'));
    });

    it('leaves keys alone that are pressed elsewhere', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      (document.activeElement as HTMLElement | null)?.blur();
      await sendKeys({ press: 'k' });
      expect(widget.paused).to.equal(true);
    });
  });

  describe('shows as many controls as asked for', () => {
    for (const [level, names] of [
      ['full', ['Progress', 'Begin', 'Mute', 'Settings']],
      ['minimal', ['Begin', 'Mute']],
      ['none', []],
    ] as const) {
      it(level, async () => {
        const widget = await fixture<SpineBreath>(html`<spine-breath controls=${level}></spine-breath>`);
        const shown = ['Progress', 'Begin', 'Mute', 'Settings'].filter((name) =>
          widget.shadowRoot?.querySelector(`[aria-label="${name}"]`),
        );
        expect(shown).to.deep.equal([...names]);
      });
    }
  });

  describe('is accessible', () => {
    it('before the first press', async () => {
      await expect(await fixture(html`<spine-breath></spine-breath>`)).to.be.accessible();
    });

    it('while breathing, with the count', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" count></spine-breath>`);
      await widget.play();
      time.advance(5);
      await widget.updateComplete;
      await expect(widget).to.be.accessible();
      widget.pause();
    });

    it('with the settings open', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath></spine-breath>`);
      await click(widget, 'Settings');
      await expect(widget).to.be.accessible();
    });

    it('after the end', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      await widget.play();
      time.advance(200);
      await widget.updateComplete;
      await expect(widget).to.be.accessible();
    });

    for (const [width, height] of [
      [160, 260],
      [320, 520],
      [760, 380],
    ] as const) {
      it(`with targets of 44 px that do not leave the card, at ${width} × ${height}`, async () => {
        const widget = await fixture<SpineBreath>(html`<spine-breath></spine-breath>`);
        widget.style.width = `${width}px`;
        widget.style.height = `${height}px`;
        const card = inside(widget, '.card').getBoundingClientRect();
        for (const button of widget.shadowRoot?.querySelectorAll('button, input') ?? []) {
          const box = button.getBoundingClientRect();
          if (box.width === 0 || getComputedStyle(button).visibility === 'hidden') continue;
          const name = button.getAttribute('aria-label') ?? button.textContent;
          expect(box.height, name).to.be.at.least(44);
          expect(box.width, name).to.be.at.least(44);
          expect(box.left, name).to.be.at.least(card.left);
          expect(box.right, name).to.be.at.most(card.right + 0.5);
          expect(box.bottom, name).to.be.at.most(card.bottom + 0.5);
        }
      });
    }

    it('tells start, minutes and end in a status region', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await widget.play();
      await widget.updateComplete;
      expect(textOf(widget, '[role=status]')).to.equal('Settle. 2 minutes, 4-6.');
      time.advance(64);
      await widget.updateComplete;
      expect(textOf(widget, '[role=status]')).to.equal('1 minute left');
      time.advance(64);
      await widget.updateComplete;
      expect(textOf(widget, '[role=status]')).to.equal('2 minutes · 12 breaths');
    });

    it('says that sound is off to those who do not see it', async () => {
      const contexts = new Contexts();
      contexts.replace(undefined);
      const { widget } = await widgetWithTime(html`<spine-breath ramp="0"></spine-breath>`);
      await widget.play();
      await widget.updateComplete;
      expect(textOf(widget, '[role=status]')).to.contain('Sound is off');
      widget.announce = 'off';
      await widget.updateComplete;
      expect(textOf(widget, '[role=status]')).not.to.contain('Sound');
      widget.pause();
      contexts.restore();
    });

    it('takes another language as soon as its own lang changes', async () => {
      addWords({ ...en, lang: 'x-tide', play: 'Set sail' });
      const { widget } = await widgetWithTime(html`<spine-breath></spine-breath>`);
      widget.lang = 'x-tide';
      await waitUntil(() => inside(widget, '.play').getAttribute('aria-label') === 'Set sail');
    });

    it('says which language its words are in', async () => {
      const box = await fixture(html`<div lang="sv"><spine-breath></spine-breath></div>`);
      expect(inside(box.firstElementChild as SpineBreath, '.frame').getAttribute('lang')).to.equal('en');
    });
  });

  describe('on a page with styles of its own', () => {
    it('keeps its words readable where the root is 10 px and everything is loud', async () => {
      document.documentElement.style.fontSize = '62.5%';
      const box = await fixture(html`<div style="font:bold 9px/3 cursive;text-transform:uppercase"></div>`);
      const widget = new SpineBreath();
      box.append(widget);
      await widget.updateComplete;
      const { fontSize, fontWeight, textTransform } = getComputedStyle(inside(widget, '.words'));
      document.documentElement.style.fontSize = '';
      expect([fontSize, fontWeight, textTransform]).to.deep.equal(['16px', '400', 'none']);
    });

    it('lets what a page puts into its slots be pressed', async () => {
      const widget = await fixture<SpineBreath>(
        html`<spine-breath><a slot="title" href="#breathe">Before you begin</a></spine-breath>`,
      );
      const link = widget.querySelector('a') as HTMLElement;
      const { x, y, width, height } = link.getBoundingClientRect();
      expect(document.elementFromPoint(x + width / 2, y + height / 2)).to.equal(link);
    });
  });

  describe('at its end', () => {
    it('keeps the closing of what was breathed when another length is chosen', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await widget.play();
      time.advance(124);
      widget.minutes = 5;
      await widget.updateComplete;
      expect(textOf(widget, '.detail')).to.equal('2 minutes · 12 breaths');
      await widget.play();
      expect(widget.duration).to.equal(303);
      widget.pause();
    });

    it('hands the focus from the slider to the play button', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
      await widget.play();
      time.advance(10);
      await widget.updateComplete;
      named(widget, 'Progress').focus();
      time.advance(114);
      await widget.updateComplete;
      expect(widget.shadowRoot?.activeElement).to.equal(inside(widget, '.play'));
    });
  });

  describe('lives through what a page does to it', () => {
    it('is moved while breathing and keeps breathing', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      const other = await fixture(html`<div></div>`);
      await widget.play();
      time.advance(6);
      other.append(widget);
      await Promise.resolve();
      time.advance(1);
      expect([widget.paused, widget.currentTime]).to.deep.equal([false, 7]);
      widget.pause();
    });

    it('is removed, and stands still with nothing left to wake it', async () => {
      const { widget, time } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      await widget.play();
      widget.remove();
      await Promise.resolve();
      expect([widget.paused, time.pending]).to.deep.equal([true, 0]);
    });

    it('does not play while it is out of the page', async () => {
      const widget = new SpineBreath();
      await widget.play();
      expect(widget.paused).to.equal(true);
    });

    it('is adopted by another document and keeps its looks', async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`);
      const { widget } = await widgetWithTime(html`<spine-breath sound="none"></spine-breath>`);
      frame.contentDocument?.body.append(widget);
      await widget.updateComplete;
      expect(getComputedStyle(inside(widget, '.card')).display).to.equal('grid');
    });
  });

  describe('takes bad input', () => {
    it('with one warning that names attribute, value and what is used', async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath minutes="soon" pattern="6-4"></spine-breath>`);
      expect(warnings).to.have.lengthOf(2);
      expect(warnings.join()).to.contain('minutes="soon"').and.contain('"2"').and.contain('pattern="6-4"');
      expect([widget.minutes, widget.pattern]).to.deep.equal([2, '6-6']);
    });

    it('of box breathing for half an hour: five minutes at most', async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath pattern="box" minutes="30"></spine-breath>`);
      expect(widget.minutes).to.equal(5);
      expect(warnings).to.have.lengthOf(1);
    });

    it('and gives the length asked for back once a pattern allows it, without a word', async () => {
      const widget = await fixture<SpineBreath>(html`<spine-breath minutes="12"></spine-breath>`);
      widget.pattern = 'box';
      await widget.updateComplete;
      expect(widget.minutes).to.equal(5);
      widget.pattern = '4-6';
      await widget.updateComplete;
      expect(widget.minutes).to.equal(12);
      expect(warnings).to.deep.equal([]);
    });

    it('names rate and ratio where they led out of limits', async () => {
      await fixture<SpineBreath>(html`<spine-breath rate="3" ratio="3"></spine-breath>`);
      expect(warnings.join()).to.contain('rate="3 at 3"').and.contain('"5-12"');
    });

    it('as a time: what is not a number is ignored', async () => {
      const { widget } = await widgetWithTime(html`<spine-breath ramp="0"></spine-breath>`);
      widget.currentTime = 30;
      widget.currentTime = Number.NaN;
      expect(widget.currentTime).to.equal(30);
      widget.currentTime = 1e9;
      expect(widget.currentTime).to.equal(123);
    });
  });

  describe('goes on without sound', () => {
    const { AudioContext } = window;
    afterEach(() => {
      window.AudioContext = AudioContext;
    });

    it('where there is no AudioContext, and says so', async () => {
      Object.assign(window, { AudioContext: undefined });
      const { widget, time } = await widgetWithTime(html`<spine-breath></spine-breath>`);
      await widget.play();
      time.advance(4);
      await widget.updateComplete;
      expect(widget.currentTime).to.be.closeTo(4, 1e-6);
      expect(textOf(widget, '.note')).to.contain('Sound is off');
      widget.pause();
    });
  });
});

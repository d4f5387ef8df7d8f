import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { enPractices } from '../../../src/translations/practices/en.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { FakeTime } from '../../support/fake-time.js';
import { inside, textOf } from '../../support/widget.js';
import { choose, has, keptByPage, led, markupOf, press, pressText, write } from './led.js';

const secret = 'what nobody is to read';

const show = (): Promise<{ widget: SpineBreath; time: FakeTime }> =>
  led(html`<spine-breath sound="none" practice="writing"></spine-breath>`);

const begun = async (): Promise<{ widget: SpineBreath; time: FakeTime }> => {
  const { widget, time } = await show();
  await press(widget, 'Begin');
  return { widget, time };
};

const fieldOf = (widget: SpineBreath): HTMLTextAreaElement => inside<HTMLTextAreaElement>(widget, '.writing');

/** Puts this in the place of the clipboard until the test is over. */
const replaceClipboard = (clipboard: Pick<Clipboard, 'writeText'> | undefined): void => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
};

/** Until an element says something else than now. */
const changeOf = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { characterData: true, childList: true, subtree: true });
  });

/** Presses the button that copies, and waits until it says that it has. */
const copy = async (widget: SpineBreath): Promise<void> => {
  const said = changeOf(inside(widget, '.words .chip'));
  await pressText(widget, '.words', 'Copy my words');
  await said;
};

describe('writing', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('opens with what it is, how long, and its caution', async () => {
    const { widget } = await show();
    expect(textOf(widget, '.caption')).to.equal('Writing');
    expect(textOf(widget, '.about')).to.equal('Write for yourself; nothing is kept or sent. 15 minutes, sitting.');
    expect(textOf(widget, '.caution')).to.equal(enPractices.cautions.feelings);
  });

  it('gives a place to write once it has begun', async () => {
    const { widget } = await show();
    expect(has(widget, '.writing')).to.equal(false);
    await press(widget, 'Begin');
    expect(fieldOf(widget).getAttribute('aria-label')).to.equal('Write here');
  });

  it('says that nothing is kept', async () => {
    const { widget } = await begun();
    expect(textOf(widget, '.words .caution')).to.equal(enPractices.guide.notKept);
  });

  it('asks one question after another, and begins anew after the last', async () => {
    const { widget } = await begun();
    const asked: string[] = [];
    for (let press = 0; press < 6; press++) {
      asked.push(textOf(widget, '.cue'));
      await pressText(widget, '.words', 'Another question');
    }
    const prompts = Object.values(enPractices.prompts);
    expect(asked).to.deep.equal([...prompts, prompts[0]]);
  });

  it('takes every letter for a letter', async () => {
    const { widget } = await begun();
    fieldOf(widget).focus();
    await sendKeys({ type: 'k m k' });
    expect([fieldOf(widget).value, widget.paused, widget.muted]).to.deep.equal(['k m k', false, false]);
  });

  it('has a quiet clock', async () => {
    const { widget, time } = await begun();
    time.advance(60);
    await widget.updateComplete;
    expect(textOf(widget, '.card > .progress-row span')).to.equal('14:00');
  });

  it('leaves as much room above the place to write as below it', async () => {
    const { widget } = await begun();
    const [cue, field, note] = ['.words .cue', '.writing', '.words .caution'].map((each) =>
      inside(widget, each).getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect];
    expect(field.top - cue.bottom).to.be.at.least(8);
    expect(field.top - cue.bottom).to.be.closeTo(note.top - field.bottom, 1);
  });

  describe('what was written', () => {
    const written = async (): Promise<{ widget: SpineBreath; time: FakeTime }> => {
      const { widget, time } = await begun();
      await write(widget, '.writing', secret, 'input');
      return { widget, time };
    };

    it('is kept nowhere: no storage, no cookie, no address, no markup', async () => {
      const { widget, time } = await written();
      time.advance(30);
      await widget.updateComplete;
      expect(keptByPage()).not.to.contain(secret);
      expect(markupOf(widget)).not.to.contain(secret);
    });

    it('is sent to no spelling service and offered to nobody', async () => {
      const { widget } = await written();
      expect([fieldOf(widget).spellcheck, fieldOf(widget).autocomplete]).to.deep.equal([false, 'off']);
    });

    it('stays while time passes', async () => {
      const { widget, time } = await written();
      time.advance(300);
      await widget.updateComplete;
      expect(fieldOf(widget).value).to.equal(secret);
    });

    it('stays through another question, a pause and a look at the settings', async () => {
      const { widget, time } = await written();
      time.advance(30);
      await pressText(widget, '.words', 'Another question');
      await press(widget, 'Pause');
      await press(widget, 'Settings');
      await press(widget, 'Close');
      await press(widget, 'Begin');
      expect(fieldOf(widget).value).to.equal(secret);
    });

    it('stays when the clock is put back to its start in a pause', async () => {
      const { widget, time } = await written();
      time.advance(30);
      await press(widget, 'Pause');
      widget.currentTime = 0;
      await widget.updateComplete;
      await press(widget, 'Begin');
      expect(fieldOf(widget).value).to.equal(secret);
    });

    it('stays when the time is over, and can be ended in peace', async () => {
      const { widget, time } = await written();
      time.advance(16 * 60);
      await widget.updateComplete;
      expect(textOf(widget, '.cue')).to.equal(enPractices.guide.timeUp);
      expect(fieldOf(widget).value).to.equal(secret);
    });

    it('is gone once another practice has been chosen', async () => {
      const { widget } = await written();
      await choose(widget, 'spine-scan');
      await choose(widget, 'writing');
      await widget.play();
      await widget.updateComplete;
      expect(has(widget, '.writing') && fieldOf(widget).value).to.equal('');
    });

    it('is copied if the person asks for it', async () => {
      const copied: string[] = [];
      replaceClipboard({
        writeText: (text) => {
          copied.push(text);
          return Promise.resolve();
        },
      });
      const { widget } = await written();
      await copy(widget);
      expect(copied).to.deep.equal([secret]);
      expect(textOf(widget, '.words .chip')).to.equal('Copied');
    });

    it('is selected, to be copied by hand, where copying is refused', async () => {
      replaceClipboard({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
      const { widget } = await written();
      await pressText(widget, '.words', 'Copy my words');
      const { selectionStart, selectionEnd } = fieldOf(widget);
      expect([selectionStart, selectionEnd, textOf(widget, '.words .chip')]).to.deep.equal([
        0,
        secret.length,
        'Copy my words',
      ]);
    });

    it('is selected without an error where there is no clipboard, as on pages without encryption', async () => {
      replaceClipboard(undefined);
      const { widget } = await written();
      const rejected: unknown[] = [];
      const note = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        rejected.push(event.reason);
      };
      window.addEventListener('unhandledrejection', note);
      await pressText(widget, '.words', 'Copy my words');
      // Rejections are told once the promises of this task have settled.
      await nextFrame();
      await nextFrame();
      window.removeEventListener('unhandledrejection', note);
      expect(rejected).to.deep.equal([]);
      expect(fieldOf(widget).selectionEnd).to.equal(secret.length);
    });

    it('written after a copy, is not called copied', async () => {
      replaceClipboard({ writeText: () => Promise.resolve() });
      const { widget } = await written();
      await copy(widget);
      await write(widget, '.writing', `${secret}, and more`, 'input');
      expect(textOf(widget, '.words .chip')).to.equal('Copy my words');
    });

    it('written while a slow clipboard takes the words, is not called copied', async () => {
      let take = (): void => {};
      const taken = new Promise<void>((resolve) => {
        take = resolve;
      });
      replaceClipboard({ writeText: () => taken });
      const { widget } = await written();
      await pressText(widget, '.words', 'Copy my words');
      await write(widget, '.writing', `${secret}, and more`, 'input');
      take();
      // One frame is after all that settles at once.
      await nextFrame();
      expect(textOf(widget, '.words .chip')).to.equal('Copy my words');
    });
  });
});

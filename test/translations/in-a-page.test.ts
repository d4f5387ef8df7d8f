import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { GuidedPractice } from '../../src/breath/guided.js';
import { ar } from '../../src/translations/ar.js';
import { de } from '../../src/translations/de.js';
import { fr } from '../../src/translations/fr.js';
import { ja } from '../../src/translations/ja.js';
import { arPractices } from '../../src/translations/practices/ar.js';
import { dePractices } from '../../src/translations/practices/de.js';
import { learn } from '../../src/translations/registry.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import { expectRoomForAll } from '../support/layout.js';
import { inside, textOf } from '../support/widget.js';
import { buttonsIn, goTo, led, startOf } from '../widget/guided/led.js';

/** Until a widget is drawn in a language, which may have to be loaded first. */
const drawnIn = (widget: SpineBreath, lang: string): Promise<void> =>
  waitUntil(() => inside(widget, '.frame').lang === lang, `drawn in ${lang}`);

const named = (widget: SpineBreath, part: string): string | null => inside(widget, part).getAttribute('aria-label');

describe('a widget on a page in another language', () => {
  it('is English until the words have come, and then is not', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath lang="fr-CA"></spine-breath>`);
    await drawnIn(widget, 'fr');
    expect(textOf(widget, '.caption')).to.equal(fr.invitation);
  });

  it('is in Arabic within, from right to left, on a page that is not', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath lang="ar"></spine-breath>`);
    await drawnIn(widget, 'ar');
    expect([inside(widget, '.frame').dir, textOf(widget, '.caption'), named(widget, '.play')]).to.deep.equal([
      'rtl',
      ar.invitation,
      ar.play,
    ]);
    expect(getComputedStyle(widget).direction).to.equal('ltr');
  });

  it('is from left to right within a page that is not, where its words are', async () => {
    const page = await fixture(html`<div dir="rtl"><spine-breath lang="de"></spine-breath></div>`);
    const widget = page.firstElementChild as SpineBreath;
    await drawnIn(widget, 'de');
    expect(getComputedStyle(inside(widget, '.card')).direction).to.equal('ltr');
  });

  it('changes when its lang changes', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath lang="ar"></spine-breath>`);
    await drawnIn(widget, 'ar');
    widget.lang = 'de';
    await drawnIn(widget, 'de');
    expect([inside(widget, '.frame').dir, textOf(widget, '.caption')]).to.deep.equal(['ltr', de.invitation]);
  });

  it('changes with the lang of anything around it', async () => {
    const page = await fixture(html`<div lang="de"><p><spine-breath></spine-breath></p></div>`);
    const widget = page.querySelector('spine-breath') as SpineBreath;
    await drawnIn(widget, 'de');
    page.setAttribute('lang', 'fr');
    await drawnIn(widget, 'fr');
    expect(textOf(widget, '.caption')).to.equal(fr.invitation);
    widget.parentElement?.setAttribute('lang', 'ja');
    await drawnIn(widget, 'ja');
    for (const around of [widget.parentElement, page]) around?.removeAttribute('lang');
    await drawnIn(widget, 'en');
  });

  it('changes with the lang of the page', async () => {
    const { documentElement: root } = document;
    const { lang } = root;
    const widget = await fixture<SpineBreath>(html`<spine-breath></spine-breath>`);
    root.lang = 'de';
    await drawnIn(widget, 'de');
    root.lang = lang;
    await drawnIn(widget, 'en');
  });

  it('changes with the lang around the shadow root it stands in, and where it has been moved to', async () => {
    const page = await fixture(html`<section lang="ja"><div></div><p lang="fr"></p></section>`);
    const [host, elsewhere] = page.children as unknown as [HTMLElement, HTMLElement];
    const widget = document.createElement('spine-breath');
    host.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    await drawnIn(widget, 'ja');
    page.setAttribute('lang', 'de');
    await drawnIn(widget, 'de');
    elsewhere.append(host);
    await drawnIn(widget, 'fr');
    elsewhere.setAttribute('lang', 'ar');
    await drawnIn(widget, 'ar');
  });

  it('is not drawn again for a lang of where it no longer stands', async () => {
    const page = await fixture(html`<div lang="en"><spine-breath></spine-breath></div>`);
    const widget = page.firstElementChild as SpineBreath;
    await widget.updateComplete;
    widget.remove();
    page.setAttribute('lang', 'de');
    await Promise.resolve();
    expect(widget.isUpdatePending).to.equal(false);
  });

  it('takes the nearest lang through shadow roots', async () => {
    const page = await fixture(html`<section lang="ja"><div></div></section>`);
    const widget = document.createElement('spine-breath');
    page.firstElementChild?.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    await drawnIn(widget, 'ja');
    expect(textOf(widget, '.caption')).to.equal(ja.invitation);
  });

  it('says its own words in one language and tells assistive technology which', async () => {
    const widget = await fixture<SpineBreath>(html`<spine-breath lang="pt"></spine-breath>`);
    await learn('pt');
    await widget.updateComplete;
    expect([inside(widget, '.frame').lang, textOf(widget, '.caption')]).to.deep.equal(['en', 'A moment to breathe']);
  });

  it('two of them on a page have a language each', async () => {
    const page = await fixture(
      html`<div><spine-breath lang="de"></spine-breath><spine-breath lang="fr"></spine-breath></div>`,
    );
    const [one, other] = [...page.querySelectorAll<SpineBreath>('spine-breath')] as [SpineBreath, SpineBreath];
    await drawnIn(one, 'de');
    await drawnIn(other, 'fr');
    expect([textOf(one, '.caption'), textOf(other, '.caption')]).to.deep.equal([de.invitation, fr.invitation]);
  });
});

describe('a practice on a page in another language', () => {
  it('opens in it', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath lang="de-AT" sound="none" practice="desk-reset"></spine-breath>`);
    expect(textOf(widget, '.caption')).to.equal(dePractices.practices['desk-reset'].name);
    expect(textOf(widget, '.about')).to.contain(de.time(widget.duration));
  });

  it('leads in it', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath lang="de" sound="none" practice="yoga-nidra"></spine-breath>`);
    await goTo(widget, startOf(widget, 'turn-one') + 1);
    expect(textOf(widget, '.cue')).to.equal('Erster Halswirbel, C1. In Gedanken dreht er sich zur einen Seite.');
    expect(textOf(widget, '.steps span')).to.equal('Wirbel für Wirbel');
  });

  it('writes the pace as the language does', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath lang="de" sound="none" practice="comfort-ladder"></spine-breath>`);
    await goTo(widget, startOf(widget, 'ladder-rung') + 1);
    expect(textOf(widget, '.cue')).to.contain('6,5 Atemzüge pro Minute');
  });

  it('goes on in another one when the lang changes, where it was, playing', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath sound="none" practice="desk-reset"></spine-breath>`);
    await goTo(widget, 1);
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect([textOf(widget, '.cue'), widget.currentTime, widget.paused]).to.deep.equal([
      dePractices.cues['desk-notice'],
      1,
      false,
    ]);
  });

  it('keeps what a person has written when the lang changes', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath sound="none" practice="writing"></spine-breath>`);
    await goTo(widget, 1);
    inside<HTMLTextAreaElement>(widget, '.writing').value = 'Dear back,';
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect(inside<HTMLTextAreaElement>(widget, '.writing').value).to.equal('Dear back,');
  });

  it('keeps the question that a person has gone on to when the lang changes', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath sound="none" practice="writing"></spine-breath>`);
    await goTo(widget, 1);
    const [next] = buttonsIn(widget, '.words').slice(-1);
    next?.click();
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect(textOf(widget, '.cue')).to.equal(dePractices.prompts['write-fear']);
  });

  it('keeps what a person has written when the clock was put back and the lang changes', async () => {
    await learn('de');
    const { widget } = await led(html`<spine-breath sound="none" practice="writing"></spine-breath>`);
    await goTo(widget, 1);
    inside<HTMLTextAreaElement>(widget, '.writing').value = 'Dear back,';
    widget.pause();
    widget.currentTime = 0;
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect(inside<HTMLTextAreaElement>(widget, '.writing').value).to.equal('Dear back,');
  });

  it('keeps the breaths of a person at own pace when the lang changes', async () => {
    await learn('de');
    const { widget, time } = await led(html`<spine-breath sound="none" practice="own-pace"></spine-breath>`);
    const button = inside(widget, '.press');
    for (const type of ['keydown', 'keyup']) {
      button.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true, composed: true, cancelable: true }));
      time.advance(4);
    }
    const ready = oneEvent(widget, 'loadedmetadata');
    widget.lang = 'de';
    await ready;
    expect(widget.session.timeline.phases.map(({ name }) => name)).to.include.members(['inhale', 'exhale']);
  });

  const bilingual: GuidedPractice = {
    format: 1,
    name: 'mine',
    posture: 'any',
    sections: [
      {
        title: 'all',
        steps: [
          { say: 'hello', for: 10 },
          { say: 'bye', for: 10 },
        ],
      },
    ],
    words: {
      en: { name: 'Mine', hello: 'Hello.' },
      de: { name: 'Meins', hello: 'Hallo.' },
      'de-AT': { name: 'Meins, österreichisch', hello: 'Servus.' },
      pt: { name: 'O meu', hello: 'Olá.' },
    },
  };

  for (const [lang, name, hello] of [
    ['en', 'Mine', 'Hello.'],
    ['de', 'Meins', 'Hallo.'],
    ['de-CH', 'Meins', 'Hallo.'],
    ['de-AT', 'Meins, österreichisch', 'Servus.'],
    ['pt-BR', 'O meu', 'Olá.'],
    ['sv', 'Mine', 'Hello.'],
  ] as const)
    it(`of one's own, has its words for ${lang}`, async () => {
      await learn(lang);
      const { widget } = await led(
        html`<spine-breath lang=${lang} sound="none" .practice=${bilingual}></spine-breath>`,
      );
      const opened = textOf(widget, '.caption');
      await goTo(widget, 1);
      expect([opened, textOf(widget, '.cue')]).to.deep.equal([name, hello]);
    });

  it("of one's own, shows what has no words as it stands", async () => {
    const { widget } = await led(html`<spine-breath sound="none" .practice=${bilingual}></spine-breath>`);
    await goTo(widget, 11);
    expect(textOf(widget, '.cue')).to.equal('bye');
  });
});

describe('from right to left', () => {
  const wide = 'width: 760px; height: 380px';
  const arabic = async (practice: string, style = ''): Promise<SpineBreath> => {
    await learn('ar');
    const { widget } = await led(
      html`<spine-breath lang="ar" sound="none" style=${style} practice=${practice}></spine-breath>`,
    );
    return widget;
  };
  const plain = async (style: string): Promise<SpineBreath> => {
    await learn('ar');
    return fixture<SpineBreath>(html`<spine-breath lang="ar" sound="none" style=${style}></spine-breath>`);
  };
  const boxOf = (widget: SpineBreath, selector: string): DOMRect => inside(widget, selector).getBoundingClientRect();

  it('the wide layout has the spine at the right, where reading begins, and the words at its left', async () => {
    const widget = await plain(wide);
    expect(boxOf(widget, '.words').right).to.be.at.most(boxOf(widget, 'spine-wave').left + 1);
  });

  it('the settings cover the words and leave the spine free', async () => {
    const widget = await plain(wide);
    inside(widget, '.settings').click();
    await widget.updateComplete;
    expect(boxOf(widget, '.sheet').right).to.be.at.most(boxOf(widget, 'spine-wave').right - 100);
    expect(boxOf(widget, '.sheet').left).to.be.at.most(boxOf(widget, '.words').left);
  });

  it('a press on the spine plays', async () => {
    const widget = await plain(wide);
    const { x, y, width, height } = boxOf(widget, 'spine-wave');
    expect(widget.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2)).to.equal(inside(widget, '.play'));
  });

  for (const [width, height] of [
    [760, 380],
    [320, 520],
    [160, 260],
  ] as const)
    describe(`at ${width} × ${height}`, () => {
      const style = `width: ${width}px; height: ${height}px`;

      it('there is room for the invitation', async () => {
        expectRoomForAll(await plain(style));
      });

      it('there is room for a breath', async () => {
        const widget = await plain(style);
        await goTo(widget, 5);
        expectRoomForAll(widget);
      });
    });

  it('what goes back stands at the right, what goes on at the left', async () => {
    const widget = await arabic('desk-reset');
    await goTo(widget, 1);
    const { previousStep, nextStep } = arPractices.guide;
    expect(boxOf(widget, `[aria-label="${nextStep}"]`).right).to.be.at.most(
      boxOf(widget, `[aria-label="${previousStep}"]`).left,
    );
  });

  it('the slider runs from the right', async () => {
    const widget = await arabic('desk-reset');
    expect(getComputedStyle(inside(widget, '.progress')).direction).to.equal('rtl');
  });

  it('the seconds of a pace are read from in to out', async () => {
    const widget = await arabic('yoga-nidra', wide);
    inside(widget, '.settings').click();
    await widget.updateComplete;
    const hint = [...(widget.shadowRoot?.querySelectorAll('.hint') ?? [])].find(({ textContent }) =>
      textContent.includes('4-6'),
    ) as Element;
    const texts = document.createTreeWalker(hint, NodeFilter.SHOW_TEXT);
    let node: Node | null = hint;
    while (node && !(node instanceof Text && node.data.includes('4-6'))) node = texts.nextNode();
    const pattern = node as Text;
    const placeOf = (offset: number): number => {
      const range = document.createRange();
      const start = pattern.data.indexOf('4-6') + offset;
      range.setStart(pattern, start);
      range.setEnd(pattern, start + 1);
      return range.getBoundingClientRect().left;
    };
    expect(placeOf(0)).to.be.below(placeOf(2));
  });

  it('is accessible', async () => {
    const widget = await arabic('desk-reset');
    await goTo(widget, 1);
    await expect(widget).to.be.accessible();
  });
});

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { leftPoints, rightPoints, vertebrae } from '../../../src/practices/body.js';
import { vagusMenu } from '../../../src/practices/vagus-menu.js';
import { writing } from '../../../src/practices/writing.js';
import type { Point } from '../../../src/spine/anatomy.js';
import { enPractices } from '../../../src/translations/practices/en.js';
import { catalogue } from '../../../src/widget/guided/catalogue.js';
import type { PracticeErrorEvent } from '../../../src/widget/guided/guide.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import { leadThrough, look, stepsOf, type Shown } from '../../support/breathed.js';
import { Drawn } from '../../support/drawn.js';
import type { FakeTime } from '../../support/fake-time.js';
import { brightestAt, lightOf } from '../../support/light.js';
import { inside, textOf } from '../../support/widget.js';
import { led, press, pressText, textsIn, write } from './led.js';

const ready = async (name: string): Promise<{ widget: SpineBreath; time: FakeTime; drawn: Drawn }> => {
  const { widget, time } = await led(html`<spine-breath sound="none" motion="full" practice=${name}></spine-breath>`);
  return { widget, time, drawn: new Drawn(await lightOf(widget)) };
};

const breathe = async (name: string): Promise<{ shown: readonly Shown[]; ended: boolean }> => {
  const { widget, time, drawn } = await ready(name);
  return { shown: await leadThrough(widget, time, drawn), ended: widget.ended };
};

/** Every practice is led once, whatever is asked of it. */
const breathed = new Map<string, ReturnType<typeof breathe>>();
const onceBreathed = (name: string): ReturnType<typeof breathe> => {
  const known = breathed.get(name) ?? breathe(name);
  breathed.set(name, known);
  return known;
};

const stepwise = Object.values(catalogue).filter(
  ({ sections }) => sections.length > 1 || (sections[0]?.steps.length ?? 0) > 1,
);

/** What one breath of a practice says, and where the light has come by then: at the tail, on the way, at the head. */
const breaths: Readonly<Record<string, readonly (readonly [caption: string, light: string])[]>> = {
  'long-exhale': [
    ['Breathe in', 'head'],
    ['Breathe out', 'tail'],
  ],
  humming: [
    ['Breathe in', 'head'],
    ['Hum out', 'tail'],
  ],
  chant: [
    ['Breathe in', 'head'],
    ['Hum out', 'tail'],
  ],
  coherent: [
    ['Breathe in', 'head'],
    ['Breathe out', 'tail'],
  ],
  box: [
    ['Breathe in', 'head'],
    ['Hold', 'head'],
    ['Breathe out', 'tail'],
    ['Rest', 'tail'],
  ],
  '4-7-8': [
    ['Breathe in', 'head'],
    ['Hold', 'head'],
    ['Breathe out', 'tail'],
  ],
  '7-11': [
    ['Breathe in', 'head'],
    ['Breathe out', 'tail'],
  ],
  sigh: [
    ['Breathe in', 'on the way'],
    ['A little more', 'head'],
    ['Breathe out', 'tail'],
  ],
};

const placeOnSpine = (share: number): string => (share < 0.15 ? 'tail' : share > 0.85 ? 'head' : 'on the way');

describe('every practice', () => {
  for (const practice of stepwise)
    describe(`as ${practice.name}`, function () {
      this.timeout(60_000);
      const steps = stepsOf(practice);

      it('says all of its steps, in their order', async () => {
        const { shown } = await onceBreathed(practice.name);
        expect(shown.map(({ text }) => text)).to.deep.equal(steps.map(({ text }) => text));
      });

      it('lights what each of them names, on the spine or on a figure, and else the breath', async () => {
        const { shown } = await onceBreathed(practice.name);
        expect(shown.map(({ focus }) => focus)).to.deep.equal(steps.map(({ focus }) => focus));
      });

      it('draws the spine in the pose of each', async () => {
        const { shown } = await onceBreathed(practice.name);
        expect(shown.map(({ pose }) => pose)).to.deep.equal(steps.map(({ pose }) => pose));
      });

      it('sends the light along the path of each', async () => {
        const { shown } = await onceBreathed(practice.name);
        expect(shown.map(({ path }) => path)).to.deep.equal(steps.map(({ path }) => path));
      });

      it('ends', async () => {
        expect((await onceBreathed(practice.name)).ended).to.equal(true);
      });
    });

  it('as spine-scan lights 24 vertebrae, one after another, from the neck down', async () => {
    const { shown } = await onceBreathed('spine-scan');
    const lit = shown.map(({ focus }) => focus).filter((focus, i, all) => focus !== all[i - 1]);
    expect(lit.slice(2, 26)).to.deep.equal([...vertebrae]);
    expect(vertebrae).to.have.lengthOf(24);
  }).timeout(60_000);

  it('as yoga-nidra turns 24 vertebrae one way, the other way and back: 72 turns, and none beside', async () => {
    const { shown } = await onceBreathed('yoga-nidra');
    const turns = shown.flatMap(({ turn }) => turn ?? []);
    expect(turns).to.deep.equal(
      vertebrae.flatMap((name) => [`${name}: middle to left`, `${name}: left to right`, `${name}: right to middle`]),
    );
    expect(turns).to.have.lengthOf(72);
  }).timeout(60_000);

  it('as yoga-nidra visits 28 points on the right of the figure, and the same 28 on its left', async () => {
    const { shown } = await onceBreathed('yoga-nidra');
    const written = stepsOf(catalogue['yoga-nidra']).map(({ focus }) => focus);
    const onlyOf = (side: readonly string[]): readonly Shown[] =>
      shown.slice(written.indexOf(side[0] as string), written.lastIndexOf(side.at(-1) as string) + 1);
    const [right, left] = [onlyOf(rightPoints), onlyOf(leftPoints)];
    expect(right.map(({ focus }) => focus)).to.deep.equal([...rightPoints]);
    expect(left.map(({ focus }) => focus)).to.deep.equal([...leftPoints]);
    expect([right.length, left.length]).to.deep.equal([28, 28]);
    const spotOf = ({ spots }: Shown): Point => spots[0] ?? [0, 0];
    for (const [i, one] of right.entries()) {
      const [[x, y], [otherX, otherY]] = [spotOf(one), spotOf(left[i] as Shown)];
      expect(x, one.focus).to.be.above(30);
      expect([otherX, otherY].map(Math.round), one.focus).to.deep.equal([-x, y].map(Math.round));
    }
  }).timeout(60_000);

  for (const [name, breath] of Object.entries(breaths)) {
    const practice = catalogue[name as keyof typeof catalogue];

    it(`as ${name} opens with its name and its caution`, async () => {
      const { widget } = await ready(name);
      const words = enPractices.practices[name as keyof typeof enPractices.practices];
      expect(textOf(widget, '.caption')).to.equal(words.name);
      for (const caution of practice.cautions?.slice(0, 1) ?? [])
        expect(textOf(widget, '.caution')).to.equal(enPractices.cautions[caution]);
    });

    it(`as ${name} leads the same breath over and over, up the spine and down, to its end`, async () => {
      const { widget, time } = await ready(name);
      const wave = await lightOf(widget);
      await widget.play();
      const shown: (readonly [caption: string, light: string])[] = [];
      const said = new Set<string>();
      for (const { start, duration } of widget.session.timeline.phases) {
        time.advance(start + 0.05 - widget.currentTime);
        await widget.updateComplete;
        const caption = textOf(widget, '.caption');
        if (caption !== 'Settle') said.add(textOf(widget, '.cue'));
        time.advance(duration - 0.1);
        shown.push([caption, placeOnSpine(await look(widget, () => brightestAt(wave)))]);
      }
      time.advance(1);
      const count = (shown.length - 1) / breath.length;
      expect(shown).to.deep.equal([['Settle', 'tail'], ...Array.from({ length: count }, () => breath).flat()]);
      expect([...said]).to.deep.equal(stepsOf(practice).map(({ text }) => text));
      expect(widget.ended).to.equal(true);
    });
  }

  describe('as own-pace', () => {
    /** Holds the space bar down, or lets go of it, for so long. */
    const turn = (widget: SpineBreath, time: FakeTime, type: 'keydown' | 'keyup', seconds: number): void => {
      const key = new KeyboardEvent(type, { key: ' ', bubbles: true, composed: true, cancelable: true });
      inside(widget, '.press').dispatchEvent(key);
      time.advance(seconds);
    };

    it('leads up the spine while it is held, and down once it is let go', async () => {
      const { widget, time } = await ready('own-pace');
      const wave = await lightOf(widget);
      const shown: (readonly [caption: string, light: string])[] = [];
      for (const [type, seconds] of Array.from(
        { length: 6 },
        () =>
          [
            ['keydown', 5],
            ['keyup', 8],
          ] as const,
      ).flat()) {
        turn(widget, time, type, seconds);
        await widget.updateComplete;
        shown.push([textOf(widget, '.caption'), placeOnSpine(await look(widget, () => brightestAt(wave)))]);
      }
      const breath = [
        ['Breathe in', 'head'],
        ['Breathe out', 'tail'],
      ];
      expect(shown).to.deep.equal(Array.from({ length: 6 }, () => breath).flat());
    });

    it('ends after half an hour, and tells the rate of the person and in to out', async () => {
      const { widget, time } = await ready('own-pace');
      for (let breath = 0; breath < 90; breath++) {
        turn(widget, time, 'keydown', 8);
        turn(widget, time, 'keyup', 12);
      }
      await widget.updateComplete;
      expect([widget.ended, textOf(widget, '.caption')]).to.deep.equal([true, 'Well done']);
      expect(textOf(widget, '.about')).to.equal('Your breath: 3 a minute, in to out 1:1.5.');
    });
  });

  it('as writing asks its questions, keeps its clock to the end, and leaves what was written', async () => {
    const { widget, time, drawn } = await ready('writing');
    await press(widget, 'Begin');
    await write(widget, '.writing', 'a line', 'input');
    const minutes = Math.floor(widget.duration / 60);
    const asked: string[] = [];
    const pictures = new Set<string>();
    for (let minute = 0; minute < minutes; minute++) {
      asked.push(textOf(widget, '.cue'));
      time.advance(60);
      if (widget.ended) break;
      pictures.add(await look(widget, () => [drawn.focus, drawn.pose, drawn.path].join()));
      await pressText(widget, '.words', enPractices.guide.nextPrompt);
    }
    await widget.updateComplete;
    const prompts = writing.prompts.map((prompt) => enPractices.prompts[prompt]);
    expect(asked).to.deep.equal(Array.from({ length: minutes }, (_, i) => prompts[i % prompts.length]));
    expect([...pictures]).to.deep.equal([',tall,']);
    expect(widget.ended).to.equal(true);
    expect(textOf(widget, '.cue')).to.equal(enPractices.guide.timeUp);
    expect(inside<HTMLTextAreaElement>(widget, '.writing').value).to.equal('a line');
  });

  it('as vagus-menu shows its cards, and breathes the plain breath to its end if it is begun', async () => {
    const { widget, time } = await ready('vagus-menu');
    const titles = vagusMenu.cards.map(({ name }) => enPractices.cards[name].title);
    expect(textsIn(widget, '.cards h3').slice(0, titles.length)).to.deep.equal(titles);
    await widget.play();
    time.advance(widget.duration + 1);
    expect(widget.ended).to.equal(true);
  });

  it('says what is wrong with a name that no practice has, and leaves the plain breath ready', async () => {
    const { warn } = console;
    console.warn = () => {};
    const widget = await fixture<SpineBreath>(html`<spine-breath sound="none"></spine-breath>`);
    const wrong = oneEvent(widget, 'error');
    widget.practice = 'yoga-nidre';
    const { errors } = (await wrong) as unknown as PracticeErrorEvent;
    console.warn = warn;
    expect(errors[0]?.found).to.equal('yoga-nidre');
    await widget.updateComplete;
    await widget.play();
    expect([widget.paused, widget.session.timeline.practice.pattern.exhale]).to.deep.equal([false, 6]);
    expect(inside(widget, '.caption').textContent).to.equal('Settle');
    widget.pause();
  });
});

import { expect, html, oneEvent } from '@open-wc/testing';
import type { TimeSource } from '../../src/session/time-source.js';
import type { Seconds } from '../../src/breath/units.js';
import type { SpineWave } from '../../src/spine/spine-wave.js';
import type { SpineBreath } from '../../src/widget/spine-breath.js';
import type { FakeTime } from '../support/fake-time.js';
import { brightestAt, expectPinnedTo, lightOf } from '../support/light.js';
import { animationsOf } from '../support/wave-view.js';
import { inside, textOf, widgetWithTime } from '../support/widget.js';

interface Playing {
  readonly widget: SpineBreath;
  readonly time: FakeTime;
  readonly wave: SpineWave;
  /** All that the widget has told, phases as "phase@start"; the time apart. */
  readonly told: string[];
}

/** Lead-in to 3 s, in-breath to 7 s, out-breath to 13 s, and on to 123 s. */
const play = async (): Promise<Playing> => {
  const { widget, time } = await widgetWithTime(
    html`<spine-breath sound="none" ramp="0" motion="full" announce="phases" count></spine-breath>`,
  );
  const wave = await lightOf(widget);
  const told: string[] = [];
  for (const type of ['play', 'pause', 'seeked', 'ended']) widget.addEventListener(type, () => told.push(type));
  widget.addEventListener('phasechange', (event) => {
    const { phase, start } = event;
    told.push(`${phase}@${start}`);
  });
  await widget.play();
  return { widget, time, wave, told };
};

const plan = ({ session }: SpineBreath): readonly string[] =>
  session.timeline.phases.map(({ name, start }) => `${name}@${start}`);

/** Word, count and light are where the session is. */
const expectAgreement = async ({ widget, wave }: Playing, word: string, count: number): Promise<void> => {
  await widget.updateComplete;
  expect(textOf(widget, '.caption')).to.equal(word);
  expect(textOf(widget, '.detail [aria-hidden]')).to.equal(`${count}`);
  expectPinnedTo(wave, widget.session.toPerformance(0));
};

describe('<spine-breath>, when its clock jumps', () => {
  describe('five seconds, as in a tab that was held up', () => {
    it('light, words and session agree at once', async () => {
      const playing = await play();
      playing.time.advance(4);
      playing.time.advanceLate(5);
      expect(playing.widget.currentTime).to.be.closeTo(9, 1e-6);
      await expectAgreement(playing, 'Breathe out', 3);
      playing.widget.pause();
      // On the way down, a third of the out-breath: above the middle.
      expect(brightestAt(playing.wave)).to.be.within(0.6, 0.9);
    });

    it('every phase that has begun meanwhile is told once, the last one last', async () => {
      const { widget, time, told } = await play();
      time.advance(6);
      time.advanceLate(5);
      time.advanceLate(5);
      expect(told).to.deep.equal(['play', 'lead-in@0', 'inhale@3', 'exhale@7', 'inhale@13']);
      widget.pause();
    });

    it('within one phase nothing is told', async () => {
      const playing = await play();
      playing.time.advance(7.5);
      playing.told.length = 0;
      playing.time.advanceLate(5);
      expect(playing.told).to.deep.equal([]);
      await expectAgreement(playing, 'Breathe out', 6);
      playing.widget.pause();
    });

    it('against the clock of the page, the light follows the session', async () => {
      const playing = await play();
      const { widget, time } = playing;
      time.advance(4);
      let jump: Seconds = 0;
      const jumping: TimeSource = {
        now: () => time.now() + jump,
        wakeAt: (at, callback) => time.wakeAt(at - jump, callback),
        toPerformance: (at) => time.toPerformance(at - jump),
      };
      widget.session.follow(jumping);
      const before = widget.session.toPerformance(0);
      jump = 5;
      time.advance(1);
      expect(widget.session.toPerformance(0)).to.equal(before - 5000);
      expect(widget.currentTime).to.be.closeTo(10, 1e-6);
      await expectAgreement(playing, 'Breathe out', 4);
      widget.pause();
    });

    it('the next phases come in time again', async () => {
      const { widget, time } = await play();
      time.advance(4);
      time.advanceLate(5.5);
      const late: Seconds[] = [];
      widget.addEventListener('phasechange', (event) => late.push(widget.currentTime - event.start));
      time.advance(20);
      widget.pause();
      expect(late).to.have.lengthOf(4);
      for (const seconds of late) expect(seconds).to.be.closeTo(0, 1e-6);
    });
  });

  describe('ten minutes, as in a laptop that was closed', () => {
    const sleepThroughTheEnd = async (): Promise<Playing> => {
      const playing = await play();
      playing.time.advance(20);
      playing.time.advanceLate(600);
      return playing;
    };

    it('it has ended, at its end, and stands still', async () => {
      const { widget, time } = await sleepThroughTheEnd();
      expect([widget.ended, widget.paused, widget.currentTime]).to.deep.equal([true, true, 123]);
      expect(time.pending).to.equal(0);
    });

    it('each phase is told once and in order, then one pause and one end', async () => {
      const { widget, time, told } = await sleepThroughTheEnd();
      time.advanceLate(600);
      expect(told).to.deep.equal(['play', ...plan(widget), 'pause', 'ended']);
    });

    it('it is drawn once, with the closing, and says nothing else', async () => {
      const playing = await play();
      const { widget, time } = playing;
      time.advance(20);
      await widget.updateComplete;
      const said: string[] = [];
      const status = inside(widget, '[role=status]');
      const observer = new MutationObserver(() => said.push(status.textContent.trim()));
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      time.advanceLate(600);
      await widget.updateComplete;
      await Promise.resolve();
      observer.disconnect();
      expect(said).to.deep.equal(['2 minutes · 12 breaths']);
      expect(textOf(widget, '.caption')).to.equal('Well done');
    });

    it('the light goes to its rest and holds no animation', async () => {
      const { wave } = await sleepThroughTheEnd();
      const fades = animationsOf(wave);
      for (const fade of fades) fade.finish();
      await oneEvent(fades.at(-1) as Animation, 'finish');
      expect(animationsOf(wave)).to.deep.equal([]);
      expect(brightestAt(wave)).to.be.below(0.15);
    });

    it('in a loop, it is in its next round, and not in a hundred', async () => {
      const { widget, time, told } = await play();
      widget.loop = true;
      await widget.updateComplete;
      time.advance(20);
      time.advanceLate(600);
      expect(told.filter((type) => type === 'seeked')).to.have.lengthOf(1);
      expect([widget.paused, widget.currentTime]).to.deep.equal([false, 0]);
      widget.pause();
    });

    it('it breathes again at the next press', async () => {
      const playing = await sleepThroughTheEnd();
      const { widget, time } = playing;
      await widget.play();
      time.advance(4);
      expect([widget.ended, widget.currentTime]).to.deep.equal([false, 4]);
      await expectAgreement(playing, 'Breathe in', 2);
      widget.pause();
    });
  });
});

import { expect } from '@open-wc/testing';
import { compilePaced, pacedStep } from '../../src/breath/paced-timeline.js';
import { presets } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import type { Timeline } from '../../src/breath/timeline.js';
import { practiceWith } from '../guide/practices.js';

const guided = practiceWith({ breathe: '4-7-8', for: 76 });
const step = pacedStep(guided) as NonNullable<ReturnType<typeof pacedStep>>;

const asked = (given: Partial<Practice>): Practice => limitPractice({ ramp: 0, ...given }).practice;

const lay = (own: Practice, running?: Timeline, at?: number): Timeline => compilePaced(guided, step, own, running, at);

/** Names and lengths from the phase on that is there at a media time. */
const from = ({ phases }: Timeline, at: number): readonly [string, number][] =>
  phases.filter(({ start }) => start >= at).map(({ name, duration }) => [name, duration]);

describe('a practice that is one paced breath', () => {
  it('begins with the lead-in, and has whole breaths for the length that is set', () => {
    const { phases, duration, breaths } = lay(asked({ pattern: presets['4-6'], minutes: 1 }));
    expect([phases[0]?.name, duration, breaths]).to.deep.equal(['lead-in', 63, 6]);
  });

  it('goes on with another rhythm at the next breath', () => {
    const running = lay(asked({ pattern: presets['4-6'], minutes: 1 }));
    const changed = lay(asked({ pattern: presets['5-5'], minutes: 1 }), running, 15);
    expect(changed.phases.filter(({ start }) => start < 23)).to.deep.equal(
      running.phases.filter(({ start }) => start < 23),
    );
    expect(from(changed, 23).slice(0, 2)).to.deep.equal([
      ['inhale', 5],
      ['exhale', 5],
    ]);
  });

  it('never comes to a fifth long hold in a row, however often the length is changed', () => {
    const minutes = [2, 3, 4, 5];
    let timeline = lay(asked({ pattern: presets['4-7-8'], minutes: 1 }));
    for (const [i, length] of minutes.entries())
      timeline = lay(asked({ pattern: presets['4-7-8'], minutes: length }), timeline, 3 + 19 * (i + 1));
    const runs = timeline.phases
      .map(({ name }) => (name === 'natural' ? '|' : name === 'hold' ? 'h' : ''))
      .join('')
      .split('|');
    expect(runs.length).to.be.above(2);
    for (const run of runs) expect(run.length).to.be.at.most(4);
  });
});

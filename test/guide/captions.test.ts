import { expect } from '@open-wc/testing';
import { parsePattern } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { compile, sampleAt } from '../../src/breath/timeline.js';
import { captionOf, countOf } from '../../src/guide/captions.js';
import { en } from '../../src/translations/en.js';

const practice = (text: string, rest: Partial<Practice> = {}): Practice =>
  limitPractice({ pattern: parsePattern(text) as Practice['pattern'], ramp: 0, ...rest }).practice;

const captions = (of: Practice, phases: number): string[] =>
  compile(of)
    .phases.slice(0, phases)
    .map((phase) => captionOf(phase, en));

describe('captions', () => {
  it('lead through a hummed breath', () => {
    expect(captions(practice('4-6'), 3)).to.deep.equal(['Settle', 'Breathe in', 'Hum out']);
  });

  it('say "Breathe out" without a hum', () => {
    expect(captions(practice('4-6', { hum: false }), 3).at(-1)).to.equal('Breathe out');
  });

  it('name holds and rests', () => {
    expect(captions(practice('box', { hum: false }), 5)).to.deep.equal([
      'Settle',
      'Breathe in',
      'Hold',
      'Breathe out',
      'Rest',
    ]);
  });

  it('ask for a little more on the second in-breath', () => {
    expect(captions(practice('sigh'), 3)).to.deep.equal(['Settle', 'Breathe in', 'A little more']);
  });

  it('leave the natural breath between long holds to the person', () => {
    const { phases } = compile(practice('4-7-8', { minutes: 5 }));
    const natural = phases.find(({ name }) => name === 'natural');
    expect(natural && captionOf(natural, en)).to.equal('Breathe as you like');
  });
});

describe('the count', () => {
  const timeline = compile(practice('4-6', { leadIn: 0 }));
  const table: readonly [number, number][] = [
    [0, 1],
    [0.999, 1],
    [1, 2],
    [3.9, 4],
    [4, 1],
    [9.99, 6],
  ];
  for (const [at, count] of table) {
    it(`is ${count} at ${at} s of 4 in, 6 out`, () => {
      expect(countOf(sampleAt(timeline, at))).to.equal(count);
    });
  }
});

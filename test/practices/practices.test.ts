import { expect } from '@open-wc/testing';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { limitPattern, limits, longHoldRun, minutesFor, needsNaturalBreath } from '../../src/breath/limits.js';
import { cycleOf, formatPattern, patternFromRate, samePattern } from '../../src/breath/pattern.js';
import {
  facePoints,
  headPoints,
  leftPoints,
  mainLeftPoints,
  mainRightPoints,
  parts,
  rightPoints,
  stretches,
  vertebrae,
} from '../../src/practices/body.js';
import { comfortLadder } from '../../src/practices/comfort-ladder.js';
import { decompress } from '../../src/practices/decompress.js';
import { deskReset } from '../../src/practices/desk-reset.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import { spineScan } from '../../src/practices/spine-scan.js';
import { tensionRelease } from '../../src/practices/tension-release.js';
import { tips } from '../../src/practices/tips.js';
import { vagusMenu } from '../../src/practices/vagus-menu.js';
import { writing } from '../../src/practices/writing.js';
import { yinSpine } from '../../src/practices/yin-spine.js';
import { yinSpineFull } from '../../src/practices/yin-spine-full.js';
import { yogaNidra } from '../../src/practices/yoga-nidra.js';
import { yogaNidraShort } from '../../src/practices/yoga-nidra-short.js';
import { placeLevels } from '../../src/spine/anatomy.js';
import {
  breathPractices,
  freePractices,
  guidedPractices,
  isBreathe,
  lengthOf,
  met,
  metIn,
  metInSection,
  patternOf,
  saying,
  type Met,
} from './catalogue.js';

const focusesOf = (steps: readonly Met[]): (string | undefined)[] => steps.map(({ focus }) => focus);
const titlesOf = ({ sections }: { sections: readonly { title: string }[] }) => sections.map(({ title }) => title);

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough));

describe('the catalogue', () => {
  it('holds every practice under its name', () => {
    expect(guidedPractices.map(({ name }) => name)).to.deep.equal([...guidedNames]);
    expect(freePractices.map(({ name }) => name)).to.deep.equal([...freeNames]);
  });

  it('cannot be changed', () => {
    for (const practice of [...guidedPractices, ...freePractices, tips])
      expect(isFrozenThrough(practice), JSON.stringify(practice).slice(0, 60)).to.equal(true);
  });

  it('is plain data', () => {
    for (const practice of guidedPractices) expect(JSON.parse(JSON.stringify(practice))).to.deep.equal(practice);
  });

  it('names only what the body has', () => {
    const known = new Set<string>([
      ...vertebrae,
      ...stretches,
      ...facePoints,
      ...headPoints,
      ...parts,
      ...rightPoints,
      ...leftPoints,
    ]);
    for (const practice of guidedPractices)
      for (const { focus } of metIn(practice)) if (focus) expect(known.has(focus), focus).to.equal(true);
  });

  it('says something with every step, or moves the focus', () => {
    for (const practice of guidedPractices)
      for (const [index, { step, focus }] of metIn(practice).entries())
        expect(step.say ?? focus, `${practice.name}, step ${index}`).to.not.equal(undefined);
  });

  it('never says the same words twice running about the same thing', () => {
    for (const practice of guidedPractices)
      metIn(practice).reduce((before, now) => {
        expect(`${now.step.say} ${now.focus}`, practice.name).to.not.equal(`${before.step.say} ${before.focus}`);
        return now;
      });
  });

  it('gives every section a title of its own', () => {
    for (const practice of guidedPractices) {
      const titles = titlesOf(practice);
      expect(new Set(titles).size, practice.name).to.equal(titles.length);
    }
  });
});

describe('practices of one breath', () => {
  for (const practice of breathPractices) {
    it(`${practice.name} is one step with a length`, () => {
      const [section, ...sections] = practice.sections;
      const [step, ...steps] = section?.steps ?? [];
      expect([sections, steps]).to.deep.equal([[], []]);
      expect(step).to.include.all.keys('breathe', 'for', 'say');
    });
  }

  const expected: [name: string, pattern: string][] = [
    ['long-exhale', '4-6'],
    ['humming', '4-8'],
    ['chant', '4-8'],
    ['coherent', '5.5-5.5'],
    ['box', '4-4-4-4'],
    ['4-7-8', '4-7-8'],
    ['7-11', '7-11'],
    ['sigh', '2+1-6'],
  ];
  it('breathe as facts.md part C has it', () => {
    const patterns = breathPractices.map((practice): [string, string] => {
      const [only] = metIn(practice);
      if (!only || !isBreathe(only.step)) throw new Error(practice.name);
      return [practice.name, formatPattern(patternOf(only.step))];
    });
    expect(patterns).to.deep.equal(expected);
  });

  it('the comfort ladder has five paces of two minutes, each in to out as 1 to 1.5', () => {
    const rungs = metIn(comfortLadder).flatMap(({ step, seconds }) =>
      isBreathe(step) ? { pattern: step.breathe, seconds: Math.round(seconds) } : [],
    );
    expect(rungs).to.deep.equal(
      [6.5, 6, 5.5, 5, 4.5].map((rate) => ({ pattern: formatPattern(patternFromRate(rate, 1.5)), seconds: 120 })),
    );
  });
});

describe('points of the body', () => {
  it('has 24 vertebrae, as the drawn spine has them', () => {
    expect([...vertebrae]).to.deep.equal(
      placeLevels()
        .map(({ name }) => name)
        .slice(0, 24),
    );
  });

  it('has 17 points of the face', () => {
    expect(facePoints.length).to.equal(17);
    expect(new Set(facePoints).size).to.equal(17);
  });

  it('has 28 points a side, the same on both', () => {
    expect([rightPoints.length, leftPoints.length]).to.deep.equal([28, 28]);
    expect(leftPoints.map((point) => point.replace('left-', 'right-'))).to.deep.equal([...rightPoints]);
  });

  it('goes down the arm in 13 and down the leg in 15, both from the chest', () => {
    expect(rightPoints.indexOf('right-little-finger')).to.equal(12);
    expect(rightPoints.flatMap((point, index) => (point === 'right-chest' ? index : []))).to.deep.equal([0, 13]);
  });

  it('has main points in the same order', () => {
    for (const [main, all] of [
      [mainRightPoints, rightPoints],
      [mainLeftPoints, leftPoints],
    ] as const)
      expect(
        all.filter(
          (point, index) => (main as readonly string[]).includes(point) && all.indexOf(point as never) === index,
        ),
      ).to.deep.equal([...main]);
  });
});

describe('spine-scan', () => {
  const cues = metIn(spineScan).filter(({ focus }) => (vertebrae as readonly (string | undefined)[]).includes(focus));

  it('leads from neck to tailbone, three cues of six seconds a vertebra', () => {
    expect(focusesOf(cues)).to.deep.equal(vertebrae.flatMap((vertebra) => [vertebra, vertebra, vertebra]));
    expect(cues.every(({ seconds }) => seconds === 6)).to.equal(true);
  });

  it('ends with sacrum, tailbone and all of it', () => {
    expect(focusesOf(metIn(spineScan)).slice(-3)).to.deep.equal(['S1-S5', 'Co1-Co4', 'C1-Co4']);
  });
});

describe('yoga-nidra', () => {
  it('has the sixteen parts of facts.md A2, in order', () => {
    expect(titlesOf(yogaNidra)).to.deep.equal([
      'settle-in',
      'tense-and-release',
      'soften-all',
      'your-wish',
      'face-and-head',
      'spine-turns',
      'right-side',
      'left-side',
      'natural-breath',
      'breath-spine',
      'breath-outward',
      'breath-crown',
      'rest-now',
      'wish-again',
      'three-breaths',
      'come-back',
    ]);
  });

  it('has the same parts in its short form, where no vertebra turns', () => {
    expect(titlesOf(yogaNidraShort)).to.deep.equal(
      titlesOf(yogaNidra).map((title) => (title === 'spine-turns' ? 'spine-names' : title)),
    );
    expect(metIn(yogaNidraShort).some(({ step }) => step.turn)).to.equal(false);
  });

  it('turns each of 24 vertebrae one way, the other way and back: 72 cues', () => {
    const turns = metIn(yogaNidra).filter(({ step }) => step.turn);
    expect(turns.map(({ step, focus }) => `${focus} ${step.turn}`)).to.deep.equal(
      vertebrae.flatMap((vertebra) => ['one', 'other', 'centre'].map((turn) => `${vertebra} ${turn}`)),
    );
    expect(turns.length).to.equal(72);
    expect(turns.every(({ seconds }) => seconds === 6)).to.equal(true);
  });

  it('names all vertebrae once in its short form', () => {
    const steps = metInSection(yogaNidraShort, 'spine-names');
    expect(focusesOf(saying(steps, 'point-name'))).to.deep.equal([...vertebrae]);
  });

  it('takes the whole column, pelvis, sacrum and tailbone together after the turns', () => {
    expect(focusesOf(metInSection(yogaNidra, 'spine-turns')).slice(-5)).to.deep.equal([
      'C1-L5',
      'pelvis',
      'S1-S5',
      'Co1-Co4',
      'C1-Co4',
    ]);
  });

  it('goes through the points of the face and spreads over the head', () => {
    expect(focusesOf(metInSection(yogaNidra, 'face-and-head')).slice(1)).to.deep.equal([...facePoints, ...headPoints]);
  });

  it('goes through 28 points a side, each side as a whole, and both', () => {
    expect(focusesOf(metInSection(yogaNidra, 'right-side'))).to.deep.equal([
      'right-side',
      ...rightPoints,
      'right-side',
    ]);
    expect(focusesOf(metInSection(yogaNidra, 'left-side'))).to.deep.equal([
      'left-side',
      ...leftPoints,
      'left-side',
      'whole',
    ]);
  });

  for (const practice of [yogaNidra, yogaNidraShort]) {
    it(`follows the person's own breath, on three paths: ${practice.name}`, () => {
      const own = metIn(practice).flatMap(({ step }) => (isBreathe(step) && step.breathe === 'own' ? step : []));
      const paths = ['natural-breath', 'breath-spine', 'breath-outward', 'breath-crown'].map((title) =>
        metInSection(practice, title).flatMap(({ step }) => (isBreathe(step) ? (step.path ?? 'none') : [])),
      );
      expect(paths.map((section) => [...new Set(section)])).to.deep.equal([
        ['none'],
        ['spine'],
        ['outward'],
        ['crown'],
      ]);
      expect(paths.flat().length).to.equal(own.length);
      expect(own.every(({ breaths, ramp }) => breaths === undefined && ramp === undefined)).to.equal(true);
    });
  }

  it('voices the breath up and down three times, outward three times, by the crown twice', () => {
    const voiced = (title: string): number =>
      metInSection(yogaNidra, title).filter(({ step }) => isBreathe(step)).length;
    expect(['breath-spine', 'breath-outward', 'breath-crown'].map(voiced)).to.deep.equal([3, 3, 2]);
  });

  it('paces only the three breaths before the end', () => {
    const paced = metIn(yogaNidra).flatMap(({ step }) =>
      isBreathe(step) && step.breathe !== 'own' ? step.breaths : [],
    );
    expect(paced).to.deep.equal([3]);
  });
});

describe('tension-release', () => {
  for (const practice of [tensionRelease, yogaNidra]) {
    it(`tenses right, left and both for 5 s and lets go for 20 s: ${practice.name}`, () => {
      const steps = saying(metIn(practice), 'tense-now', 'tense-release');
      expect(steps.map(({ focus, seconds }) => [focus, seconds])).to.deep.equal(
        ['right-side', 'left-side', 'whole'].flatMap((focus) => [
          [focus, 5],
          [undefined, 20],
        ]),
      );
    });
  }

  it('has a part for each round, so that it can be left out', () => {
    const rounds = tensionRelease.sections.filter(({ steps }) => saying(met(steps), 'tense-now').length > 0);
    expect(rounds.length).to.equal(3);
  });
});

describe('desk-reset', () => {
  it('rises from a slump, stands, turns both ways and ends with six long exhales', () => {
    const poses = metIn(deskReset).map(({ step }) => step.pose);
    expect(poses.filter((pose, index) => pose !== poses[index - 1])).to.deep.equal([
      'slump',
      'tall',
      'lengthened',
      'tall',
      'lengthened',
      'tall',
      'lengthened',
      'twisted-right',
      'tall',
      'lengthened',
      'twisted-left',
      'tall',
    ]);
    expect(metIn(deskReset).flatMap(({ step }) => (isBreathe(step) ? [step.breathe, step.breaths] : []))).to.deep.equal(
      ['4-6', 6],
    );
  });

  for (const practice of [deskReset, decompress]) {
    it(`keeps the shoulders back and down for 10 s: ${practice.name}`, () => {
      expect(lengthOf(saying(metIn(practice), 'shoulders-stay'))).to.equal(10);
    });
  }
});

describe('decompress', () => {
  it('has the movements of facts.md A5 that need no props', () => {
    expect(titlesOf(decompress)).to.include.members(['cat-cow', 'child-pose', 'wall-squat', 'knee-twist', 'down-dog']);
    expect(titlesOf(decompress)).to.include.members(['forearm-plank', 'hip-bridge', 'hip-circles', 'shoulders-down']);
  });

  it('turns the way away from the side that one lies on', () => {
    const said = metInSection(decompress, 'knee-twist').map(({ step }) => [step.say, step.pose]);
    expect(said.filter(([say]) => /twist-(lie|left|right)/.test(say ?? ''))).to.deep.equal([
      ['twist-lie-right', 'lying'],
      ['twist-left', 'twisted-left'],
      ['twist-lie-left', 'lying'],
      ['twist-right', 'twisted-right'],
    ]);
  });
});

for (const [practice, minutes] of [
  [yinSpine, [1, 2, 3, 5, 2, 2, 5, 5, 5]],
  [yinSpineFull, [1, 2, 3, 5, 4, 4, 7, 7, 10]],
] as const) {
  describe(practice.name, () => {
    const steps = metIn(practice);
    const halves = steps.flatMap(({ step }, index) => (step.say === 'hold-half' ? index : []));

    it('holds the poses of facts.md A4 for their times, both sides', () => {
      const held = halves.map((at) => lengthOf(steps.slice(at - 1, at + 1)) / 60);
      expect(held).to.deep.equal([...minutes]);
      const poses = halves.map((at) => steps[at]?.step.pose);
      expect(poses).to.deep.equal([
        'tall',
        'extended',
        'folded',
        'extended',
        'twisted-right',
        'twisted-left',
        'bent-left',
        'bent-right',
        'lying',
      ]);
    });

    it('sounds a bell at half and at the end of every hold, and at no other time', () => {
      const bells = steps.flatMap(({ step }, index) => (step.bell ? index : []));
      expect(bells).to.deep.equal(halves.flatMap((at) => [at, at + 1]));
      for (const at of halves) {
        expect(steps[at - 1]?.seconds).to.equal(steps[at]?.seconds);
        expect(steps[at - 1]?.step.pose).to.equal(steps[at]?.step.pose);
      }
    });

    it('moves before the shoelace, the banana and the rest', () => {
      const first = ['turned-shoelace', 'banana-arc', 'relaxed-end'].map(
        (title) => metInSection(practice, title)[0]?.step.say,
      );
      expect(first).to.deep.equal(['move-round', 'move-free', 'knees-chest']);
    });
  });
}

describe('lengths', () => {
  const minutes: [practice: string, least: number, most: number][] = [
    ['long-exhale', 1.9, 2.1],
    ['humming', 1.9, 2.1],
    ['chant', 1.9, 2.1],
    ['coherent', 1.9, 2.1],
    ['box', 1.9, 2.1],
    ['4-7-8', 1.2, 1.3],
    ['7-11', 1.9, 2.1],
    ['sigh', 1.9, 2.1],
    ['comfort-ladder', 10, 12],
    ['spine-scan', 7.2, 8],
    ['yoga-nidra', 27, 33],
    ['yoga-nidra-short', 11, 13],
    ['tension-release', 2, 4],
    ['desk-reset', 2, 3],
    ['decompress', 5, 10],
    ['yin-spine', 30, 40],
    ['yin-spine-full', 43, 53],
    ['morning', 3, 6],
  ];
  for (const [name, least, most] of minutes) {
    it(`of ${name}: ${least} to ${most} min`, () => {
      const practice = guidedPractices.find((one) => one.name === name);
      expect(practice && compileGuided(practice).timeline.duration / 60).to.be.within(least, most);
    });
  }

  it('are told for every guided practice', () => {
    expect(minutes.map(([name]) => name)).to.deep.equal([...guidedNames]);
  });
});

describe('limits of facts.md part C', () => {
  for (const practice of guidedPractices) {
    it(`hold in ${practice.name}`, () => {
      const steps = metIn(practice);
      expect(lengthOf(steps)).to.be.at.most(60 * 60);
      for (const { seconds } of saying(steps, 'tense-now')) expect(seconds).to.be.at.most(10);

      const paced = steps.filter(({ step }) => isBreathe(step));
      expect(lengthOf(paced)).to.be.at.most(limits.minutes.max * 60);
      for (const { step, seconds } of paced) {
        if (!isBreathe(step)) continue;
        const pattern = patternOf(step);
        expect(samePattern(limitPattern(pattern), pattern), step.breathe).to.equal(true);
        expect(seconds).to.be.at.most(minutesFor(pattern).max * 60);
        if (needsNaturalBreath(pattern)) expect(seconds / cycleOf(pattern)).to.be.at.most(longHoldRun.breaths);
        if (step.voice) {
          expect(pattern.exhale).to.be.at.most(limits.hum.max);
          expect(seconds).to.be.at.most(5 * 60);
        }
        expect(step.ramp ?? 0).to.be.at.most(limits.ramp.max);
      }
    });
  }

  it('give writing fifteen minutes, five to twenty', () => {
    expect(writing.minutes).to.deep.equal({ usual: 15, min: 5, max: 20 });
  });

  it('never put a clock to the water', () => {
    const water = vagusMenu.cards.find(({ name }) => name === 'cool-water');
    expect(water).to.deep.equal({ name: 'cool-water', cautions: ['water'] });
  });
});

describe('vagus-menu', () => {
  it('has the four everyday things of facts.md A3', () => {
    expect(vagusMenu.cards.map(({ name }) => name)).to.deep.equal([
      'longer-out',
      'hum-or-sing',
      'cool-water',
      'company',
    ]);
  });
});

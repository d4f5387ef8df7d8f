import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compileGuided } from '../../src/breath/guided-timeline.js';
import type { GuidedPractice, Step } from '../../src/breath/guided.js';
import { pattern } from '../../src/breath/pattern.js';
import { checkPractice, readPracticeText } from '../../src/guide/practice-check.js';
import { practiceLimits } from '../../src/guide/practice-limits.js';
import { changedPractice, practiceWith, validPractice } from './practices.js';

type Found = readonly [path: string, expected: string, found: string];

const errorsOf = (json: unknown): Found[] =>
  checkPractice(json).errors.map(({ path, expected, found }) => [path, expected, found]);

/** Paths of the errors in a practice of these steps, from the list of steps on. */
const wrongSteps = (...steps: readonly unknown[]): string[] =>
  checkPractice(practiceWith(...(steps as Step[]))).errors.map(({ path }) => path.replace('/sections/0/steps', ''));

const nested = (depth: number): Step => (depth === 0 ? { for: 1 } : { repeat: 1, steps: [nested(depth - 1)] });

describe('checkPractice', () => {
  it('takes every valid practice, as it is', () => {
    fc.assert(
      fc.property(validPractice, (practice) => {
        const { practice: checked, errors } = checkPractice(practice);
        expect(errors).to.deep.equal([]);
        expect(JSON.parse(JSON.stringify(checked))).to.deep.equal(JSON.parse(JSON.stringify(practice)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives what compiles to a timeline without gaps, whose sections sum to its length', () => {
    fc.assert(
      fc.property(validPractice, (practice) => {
        const { timeline, sections } = compileGuided(checkPractice(practice).practice as GuidedPractice);
        let end = 0;
        for (const { start, duration } of timeline.phases) {
          expect(start).to.be.closeTo(end, 1e-6);
          end = start + duration;
        }
        const sum = sections.reduce((seconds, { duration }) => seconds + duration, 0);
        expect([timeline.duration, sum].every((length) => Math.abs(length - end) < 0.01)).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a practice or errors, never both, and what it gives can be laid out', () => {
    fc.assert(
      fc.property(changedPractice, (json) => {
        const { practice, errors } = checkPractice(json);
        expect(errors.length > 0).to.equal(practice === undefined);
        if (practice) expect(compileGuided(practice).timeline.duration).to.be.within(1, 3700);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(checkPractice(value).errors.length).to.be.greaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('says where, what is expected and what was found', () => {
    const practice = { ...practiceWith({ for: 0 }, { say: 7 } as unknown as Step), nmae: 'x', posture: 'hanging' };
    expect(errorsOf(practice)).to.deep.equal([
      [
        '/nmae',
        'no other key than "format", "name", "posture", "sections", "cautions", "asks", "bed", "words"',
        '"nmae"',
      ],
      ['/posture', 'one of "sitting", "lying", "standing", "any"', '"hanging"'],
      ['/sections/0/steps/0/for', 'a number from 1 to 3600 seconds', '0'],
      ['/sections/0/steps/1', 'a step: an object with "repeat", "each", "breathe", "for"', 'an object'],
    ]);
  });

  it('names every key that is missing', () => {
    expect(errorsOf({}).map(([path, , found]) => [path, found])).to.deep.equal([
      ['/format', 'nothing'],
      ['/name', 'nothing'],
      ['/posture', 'nothing'],
      ['/sections', 'nothing'],
    ]);
  });

  it('says of another version that alone', () => {
    expect(errorsOf({ format: 2, parts: [] })).to.deep.equal([['/format', '1', '2']]);
  });

  it('writes keys as a JSON pointer does', () => {
    const path = errorsOf({ ...practiceWith({ for: 1 }), 'a/b~c': 1 })[0]?.[0];
    expect(path).to.equal('/a~1b~0c');
  });

  it('lets an editor name the schema', () => {
    const { practice } = checkPractice({ $schema: 'practice.schema.json', ...practiceWith({ for: 1 }) });
    expect(practice).to.deep.equal(practiceWith({ for: 1 }));
  });

  it('asks whether a focus is known, if told how', () => {
    const { errors } = checkPractice(
      practiceWith({ for: 1, focus: 'rihgt-thumb' }),
      (focus) => focus === 'right-thumb',
    );
    expect(errors.map(({ path }) => path)).to.deep.equal(['/sections/0/steps/0/focus']);
  });

  describe('of what runs code', () => {
    const hostile = (value: unknown): string[] => errorsOf(value).map(([path, , found]) => `${path}: ${found}`);

    it('tells where a getter throws', () => {
      const name = {
        get name(): string {
          throw new Error('no');
        },
      };
      const practice = Object.defineProperties({ ...practiceWith({ for: 1 }) }, Object.getOwnPropertyDescriptors(name));
      expect(hostile(practice)).to.deep.equal(['/name: one that throws when it is read']);
    });

    it('takes a proxy that throws on everything', () => {
      const traps = new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('no');
          },
        },
      );
      expect(hostile(new Proxy({}, traps))).to.deep.equal([': one that throws when it is read']);
    });

    it('takes a proxy that was revoked', () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      expect(hostile(proxy)).to.deep.equal([': one that throws when it is read']);
    });

    it('reads nothing that is inherited', () => {
      expect(hostile(Object.create(practiceWith({ for: 1 })))[0]).to.equal('/format: nothing');
    });

    it('gives a copy that later changes do not reach', () => {
      const practice = practiceWith({ for: 1 });
      const { practice: checked } = checkPractice(practice);
      Object.assign(practice, { name: 'Another' });
      expect([checked?.name, Object.isFrozen(checked), Object.isFrozen(checked?.sections[0]?.steps)]).to.deep.equal([
        'A practice',
        true,
        true,
      ]);
    });

    it('gives words that inherit nothing', () => {
      const { practice } = checkPractice({ ...practiceWith({ for: 1 }), words: { en: { a: 'b' } } });
      expect(practice?.words?.['en']?.['constructor']).to.equal(undefined);
    });

    it('takes no "__proto__" among the words', () => {
      const { errors } = readPracticeText(
        JSON.stringify({ ...practiceWith({ for: 1 }), words: { en: {} } }).replace('"en":{}', '"en":{"__proto__":"x"}'),
      );
      expect(errors.map(({ path }) => path)).to.deep.equal(['/words/en/__proto__']);
    });
  });

  describe('of what is too much', () => {
    it('ends a cycle of references', () => {
      const loop = { repeat: 1, steps: [] as Step[] };
      loop.steps.push(loop);
      expect(errorsOf(practiceWith(loop))[0]?.slice(1)).to.deep.equal([
        'steps within steps 8 deep',
        'deeper ones, or a cycle',
      ]);
    });

    it('ends steps that are the same object many times over', () => {
      const bomb = [...'1234567'].reduce<Step>(
        (step) => ({ repeat: 1, steps: Array.from({ length: 1000 }, () => step) }),
        { for: 1 },
      );
      const begun = performance.now();
      expect(errorsOf(practiceWith(bomb)).at(-1)?.[1]).to.equal('at most 2000 steps in all');
      expect(performance.now() - begun).to.be.below(500);
    });

    it('ends repeats that would take for years', () => {
      const years = [...'1234567'].reduce<Step>((step) => ({ repeat: 200, steps: [step] }), { for: 1 });
      expect(errorsOf(practiceWith(years)).map(([, expected]) => expected)).to.deep.equal([
        'at most 60 minutes in all',
      ]);
    });

    it('takes steps as deep as it says, and no deeper', () => {
      expect(errorsOf(practiceWith(nested(practiceLimits.depth - 1)))).to.deep.equal([]);
      expect(errorsOf(practiceWith(nested(practiceLimits.depth)))).to.have.length(1);
    });

    it('takes a list with a length and nothing in it', () => {
      const { errors } = checkPractice({ ...practiceWith(), sections: new Array(1e9) });
      expect(errors[0]?.found).to.equal('1000000000 sections');
    });

    it('tells twenty errors of many', () => {
      const { errors } = checkPractice(Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`key${i}`, i])));
      expect(errors).to.have.length(practiceLimits.errors);
    });

    it('tells of a text only how it begins', () => {
      const found = errorsOf({ ...practiceWith({ for: 1 }), posture: 'x'.repeat(1e6) })[0]?.[2];
      expect(found).to.equal(`"${'x'.repeat(40)}"…`);
    });

    it('counts characters as a person does', () => {
      expect(wrongSteps({ say: '😀'.repeat(500), for: 1 })).to.deep.equal([]);
      expect(wrongSteps({ say: '😀'.repeat(501), for: 1 })).to.deep.equal(['/0/say']);
    });
  });

  describe('of the limits of part C', () => {
    const cases: readonly (readonly [what: string, steps: readonly unknown[], wrong: readonly string[]])[] = [
      ['an hour', [{ for: 3600 }], []],
      ['more than an hour', [{ for: 3600 }, { for: 1 }, { for: 1 }], ['/1']],
      ['half an hour of paced breath', [{ breathe: '4-6', for: 1800 }], []],
      ['more than that', [{ breathe: '4-6', for: 1800 }, { for: 9 }, { breathe: '5-5', breaths: 1 }], ['/2']],
      ['more than that by repeats', [{ repeat: 61, steps: [{ breathe: '4-6', breaths: 3 }] }], ['/0/steps/0']],
      ['five minutes of box', [{ breathe: 'box', for: 300 }], []],
      [
        'more than that, by any name',
        [
          { breathe: 'box', for: 290 },
          { breathe: '4-4-4-4', breaths: 1 },
        ],
        ['/1'],
      ],
      ['more than five minutes of sighs', [{ breathe: 'sigh', breaths: 34 }], ['/0']],
      ['five minutes of hum', [{ breathe: '4-8', for: 300, voice: 'hum' }], []],
      [
        'more than that, hummed or sung',
        [
          { breathe: '4-8', for: 300, voice: 'hum' },
          { breathe: '4-8', breaths: 1, voice: 'om' },
        ],
        ['/1'],
      ],
      ['a hum of eleven seconds', [{ breathe: '7-11', breaths: 2, voice: 'hum' }], ['/0/breathe']],
      ['four breaths of 4-7-8', [{ breathe: '4-7-8', breaths: 4 }], []],
      ['more in a row', [{ repeat: 2, steps: [{ breathe: '4-7-8', breaths: 3 }] }], ['/0/steps/0']],
      ['more, two at a time', [{ repeat: 3, steps: [{ breathe: '4-7-8', breaths: 2 }] }], ['/0/steps/0']],
      ['more, one at a time', [{ repeat: 5, steps: [{ breathe: '4-7-8', breaths: 1 }] }], ['/0/steps/0']],
      [
        'more with a minute between',
        [
          {
            repeat: 3,
            steps: [
              { breathe: '4-7-8', breaths: 4 },
              { say: 'Breathe as you like.', for: 60 },
            ],
          },
        ],
        [],
      ],
      [
        'more with less between',
        [{ breathe: '4-7-8', breaths: 3 }, { for: 59 }, { breathe: '4-7-8', breaths: 2 }],
        ['/2'],
      ],
      [
        'more with paced breath between',
        [
          { breathe: '4-7-8', breaths: 3 },
          { breathe: '4-6', for: 90 },
          { breathe: '4-7-8', breaths: 2 },
        ],
        ['/2'],
      ],
      ['a run with natural breath within the step', [{ breathe: '4-7-8', breaths: 12 }], []],
      [
        'no more than that in a row',
        [
          { breathe: '4-7-8', breaths: 6 },
          { breathe: '4-7-8', breaths: 2 },
        ],
        [],
      ],
      [
        'more after a run within the step',
        [
          { breathe: '4-7-8', breaths: 6 },
          { breathe: '4-7-8', breaths: 3 },
        ],
        ['/1'],
      ],
      ['in longer than out', [{ breathe: '6-4', breaths: 1 }], ['/0/breathe']],
      ['too fast', [{ breathe: '2-2', breaths: 1 }], ['/0/breathe']],
      ['too long a hold', [{ breathe: '4-7-9', breaths: 1 }], ['/0/breathe']],
      ['no pattern', [{ breathe: 'fast', breaths: 1 }], ['/0/breathe']],
      ['own', [{ breathe: 'own', for: 60 }], []],
      ['neither breaths nor time', [{ breathe: '4-6' }], ['/0']],
      ['both', [{ breathe: '4-6', breaths: 3, for: 30 }], ['/0']],
      ['nothing to repeat', [{ repeat: 2, steps: [] }], ['/0/steps']],
      ['a vertebra that is none', [{ for: 1, focus: 'C8' }], ['/0/focus']],
      ['a caution of another kind', [{ for: 1, caution: 'easy' }], ['/0/caution']],
    ];
    for (const [what, steps, paths] of cases)
      it(`${paths.length ? 'refuses' : 'takes'} ${what}`, () => {
        expect(wrongSteps(...steps)).to.deep.equal(paths);
      });

    it('is as long as the timeline, where that is told in breaths', () => {
      /** Ramps are shorter than they are counted, and a time is met to the nearest breath. */
      const plain = (step: Step): Step => {
        if ('steps' in step) return { ...step, steps: step.steps.map(plain) };
        return 'breathe' in step ? { breathe: step.breathe, breaths: step.breaths ?? 1 } : step;
      };
      fc.assert(
        fc.property(validPractice, fc.integer({ min: 1, max: 3600 }), ({ sections }, more) => {
          const steps = sections.flatMap(({ steps }) => steps).map(plain);
          const practice = practiceWith(...steps, { for: more });
          const { duration } = compileGuided(practice, { own: pattern({ inhale: 8, exhale: 12 }) }).timeline;
          fc.pre(Math.abs(duration - 3600) > 0.01);
          const tooLong = checkPractice(practice).errors.some(
            ({ expected }) => expected === 'at most 60 minutes in all',
          );
          expect(tooLong).to.equal(duration > 3600);
        }),
        { numRuns: 200 },
      );
    });
  });
});

describe('readPracticeText', () => {
  const foundIn = (text: string): string | undefined => readPracticeText(text).errors[0]?.found;

  it('reads what a practice was written as', () => {
    fc.assert(
      fc.property(validPractice, fc.constantFrom(0, 2, '\t'), (practice, space) => {
        expect(readPracticeText(JSON.stringify(practice, null, space)).errors).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads past the mark that some editors begin a file with', () => {
    expect(readPracticeText(`\uFEFF${JSON.stringify(practiceWith({ for: 1 }))}`).errors).to.deep.equal([]);
  });

  it('refuses what is too large, by its bytes', () => {
    const errors = [300_000, 100_000].map((length) => readPracticeText(`"${'雨'.repeat(length)}"`).errors[0]?.expected);
    expect(errors).to.deep.equal(Array(2).fill('a file of at most 256 kB'));
  });

  const broken: readonly (readonly [text: string, found: string])[] = [
    ['', 'the end at line 1, column 1'],
    ['{', 'the end at line 1, column 2'],
    ['{\n  "format": 1,\n}', '"}" at line 3, column 1'],
    ['{\n  "format": 1\n  "name": 2 }', '"\\"name\\": 2 }" at line 3, column 3'],
    ["{'a': 1}", `"'a': 1}" at line 1, column 2`],
    ['{"a" 1}', '"1}" at line 1, column 6'],
    ['{"a": }', '"}" at line 1, column 7'],
    ['{"a": 1} x', '"x" at line 1, column 10'],
    ['[1, 2', 'the end at line 1, column 6'],
    ['[1, 2}', '"}" at line 1, column 6'],
    ['[1,, 2]', '", 2]" at line 1, column 4'],
    ['[01]', '"01]" at line 1, column 2'],
    ['["a\nb"]', '"\\"a\\nb\\"]" at line 1, column 2'],
    ['["\\x"]', '"\\"\\\\x\\"]" at line 1, column 2'],
    ['{"a": undefined}', '"undefined}" at line 1, column 7'],
    ['{"a": 1, // note\n"b": 2}', '"// note\\n\\"b\\":" at line 1, column 10'],
    ['<!doctype html>', '"<!doctype ht" at line 1, column 1'],
  ];
  for (const [text, found] of broken)
    it(`says where ${JSON.stringify(text)} is broken`, () => {
      expect(foundIn(text)).to.equal(found);
    });

  it('finds a place in all that browsers cannot parse, and errors in all that they can', () => {
    const json = JSON.stringify(practiceWith({ say: 'a "b" \\ ü', for: 1.5e1, bell: true }), null, 1);
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, put) => {
        const text = json.slice(0, at) + put + json.slice(at + cut);
        const { practice, errors } = readPracticeText(text);
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(errors[0]?.expected === 'JSON').to.equal(!parses);
        if (!parses) {
          const [, line, column] = (/line (\d+), column (\d+)$/.exec(errors[0]?.found ?? '') ?? []).map(Number);
          // What goes wrong does so no earlier than where it was changed, but for the token that it is in.
          const place =
            text
              .split('\n')
              .slice(0, (line as number) - 1)
              .join('\n').length + (column as number);
          expect(place).to.be.at.least(Math.max(0, at - 20));
        } else expect((practice === undefined) === errors.length > 0).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads lists within lists without end', () => {
    expect(readPracticeText('['.repeat(200_000)).errors).to.have.length(1);
    expect(readPracticeText('['.repeat(50_000) + ']'.repeat(50_000)).errors).to.have.length(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPracticeText(text).errors.length).to.be.greaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

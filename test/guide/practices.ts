import fc from 'fast-check';
import type { Breathe, CautionName, GuidedPractice, Rest, Step } from '../../src/breath/guided.js';
import type { PracticeError } from '../../src/guide/practice-reading.js';

/** The smallest practice there is, of these steps. */
export const practiceWith = (...steps: readonly Step[]): GuidedPractice => ({
  format: 1,
  name: 'A practice',
  posture: 'any',
  sections: [{ title: 'All', steps }],
});

const some = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text));

const point = some('C1', 'C7', 'T1', 'T12', 'L5', 'S1', 'Co4', 'T1-T12', 'L5-C1', 'right-thumb', 'whole');

const accompaniment = {
  say: word,
  focus: point,
  turn: some('one', 'other', 'centre'),
  pose: some('tall', 'slump', 'bent-left', 'lying'),
  bell: fc.boolean(),
} as const;

const rest: fc.Arbitrary<Rest> = fc.record(
  { for: fc.integer({ min: 1000, max: 30_000 }).map((milliseconds) => milliseconds / 1000), ...accompaniment },
  { requiredKeys: ['for'] },
);

const paced = {
  breathe: some('4-6', '5.5-5.5', '4-8', '4-2-6-1', '4:6', '7-11', 'box', '4-4-4-4', 'sigh', '2+1-6', 'own'),
  ramp: fc.integer({ min: 0, max: 12 }),
  path: some('spine', 'outward', 'crown'),
  ...accompaniment,
} as const;

const breathe: fc.Arbitrary<Breathe> = fc.oneof(
  fc.record({ ...paced, breaths: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: ['breathe', 'breaths'] }),
  fc.record({ ...paced, for: fc.integer({ min: 5, max: 60 }) }, { requiredKeys: ['breathe', 'for'] }),
  fc.record(
    { ...paced, breathe: some('4-6', 'own'), voice: some('hum', 'om'), breaths: fc.integer({ min: 1, max: 5 }) },
    { requiredKeys: ['breathe', 'breaths', 'voice'] },
  ),
);

const steps = (depth: number): fc.Arbitrary<readonly Step[]> => fc.array(step(depth), { minLength: 1, maxLength: 3 });

const step = (depth: number): fc.Arbitrary<Step> =>
  depth === 0
    ? fc.oneof(rest, breathe)
    : fc.oneof(
        { weight: 3, arbitrary: rest },
        { weight: 2, arbitrary: breathe },
        fc.record({ repeat: fc.integer({ min: 1, max: 3 }), steps: steps(depth - 1) }),
        fc.record({ each: fc.array(point, { minLength: 1, maxLength: 3 }), steps: steps(depth - 1) }),
      );

const cautionNames: readonly CautionName[] = [
  'easy',
  'holds',
  'hum',
  'water',
  'feelings',
  'head-down',
  'back',
  'ask-first',
];

/** Seconds of a cycle of the patterns above; of `own`, the slowest there is. */
const cycles: Readonly<Record<string, number>> = {
  '4-6': 10,
  '5.5-5.5': 11,
  '4-8': 12,
  '4-2-6-1': 13,
  '4:6': 10,
  '7-11': 18,
  box: 16,
  '4-4-4-4': 16,
  sigh: 9,
  '2+1-6': 9,
  own: 18,
};

/** Sums that part C limits, by multiplication: in all, paced, box and sigh, hummed. */
const sumsOf = (step: Step): readonly number[] => {
  if ('steps' in step) {
    const times = 'repeat' in step ? step.repeat : step.each.length;
    return step.steps.map(sumsOf).reduce((a, b) => a.map((sum, i) => sum + times * (b[i] as number)), [0, 0, 0, 0]);
  }
  if (!('breathe' in step)) return [step.for, 0, 0, 0];
  const seconds = step.for ?? (step.breaths as number) * (cycles[step.breathe] as number);
  const short = ['box', '4-4-4-4', 'sigh', '2+1-6'].includes(step.breathe);
  return [seconds, seconds, short ? seconds : 0, step.voice ? seconds : 0];
};

const withinPartC = ({ sections }: GuidedPractice): boolean =>
  sections
    .flatMap(({ steps }) => steps.map(sumsOf))
    .reduce((a, b) => a.map((sum, i) => sum + (b[i] as number)), [0, 0, 0, 0])
    .every((sum, i) => sum <= ([3600, 1800, 300, 300][i] as number));

/** Practices within every limit, typed as the format is: what this makes and the type does not know fails to compile. */
export const validPractice: fc.Arbitrary<GuidedPractice> = fc
  .record(
    {
      format: fc.constant(1 as const),
      name: word,
      posture: some('sitting', 'lying', 'standing', 'any'),
      cautions: fc.subarray([...cautionNames]),
      asks: some('pace'),
      bed: some('rain', 'ocean', 'jungle'),
      sections: fc.array(fc.record({ title: word, steps: steps(2) }), { minLength: 1, maxLength: 3 }),
      words: fc.dictionary(
        some('en', 'de', 'pt-BR', 'zh-Hant-TW'),
        fc.dictionary(
          word.filter((key) => key !== '__proto__'),
          word,
        ),
      ),
    },
    { requiredKeys: ['format', 'name', 'posture', 'sections'] },
  )
  .filter(withinPartC);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Place = readonly (string | number)[];

const placesOf = (value: Json, place: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [place];
  return [
    place,
    ...Object.entries(value).flatMap(([key, item]) =>
      placesOf(item, [...place, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
};

/** The same with another value in one place; `undefined` takes out what is there. */
const withAt = (value: Json, [key, ...rest]: Place, other: Json | undefined): Json | undefined => {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const made = index === key ? withAt(item, rest, other) : item;
      return made === undefined ? [] : [made];
    });
  const made = Object.entries(value as Record<string, Json>).map(
    ([name, item]) => [name, name === key ? withAt(item, rest, other) : item] as const,
  );
  return Object.fromEntries(made.filter(([, item]) => item !== undefined)) as Json;
};

const strange: fc.Arbitrary<Json> = fc.oneof(
  some<Json>(null, true, false, [], {}, '', ' \n', 'own', '4-6', 'box', ' box', 'BOX', '4', '.5-6', '9-12', '4-3'),
  some<Json>('C1', 'C8', 'T0', 'T13', 'c1', 'L5-L1', 'whole', 'Whole', 'one', 'tall', 'hum', 'crown', 'easy'),
  some<Json>(-1, 0, -0, 0.5, 1, 1.5, 2, 4.99, 5, 8, 12, 13, 200, 201, 360, 361, 1800, 1800.5, 3600, 3601, 1e300),
  some(80, 81, 120, 121, 500, 501).map((length) => 'x'.repeat(length)),
  some(80, 81, 120, 121, 500, 501).map((length) => '😀'.repeat(length)),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const knownKeys = ['say', 'focus', 'for', 'breaths', 'breathe', 'repeat', 'each', 'steps', 'voice', 'bell', 'ramp'];

/** A valid practice in which one place is another: mostly, not always, wrong. */
export const changedPractice: fc.Arbitrary<unknown> = fc
  .tuple(validPractice, fc.nat(), strange, fc.oneof(some(...knownKeys), fc.string()), some('replace', 'remove', 'add'))
  .map(([practice, index, value, key, how]) => {
    const json = JSON.parse(JSON.stringify(practice)) as Json;
    const places = placesOf(json);
    const place = places[index % places.length] as Place;
    if (how === 'replace') return withAt(json, place, value);
    if (how === 'remove') return withAt(json, place, undefined);
    const at = place.reduce<Json>((inner, name) => (inner as Record<string, Json>)[name] as Json, json);
    const added = Array.isArray(at) ? [...at, value] : { ...(typeof at === 'object' ? at : {}), [key]: value };
    return withAt(json, place, added);
  });

/** What the schema cannot say: limits of patterns and of sums. */
export const isBeyondSchema = ({ expected }: PracticeError): boolean =>
  /^(in 2 to 8 s|at most \d+ minutes|\d breaths with|at most 10 s out|at most \d+ steps in all|steps within steps)/.test(
    expected,
  );

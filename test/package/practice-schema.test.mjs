import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {Promise<any>} the check, and practices to try it with, as one module */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { default as fc } from 'fast-check';
        export * from './src/guide/practice-check.ts';
        export * from './src/guide/practice-limits.ts';
        export * from './test/guide/practices.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

const { fc, checkPractice, readPracticeText, practiceLimits, validPractice, changedPractice, isBeyondSchema } =
  await load();

const schema = JSON.parse(readFileSync(`${root}src/guide/practice.schema.json`, 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const validate = ajv.compile(schema);

/** @param {unknown} json */
const bySchema = (json) => validate(json);

/** Whether the check finds nothing that the schema could have found. @param {unknown} json */
const byCheck = (json) =>
  checkPractice(json).errors.every((/** @type {{ expected: string }} */ error) => isBeyondSchema(error));

const prototypeKey = JSON.stringify({ ...schema.examples[0], words: { en: { key: 'x' } } }).replace(
  '"key"',
  '"__proto__"',
);

/** Every part of the schema that describes something, by its JSON pointer. */
const described = [
  ['', schema],
  ...Object.entries(schema.$defs).map(([name, part]) => [`/$defs/${name}`, part]),
  ...[['', schema], ...Object.entries(schema.$defs).map(([name, part]) => [`/$defs/${name}`, part])].flatMap(
    ([path, part]) =>
      Object.entries(part.properties ?? {})
        .filter(([, property]) => !property.$ref)
        .map(([name, property]) => [`${path}/properties/${name}`, property]),
  ),
];

test('the schema is a schema', () => {
  assert.equal(ajv.validateSchema(schema), true);
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
});

for (const [path, part] of described) {
  test(`the schema tells what ${path || 'a practice'} is, with examples that are right`, () => {
    assert.ok(part.title && part.description && part.examples?.length);
    const valid = ajv.compile({ $ref: `${schema.$id}#${path.replaceAll('$', '%24')}` });
    for (const example of part.examples)
      assert.ok(valid(example), `${JSON.stringify(example)}: ${ajv.errorsText(valid.errors)}`);
  });
}

test('the example can be played', () => {
  const [example] = schema.examples;
  assert.deepEqual(checkPractice(example).errors, []);
  assert.deepEqual(readPracticeText(JSON.stringify(example)).errors, []);
});

test('the schema knows the keys that the check knows', () => {
  const keysOf = (/** @type {unknown} */ step) => {
    const [error] = checkPractice({
      format: 1,
      name: 'x',
      posture: 'any',
      sections: [{ title: 'x', steps: [step] }],
    }).errors;
    return [...error.expected.matchAll(/"([^"]+)"/g)].map(([, key]) => key).sort();
  };
  const knows = (/** @type {string} */ name) => Object.keys(schema.$defs[name].properties).sort();
  const focus = { steps: [{ for: 1 }] };
  assert.deepEqual(keysOf({ for: 1, other: 1 }), knows('rest'));
  assert.deepEqual(keysOf({ breathe: '4-6', breaths: 1, other: 1 }), knows('breathe'));
  assert.deepEqual(keysOf({ repeat: 2, ...focus, other: 1 }), knows('repeat'));
  assert.deepEqual(keysOf({ each: ['C1'], ...focus, other: 1 }), knows('each'));
});

test('the schema has the limits of the check', () => {
  const { sections, steps, repeat, each, breaths, text, title, name, languages, words } = practiceLimits;
  const { $defs, properties } = schema;
  assert.deepEqual(
    {
      sections: properties.sections.maxItems,
      steps: $defs.steps.maxItems,
      repeat: $defs.repeat.properties.repeat.maximum,
      each: $defs.each.properties.each.maxItems,
      breaths: $defs.breathe.properties.breaths.maximum,
      text: $defs.say.maxLength,
      title: $defs.section.properties.title.maxLength,
      name: properties.name.maxLength,
      languages: properties.words.maxProperties,
      words: $defs.dictionary.maxProperties,
    },
    { sections, steps, repeat, each, breaths, text, title, name, languages, words },
  );
});

test('every valid practice passes both', () => {
  fc.assert(
    fc.property(validPractice, (/** @type {unknown} */ practice) => {
      // As it would stand in a file.
      const json = JSON.parse(JSON.stringify(practice));
      assert.ok(bySchema(json), ajv.errorsText(validate.errors));
      assert.deepEqual(checkPractice(json).errors, []);
    }),
    { numRuns: 500 },
  );
});

test('what one refuses the other refuses, but for sums and patterns', () => {
  let refused = 0;
  const runs = 4000;
  fc.assert(
    fc.property(changedPractice, (/** @type {unknown} */ json) => {
      const valid = bySchema(json);
      if (!valid) refused++;
      assert.equal(
        byCheck(json),
        valid,
        `${ajv.errorsText(validate.errors)} against ${JSON.stringify(checkPractice(json).errors)}`,
      );
    }),
    { numRuns: runs },
  );
  assert.ok(refused > runs / 4, `${refused} of ${runs} were wrong`);
});

for (const [what, json] of [
  ['another version', { ...schema.examples[0], format: 2 }],
  ['no version', { ...schema.examples[0], format: undefined }],
  ['a caution twice', { ...schema.examples[0], cautions: ['easy', 'easy'] }],
  ['a language that is none', { ...schema.examples[0], words: { 'not a tag': {} } }],
  ['a word without a key', { ...schema.examples[0], words: { en: { '': 'x' } } }],
  ['"__proto__" for a key', JSON.parse(prototypeKey)],
  ['a list', []],
  ['nothing', null],
]) {
  test(`both refuse ${what}`, () => {
    assert.deepEqual([bySchema(json), byCheck(json)], [false, false]);
  });
}

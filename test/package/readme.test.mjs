import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the samples take for granted: the registered tags, and things of the page's own. */
const given = `
  import 'spine-breath/define';
  declare const button: HTMLButtonElement;
  declare const lamp: { set(phase: import('spine-breath/core').PhaseName): void };
`;

/** A page's script does not ask whether its own element is there. @type {ts.CompilerOptions} */
const options = { strictNullChecks: false, noEmit: true, skipLibCheck: true };

/**
 * What TypeScript finds wrong with a script beside the published package.
 *
 * @param {string} script
 */
function complaintsAbout(script) {
  const path = `${root}sample.ts`;
  const host = ts.createCompilerHost(options);
  const readFromDisk = host.getSourceFile;
  host.getSourceFile = (name, language) =>
    name === path ? ts.createSourceFile(name, given + script, language) : readFromDisk(name, language);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([path], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const samples = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/^```js\n(.*?)^```/gms)].map(([, text]) => text);

test('README shows how to listen to the phases', () => {
  assert.ok(samples.some((sample) => sample.includes("addEventListener('phasechange'")));
});

for (const sample of samples) {
  test(`TypeScript takes the sample of README that begins with ${sample.split('\n', 1)}`, () => {
    assert.deepEqual(complaintsAbout(sample), []);
  });
}

test('TypeScript knows what a phase may be called', () => {
  const [complaint = ''] = complaintsAbout(`
    document.querySelector('spine-breath').addEventListener('phasechange', ({ phase }) => phase === 'sneeze');
  `);
  assert.match(complaint, /'PhaseName' and '"sneeze"' have no overlap/);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { embedFiles, publicBase } from '../../config/embed-files.mjs';

const folder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const built = (/** @type {string} */ file) => readFileSync(folder + file, 'utf8');

test('embed.js and host.js do not bring the widget a second time', () => {
  assert.match(built('embed.js'), /^import ?["']\.\/spine-breath\.js["']/);
  assert.doesNotMatch(built('host.js'), /\bimport\b/);
});

test('embed.html holds no script and no style of its own, so that the strictest policy will do', () => {
  const page = built('embed.html');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|https?:/);
  assert.doesNotMatch(built('embed.css'), /\d(vh|vb)\b|@import|url\(/);
});

test('oembed.json is of type rich, and its frame may go where WordPress lets frames go', () => {
  const { version, type, html, width, height } = JSON.parse(built('oembed.json'));
  assert.deepEqual([version, type, width, height], ['1.0', 'rich', 600, 520]);
  assert.match(html, /^<iframe src="embed\.html" title="[^"<>]+" width="600" height="520" .*><\/iframe>$/);
});

test('with a public base every address is whole', () => {
  const base = publicBase('https://breath.example/widget');
  const files = embedFiles((src, title) => ({ src, title }), base);
  assert.match(files['embed.html'] ?? '', /href="https:\/\/breath\.example\/widget\/oembed\.json"/);
  assert.equal(JSON.parse(files['oembed.json'] ?? '').src, 'https://breath.example/widget/embed.html');
});

test('a public base that is no web address fails the build', () => {
  for (const base of ['breath.example', 'javascript:alert(1)', 'file:///srv/']) assert.throws(() => publicBase(base));
});

/** The sound of whole sessions, rendered as fast as the machine can, by the modules the widget is built from. */
import { compileGuided } from '../../src/breath/guided-timeline.js';
import { compile } from '../../src/breath/timeline.js';
import { limitPractice } from '../../src/breath/practice.js';
import { yogaNidra } from '../../src/practices/yoga-nidra.js';
import { makeMaterial } from '../../src/sound/material.js';
import { writeSound } from '../../src/sound/render.js';
import { lightOf } from '../../src/spine/motions/index.js';
import { EdgeFinder } from './edges.mjs';
import { startWith } from './stage.mjs';
import { turnErrors } from './tone.mjs';

/** @typedef {import('../../src/sound/settings.js').SoundKind} SoundKind */

const RATE = 48_000;

/** @param {number} minutes */
const session = (minutes) => compile({ ...limitPractice().practice, minutes });

/** @param {number} minutes @param {number} rate */
const stageFor = (minutes, rate) => {
  const timeline = session(minutes);
  const context = new OfflineAudioContext(1, Math.ceil(timeline.duration * rate), rate);
  return { timeline, context, material: makeMaterial(context) };
};

/** @type {OfflineAudioContext} */
let prepared;

/** @param {number} minutes */
const prepare = (minutes) => {
  const { timeline, context, material } = stageFor(minutes, RATE);
  writeSound(context, timeline, {}, { material });
  prepared = context;
  return timeline.duration;
};

const renderPrepared = async () => void (await prepared.startRendering());

/** Milliseconds to lay out a session and to write all of it. @param {number} minutes */
const schedule = (minutes) => {
  const { context, material } = stageFor(0.1, RATE);
  const begin = performance.now();
  writeSound(context, session(minutes), {}, { material });
  return performance.now() - begin;
};

/** An hour: yoga nidra, half an hour of plain breath, and rest for what is left. */
const hour = () => {
  const half = { title: 'breath', steps: [{ breathe: '4-6', for: 1800, voice: /** @type {const} */ ('hum') }] };
  const practice = { ...yogaNidra, sections: [...yogaNidra.sections, half] };
  const rest = 3600 - compileGuided(practice).timeline.duration;
  return { ...practice, sections: [...practice.sections, { title: 'rest', steps: [{ for: rest }] }] };
};

/** Milliseconds to lay out a practice of an hour, and to write its sound. */
const practiceTimes = () => {
  const practice = hour();
  const { context, material } = stageFor(0.1, RATE);
  const begin = performance.now();
  const { timeline } = compileGuided(practice, { lit: lightOf });
  const compiled = performance.now();
  writeSound(context, timeline, {}, { material });
  return { compile: compiled - begin, schedule: performance.now() - compiled, duration: timeline.duration };
};

/** @param {number} minutes @param {SoundKind} kind */
const solo = async (minutes, kind) => {
  // A low rate for the memory's sake; the error that comes of it is half a sample, 0.02 ms.
  const { timeline, context, material } = stageFor(minutes, 24_000);
  writeSound(context, timeline, { kinds: new Set([kind]) }, { material });
  const buffer = await context.startRendering();
  return { timeline, samples: buffer.getChannelData(0), rate: buffer.sampleRate };
};

/** Errors of every beginning and end of a hum against the plan, in milliseconds. @param {number} minutes */
const humErrors = async (minutes) => {
  const { timeline, samples, rate } = await solo(minutes, 'hum');
  const edges = new EdgeFinder(rate).read(samples, 0);
  const exhales = timeline.phases.filter(({ name }) => name === 'exhale');
  const planned = exhales.flatMap(({ start, duration }) => [start, start + duration]);
  // The last hum may end with the last sample, and what ends there cannot be seen to stand still.
  const heard = edges.map(({ at }) => at / rate).filter((_, index) => index < planned.length - 1);
  if (heard.length !== planned.length - 1)
    throw new Error(`${heard.length} edges heard, ${planned.length - 1} planned`);
  return heard.map((at, index) => (at - planned[index]) * 1000);
};

/** Errors of every turn of the tone from one breath to the next, in milliseconds. @param {number} minutes */
const toneErrors = async (minutes) => {
  const { timeline, samples, rate } = await solo(minutes, 'tone');
  const [floor] = samples.subarray(rate / 2);
  return timeline.phases
    .slice(2)
    .flatMap(({ start }) => turnErrors(samples, rate, floor, start).map((error) => error * 1000));
};

Object.assign(window, { humErrors, practiceTimes, prepare, renderPrepared, schedule, toneErrors });
startWith(() => {});

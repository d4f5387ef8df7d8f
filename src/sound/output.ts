import type { Seconds } from '../breath/units.js';
import { makeMaterial, type Material } from './material.js';
import { node } from './node.js';
import type { Stage } from './voices.js';

/** The compressor looks ahead: what is written onto a parameter leaves it this much later (measured in two engines). */
export const lookAhead: Seconds = 0.006;

/** The compressor's own make-up gain at −9 dB, knee 6, ratio 20 is +4.02 dB (measured); this takes it back. */
const UNDO_MAKE_UP = 0.63;

/** Inaudible, and not silence: after 30 s of exact zeros Chromium's clock lost 3.6 s in 40 (measured). */
const FLOOR = 1e-5;

/** Before that a new context may not tell yet which of its samples is heard, and what follows it would jump. */
const WARM_UP: Seconds = 0.1;

/** A clock that has stood still for so long, two looks a second apart, does not go on by itself. Milliseconds. */
const STANDSTILL = 1800;

/** Builds what every widget of a page feeds: a limiter and the floor. Works offline too. */
export const buildStage = (context: BaseAudioContext, material: Material = makeMaterial(context)): Stage => {
  const { destination } = context;
  const out = node(context, GainNode, { gain: UNDO_MAKE_UP }, destination);
  node(context, ConstantSourceNode, { offset: FLOOR }, destination);
  // Attack 3 ms and release 250 ms, as every compressor begins with.
  const limits = { threshold: -9, knee: 6, ratio: 20 };
  return { context, input: node(context, DynamicsCompressorNode, limits, out), material };
};

/** A live stage. */
export interface LiveStage extends Stage {
  readonly context: AudioContext;
}

/** Is told that the context runs, or runs no longer, or is another one. */
export type OutputListener = () => void;

/** The one audio context of a page: made on the first press, suspended when nobody wants it, closed when the last one has gone. */
let stage: LiveStage | undefined;

/** Everybody who wants to sound now. */
const listeners = new Set<OutputListener>();

let lastTime: Seconds;
let movedAt: number;

const nothing = (): void => {};

const tell = (): void => listeners.forEach((listener) => listener());

/** Whether there is a context at all, running or not. */
export const hasOutput = (): boolean => !!stage;

/** Where sound that is written now will be heard. */
export const runningStage = (): LiveStage | undefined =>
  stage?.context.state === 'running' && stage.context.currentTime >= WARM_UP ? stage : undefined;

const resume = (): void => void stage?.context.resume().catch(nothing);

const close = (): void => {
  stage?.context.close().catch(nothing);
  stage = undefined;
};

/** Sound is wanted. To be called during a press: makes the context if there is none, and asks it to run. */
export const wake = (listener: OutputListener): void => {
  listeners.add(listener);
  if (!stage) {
    try {
      const context = new AudioContext();
      context.onstatechange = tell;
      stage = buildStage(context) as LiveStage;
      const warmUp = node(context, ConstantSourceNode, { offset: 0 }, context.destination);
      warmUp.onended = tell;
      warmUp.stop(WARM_UP);
    } catch {
      // There is no Web Audio, or no context to give.
    }
  }
  resume();
};

/** No sound is wanted any more: the context rests with the last one, and is given up if that one is gone for good. */
export const rest = (listener: OutputListener, gone: boolean): void => {
  listeners.delete(listener);
  if (listeners.size) return;
  if (gone) close();
  else stage?.context.suspend().catch(nothing);
};

/** Looks after the context and mends what can be mended; to be called now and then by whoever wants it to run. */
export const check = (): void => {
  if (!stage) return;
  const { currentTime, state } = stage.context;
  const now = performance.now();
  if (currentTime !== lastTime) {
    lastTime = currentTime;
    movedAt = now;
  } else if (now - movedAt > STANDSTILL) {
    movedAt = now;
    if (state === 'running') {
      close();
      listeners.forEach(wake);
      tell();
      // A context that never ran waits for a press; asking again would only fill the page's console.
    } else if (currentTime) resume();
  }
};

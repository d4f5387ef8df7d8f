/** One widget that hums, recorded where it leaves for the loudspeaker, with its picture watched. */
import { contexts, place, startWith } from './stage.mjs';

/** @typedef {import('./edges.mjs').Edge} Edge */
/** @typedef {{ contextTime: number, performanceTime: number }} ClockSample seconds, milliseconds */
/** @typedef {{ at: number, startTime: number }} PictureSample milliseconds */

/** @type {Edge[]} */
const edges = [];
/** @type {ClockSample[]} */
const clock = [];
/** @type {PictureSample[]} */
const pictures = [];

/** @type {WeakMap<BaseAudioContext, Promise<AudioNode>>} */
const recorders = new WeakMap();
const connect = AudioNode.prototype.connect;

/** @param {AudioContext} context */
async function record(context) {
  await context.audioWorklet.addModule('/recorder.js');
  const recorder = new AudioWorkletNode(context, 'edges', { channelCount: 1, channelCountMode: 'explicit' });
  recorder.port.onmessage = ({ data }) => edges.push(data);
  // What has no output is not asked for samples; this one puts out silence.
  Reflect.apply(connect, recorder, [context.destination]);
  return recorder;
}

/** Whatever is connected to a loudspeaker is connected to the recorder too. @this {AudioNode} @param {unknown[]} to */
AudioNode.prototype.connect = /** @type {any} */ (
  function (/** @type {unknown[]} */ ...to) {
    const { context } = this;
    if (to[0] === context.destination && context instanceof AudioContext) {
      let recorder = recorders.get(context);
      if (!recorder) recorders.set(context, (recorder = record(context)));
      void recorder.then((node) => Reflect.apply(connect, this, [node]));
    }
    return Reflect.apply(connect, this, to);
  }
);

// @ts-expect-error The bench serves it; there is no such file.
await import('/spine-breath.js');

const [widget] = /** @type {any[]} */ (
  place(() => {
    const element = document.createElement('spine-breath');
    element.setAttribute('minutes', '30');
    element.setAttribute('ramp', '0');
    element.setAttribute('sound', 'hum');
    element.style.inlineSize = '100%';
    return element;
  })
);
startWith(() => void widget.play());

/** Notes what is heard now and what is seen now, by one clock. */
function look() {
  const [context] = contexts;
  if (context?.state !== 'running') return;
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
  if (!contextTime) return;
  clock.push({ contextTime, performanceTime });
  const spine = widget.shadowRoot.querySelector('spine-wave');
  const [animation] = spine.shadowRoot.getAnimations({ subtree: true });
  if (animation?.playState !== 'running' || animation.startTime === null) return;
  pictures.push({ at: performance.now(), startTime: Number(animation.startTime) });
}

/** @param {number} period milliseconds */
const watch = (period) => void setInterval(look, period);

/** Keeps the main thread busy for `busy` of every `period` milliseconds. @param {number} busy @param {number} period */
function disturb(busy, period) {
  /** @type {any} */ (window).block(busy);
  setTimeout(() => disturb(busy, period), period - busy);
}

const phases = () => widget.session.timeline.phases.map(({ name, start, duration }) => ({ name, start, duration }));

const recording = () => {
  const [context] = contexts;
  const { underrunDuration, underrunEvents } = /** @type {any} */ (context).playbackStats ?? {};
  return {
    edges,
    clock,
    pictures,
    phases: phases(),
    sampleRate: context.sampleRate,
    underrun: { duration: underrunDuration, events: underrunEvents },
    contexts: contexts.length,
    hidden: document.hidden,
  };
};

Object.assign(window, { disturb, look, recording, watch });

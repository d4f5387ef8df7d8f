/** Records whatever leaves the page for a loudspeaker. */

/** Every edge of the sound. @type {import('./edges.mjs').Edge[]} */
export const edges = [];

/** Sound that came too late to be heard, in seconds of it. @type {number[]} */
export const lost = [];

/** @type {WeakMap<BaseAudioContext, Promise<AudioNode>>} */
const recorders = new WeakMap();
const connect = AudioNode.prototype.connect;

/** @param {AudioContext} context */
async function record(context) {
  await context.audioWorklet.addModule('/recorder.js');
  const recorder = new AudioWorkletNode(context, 'recorder', {
    channelCount: 1,
    channelCountMode: 'explicit',
    processorOptions: { buffer: context.baseLatency },
  });
  recorder.port.onmessage = ({ data }) => (typeof data === 'number' ? lost : edges).push(data);
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

/** How much a sound repeats itself. */

/** Edges of the bands that are looked at, in hertz. */
const edges = [150, 400, 800, 1600, 3000, 5000] as const;

/** Frames a second. */
const FRAMES = 20;

/** What passes a band: one pole either way, twice. */
const band = (samples: Float32Array, sampleRate: number, low: number, high: number): Float32Array => {
  const [keepLow, keepHigh] = [low, high].map((edge) => Math.exp((-2 * Math.PI * edge) / sampleRate)) as [
    number,
    number,
  ];
  let signal = samples;
  for (let round = 0; round < 2; round++) {
    let [slow, fast] = [0, 0];
    signal = signal.map((x) => {
      slow += (1 - keepLow) * (x - slow);
      fast += (1 - keepHigh) * (x - slow - fast);
      return fast;
    });
  }
  return signal;
};

/** Logarithms of the power in each frame, without their slow course: what a second and more have in common. */
const fluctuation = (samples: Float32Array, sampleRate: number): Float64Array => {
  const length = Math.floor(sampleRate / FRAMES);
  const levels = Float64Array.from({ length: Math.floor(samples.length / length) }, (_, frame) =>
    Math.log(samples.subarray(frame * length, (frame + 1) * length).reduce((sum, x) => sum + x * x, 1e-12)),
  );
  const reach = FRAMES / 2;
  return levels.map((level, i) => {
    const around = levels.subarray(Math.max(0, i - reach), i + reach + 1);
    return level - around.reduce((sum, x) => sum + x, 0) / around.length;
  });
};

/**
 * The highest correlation, 0 to 1, of the sound's fluctuation in five bands with its own at any lag from 2 to 60 seconds:
 * 1 for a loop that fits into that, near 0 for what never comes again.
 */
export const sameness = (samples: Float32Array, sampleRate: number): number => {
  const bands = edges
    .slice(1)
    .map((high, i) => fluctuation(band(samples, sampleRate, edges[i] as number, high), sampleRate))
    .map((course) => {
      const power = course.reduce((sum, x) => sum + x * x, 0) / course.length;
      return course.map((x) => x / Math.sqrt(power));
    });
  const count = bands[0]?.length ?? 0;
  let highest = 0;
  for (let lag = 2 * FRAMES; lag <= Math.min(60 * FRAMES, count - 20 * FRAMES); lag++) {
    let sum = 0;
    for (const course of bands)
      for (let i = lag; i < count; i++) sum += (course[i] as number) * (course[i - lag] as number);
    highest = Math.max(highest, sum / (count - lag) / bands.length);
  }
  return highest;
};

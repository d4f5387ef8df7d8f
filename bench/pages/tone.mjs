/**
 * Finds the moments at which a tone turns from dying away to growing. Both happen along straight lines, and a straight
 * line through the peaks of the wave meets zero where the one ends and the other begins.
 */

/** How far from the turn the peaks are read, in seconds: beyond the first few waves, within the straight part. */
const [NEAR, FAR] = [0.06, 0.4];

/** @typedef {{ at: number, height: number }} Peak */

/** The highest point of each half wave, between the samples. @param {Float32Array} samples @param {number} rate @returns {Peak[]} */
function peaksOf(samples, rate) {
  /** @type {Peak[]} */
  const peaks = [];
  let best = 0;
  for (let i = 1; i < samples.length - 1; i++) {
    if (Math.abs(samples[i]) > Math.abs(samples[best])) best = i;
    const crosses = samples[i] > 0 !== samples[i + 1] > 0;
    if (!crosses) continue;
    const [before, top, after] = [best - 1, best, best + 1].map((j) => Math.abs(samples[j] ?? 0));
    const shift = (before - after) / (2 * (before - 2 * top + after));
    if (best > 0 && Number.isFinite(shift) && Math.abs(shift) <= 1) {
      peaks.push({ at: (best + shift) / rate, height: top - ((before - after) * shift) / 4 });
    }
    best = i + 1;
  }
  return peaks;
}

/** Where the line nearest to all peaks meets zero. @param {readonly Peak[]} peaks */
function zeroOf(peaks) {
  const mean = (/** @type {(peak: Peak) => number} */ read) =>
    peaks.reduce((sum, peak) => sum + read(peak), 0) / peaks.length;
  const [at, height] = [mean((peak) => peak.at), mean((peak) => peak.height)];
  const spread = mean((peak) => (peak.at - at) ** 2);
  const slope = mean((peak) => (peak.at - at) * (peak.height - height)) / spread;
  return at - height / slope;
}

/**
 * How far the turns at both sides of a boundary lie from it, in seconds: where the old sound ends, where the new begins.
 *
 * @param {Float32Array} samples
 * @param {number} rate
 * @param {number} floor the constant that silence is
 * @param {number} boundary
 */
export function turnErrors(samples, rate, floor, boundary) {
  const zero = (/** @type {number} */ from, /** @type {number} */ to) => {
    const begin = Math.round((boundary + from) * rate);
    const part = samples.slice(begin, Math.round((boundary + to) * rate)).map((sample) => sample - floor);
    return zeroOf(peaksOf(part, rate)) + begin / rate - boundary;
  };
  return [zero(-FAR, -NEAR), zero(NEAR, FAR)];
}

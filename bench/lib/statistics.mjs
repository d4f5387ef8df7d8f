/** @param {readonly number[]} numbers */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The greatest distance from zero. @param {readonly number[]} numbers */
export const worst = (numbers) => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);

/** @param {number} duration milliseconds */
export const wait = (duration) => new Promise((resolve) => setTimeout(resolve, duration));

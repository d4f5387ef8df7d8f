/** What most pacers do: a chain of timers, one a phase. */
import { EXHALE, INHALE, startWith } from './stage.mjs';

let due = 0;
let phase = 0;
/** Milliseconds behind the plan at the start of each phase. @type {number[]} */
const lateness = [];

function next() {
  lateness.push(performance.now() - due);
  const duration = [INHALE, EXHALE][phase++ % 2] * 1000;
  due += duration;
  setTimeout(next, duration);
}

startWith(() => {
  due = performance.now();
  next();
});

/** How late the pacer is by now: a phase that is overdue has not told its lateness yet. */
const behind = () => Math.max(0, performance.now() - due, ...lateness);

Object.assign(window, { behind });

/** One widget that hums, recorded where it leaves for the loudspeaker, with its picture watched. `?minutes=10` */
import { asked, contexts, place, startWith } from './stage.mjs';
import { edges, lost } from './tap.mjs';

/** @type {import('../lib/clocks.mjs').ClockSample[]} */
const clock = [];
/** @type {import('../lib/heard.mjs').PictureSample[]} */
const pictures = [];

// @ts-expect-error The bench serves it; there is no such file.
await import('/spine-breath.js');

const [widget] = /** @type {any[]} */ (
  place(() => {
    const element = document.createElement('spine-breath');
    element.setAttribute('minutes', asked.get('minutes') ?? '30');
    element.setAttribute('ramp', '0');
    element.setAttribute('sound', 'hum');
    element.style.inlineSize = '100%';
    return element;
  })
);
startWith(() => void widget.play());

/** Notes what is heard now and what is seen now, by one clock. @param {boolean} back in the first frame after hiding */
function look(back) {
  if (widget.paused) return;
  const { contextTime = 0, performanceTime = 0 } = contexts[0].getOutputTimestamp();
  clock.push({ contextTime, performanceTime, hidden: document.hidden });
  const spine = widget.shadowRoot.querySelector('spine-wave');
  const [animation] = spine.shadowRoot.getAnimations({ subtree: true });
  const startTime = animation?.playState === 'running' ? animation.startTime : null;
  pictures.push({ at: performance.now(), startTime, back });
}

/** What the browser tells of gaps, in milliseconds; not every one does. */
const toldGaps = () => {
  const { underrunDuration } = /** @type {any} */ (contexts[0]).playbackStats ?? {};
  return underrunDuration === undefined ? null : underrunDuration * 1000;
};

const foundGaps = () => lost.reduce((sum, duration) => sum + duration * 1000, 0);

/** What was amiss before the watch began. */
let [toldBefore, foundBefore] = [0, 0];

/** @param {number} period milliseconds */
function watch(period) {
  setInterval(() => look(false), period);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) requestAnimationFrame(() => look(true));
  });
  [toldBefore, foundBefore] = [toldGaps() ?? 0, foundGaps()];
}

/** Keeps the main thread busy for `busy` of every `period` milliseconds. @param {number} busy @param {number} period */
function disturb(busy, period) {
  /** @type {any} */ (window).block(busy);
  setTimeout(() => disturb(busy, period), period - busy);
}

const remaining = () => (widget.duration - widget.currentTime) * 1000;

/** @returns {import('../lib/heard.mjs').Recording} */
const recording = () => {
  const told = toldGaps();
  return {
    edges,
    clock,
    pictures,
    phases: widget.session.timeline.phases.map(({ name, start, duration }) => ({ name, start, duration })),
    mediaTime: widget.currentTime,
    ended: widget.ended,
    sampleRate: contexts[0].sampleRate,
    gaps: foundGaps() - foundBefore,
    toldGaps: told === null ? null : told - toldBefore,
  };
};

Object.assign(window, { disturb, recording, remaining, watch });

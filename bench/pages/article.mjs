/** A page with the two lines of the README between its words, and a script that is slow to come. */
import { startWith } from './stage.mjs';

let shift = 0;
new PerformanceObserver((list) => {
  for (const { value } of /** @type {any[]} */ (list.getEntries())) shift += value;
}).observe({ type: 'layout-shift', buffered: true });

await new Promise((resolve) => setTimeout(resolve, 500));
// @ts-expect-error The bench serves it; there is no such file.
await import('/spine-breath.js');

const widget = /** @type {any} */ (document.querySelector('spine-breath'));
startWith(() => void widget.play());

Object.assign(window, { layoutShift: () => shift, phase: () => widget.session.sample.phase.name });

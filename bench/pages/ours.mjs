/** The widget from the file for script tags, played with sound as a page would. */
// @ts-expect-error The bench serves it; there is no such file.
import '/spine-breath.js';
import { place, startWith } from './stage.mjs';

const widgets = place(() => {
  const widget = document.createElement('spine-breath');
  widget.setAttribute('minutes', '30');
  // The same 10 s at any moment after the lead-in.
  widget.setAttribute('ramp', '0');
  widget.style.inlineSize = '100%';
  return widget;
});
startWith(() => widgets.forEach((widget) => void (/** @type {any} */ (widget).play())));

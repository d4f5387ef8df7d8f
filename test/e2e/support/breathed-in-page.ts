/** What the end-to-end test of every practice has in the page: leads the widget of the demo, by a clock that it is given. */
import type { Seconds } from '../../../src/breath/units.js';
import { catalogue, isGuidedName } from '../../../src/widget/guided/catalogue.js';
import type { SpineBreath } from '../../../src/widget/spine-breath.js';
import type { SpineWave } from '../../../src/spine/spine-wave.js';
import { leadThrough, stepsOf } from '../../support/breathed.js';
import { Drawn } from '../../support/drawn.js';
import { nextView } from '../../support/wave-view.js';

interface Clock {
  advance(seconds: Seconds): void;
}

/** What was shown of a practice, and what its data says; and what stands on the screen after its end. */
interface Breathed {
  readonly shown: readonly string[];
  readonly written: readonly string[];
  readonly ended: number;
  readonly closing: string;
}

const textIn = (widget: SpineBreath, selector: string): string =>
  widget.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** In and out, slowly, by the space bar. */
const breatheByHand = (widget: SpineBreath, clock: Clock): void => {
  const press = widget.shadowRoot?.querySelector('.press');
  for (let down = true; !widget.ended; down = !down) {
    const key = { key: ' ', bubbles: true, composed: true, cancelable: true };
    press?.dispatchEvent(new KeyboardEvent(down ? 'keydown' : 'keyup', key));
    clock.advance(down ? 20 : 40);
  }
};

/** Opens a practice from its card, begins it by its button, and leads it to its end. */
export const breatheFromCard = async (name: string, clock: Clock): Promise<Breathed> => {
  const widget = document.querySelector('spine-breath') as SpineBreath;
  if (widget.practice !== name) {
    const ready = new Promise((resolve) => widget.addEventListener('loadedmetadata', resolve, { once: true }));
    document.querySelector<HTMLElement>(`[data-practice="${name}"] a`)?.click();
    await ready;
  }
  await widget.updateComplete;
  let ended = 0;
  widget.addEventListener('ended', () => ended++, { once: true });
  const wave = widget.shadowRoot?.querySelector('spine-wave') as SpineWave;
  await nextView(wave);
  const drawn = new Drawn(wave);
  if (name !== 'own-pace') widget.shadowRoot?.querySelector<HTMLElement>('[part~=play]')?.click();
  await widget.updateComplete;
  const steps = isGuidedName(name) ? stepsOf(catalogue[name]) : [];
  const stepwise = steps.length > 1;
  const told = (one: object): string => JSON.stringify(one, ['text', 'focus', 'pose', 'path']);
  const shown = stepwise ? (await leadThrough(widget, clock, drawn, { turns: false })).map(told) : [];
  if (name === 'own-pace') breatheByHand(widget, clock);
  else if (!stepwise) clock.advance(widget.duration + 1);
  await widget.updateComplete;
  const closing = textIn(widget, '.words .caption') || textIn(widget, '.words .cue');
  return { shown, written: stepwise ? steps.map(told) : [], ended, closing };
};

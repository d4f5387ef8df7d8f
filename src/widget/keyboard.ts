import { minutesFor } from '../breath/limits.js';
import { clamp, type Fraction, type Minutes } from '../breath/units.js';
import type { View } from './view.js';

/** What one press of an arrow key changes. */
const VOLUME_STEP: Fraction = 0.05;
const LENGTH_STEP: Minutes = 1;

/** What a key asks of the widget. */
type Command = (view: View) => void;

const lengthen =
  (by: Minutes): Command =>
  ({ choices, ask }) => {
    const { min, max } = minutesFor(choices.pattern);
    ask.choose({ minutes: clamp(choices.minutes + by, min, max) });
  };

const raise =
  (by: Fraction): Command =>
  ({ choices, ask }) =>
    ask.choose({ volume: clamp(Math.round((choices.volume + by) * 100) / 100, 0, 1), muted: false });

const toggle: Command = ({ ask }) => ask.toggle();

const commands: ReadonlyMap<string, Command> = new Map([
  [' ', toggle],
  ['k', toggle],
  ['ArrowRight', lengthen(LENGTH_STEP)],
  ['ArrowLeft', lengthen(-LENGTH_STEP)],
  ['ArrowUp', raise(VOLUME_STEP)],
  ['ArrowDown', raise(-VOLUME_STEP)],
  ['m', ({ choices, ask }) => ask.choose({ muted: !choices.muted })],
]);

/**
 * Does what a key asks for that is pressed while the widget has focus, as in media players. A key that belongs to the
 * focused control or to the browser is left alone.
 */
export const obeyKey = (event: KeyboardEvent, view: View): void => {
  const { key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape' && view.settingsOpen) view.ask.openSettings(false);
  else {
    const control = event.composedPath()[0] as Element;
    const command = commands.get(key.length === 1 ? key.toLowerCase() : key);
    if (!command || control.matches(key === ' ' ? 'input, select, button' : 'input, select')) return;
    command(view);
  }
  event.preventDefault();
};

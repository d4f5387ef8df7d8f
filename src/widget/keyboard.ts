import { minutesFor } from '../breath/limits.js';
import { clamp, type Fraction, type Minutes } from '../breath/units.js';
import { toggle, type View } from './view.js';

/** What one press of an arrow key changes. */
const VOLUME_STEP: Fraction = 0.05;
const LENGTH_STEP: Minutes = 1;

/** What a key asks of the widget. */
type Command = (view: View) => void;

const lengthen =
  (by: Minutes): Command =>
  ({ host, pattern }) => {
    const { min, max } = minutesFor(pattern);
    host.minutes = clamp(host.minutes + by, min, max);
  };

const raise =
  (by: Fraction): Command =>
  ({ host }) => {
    host.volume = clamp(Math.round((host.volume + by) * 100) / 100, 0, 1);
    host.muted = false;
  };

const playOrPause: Command = ({ host }) => toggle(host);

/** What letters are typed into, in the widget or in what a page puts into its slots. */
const typing = 'select,textarea,[contenteditable],input:not([type=range],[type=checkbox])';

const commands: ReadonlyMap<string, Command> = new Map([
  [' ', playOrPause],
  ['k', playOrPause],
  ['ArrowRight', lengthen(LENGTH_STEP)],
  ['ArrowLeft', lengthen(-LENGTH_STEP)],
  ['ArrowUp', raise(VOLUME_STEP)],
  ['ArrowDown', raise(-VOLUME_STEP)],
  [
    'm',
    ({ host }) => {
      host.muted = !host.muted;
    },
  ],
]);

/**
 * Does what a key asks for that is pressed while the widget has focus, as in media players. A key that belongs to the
 * focused control or to the browser is left alone.
 */
export const obeyKey = (event: KeyboardEvent, view: View): void => {
  const { key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape' && view.settingsOpen) view.openSettings(false);
  else {
    const control = event.composedPath()[0] as Element;
    const command = commands.get(key.length === 1 ? key.toLowerCase() : key);
    const arrow = key.startsWith('Arrow');
    if (!command || control.matches(typing + (arrow ? ',input' : key === ' ' ? ',button,[type=checkbox]' : ''))) return;
    // A key held down goes on turning the volume; it does not start and stop.
    if (!event.repeat || arrow) command(view);
  }
  event.preventDefault();
};

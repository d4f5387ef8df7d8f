/** What a key asks of the widget. */
export type KeyCommand = 'toggle' | 'longer' | 'shorter' | 'louder' | 'softer' | 'mute' | 'close';

const commands: ReadonlyMap<string, KeyCommand> = new Map([
  [' ', 'toggle'],
  ['k', 'toggle'],
  ['ArrowRight', 'longer'],
  ['ArrowLeft', 'shorter'],
  ['ArrowUp', 'louder'],
  ['ArrowDown', 'softer'],
  ['m', 'mute'],
  ['Escape', 'close'],
]);

/** Controls that use the arrows, the space bar and letters themselves. */
const ownsKeys = 'input, select, textarea';

/**
 * The command of a key pressed while the widget has focus, as media players have them; nothing for a key that belongs
 * to the focused control or to the browser.
 */
export const commandOf = (event: KeyboardEvent): KeyCommand | undefined => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const command = commands.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const [target] = event.composedPath();
  if (command === undefined || command === 'close' || !(target instanceof Element)) return command;
  const onControl = target.matches(ownsKeys) || (event.key === ' ' && target.matches('button'));
  return onControl ? undefined : command;
};

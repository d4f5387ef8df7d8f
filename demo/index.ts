import '../src/define.js';
import { BreathSession, type PhaseChangeEvent, type SpineBreath, type SpineWave } from '../src/index.js';

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

interface Player extends EventTarget {
  readonly paused: boolean;
  play(): unknown;
  pause(): void;
}

/** A button of the page that plays and pauses; its words follow what really happens. */
const drive = (button: HTMLButtonElement, player: Player): void => {
  const words = button.textContent;
  button.addEventListener('click', () => void (player.paused ? player.play() : player.pause()));
  player.addEventListener('play', () => (button.textContent = 'Pause'));
  player.addEventListener('pause', () => (button.textContent = words));
};

drive(find('#own-button'), find<SpineBreath>('#own'));

const session = new BreathSession();
const log = find('#log');
find<SpineWave>('#wave').session = session;
drive(find('#wave-button'), session);
session.addEventListener('phasechange', ({ phase, breath, duration }: PhaseChangeEvent) => {
  const which = breath < 0 ? '' : `, breath ${breath + 1}`;
  log.textContent = `phasechange: ${phase}${which}, ${Number(duration.toFixed(1))} s`;
});

// One breath at a time: whoever begins lets the others rest.
const players: readonly Player[] = [...document.querySelectorAll('spine-breath'), session];
for (const player of players) {
  player.addEventListener('play', () => {
    for (const other of players) if (other !== player) other.pause();
  });
}

const told = find('#told');

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const code = button.parentElement?.querySelector('code');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = told.textContent = 'Copied';
  } catch {
    // Where the clipboard is closed to pages, the text stands selected, ready for the keyboard.
    getSelection()?.selectAllChildren(code);
    told.textContent = 'Selected: copy it with the keyboard.';
  }
};

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  button.addEventListener('click', () => void copy(button));
  button.addEventListener('blur', () => (button.textContent = 'Copy'));
}

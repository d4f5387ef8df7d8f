import '../src/define.js';
import { BreathSession, type PhaseChangeEvent, type SpineBreath, type SpineWave } from '../src/index.js';
import { makeCopyable } from './copy.js';
import { find } from './find.js';

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

makeCopyable(find('#told'));

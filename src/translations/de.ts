import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const time = timeIn('de');

/** German. */
export const de: Words = {
  lang: 'de',
  dir: 'ltr',

  settle: 'Ankommen',
  inhale: 'Einatmen',
  topUp: 'Noch ein wenig',
  hold: 'Halten',
  exhale: 'Ausatmen',
  hum: 'Summend ausatmen',
  rest: 'Ruhen',
  natural: 'Atme, wie du magst',

  widget: 'Atempause',
  invitation: 'Ein Moment zum Atmen',
  play: 'Beginnen',
  pause: 'Pause',
  again: 'Noch einmal',
  end: 'Beenden',
  done: 'Gut gemacht',
  progress: 'Fortschritt',
  mute: 'Stumm',
  volume: 'Lautstärke',
  fullscreen: 'Vollbild',
  settings: 'Einstellungen',
  close: 'Schließen',
  silence: { blocked: 'Kein Ton: Der Browser hält ihn zurück.', unavailable: 'Kein Ton: Hier gibt es keinen.' },

  presets: 'Rhythmus',
  presetNames: { box: 'Box', sigh: 'Seufzer' },
  length: 'Dauer',
  breath: 'Sekunden',
  parts: { inhale: 'Einatmen', topUp: 'Mehr', hold: 'Halten', exhale: 'Ausatmen', rest: 'Ruhen' },
  sounds: 'Klang',
  soundNames: { tone: 'Ton', hum: 'Summen', breath: 'Atem', bowl: 'Klangschale' },
  humPitch: 'Tonhöhe des Summens',
  light: 'Licht',
  lightNames: { dawn: 'Morgenrot', ember: 'Glut', ocean: 'Meer' },
  motion: 'Bewegung',
  motionNames: { auto: 'Wie mein Gerät', full: 'Voll', reduced: 'Weniger' },
  count: 'Sekunden mitzählen',
  holdNote: 'Halte nie länger, als es angenehm ist.',
  easyNote: 'Kleine, leichte Atemzüge.',
  care: 'Schwindlig oder unwohl? Hör auf. Nicht am Steuer und nicht im Wasser.',

  time,
  breaths: countIn('de', { one: '{n} Atemzug', other: '{n} Atemzüge' }),
  starting: (seconds, pattern) => `Komm an. ${time(seconds)}, ${pattern}.`,
  left: (seconds) => `Noch ${time(seconds)}`,
  hertz: countIn('de', { other: '{n} Hz' }),
};

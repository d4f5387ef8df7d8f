import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const lang = 'fr';

const time = timeIn(lang);

/** French, with no-break spaces before its colons, semicolons and question marks, and inside its quotation marks. */
export const fr: Words = {
  lang,
  dir: 'ltr',

  settle: 'Installe-toi',
  inhale: 'Inspire',
  topUp: 'Encore un peu',
  hold: 'Retiens',
  exhale: 'Expire',
  hum: 'Expire en fredonnant',
  rest: 'Repos',
  natural: 'Respire comme tu veux',

  widget: 'Espace de respiration',
  invitation: 'Un moment pour respirer',
  play: 'Commencer',
  pause: 'Pause',
  again: 'Recommencer',
  end: 'Terminer',
  done: 'Bravo',
  progress: 'Progression',
  mute: 'Couper le son',
  volume: 'Volume',
  fullscreen: 'Plein écran',
  settings: 'Réglages',
  close: 'Fermer',
  silence: { blocked: 'Pas de son : le navigateur le retient.', unavailable: 'Pas de son : il n’y en a pas ici.' },

  presets: 'Rythme',
  presetNames: { box: 'Carré', sigh: 'Soupir' },
  length: 'Durée',
  breath: 'Secondes',
  parts: { inhale: 'Inspire', topUp: 'Encore', hold: 'Retiens', exhale: 'Expire', rest: 'Repos' },
  sounds: 'Son',
  soundNames: { tone: 'Note', hum: 'Fredonnement', breath: 'Souffle', bowl: 'Bol chantant' },
  humPitch: 'Hauteur du fredonnement',
  light: 'Lumière',
  lightNames: { dawn: 'Aube', ember: 'Braise', ocean: 'Océan' },
  motion: 'Mouvement',
  motionNames: { auto: 'Comme mon appareil', full: 'Complet', reduced: 'Léger' },
  count: 'Compter les secondes',
  holdNote: 'Retiens sans jamais forcer.',
  easyNote: 'De petites respirations faciles.',
  care: 'Vertige ou malaise ? Arrête. Jamais au volant ni dans l’eau.',

  time,
  breaths: countIn(lang, { one: '{n} respiration', other: '{n} respirations' }),
  starting: (seconds, pattern) => `Installe-toi. ${time(seconds)}, ${pattern}.`,
  left: (seconds) => `Encore ${time(seconds)}`,
  hertz: countIn(lang, { other: '{n} Hz' }),
};

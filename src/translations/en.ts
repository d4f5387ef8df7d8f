import type { Words } from './words.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const minutes = (count: number): string => counted(count, 'minute', 'minutes');

const seconds = (count: number): string => counted(count, 'second', 'seconds');

/** Within this many seconds of a whole minute, the minute is said alone: nobody is told "2 minutes 2 seconds". */
const NEARLY = 7;

const time = (length: number): string => {
  const whole = Math.round(length / 60);
  if (whole > 0 && Math.abs(length - whole * 60) <= NEARLY) return minutes(whole);
  const full = Math.floor(length / 60);
  return full > 0 ? `${minutes(full)} ${seconds(Math.round(length % 60))}` : seconds(Math.round(length));
};

/** English. */
export const en: Words = {
  lang: 'en',
  dir: 'ltr',

  settle: 'Settle',
  inhale: 'Breathe in',
  topUp: 'A little more',
  hold: 'Hold',
  exhale: 'Breathe out',
  hum: 'Hum out',
  rest: 'Rest',
  natural: 'Breathe as you like',

  widget: 'Breathing space',
  invitation: 'A moment to breathe',
  play: 'Begin',
  pause: 'Pause',
  again: 'Again',
  end: 'End',
  done: 'Well done',
  progress: 'Progress',
  mute: 'Mute',
  volume: 'Volume',
  fullscreen: 'Full screen',
  settings: 'Settings',
  close: 'Close',
  silence: { blocked: 'Sound is off: the browser holds it back.', unavailable: 'Sound is off: there is none here.' },

  presets: 'Rhythm',
  presetNames: { box: 'Box', sigh: 'Sigh' },
  length: 'Length',
  breath: 'Seconds',
  parts: { inhale: 'In', topUp: 'More', hold: 'Hold', exhale: 'Out', rest: 'Rest' },
  sounds: 'Sound',
  soundNames: { tone: 'Tone', hum: 'Hum', breath: 'Breath', bowl: 'Bowl' },
  humPitch: 'Hum pitch',
  light: 'Light',
  lightNames: { dawn: 'Dawn', ember: 'Ember', ocean: 'Ocean' },
  motion: 'Motion',
  motionNames: { auto: 'As my device', full: 'Full', reduced: 'Less' },
  count: 'Count the seconds',
  holdNote: 'Never hold past comfort.',
  easyNote: 'Small, easy breaths.',
  care: 'Dizzy or unwell? Stop. Not while driving or in water.',

  time,
  breaths: (count) => counted(count, 'breath', 'breaths'),
  starting: (seconds, pattern) => `Settle. ${time(seconds)}, ${pattern}.`,
  left: (seconds) => `${time(seconds)} left`,
  hertz: (value) => `${value} Hz`,
};

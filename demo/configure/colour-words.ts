import type { ColourName } from '../../src/embed/configuration.js';

/** What each colour is, in words. */
export const colourWords: Readonly<Record<ColourName, string>> = {
  background: 'Background',
  text: 'Words',
  quiet: 'Quiet words',
  accent: 'Play button',
  'on-accent': 'Sign on it',
  surface: 'Settings',
  line: 'Fine lines',
  bone: 'Spine',
  'light-1': 'Light, tailbone',
  'light-2': 'Light, lower back',
  'light-3': 'Light, mid back',
  'light-4': 'Light, shoulders',
  'light-5': 'Light, neck',
};

import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const time = timeIn('es');

/** The verb goes with the number that comes first. */
const left = (length: string): string => `${/^1\D/.test(length) ? 'Queda' : 'Quedan'} ${length}`;

/** Spanish. */
export const es: Words = {
  lang: 'es',
  dir: 'ltr',

  settle: 'Acomódate',
  inhale: 'Inhala',
  topUp: 'Un poco más',
  hold: 'Retén',
  exhale: 'Exhala',
  hum: 'Exhala zumbando',
  rest: 'Descansa',
  natural: 'Respira a tu gusto',

  widget: 'Un respiro',
  invitation: 'Un momento para respirar',
  play: 'Empezar',
  pause: 'Pausar',
  again: 'Otra vez',
  end: 'Terminar',
  done: 'Bien hecho',
  progress: 'Progreso',
  mute: 'Silenciar',
  volume: 'Volumen',
  fullscreen: 'Pantalla completa',
  settings: 'Ajustes',
  close: 'Cerrar',
  silence: { blocked: 'Sin sonido: el navegador lo retiene.', unavailable: 'Sin sonido: aquí no es posible.' },

  presets: 'Ritmo',
  presetNames: { box: 'Cuadrado', sigh: 'Suspiro' },
  length: 'Duración',
  breath: 'Segundos',
  parts: { inhale: 'Inhalar', topUp: 'Más', hold: 'Retener', exhale: 'Exhalar', rest: 'Pausa' },
  sounds: 'Sonido',
  soundNames: { tone: 'Tono', hum: 'Zumbido', breath: 'Respiración', bowl: 'Cuenco' },
  humPitch: 'Tono del zumbido',
  light: 'Luz',
  lightNames: { dawn: 'Amanecer', ember: 'Brasa', ocean: 'Océano' },
  motion: 'Movimiento',
  motionNames: { auto: 'Como mi dispositivo', full: 'Completo', reduced: 'Menos' },
  count: 'Contar los segundos',
  holdNote: 'Retén solo mientras sea cómodo.',
  easyNote: 'Respiraciones pequeñas y fáciles.',
  care: '¿Mareo o malestar? Para. Nunca al volante ni en el agua.',

  time,
  breaths: countIn('es', { one: '{n} respiración', other: '{n} respiraciones' }),
  starting: (seconds, pattern) => `Acomódate. ${time(seconds)}, ${pattern}.`,
  left: (seconds) => left(time(seconds)),
  hertz: countIn('es', { other: '{n} Hz' }),
};

import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const lang = 'id';

const time = timeIn(lang);

/** Indonesian. */
export const id: Words = {
  lang,
  dir: 'ltr',

  settle: 'Tenangkan diri',
  inhale: 'Tarik napas',
  topUp: 'Sedikit lagi',
  hold: 'Tahan',
  exhale: 'Embuskan napas',
  hum: 'Bersenandung',
  rest: 'Istirahat',
  natural: 'Bernapas sesukamu',

  widget: 'Ruang bernapas',
  invitation: 'Sejenak untuk bernapas',
  play: 'Mulai',
  pause: 'Jeda',
  again: 'Ulangi',
  end: 'Akhiri',
  done: 'Bagus sekali',
  progress: 'Kemajuan',
  mute: 'Matikan suara',
  volume: 'Volume',
  fullscreen: 'Layar penuh',
  settings: 'Pengaturan',
  close: 'Tutup',
  silence: { blocked: 'Suara mati: ditahan oleh peramban.', unavailable: 'Suara mati: tidak tersedia di sini.' },

  presets: 'Irama',
  presetNames: { box: 'Kotak', sigh: 'Helaan' },
  length: 'Durasi',
  breath: 'Detik',
  parts: { inhale: 'Tarik', topUp: 'Tambah', hold: 'Tahan', exhale: 'Embus', rest: 'Istirahat' },
  sounds: 'Suara',
  soundNames: { tone: 'Nada', hum: 'Senandung', breath: 'Napas', bowl: 'Mangkuk' },
  humPitch: 'Tinggi nada senandung',
  light: 'Cahaya',
  lightNames: { dawn: 'Fajar', ember: 'Bara', ocean: 'Laut' },
  motion: 'Gerak',
  motionNames: { auto: 'Ikuti perangkat', full: 'Penuh', reduced: 'Sedikit' },
  count: 'Hitung detiknya',
  holdNote: 'Jangan menahan sampai tak nyaman.',
  easyNote: 'Napas kecil dan ringan.',
  care: 'Pusing atau tak enak badan? Berhenti. Jangan saat menyetir atau di dalam air.',

  time,
  breaths: countIn(lang, { other: '{n} napas' }),
  starting: (seconds, pattern) => `Tenangkan diri. ${time(seconds)}, ${pattern}.`,
  left: (seconds) => `${time(seconds)} lagi`,
  hertz: countIn(lang, { other: '{n} Hz' }),
};

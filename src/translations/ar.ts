import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const time = timeIn('ar');

/** Keeps "4-6" from being read from right to left. */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

/** Arabic. It speaks to women and men alike: verbal nouns, and "we". */
export const ar: Words = {
  lang: 'ar',
  dir: 'rtl',

  settle: 'لنهدأ قليلًا',
  inhale: 'شهيق',
  topUp: 'وقليلًا بعد',
  hold: 'حبس النفَس',
  exhale: 'زفير',
  hum: 'زفير مع همهمة',
  rest: 'سكون',
  natural: 'تنفّس كما يحلو لك',

  widget: 'مساحة للتنفّس',
  invitation: 'لحظة للتنفّس',
  play: 'لنبدأ',
  pause: 'إيقاف مؤقّت',
  again: 'مرّة أخرى',
  end: 'إنهاء',
  done: 'أحسنت',
  progress: 'التقدّم',
  mute: 'كتم الصوت',
  volume: 'مستوى الصوت',
  fullscreen: 'ملء الشاشة',
  settings: 'الإعدادات',
  close: 'إغلاق',
  silence: { blocked: 'لا صوت: المتصفّح يمنعه.', unavailable: 'لا صوت: غير متاح هنا.' },

  presets: 'الإيقاع',
  presetNames: { box: 'المربّع', sigh: 'التنهيدة' },
  length: 'المدّة',
  breath: 'الثواني',
  parts: { inhale: 'شهيق', topUp: 'زيادة', hold: 'حبس', exhale: 'زفير', rest: 'سكون' },
  sounds: 'الصوت',
  soundNames: { tone: 'نغمة', hum: 'همهمة', breath: 'نفَس', bowl: 'وعاء رنّان' },
  humPitch: 'طبقة الهمهمة',
  light: 'الضوء',
  lightNames: { dawn: 'فجر', ember: 'جمر', ocean: 'بحر' },
  motion: 'الحركة',
  motionNames: { auto: 'كما في جهازي', full: 'كاملة', reduced: 'أقلّ' },
  count: 'عدّ الثواني',
  holdNote: 'حبس النفَس ما دام مريحًا فقط.',
  easyNote: 'أنفاس صغيرة مريحة.',
  care: 'دوار أو توعّك؟ يُرجى التوقّف. ليس أثناء القيادة ولا في الماء.',

  time,
  breaths: countIn('ar', {
    zero: 'لا أنفاس',
    one: 'نفَس واحد',
    two: 'نفَسان',
    few: '{n} أنفاس',
    many: '{n} نفَسًا',
    other: '{n} نفَس',
  }),
  starting: (seconds, pattern) => `لنهدأ قليلًا. ${time(seconds)}، ${leftToRight(pattern)}.`,
  left: (seconds) => `المتبقّي: ${time(seconds)}`,
  hertz: countIn('ar', { other: '{n} هرتز' }),
};

import { countIn, timeIn } from './units.js';
import type { Words } from './words.js';

const spaced = timeIn('ja');

/** "1分16秒": Intl puts blanks between the numbers and their units, running text does not. */
const time = (length: number): string => spaced(length).replace(/\s/g, '');

/** Japanese. */
export const ja: Words = {
  lang: 'ja',
  dir: 'ltr',

  settle: '楽にして',
  inhale: '吸って',
  topUp: 'もう少し',
  hold: '止めて',
  exhale: '吐いて',
  hum: 'ハミングで吐いて',
  rest: '休んで',
  natural: '自由に呼吸して',

  widget: '呼吸のひととき',
  invitation: 'ひと息つきませんか',
  play: 'はじめる',
  pause: '一時停止',
  again: 'もう一度',
  end: '終わる',
  done: 'お疲れさまでした',
  progress: '進みぐあい',
  mute: 'ミュート',
  volume: '音量',
  fullscreen: '全画面',
  settings: '設定',
  close: '閉じる',
  silence: {
    blocked: '音が出ていません。ブラウザーが止めています。',
    unavailable: '音が出ていません。ここでは使えません。',
  },

  presets: 'リズム',
  presetNames: { box: 'ボックス', sigh: 'ため息' },
  length: '長さ',
  breath: '秒数',
  parts: { inhale: '吸う', topUp: '足す', hold: '止める', exhale: '吐く', rest: '休む' },
  sounds: '音',
  soundNames: { tone: 'トーン', hum: 'ハミング', breath: '息', bowl: 'ボウル' },
  humPitch: 'ハミングの高さ',
  light: '光',
  lightNames: { dawn: '夜明け', ember: '残り火', ocean: '海' },
  motion: '動き',
  motionNames: { auto: '端末に合わせる', full: '通常', reduced: '控えめ' },
  count: '秒を数える',
  holdNote: '息を止めるのは、心地よいところまで。',
  easyNote: '小さく、楽な呼吸で。',
  care: 'めまいや不調を感じたら、やめましょう。運転中や水の中では使わないでください。',

  time,
  breaths: countIn('ja', { other: '呼吸{n}回' }),
  starting: (seconds, pattern) => `楽にして。${time(seconds)}、${pattern}。`,
  left: (seconds) => `残り${time(seconds)}`,
  hertz: countIn('ja', { other: '{n} Hz' }),
};

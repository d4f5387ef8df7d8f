import type { Seconds } from '../breath/units.js';

/** How fast a voice speaks: words a second, pauses included. */
export type WordsPerSecond = number;

/** Chromium falls silent within an utterance after about 15 s (Chromium bug 40747712). */
const LONGEST: Seconds = 10;

// Scripts without spaces: two characters are about a word. A very long word is more than one.
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{1,2}|[\p{L}\p{M}\p{N}'’]{1,12}/gu;

/** A sentence with the space after it. Points within numbers end none. */
const SENTENCE = /.+?(?:[.!?…؟۔।]+["'”’»)\]]*(?:\s+|$)|[。！？｡]+[」』）]*\s*|$)/gsu;

const CLAUSE = /.+?(?:[,;:،؛—–]+(?:\s+|$)|[、，；：]\s*|$)/gsu;

const LOOSE_END = /[\s,;:،؛、，；：—–]+$/u;

const partsOf = (text: string, part: RegExp): readonly string[] => text.match(part) ?? [];

/** How many words a text has, by what a voice has to do. */
export const wordsIn = (text: string): number => partsOf(text, WORD).length;

/** How long a text takes to speak. */
export const secondsFor = (text: string, rate: WordsPerSecond): Seconds => wordsIn(text) / rate;

const leading = (parts: readonly string[], seconds: Seconds, rate: WordsPerSecond): string => {
  let fitted = '';
  for (const part of parts) {
    if (!(secondsFor(fitted + part, rate) <= seconds)) break;
    fitted += part;
  }
  return fitted;
};

/**
 * As much of a text, from its beginning, as can be spoken in `seconds`: whole sentences, or where not even the first one
 * fits, whole clauses of it, or nothing.
 */
export const fitText = (text: string, seconds: Seconds, rate: WordsPerSecond): string => {
  const sentences = partsOf(text.trim(), SENTENCE);
  const whole = leading(sentences, seconds, rate).trim();
  return whole || leading(partsOf(sentences[0] ?? '', CLAUSE), seconds, rate).replace(LOOSE_END, '');
};

/** A text in the pieces that are spoken one by one: sentences, the long ones by groups of their clauses. */
export const piecesOf = (text: string, rate: WordsPerSecond): readonly string[] => {
  const pieces: string[] = [];
  for (const sentence of partsOf(text, SENTENCE)) {
    let piece = '';
    for (const clause of secondsFor(sentence, rate) > LONGEST ? partsOf(sentence, CLAUSE) : [sentence]) {
      if (piece && secondsFor(piece + clause, rate) > LONGEST) {
        pieces.push(piece);
        piece = '';
      }
      piece += clause;
    }
    pieces.push(piece);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece);
};

/** Voices that nobody rests to: Apple's jests and its Eloquence, and eSpeak where there is another. */
const ODD =
  /\b(albert|bad news|bahh|bells|boing|bubbles|cellos|eddy|flo|fred|good news|grandma|grandpa|jester|junior|kathy|organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b|eloquence|espeak/i;

const GOOD = /premium|enhanced|natural/i;

/** Android writes "en_US". */
const plainTag = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

/**
 * The voice for a language: of the very tag before others of the language, on this device before one that needs the
 * network, a good one before the usual one. Nothing where no voice speaks the language.
 */
export const chooseVoice = (
  voices: readonly SpeechSynthesisVoice[],
  lang: string,
): SpeechSynthesisVoice | undefined => {
  const tag = plainTag(lang);
  const [language] = tag.split('-');
  const rank = (voice: SpeechSynthesisVoice): number => {
    const label = `${voice.name} ${voice.voiceURI}`;
    const merits = [
      !ODD.test(label),
      plainTag(voice.lang) === tag,
      voice.localService,
      GOOD.test(label),
      voice.default,
    ];
    return merits.reduce((sum, merit) => sum * 2 + Number(merit), 0);
  };
  return voices
    .filter((voice) => plainTag(voice.lang).split('-')[0] === language)
    .reduce<SpeechSynthesisVoice | undefined>(
      (best, voice) => (best && rank(best) >= rank(voice) ? best : voice),
      undefined,
    );
};

import { expect } from '@open-wc/testing';
import { readIn, translated, type Language } from './languages.js';

/** The one note that has to say what this is not (facts.md D.1). */
const disclaimer = 'safety.wellness';

/** At the beginning of a word. */
const starting = (...stems: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${stems.join('|')})`, 'iu');

/** Anywhere: scripts that write articles and prepositions to the word, or no blanks. */
const within = (...stems: readonly string[]): RegExp => new RegExp(stems.join('|'), 'u');

/** What facts.md D.13 bans, and the claims of A1 and A3 that we do not make, as these languages say it. */
const banned: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  de: starting(
    'behandel|behandl',
    'heil',
    'geheilt|verheil',
    'kurier',
    'linder|gelindert',
    'therap',
    'medikament',
    'diagnos',
    'verschr(ei|ie)b|verordn',
    'klinisch',
    'bewiesen|nachgewiesen|erwiesen',
    'angststör|ängstlich|angst',
    'depress',
    'schlaflos|schlafstör',
    'bluthochdruck|hypertonie',
    'senk(t|en) (den|deinen) blutdruck',
    'entzündung',
    'entgift|detox',
    'immun',
    'cortisol|stickstoffmonoxid',
    'aktivier',
    'stimulier|reiz(t|en)',
    'tonisier',
    'zurücksetz|reset',
    'umprogrammier|neu verdraht',
    'resonanz',
    'steiger|verbesser|reduzier',
  ),
  es: starting(
    'trata(mos|n|r|miento|mientos) ',
    'cur(a|as|an|ar|ará|ación|ativ[oa]s?)(?!\\p{L})',
    'san(a|an|ar|ará|ación)(?!\\p{L})',
    'alivi',
    'terap',
    'medicament',
    'diagn[oó]stic',
    'recet|prescri',
    'clínic',
    'comprobad|demostrad',
    'ansiedad|ansios',
    'depresi',
    'insomnio',
    'hipertensi',
    'baj(a|ar) (la|tu) (presión|tensión)',
    'inflamaci',
    'desintoxi|detox',
    'inmun',
    'cortisol|óxido nítrico',
    'activ(a|an|ar|ación)(?!\\p{L})',
    'estimul',
    'tonific',
    'reinici|restablec',
    'reprogram|recable',
    'resonancia',
    'potencia|mejora|reduc',
  ),
  fr: starting(
    'trait(er|e|es|ent|ement|ements)(?!\\p{L})',
    'guéri',
    'soign',
    'soulag',
    'thérap',
    'médicament',
    'diagnosti',
    'prescri',
    'clinique',
    'prouvé|démontré',
    'anxi',
    'dépressi(f|on)',
    'insomni',
    'hypertension',
    '(a?baisse|diminue)r? (la|ta) tension',
    'inflammat',
    'détox|désintox',
    'immunit',
    'cortisol|monoxyde',
    'activ(e|es|ent|er|ation)(?!\\p{L})',
    'stimul',
    'tonifi',
    'réinitialis',
    'recâbl|reprogramm',
    'résonance',
    'booste|améliore|rédui',
  ),
  id: starting(
    'mengobat|pengobat',
    '(me)?nyembuh|sembuh|penyembuh',
    '(me)?redakan|pereda',
    'terapi',
    'diagnos',
    'resep',
    'klinis',
    'terbukti',
    'cemas|kecemasan',
    'depresi',
    'insomnia',
    'hipertensi|darah tinggi',
    'menurunkan tekanan',
    'peradangan|inflamasi',
    'detoks',
    'imun|kekebalan',
    'kortisol',
    '(meng)?aktif|aktivasi',
    'merangsang|stimulasi',
    'setel ulang|reset',
    'resonansi',
    'meningkatkan|memperbaiki|mengurangi',
  ),
  // Without the marks that a writer may leave out.
  ar: within(
    'علاج|عالج',
    'شفاء|يشفي|تشفي',
    'تخفيف|يخفف|تخفف|يسكن الألم',
    'تشخيص',
    'وصفة',
    'سريري',
    'مثبت علمي|ثبت علمي|أثبت',
    'قلق',
    'اكتئاب',
    '(?<!\\p{L})(?:ال)?أرق(?!\\p{L})',
    'ارتفاع ضغط|خفض ضغط|يخفض',
    'التهاب',
    'سموم',
    'مناع',
    'كورتيزول',
    'تنشيط|ينشط|تنشط',
    'تحفيز|يحفز|تحفز',
    'إعادة ضبط',
    'رنين',
    'تعزيز|يعزز|يحسن|تحسين',
    'دواء',
  ),
  ja: within(
    '治療|治す|治る|治り|治し',
    '癒',
    '緩和|和らげ',
    '療法|セラピ',
    '診断',
    '処方',
    '臨床',
    '証明|実証',
    '不安',
    'うつ病|抑うつ|鬱',
    '不眠',
    '高血圧|血圧を下げ',
    '炎症',
    'デトックス|解毒',
    '免疫',
    'コルチゾール|一酸化窒素',
    '活性|活発に',
    '刺激',
    'リセット',
    '共鳴|共振',
    '高め|改善|効果|効き|促',
  ),
};

describe('copy against facts.md part D', () => {
  for (const lang of translated)
    it(`uses no banned word in ${lang}`, () => {
      const word = banned[lang];
      const found = readIn(lang).flatMap(([path, text]) => {
        const plain = lang === 'ar' ? text.replace(/\p{M}/gu, '') : text;
        const [said] = path === disclaimer ? [] : (word.exec(plain) ?? []);
        return said === undefined ? [] : `${path}: ${said}`;
      });
      expect(found).to.deep.equal([]);
    });

  for (const [lang, not] of [
    ['de', [/kein Medizinprodukt/, /keine Diagnose/, /Behandlung/, /ersetzt/]],
    ['es', [/No es un dispositivo médico/, /diagnóstico/, /tratamiento/, /no sustituye/]],
    ['fr', [/ni un dispositif médical/, /diagnostic/, /traitement/, /ne remplace pas/]],
    ['id', [/bukan alat kesehatan/, /diagnosis/, /pengobatan/, /tidak menggantikan/]],
    ['ar', [/ليس هذا جهازًا طبّيًا/, /تشخيصًا/, /علاجًا/, /لا يغني/]],
    ['ja', [/医療機器ではなく/, /診断/, /治療/, /代わりにはなりません/]],
  ] as const)
    it(`says in ${lang} what this is not (D.1)`, () => {
      const text = new Map(readIn(lang)).get(disclaimer);
      for (const part of not) expect(text).to.match(part);
    });

  for (const [lang, vagus, linked] of [
    ['de', /vagus/i, /mit dem Vagusnerv in Verbindung/],
    ['es', /nervio vago/i, /se asocian con el nervio vago/],
    ['fr', /nerf vague/i, /associées au nerf vague/],
    ['id', /vagus/i, /dikaitkan dengan saraf vagus/],
    ['ar', /العصب المبهم/, /مرتبطة بالعصب المبهم/],
    ['ja', /迷走神経/, /迷走神経と関わり/],
  ] as const)
    it(`links with the vagus nerve in ${lang}, and claims no more (D.13)`, () => {
      const named = readIn(lang).filter(([path, text]) => vagus.test(text) && !path.endsWith('.name'));
      for (const [path, text] of named) expect(text, path).to.match(linked);
    });
});

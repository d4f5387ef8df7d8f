/** What the page of practices says itself, beside what comes from the widget's own words. English stands in the page. */
type Name =
  | 'title'
  | 'lede'
  | 'language'
  | 'colours'
  | 'auto'
  | 'light'
  | 'dark'
  | 'breath'
  | 'rest'
  | 'move'
  | 'beside';

export type PageWords = Readonly<Record<Name, string>>;

export const pageWords: Readonly<Record<string, PageWords>> = {
  de: {
    title: 'Eine Wirbelsäule, einundzwanzig Übungen',
    lede: 'Von einer Minute bis zu fünfzig. Wähl eine, und sie öffnet sich im Rahmen. Du kannst ihre Teile ansehen, weglassen, was nicht zu dir passt, und sie dir sprechen lassen.',
    language: 'Sprache',
    colours: 'Farben',
    auto: 'Auto',
    light: 'Hell',
    dark: 'Dunkel',
    breath: 'Atem',
    rest: 'In Ruhe',
    move: 'In Bewegung',
    beside: 'Und außerdem',
  },
  es: {
    title: 'Una columna, veintiuna prácticas',
    lede: 'De un minuto a cincuenta. Elige una y se abrirá en el marco. Puedes ver sus partes, saltarte lo que no sea para ti y escucharla en voz alta.',
    language: 'Idioma',
    colours: 'Colores',
    auto: 'Auto',
    light: 'Claro',
    dark: 'Oscuro',
    breath: 'Respiración',
    rest: 'En calma',
    move: 'En movimiento',
    beside: 'Y además',
  },
  fr: {
    title: 'Une colonne, vingt et une pratiques',
    lede: 'D’une minute à cinquante. Choisis-en une : elle s’ouvre dans le cadre. Tu peux voir ses parties, passer ce qui ne te convient pas et te la faire dire à voix haute.',
    language: 'Langue',
    colours: 'Couleurs',
    auto: 'Auto',
    light: 'Clair',
    dark: 'Sombre',
    breath: 'Souffle',
    rest: 'Au repos',
    move: 'En mouvement',
    beside: 'Et aussi',
  },
  id: {
    title: 'Satu tulang belakang, dua puluh satu latihan',
    lede: 'Dari satu menit sampai lima puluh. Pilih satu, dan latihan itu terbuka di dalam bingkai. Kamu bisa melihat bagian-bagiannya, melewati yang tidak cocok, dan mendengarkannya.',
    language: 'Bahasa',
    colours: 'Warna',
    auto: 'Auto',
    light: 'Terang',
    dark: 'Gelap',
    breath: 'Napas',
    rest: 'Beristirahat',
    move: 'Bergerak',
    beside: 'Dan lagi',
  },
  ar: {
    title: 'عمود فقري واحد، وإحدى وعشرون ممارسة',
    lede: 'من دقيقة واحدة إلى خمسين دقيقة. يكفي اختيار واحدة لتُفتح في الإطار، مع إمكان الاطّلاع على أجزائها، وتخطّي ما لا يناسبك منها، وسماعها بالصوت.',
    language: 'اللغة',
    colours: 'الألوان',
    auto: 'تلقائي',
    light: 'فاتح',
    dark: 'داكن',
    breath: 'التنفّس',
    rest: 'في سكون',
    move: 'في حركة',
    beside: 'وغير ذلك',
  },
  ja: {
    title: '一本の背骨、二十一のプラクティス',
    lede: '1分から50分まで。ひとつ選ぶと、枠の中で開きます。各部分を見たり、合わないところを飛ばしたり、声で聞いたりできます。',
    language: '言語',
    colours: '配色',
    auto: '自動',
    light: '明',
    dark: '暗',
    breath: '呼吸',
    rest: '休む',
    move: '動く',
    beside: 'そのほか',
  },
};

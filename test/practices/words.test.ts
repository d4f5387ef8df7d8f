import { expect } from '@open-wc/testing';
import { holds } from '../../src/breath/pattern.js';
import type { CautionName } from '../../src/breath/guided.js';
import { freeNames, guidedNames } from '../../src/practices/names.js';
import { tips } from '../../src/practices/tips.js';
import { vagusMenu } from '../../src/practices/vagus-menu.js';
import { writing } from '../../src/practices/writing.js';
import { enPractices as en } from '../../src/translations/practices/en.js';
import type { PracticeWords } from '../../src/translations/practices/words.js';
import { freePractices, guidedPractices, isBreathe, metIn, patternOf, saying } from './catalogue.js';

const words: PracticeWords = en;
const cues: Readonly<Record<string, string>> = words.cues;
const focuses: Readonly<Record<string, string>> = words.focuses;

/** Every text with the path to it. */
const textsOf = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));

const texts = textsOf(words).filter(([path]) => path !== 'lang');

const sorted = (of: Iterable<string | undefined>): string[] =>
  [...new Set(of)].filter((key) => key !== undefined).sort();

const steps = guidedPractices.flatMap((practice) =>
  metIn(practice).map((met) => ({ ...met, practice: practice.name })),
);

describe('the words of the practices', () => {
  it('are one for each cue that is said, and no more', () => {
    expect(Object.keys(words.cues).sort()).to.deep.equal(sorted(steps.map(({ step }) => step.say)));
  });

  it('are one for each focus there is, and no more', () => {
    expect(Object.keys(words.focuses).sort()).to.deep.equal(sorted(steps.map(({ focus }) => focus)));
  });

  it('are one for each section there is, and no more', () => {
    const titles = guidedPractices.flatMap(({ sections }) => sections.map(({ title }) => title));
    expect(Object.keys(words.sections).sort()).to.deep.equal(sorted(titles));
  });

  it('are there for each practice, card, prompt and caution, and no more', () => {
    expect(Object.keys(words.practices).sort()).to.deep.equal(sorted([...guidedNames, ...freeNames]));
    expect(Object.keys(words.cards).sort()).to.deep.equal(
      sorted([...vagusMenu.cards, ...tips].map(({ name }) => name)),
    );
    expect(Object.keys(words.prompts).sort()).to.deep.equal(sorted(writing.prompts));
    const cautions = [...guidedPractices, ...freePractices, ...vagusMenu.cards, ...tips].flatMap(
      (of) => of.cautions ?? [],
    );
    expect(Object.keys(words.cautions).sort()).to.deep.equal(sorted(cautions));
  });

  it('have keys for cues and sections that nobody would take for words', () => {
    for (const key of [...Object.keys(words.cues), ...Object.keys(words.sections)])
      expect(key).to.match(/^[a-z]+(-[a-z]+)+$/);
  });

  it('do not compile in a language that lacks a key', () => {
    const { 'turn-one': missing, ...rest } = en.cues;
    // @ts-expect-error: `cues` has no "turn-one"
    const incomplete: PracticeWords = { ...en, cues: rest };
    expect(incomplete.cues['turn-one'], missing).to.equal(undefined);
  });

  it('name the focus first', () => {
    for (const [path, text] of texts)
      if (text.includes('{focus}')) expect(text.startsWith('{focus}'), path).to.equal(true);
    for (const [focus, name] of Object.entries(focuses)) expect(name, focus).to.match(/^[A-Z][^.]*$/);
  });

  it('name every focus differently', () => {
    expect(new Set(Object.values(focuses)).size).to.equal(Object.keys(focuses).length);
  });

  it('are named only with a focus to name', () => {
    for (const { step, focus, practice } of steps)
      if (cues[step.say ?? '']?.includes('{focus}')) expect(focus, `${practice}: ${step.say}`).to.not.equal(undefined);
  });

  it('fill in nothing but focus, length, pace, ratio and wish', () => {
    for (const [path, text] of texts)
      for (const [, name] of text.matchAll(/\{(.*?)\}/g))
        expect(name, path).to.be.oneOf(['focus', 'minutes', 'rate', 'ratio', 'wish']);
  });

  it('are clean: no blanks to spare, no straight apostrophes, every cue a sentence', () => {
    for (const [path, text] of texts) expect(text, path).to.match(/^(?!\s)(?!.*\s\s)(?!.*')[^\n]+(?<!\s)$/);
    for (const [key, text] of Object.entries(cues)) expect(text, key).to.match(/(^\{focus\}|[.?]|\{wish\})$/);
  });
});

describe('each practice opens', () => {
  for (const name of [...guidedNames, ...freeNames]) {
    it(`with one honest line: ${name}`, () => {
      const { about } = words.practices[name];
      expect(about.split(' ').length).to.be.at.most(36);
      expect(about).to.match(/sitting|lying|standing/);
      expect(about).to.match(/\{minutes\}|As long as you like/);
    });
  }

  it('with what its short form leaves out', () => {
    expect(words.practices['yoga-nidra-short'].about).to.match(/left out: .*tensing.*turning.*points/i);
  });
});

describe('reading aloud', () => {
  /** Words a second of a slow voice, and the seconds of silence before the next cue. */
  const [PACE, SILENCE] = [2, 0.3];
  /** Nothing shorter is shown for long enough to be read. */
  const LEAST = 4;

  /** Long words count as several. */
  const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}’]{1,12}/gu)?.length ?? 0;

  const filled = (text: string, focus = ''): string =>
    text
      .replace('{focus}', focuses[focus] ?? focus)
      .replace('{wish}', words.guide.givenWish)
      .replace('{rate}', '5.5');

  for (const practice of guidedPractices) {
    it(`leaves time for every cue of ${practice.name}`, () => {
      for (const { step, focus, seconds } of metIn(practice)) {
        const text = filled(cues[step.say ?? ''] ?? '', focus);
        expect(seconds, text).to.be.at.least(LEAST);
        expect(wordsIn(text) / PACE + SILENCE, `${text} (${seconds} s)`).to.be.at.most(seconds);
      }
    });
  }
});

describe('copy against facts.md part D', () => {
  /** Part D.13, CONTRIBUTING.md, and what A1 and A3 claim and we do not. */
  const banned = [
    /\btreat(s|ed|ing|ments?)?\b/,
    /\bheal(s|ed|ing|er)?\b/,
    /\bcur(e|es|ed|ing|ative)\b/,
    /\breliev(e|es|ed|ing)\b/,
    /\brelief\b/,
    /\bboost(s|ed|ing)?\b/,
    /\bre-?set(s|ting)?\b/,
    /\brewir(e|es|ed|ing)\b/,
    /\breduc(e|es|ed|ing)\b/,
    /\blower(s|ed|ing)? (your |the )?blood/,
    /\bactivat(e|es|ed|ing|ion)\b/,
    /\bstimulat(e|es|ed|ing|ion)\b/,
    /\bton(es|ed|ing) (your |the )/,
    /\bdetox\w*/,
    /\bclinical(ly)?\b/,
    /\bprov(en|es|ed)\b/,
    /\bprescri(be|bed|bes|ption)\b/,
    /\bdiagnos\w*/,
    /\btherap(y|ies|eutic|ist)\b/,
    /\bmedicine\b/,
    /\bimmun\w*/,
    /\binflammation\b/,
    /\bnitric\b/,
    /\bcortisol\b/,
    /\banxi\w*/,
    /\bdepress\w*/,
    /\binsomnia\b/,
    /\bhypertension\b/,
    /\bresonan\w*/,
    /\beveryone should\b/,
  ];

  /** The one note that has to say what this is not (D.1). */
  const disclaimer = 'safety.wellness';

  it('uses no banned word', () => {
    for (const [path, text] of texts) {
      const said = path === disclaimer ? text.replace('no diagnosis or treatment', '') : text;
      for (const word of banned) expect(word.test(said.toLowerCase()), `${path}: ${word}`).to.equal(false);
    }
  });

  it('speaks of illness in cautions and safety notes only', () => {
    const illness = /\b(disease|disorder|glaucoma|seizure|blood[- ]pressure|pregnan\w*|allergy|fainting|numbness)\b/i;
    for (const [path, text] of texts)
      if (!/^(cautions|safety)\./.test(path)) expect(illness.test(text), path).to.equal(false);
  });

  it('links with the vagus nerve and claims no more', () => {
    const named = texts.filter(([path, text]) => /vagus/i.test(text) && !path.endsWith('.name'));
    expect(named.map(([, text]) => text)).to.satisfy((all: string[]) =>
      all.every((text) => /linked with the vagus nerve/.test(text)),
    );
  });

  const cautionsOf = (name: string): readonly CautionName[] =>
    [...guidedPractices, ...freePractices, ...vagusMenu.cards, ...tips].find((one) => one.name === name)?.cautions ??
    [];

  it('cautions where there is a voice, a hold, a head held low (D.5, D.7, D.10)', () => {
    for (const practice of guidedPractices) {
      const all = metIn(practice);
      const needed: [boolean, CautionName][] = [
        [all.some(({ step }) => isBreathe(step) && step.voice !== undefined), 'hum'],
        [all.some(({ step }) => isBreathe(step) && holds(patternOf(step))), 'holds'],
        [saying(all, 'tense-now').length > 0, 'holds'],
        [all.some(({ step }) => step.pose === 'folded'), 'head-down'],
        [saying(all, 'dog-lift', 'dangle-begin', 'heart-sink').length > 0, 'head-down'],
        [all.some(({ step }) => /twisted|bent|folded|extended/.test(step.pose ?? '')), 'back'],
      ];
      for (const [is, caution] of needed)
        if (is) expect(practice.cautions, `${practice.name}: ${caution}`).to.include(caution);
    }
  });

  it('cautions every practice that paces the breath for its own sake to breathe small (D.3)', () => {
    for (const practice of guidedPractices) {
      const long = metIn(practice).some(
        ({ step, seconds }) => isBreathe(step) && step.breathe !== 'own' && seconds > 40,
      );
      if (long) expect(practice.cautions, practice.name).to.include('easy');
    }
    expect(cautionsOf('own-pace')).to.include('easy');
  });

  for (const [name, caution] of [
    ['yoga-nidra', 'feelings'],
    ['yoga-nidra-short', 'feelings'],
    ['spine-scan', 'feelings'],
    ['writing', 'feelings'],
    ['cool-water', 'water'],
    ['hum-or-sing', 'hum'],
    ['warm-bath', 'ask-first'],
    ['slow-rolling', 'back'],
    ['tension-release', 'ask-first'],
    ['decompress', 'ask-first'],
    ['yin-spine', 'ask-first'],
    ['yin-spine-full', 'ask-first'],
  ] as const) {
    it(`cautions ${name}: ${caution}`, () => {
      expect(cautionsOf(name)).to.include(caution);
    });
  }

  const points: [point: string, text: string, says: RegExp[]][] = [
    ['D.1', words.safety.wellness, [/no medical device/, /no diagnosis or treatment/, /not replace care/]],
    ['D.2', words.safety.place, [/Sit or lie/, /driving, cycling/, /machine/, /water/, /faint/]],
    ['D.3', words.cautions.easy, [/Small, easy/, /slower, not deeper/, /dizzy/, /stop/]],
    ['D.3', words.safety.stop, [/Dizzy, tingling, breathless/, /chest/, /panic/, /pain/, /fainting/, /emergency/]],
    [
      'D.4',
      words.cautions['ask-first'],
      [
        /professional/,
        /pregnant/,
        /surgery/,
        /heart/,
        /blood-pressure/,
        /lung/,
        /seizure/,
        /eye-pressure/,
        /mental/,
        /no holds/,
      ],
    ],
    ['D.5', words.cautions.holds, [/past comfort/, /left out/, /pregnancy/]],
    ['D.6', words.safety.choice, [/guides/, /stop/, /skip/, /open your eyes/, /sit instead/]],
    ['D.7', words.cautions.hum, [/soft/i, /pitch/, /throat/, /headphones/]],
    [
      'D.8',
      words.cautions.water,
      [
        /splash only/i,
        /as usual/,
        /rhythm/,
        /beta-blockers/,
        /allergy/,
        /eating disorder/,
        /never.*under water/,
        /hold your breath/,
      ],
    ],
    ['D.9', words.cautions.feelings, [/feelings/, /stop/, /round the room/, /trust/, /crisis line/]],
    ['D.10', words.cautions['head-down'], [/glaucoma/, /retina/, /uncontrolled blood pressure/, /slowly.*slowly/]],
    ['D.11', words.cautions.back, [/sharp, spreading/, /numbness/, /weakness/, /bladder or bowel/, /at once/]],
    ['D.12', words.safety.evidence, [/heart rate/, /varies/, /largest trial/, /no better/]],
    ['D.14', words.safety.flashes, [/Nothing here flashes/, /less motion/]],
    ['A5.2', words.cards['slow-rolling'].text, [/lower back/, /slowly/, /stop/]],
    ['A5.4', words.cards['warm-bath'].text, [/twenty minutes/, /33 to 38 °C/, /40 °C/, /heart/]],
    ['A5.9', words.cards['sleep-position'].text, [/under your knees/, /between your knees/, /waist/]],
  ];
  for (const [point, text, says] of points) {
    it(`says what ${point} asks for: ${text.slice(0, 32)}…`, () => {
      for (const part of says) expect(text).to.match(part);
    });
  }

  it('sends those who hold back to a caution of that name', () => {
    const name = /“(.*)”/.exec(words.cautions.holds)?.[1] ?? '?';
    expect(words.cautions['ask-first'].startsWith(name)).to.equal(true);
  });

  it('asks for seventy percent when tensing, and calls holding optional', () => {
    expect(words.cues['tense-begin']).to.match(/seventy percent/i);
    expect(words.cues['tense-optional']).to.match(/optional/);
  });
});

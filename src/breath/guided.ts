import type { BreathsPerMinute, Seconds } from './units.js';

/** Where a vertebra, a stretch of them, or a point of the body is meant: "C1", "T1-T12", "right-thumb", "whole". */
export type Focus = string;

/** What the spine does as a whole. `tall` is its neutral shape. */
export type PoseName =
  | 'tall'
  | 'slump'
  | 'flexed'
  | 'extended'
  | 'lengthened'
  | 'folded'
  | 'bent-left'
  | 'bent-right'
  | 'twisted-left'
  | 'twisted-right'
  | 'lying';

/** The way the light goes with the breath: up and down the spine, up and outward, in by the crown and out by the forehead. */
export type LightPath = 'spine' | 'outward' | 'crown';

/** What can lie under any practice, or nothing. */
export type BedName = 'off' | 'rain' | 'ocean' | 'jungle';

/** A caution of facts.md part D that a practice opens with. */
export type CautionName = 'easy' | 'holds' | 'hum' | 'water' | 'feelings' | 'head-down' | 'back' | 'ask-first';

/** What can go with any step. */
export interface Accompaniment {
  /** Key of the words on screen; a text that is no key is shown as it stands. `{focus}` in it is named. */
  readonly say?: string;
  readonly focus?: Focus;
  /** Turns the vertebra in focus one way, the other way, or back. */
  readonly turn?: 'one' | 'other' | 'centre';
  readonly pose?: PoseName;
  /** A stroke of the bowl as the step begins. */
  readonly bell?: boolean;
}

/** What goes with one stretch of a timeline. */
export interface Cue extends Accompaniment {
  /** Index of the section it is in, and of the step in the whole practice. */
  readonly section: number;
  readonly step: number;
  /** Breaths a minute, where it is paced. */
  readonly rate?: BreathsPerMinute;
  /** Whether the person sets that pace. */
  readonly own?: boolean;
  readonly path?: LightPath;
  readonly voice?: 'hum' | 'om';
  /** Whether the spine breathes by itself, for nobody to follow. */
  readonly idle?: boolean;
}

/** Words for a while; the breath is left to itself. */
export interface Rest extends Accompaniment {
  readonly for: Seconds;
}

/** Paced breath, in whole breaths: `breaths` of them, or as many as come nearest to `for`. */
export interface Breathe extends Accompaniment {
  /** As the attribute `pattern` takes it; `own` is the pace that the person has chosen. */
  readonly breathe: string;
  readonly breaths?: number;
  readonly for?: Seconds;
  /** Breaths over which the pace eases in; none by default. */
  readonly ramp?: number;
  /** Hum the out-breath, or sing it as an "om". */
  readonly voice?: 'hum' | 'om';
  readonly path?: LightPath;
}

/** The same again. */
export interface Repeat {
  readonly repeat: number;
  readonly steps: readonly Step[];
}

/** The same for one focus after another, where a step has none of its own. */
export interface Each {
  readonly each: readonly Focus[];
  readonly steps: readonly Step[];
}

/** One thing after another in a section: words, paced breath, or steps that are repeated. */
export type Step = Rest | Breathe | Repeat | Each;

/** A part of a practice that can be jumped to. */
export interface Section {
  /** Key of its title, or the title. */
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A practice that leads step by step, as a plain value: what `src/practices` and the files of other people hold. */
export interface GuidedPractice {
  /** Version of this format. */
  readonly format: 1;
  readonly name: string;
  readonly posture: 'sitting' | 'lying' | 'standing' | 'any';
  readonly cautions?: readonly CautionName[];
  /** What the person is asked afterwards: which of the paces felt best. */
  readonly asks?: 'pace';
  /** A sound to lie under it, offered and off until chosen. */
  readonly bed?: Exclude<BedName, 'off'>;
  readonly sections: readonly Section[];
  /** Words by language, then by key; a language is a BCP 47 tag. The catalogue's own are in `src/translations`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

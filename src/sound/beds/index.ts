/**
 * What can lie under a session: rain, ocean and a gentle jungle, all generated. Loaded beside, when one is chosen.
 * @packageDocumentation
 */
import type { Seconds } from '../../breath/units.js';
import type { BreathSound } from '../breath-sound.js';
import { rest, wake, type LiveStage } from '../output.js';
import { Bed, type Built, type Recipe } from './bed.js';
import { jungle } from './jungle.js';
import { ocean } from './ocean.js';
import { rain } from './rain.js';

/** What can lie under a session. */
export const bedKinds = ['rain', 'ocean', 'jungle'] as const;

/** One of `bedKinds`. */
export type BedKind = (typeof bedKinds)[number];

const once = <Loops>({ make, build }: Recipe<Loops>): (() => Promise<Built>) => {
  let made: Promise<Built> | undefined;
  return () =>
    (made ??= make().then(
      (loops): Built =>
        (on) =>
          build(on, loops),
    ));
};

/** Makes the loops of a bed, once a page, and resolves to what builds it. */
export const loadBed: Readonly<Record<BedKind, () => Promise<Built>>> = {
  rain: once(rain),
  ocean: once(ocean),
  jungle: once(jungle),
};

/** Time constants of the fades: in within 2 s, away under the last stroke of the bowl, and with the volume. */
const COMES: Seconds = 0.6;
const ENDS: Seconds = 4;
const SOFTLY: Seconds = 0.08;

/** Until nothing is left of it: when it is paused or taken away, and when it is muted. */
const FADE: Seconds = 1;
const HUSH: Seconds = 0.15;

/** What lies under one sound. */
class Under {
  readonly #sound: BreathSound;
  #kind: BedKind | undefined;
  /** Builds what is chosen, once its loops are made. */
  #built: Built | undefined;
  #bed: Bed | undefined;

  constructor(sound: BreathSound) {
    this.#sound = sound;
    sound.session.addEventListener('ended', this.#look, { signal: sound.ear.signal });
  }

  choose(kind: BedKind | undefined): void {
    if (kind === this.#kind) return;
    this.#take();
    this.#kind = kind;
    this.#built = undefined;
    const sound = this.#sound;
    sound.bed = kind && this.#look;
    // It may be all that sounds, or all that did.
    sound.set({});
    if (!kind) return;
    const made = (built: Built): void => {
      if (kind !== this.#kind) return;
      this.#built = built;
      this.#look();
    };
    // Where it cannot be made, everything else sounds as ever.
    loadBed[kind]().then(made, console.warn);
  }

  /** Brings everything in line with the sound. */
  readonly #look = (): void => {
    const { session, settings, stage, state } = this.#sound;
    const sounding = state === 'sounding' && !settings.muted;
    if (!sounding || this.#bed?.stage !== stage) this.#take();
    if (!sounding || !stage || !this.#built) return;
    const bed = (this.#bed ??= this.#lay(stage, this.#built));
    const level = session.ended ? 0 : settings.volume;
    bed.setLevel(level, level ? (bed.level ? SOFTLY : COMES) : ENDS);
  };

  #take(): void {
    this.#bed?.stop(this.#sound.settings.muted ? HUSH : FADE);
    this.#bed = undefined;
  }

  /** The context stays awake until the bed has faded away. */
  #lay(stage: LiveStage, built: Built): Bed {
    const bed = new Bed(stage, built);
    const end = (): void => rest(keep, this.#sound.ear.signal.aborted);
    const keep = (): void => {
      if (stage.context.state === 'closed') end();
    };
    wake(keep);
    bed.onended = end;
    return bed;
  }
}

const laid = new WeakMap<BreathSound, Under>();

/** Lays a bed under a sound, from now on and for as long as it lives, in place of the one before; or takes it away. */
export const attachBed = (sound: BreathSound, kind: BedKind | undefined): void => {
  const under = laid.get(sound) ?? new Under(sound);
  laid.set(sound, under);
  under.choose(kind);
};

import { limitPractice } from '../../src/breath/practice.js';
import { BreathSession } from '../../src/session/session.js';
import type { TimeSource } from '../../src/session/time-source.js';
import { BreathSound, type SoundState } from '../../src/sound/breath-sound.js';
import type { SoundSettings } from '../../src/sound/settings.js';
import { Contexts, until } from './audio-contexts.js';

/** A session with its sound, and what became of both. */
export interface Sounding {
  readonly session: BreathSession;
  readonly sound: BreathSound;
  readonly states: SoundState[];
  readonly followed: TimeSource[];
}

/** Sounds over contexts that are watched. */
export class Sounds {
  readonly contexts = new Contexts();
  readonly #sounds: BreathSound[] = [];

  soundOf(session: BreathSession, settings?: Partial<SoundSettings>): BreathSound {
    const sound = new BreathSound(session, settings);
    this.#sounds.push(sound);
    return sound;
  }

  setUp(settings?: Partial<SoundSettings>): Sounding {
    const session = new BreathSession({ practice: limitPractice({ minutes: 1, ramp: 0, leadIn: 3 }).practice });
    const sound = this.soundOf(session, settings);
    const states: SoundState[] = [];
    sound.addEventListener('statechange', () => states.push(sound.state));
    const followed: TimeSource[] = [];
    const follow = session.follow.bind(session);
    session.follow = (source, anchor) => {
      followed.push(source);
      follow(source, anchor);
    };
    return { session, sound, states, followed };
  }

  /** To be called after each test. */
  async dispose(): Promise<void> {
    for (const sound of this.#sounds) sound.dispose();
    await Promise.all(
      this.contexts.made.map((context) => until(context, 'statechange', () => context.state === 'closed')),
    );
    this.contexts.restore();
  }
}

/** Resolves once a sound says so. */
export const reaches = (sound: BreathSound, state: SoundState): Promise<void> =>
  until(sound, 'statechange', () => sound.state === state);

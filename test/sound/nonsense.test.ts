import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BreathSession } from '../../src/session/session.js';
import { BreathSound } from '../../src/sound/breath-sound.js';
import { soundKinds, type SoundSettings } from '../../src/sound/settings.js';
import { anyValue, anyWith } from '../support/nonsense.js';

const expectSense = ({ volume, humPitch }: SoundSettings): void => {
  expect(volume).to.be.within(0, 1);
  expect(humPitch).to.be.within(80, 300);
};

describe('BreathSound, given nonsense as settings', () => {
  const anySettings = anyWith({
    kinds: fc.oneof(
      fc.uniqueArray(anyValue).map((kinds) => new Set(kinds)),
      anyValue,
    ),
    volume: anyValue,
    muted: anyValue,
    humPitch: anyValue,
  }) as fc.Arbitrary<Partial<SoundSettings>>;

  it('once it is there, throws nothing and keeps every setting within its limits', () => {
    fc.assert(
      fc.property(fc.array(anySettings, { minLength: 1, maxLength: 4 }), (all) => {
        const sound = new BreathSound(new BreathSession());
        for (const settings of all) {
          sound.set(settings);
          expectSense(sound.settings);
        }
        sound.dispose();
      }),
      { numRuns: 1000 },
    );
  });

  /** Holds of every sound that is made with anything at all. */
  const always = (holds: (settings: SoundSettings) => void): void =>
    fc.assert(
      fc.property(anySettings, (settings) => {
        const sound = new BreathSound(new BreathSession(), settings);
        holds(sound.settings);
        sound.dispose();
      }),
      { numRuns: 1000 },
    );

  it('when it is made, throws nothing and keeps every setting within its limits', () => always(expectSense));

  it('keeps no kind of sound that there is not', () =>
    always(({ kinds }) => {
      for (const kind of kinds) expect(soundKinds).to.include(kind);
    }));
});

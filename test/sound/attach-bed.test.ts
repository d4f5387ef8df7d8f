import { expect } from '@open-wc/testing';
import { attachBed, loadBed, type BedKind } from '../../src/sound/beds/index.js';
import { duck } from '../../src/sound/duck.js';
import type { SoundKind } from '../../src/sound/settings.js';
import { until } from './audio-contexts.js';
import { reaches, Sounds, type Sounding } from './sounds.js';

describe('a bed under a session', () => {
  let sounds: Sounds;
  /** Level of every bed that was laid, in order; a bed is the only thing that is panned. */
  let laid: GainNode[];
  const { connect } = AudioNode.prototype;

  const setUp = (kind: BedKind | undefined, ...kinds: SoundKind[]): Sounding => {
    const sounding = sounds.setUp({ kinds: new Set(kinds) });
    attachBed(sounding.sound, kind);
    return sounding;
  };

  const plays = async ({ session, sound }: Sounding): Promise<void> => {
    session.play();
    await reaches(sound, 'sounding');
  };

  before(async () => {
    await Promise.all(Object.values(loadBed).map((load) => load()));
  });

  beforeEach(() => {
    sounds = new Sounds();
    laid = [];
    AudioNode.prototype.connect = function (this: AudioNode, ...to: Parameters<typeof connect>) {
      if (to[0] instanceof DynamicsCompressorNode && this instanceof GainNode) laid.push(this);
      return connect.apply(this, to);
    } as typeof connect;
  });

  afterEach(async () => {
    AudioNode.prototype.connect = connect;
    await sounds.dispose();
  });

  /** What feeds the limiter without being the bus of the voices, which is the first in each joining. */
  const beds = (): number => laid.filter((_, index) => index > 0).length;

  it('is heard with everything else off', async () => {
    const sounding = setUp('rain');
    await plays(sounding);
    expect([sounding.sound.state, beds()]).to.deep.equal(['sounding', 1]);
  });

  it('is not there unless chosen', async () => {
    await plays(setUp(undefined, 'tone'));
    expect(beds()).to.equal(0);
  });

  it('comes when it is chosen, under way too, and goes with the choice', async () => {
    const sounding = setUp(undefined, 'tone');
    await plays(sounding);
    attachBed(sounding.sound, 'ocean');
    await until(sounding.session, 'timeupdate', () => beds() === 1);
    attachBed(sounding.sound, 'jungle');
    await until(sounding.session, 'timeupdate', () => beds() === 2);
    expect(sounding.states).to.deep.equal(['sounding']);
  });

  it('fades for a second in a pause, and only then lets the context rest', async () => {
    const sounding = setUp('rain', 'tone');
    await plays(sounding);
    const { last } = sounds.contexts;
    sounding.session.pause();
    await reaches(sounding.sound, 'idle');
    const at = performance.now();
    await until(last, 'statechange', () => last.state === 'suspended');
    expect(performance.now() - at).to.be.within(800, 3000);
    await plays(sounding);
    expect([sounds.contexts.made.length, beds()]).to.deep.equal([1, 3]);
  });

  it('falls silent with the mute button', async () => {
    const sounding = setUp('rain', 'tone');
    await plays(sounding);
    const { last } = sounds.contexts;
    sounding.sound.set({ muted: true });
    await reaches(sounding.sound, 'idle');
    const at = performance.now();
    await until(last, 'statechange', () => last.state === 'suspended');
    expect(performance.now() - at).to.be.below(700);
  });

  it('lasts through a seek', async () => {
    const sounding = setUp('rain', 'tone');
    await plays(sounding);
    const voices = laid.length;
    sounding.session.currentTime = 30;
    await until(sounding.session, 'timeupdate', () => laid.length > voices);
    // The voices alone were built anew.
    expect(laid.length - voices).to.equal(1);
  });

  it('follows volume and ducking', async () => {
    const sounding = setUp('rain');
    await plays(sounding);
    const aims: number[] = [];
    const level = (laid[1] as GainNode).gain;
    level.setTargetAtTime = (aim) => {
      aims.push(aim);
      return level;
    };
    sounding.sound.set({ volume: 0.5 });
    duck(sounding.sound, true);
    sounding.sound.set({ humPitch: 140 });
    duck(sounding.sound, true);
    duck(sounding.sound, false);
    duck(sounding.sound, false);
    expect(aims).to.deep.equal([0.5, 0.2, 0.5]);
  });

  it('fades under the last stroke', async () => {
    const sounding = setUp('rain', 'bowl');
    await plays(sounding);
    const aims: number[] = [];
    const level = (laid[1] as GainNode).gain;
    level.setTargetAtTime = (aim) => {
      aims.push(aim);
      return level;
    };
    sounding.session.end();
    expect([aims, sounding.sound.state]).to.deep.equal([[0], 'sounding']);
  });

  it('is all that sounded: without it the context rests', async () => {
    const sounding = setUp('rain');
    await plays(sounding);
    attachBed(sounding.sound, undefined);
    await reaches(sounding.sound, 'idle');
    const { last } = sounds.contexts;
    await until(last, 'statechange', () => last.state === 'suspended');
    attachBed(sounding.sound, 'ocean');
    await reaches(sounding.sound, 'sounding');
    expect(sounding.session.paused).to.equal(false);
  });

  it('leaves a volume alone that was moved while it was ducked', () => {
    const { sound } = setUp('rain');
    duck(sound, true);
    sound.set({ volume: 0.7 });
    duck(sound, false);
    expect(sound.settings.volume).to.equal(0.7);
  });

  it('is laid once, however often it is asked for', async () => {
    const sounding = setUp('rain');
    attachBed(sounding.sound, 'rain');
    await plays(sounding);
    attachBed(sounding.sound, 'rain');
    expect(beds()).to.equal(1);
  });

  it('moves to another context when the first one stands still', async () => {
    const sounding = setUp('rain');
    await plays(sounding);
    const { made } = sounds.contexts;
    const [first] = made as [AudioContext];
    const stood = first.currentTime;
    Object.defineProperty(first, 'currentTime', { get: () => stood });
    // The bus of the voices, and the bed.
    await until(sounding.session, 'timeupdate', () => laid.filter(({ context }) => context === made[1]).length === 2);
    expect(made).to.have.lengthOf(2);
    sounding.sound.dispose();
    await until(made[1] as AudioContext, 'statechange', () => sounds.contexts.open === 0);
  });

  it('goes with the sound, and the context with it', async () => {
    const sounding = setUp('rain', 'tone');
    await plays(sounding);
    sounding.sound.dispose();
    await until(sounds.contexts.last, 'statechange', () => sounds.contexts.open === 0);
    sounding.session.pause();
    sounding.session.play();
    expect(beds()).to.equal(1);
  });
});

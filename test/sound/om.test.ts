import { expect } from '@open-wc/testing';
import { limits } from '../../src/breath/limits.js';
import { limitPractice } from '../../src/breath/practice.js';
import { compile, type Phase, type Timeline } from '../../src/breath/timeline.js';
import { GuidedVoices, obeyCues } from '../../src/sound/guided-voices.js';
import { withOm } from '../../src/sound/om.js';
import { buildStage, lookAhead } from '../../src/sound/output.js';
import { scoreOf } from '../../src/sound/score.js';
import { valueAt, type Lane } from '../../src/sound/score-lane.js';
import { limitSound, type SoundKind, type SoundSettings } from '../../src/sound/settings.js';
import { decibels, integratedLoudness, plainLoudness, truePeak } from '../support/loudness.js';
import { above, amplitudes, frequencyNear, peakOf } from '../support/spectrum.js';
import { nodesMade } from './nodes-made.js';
import { reaches, Sounds } from './sounds.js';

const RATE = 48_000;

/** Minutes of in 4, out 8, sung, all but the breaths before `from`. */
const chant = (from = 0): Timeline => {
  const pattern = { inhale: 4, topUp: 0, hold: 0, exhale: 8, rest: 0 };
  const timeline = compile(limitPractice({ pattern, minutes: 1, ramp: 0, leadIn: 0, hum: true }).practice);
  const cue = { section: 0, step: 0, voice: 'om' } as const;
  return { ...timeline, phases: timeline.phases.map((phase) => (phase.breath < from ? phase : { ...phase, cue })) };
};

const exhale = ({ phases }: Timeline, breath: number): Phase =>
  phases.find((phase) => phase.breath === breath && phase.name === 'exhale') as Phase;

const only = (...kinds: SoundKind[]): Partial<SoundSettings> => ({ kinds: new Set(kinds) });

/** From media time `from` on. */
const render = async (
  timeline: Timeline,
  settings: Partial<SoundSettings>,
  seconds: number,
  { from = 0, steady = false } = {},
): Promise<AudioBuffer> => {
  const context = new OfflineAudioContext(2, seconds * RATE, RATE);
  const silence = context.createBuffer(1, RATE, RATE);
  const stage = steady ? buildStage(context, { noise: silence, pitch: silence }) : buildStage(context);
  const voices = new GuidedVoices(stage, limitSound(settings), () => timeline);
  voices.emit(scoreOf(timeline), from + lookAhead, -from - lookAhead);
  voices.fadeTo(1, 0.05);
  return context.startRendering();
};

const stretch = (buffer: AudioBuffer, from: number, to = Infinity): Float32Array =>
  buffer.getChannelData(0).subarray(Math.round(from * RATE), Math.min(Math.round(to * RATE), buffer.length));

/** The middle of the amplitudes, in hertz. */
const brightness = (samples: Float32Array): number => {
  const bins = amplitudes(samples);
  const sum = bins.reduce((all, x) => all + x, 0);
  return bins.reduce((all, x, bin) => all + (x * bin * RATE) / samples.length, 0) / sum;
};

describe('the “om”', () => {
  const lanesOf = (timeline: Timeline): Readonly<Record<string, Lane>> => withOm(scoreOf(timeline), timeline);
  const mouths = ['mouth0', 'mouth1', 'mouth2', 'mouth3'];

  it('takes the place of the hum where it is asked for, and nowhere else', () => {
    const timeline = chant(2);
    const lanes = lanesOf(timeline);
    const level = (name: string, breath: number): number =>
      valueAt(lanes[name] as Lane, exhale(timeline, breath).start + 3);
    expect([0, 1, 2, 3].map((breath) => [level('hum', breath), level('om', breath)])).to.deep.equal([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('is never longer than a hum', () => {
    const { phases, ...timeline } = chant();
    const long = { ...timeline, phases: phases.map((phase) => ({ ...phase, start: 1.5 * phase.start, duration: 12 })) };
    const { start } = exhale(long, 1);
    const { om } = lanesOf(long);
    expect([0.9, 1, 1.1].map((share) => valueAt(om as Lane, start + share * limits.hum.max) > 0)).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('goes from a by o and u to m, never more and never less than one voice', () => {
    const timeline = chant();
    const lanes = lanesOf(timeline);
    const { start } = exhale(timeline, 1);
    const at = (share: number): number[] => mouths.map((name) => valueAt(lanes[name] as Lane, start + 8 * share));
    const near = (share: number, expected: readonly number[]): void =>
      at(share).forEach((value, i) => expect(value, `${i}@${share}`).to.be.closeTo(expected[i] as number, 1e-5));
    near(0.2, [1, 0, 0, 0]);
    near(0.38, [0, 1, 0, 0]);
    near(0.55, [0, 0, 1, 0]);
    near(0.66, [0, 0, 0.5, 0.5]);
    near(0.9, [0, 0, 0, 1]);
    for (let share = 0; share <= 1; share += 0.01)
      expect(at(share).reduce((sum, value) => sum + value, 0)).to.be.closeTo(1, 1e-4);
  });

  it('moves levels by ramps alone while it is heard', () => {
    const timeline = chant();
    const lanes = lanesOf(timeline);
    for (const name of mouths)
      for (const { ramp, time } of lanes[name] as Lane)
        if (ramp === 'set') expect(valueAt(lanes.om as Lane, time), `${name}@${time}`).to.equal(0);
  });

  it('is as loud as the hum at every pitch, and never peaks above a quarter of full scale', async () => {
    for (const humPitch of [80, 130, 196, 300]) {
      const buffer = await render(chant(), { ...only('hum'), humPitch }, 24);
      expect(integratedLoudness(buffer), `${humPitch}`).to.be.closeTo(-21.5, 1.5);
      expect(peakOf(buffer.getChannelData(0)), `${humPitch}`).to.be.below(0.25);
    }
  });

  it('has no hole where one vowel goes over into the next', async () => {
    const { start } = exhale(chant(), 1);
    const buffer = await render(chant(), only('hum'), 8, { from: start, steady: true });
    const levels = Array.from({ length: 22 }, (_, i) => plainLoudness(buffer, 0.6 + i * 0.3, 0.9 + i * 0.3));
    expect(Math.max(...levels) - Math.min(...levels)).to.be.below(2.5);
  });

  it('darkens as the lips close, on one pitch within a cent', async () => {
    const timeline = chant();
    const { start } = exhale(timeline, 1);
    const buffer = await render(timeline, only('hum'), 8, { from: start, steady: true });
    const read = [0.8, 3.05, 4.2, 6.3].map((at) => brightness(stretch(buffer, at).subarray(0, 16_384)));
    const [a, o, u, m] = read as [number, number, number, number];
    expect(a / o).to.be.above(1.3);
    expect(o / u).to.be.above(1.3);
    expect(a / m).to.be.above(1.5);
    for (const [from, to] of [
      [0.5, 1.9],
      [6, 7.3],
    ] as const)
      expect(1200 * Math.log2(frequencyNear(stretch(buffer, from, to), RATE, 130) / 130)).to.be.closeTo(0, 1);
  });

  it('never clicks: no burst above 6 kHz over −90 dBFS', async () => {
    const buffer = await render(chant(), only('hum'), 30, { steady: true });
    expect(decibels(peakOf(above(stretch(buffer, 0), RATE, 6000).subarray(RATE)))).to.be.below(-90);
  });

  it('stays within the loudness of a session', async () => {
    const buffer = await render(chant(), {}, 48);
    expect(integratedLoudness(buffer)).to.be.within(-23, -20);
    expect(truePeak(buffer)).to.be.below(-6);
  });

  it('is sung by a session that asks for it, at any pitch, and rests with it', async () => {
    const sounds = new Sounds();
    const { session, sound } = sounds.setUp();
    session.timeline = chant();
    obeyCues(sound);
    let sung = 0;
    const { emit } = GuidedVoices.prototype;
    GuidedVoices.prototype.emit = function (...score) {
      sung++;
      emit.apply(this, score);
    };
    session.play();
    await reaches(sound, 'sounding');
    sound.set({ humPitch: 196, volume: 0.5 });
    session.pause();
    await reaches(sound, 'idle');
    GuidedVoices.prototype.emit = emit;
    expect(sung).to.equal(1);
    await sounds.dispose();
  });

  it('is at most 50 nodes, the other voices included', () => {
    const context = new OfflineAudioContext(2, RATE, RATE);
    expect(nodesMade(() => new GuidedVoices(buildStage(context), limitSound({}), chant))).to.be.within(30, 50);
  });
});

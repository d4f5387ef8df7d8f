import { expect } from '@open-wc/testing';
import { pattern, presets } from '../../src/breath/pattern.js';
import { limitPractice, type Practice } from '../../src/breath/practice.js';
import { compile, continueWith, type Phase, type Timeline } from '../../src/breath/timeline.js';
import type { Material } from '../../src/sound/material.js';
import { makeMaterial } from '../../src/sound/material.js';
import { buildStage, lookAhead } from '../../src/sound/output.js';
import { renderSound, writeSound } from '../../src/sound/render.js';
import { scoreOf } from '../../src/sound/score.js';
import { defaultSound, limitSound, soundKinds, type SoundKind, type SoundSettings } from '../../src/sound/settings.js';
import { Voices } from '../../src/sound/voices.js';
import { decibels, integratedLoudness, plainLoudness, truePeak } from '../support/loudness.js';
import { above, amplitudes, frequencyNear, peakOf } from '../support/spectrum.js';
import { nodesMade } from './nodes-made.js';

const RATE = 48_000;

const timelineOf = (asked: Partial<Practice> = {}): Timeline =>
  compile(limitPractice({ minutes: 1, ...asked }).practice);
const only = (...kinds: SoundKind[]): Partial<SoundSettings> => ({ kinds: new Set(kinds) });
const exhales = ({ phases }: Timeline): readonly Phase[] => phases.filter(({ name }) => name === 'exhale');
const samplesOf = (buffer: AudioBuffer, from = 0, to = Infinity): Float32Array =>
  buffer.getChannelData(0).subarray(Math.round(from * RATE), Math.min(Math.round(to * RATE), buffer.length));

const offline = (seconds: number): OfflineAudioContext => new OfflineAudioContext(2, Math.ceil(seconds * RATE), RATE);

/** No noise and no unsteadiness: what is left is what was planned. */
const steady = (context: BaseAudioContext): Material => ({
  noise: context.createBuffer(1, RATE, RATE),
  pitch: context.createBuffer(1, RATE, RATE),
});

const renderSteady = (timeline: Timeline, settings: Partial<SoundSettings>, seconds: number, from = 0) => {
  const context = offline(seconds);
  writeSound(context, timeline, settings, { from, material: steady(context) });
  return context.startRendering();
};

/** When a straight attack begins: the effective values of single periods, drawn back to 0. */
const onsetOf = (samples: Float32Array, period: number): number => {
  const levels = Array.from({ length: 12 }, (_, i) => {
    const part = samples.subarray((i + 4) * period, (i + 5) * period);
    return { at: ((i + 4.5) * period) / RATE, level: Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / period) };
  });
  const [first, last] = [levels[0], levels[11]] as [{ at: number; level: number }, { at: number; level: number }];
  return first.at - (first.level * (last.at - first.at)) / (last.level - first.level);
};

describe('the sound, rendered', () => {
  let minute: Timeline;

  before(() => {
    minute = timelineOf();
  });

  describe('in time', () => {
    for (const [title, asked] of [
      ['the first out-breath', { minutes: 1 }],
      ['an out-breath after half an hour', { minutes: 30 }],
    ] as const)
      it(`begins to hum within 1 ms of plan: ${title}`, async () => {
        const timeline = timelineOf(asked);
        const { start } = exhales(timeline)[asked.minutes === 1 ? 0 : exhales(timeline).length - 1] as Phase;
        const buffer = await renderSteady(timeline, { ...only('hum'), humPitch: 100 }, 3, start - 1);
        expect(onsetOf(samplesOf(buffer, 1), RATE / 100)).to.be.closeTo(0, 0.001);
        expect(decibels(peakOf(samplesOf(buffer, 0.2, 0.999)))).to.be.below(-90);
      });

    it('strikes the closing bowl 150 ms after the end', async () => {
      const buffer = await renderSteady(minute, only('bowl'), 2, minute.duration - 1);
      const first = samplesOf(buffer).findIndex((x, i) => i > 0.2 * RATE && Math.abs(x) > 3e-4);
      expect(first / RATE).to.be.closeTo(1.15, 0.003);
    });

    it('sounds the same from the midst of a phase as from the start', async () => {
      const whole = await renderSteady(minute, defaultSound, 12);
      const late = await renderSteady(minute, defaultSound, 4, 8);
      for (const [from, to] of [
        [0.5, 1],
        [2, 2.5],
        [3, 3.5],
      ] as const)
        expect(plainLoudness(late, from, to)).to.be.closeTo(plainLoudness(whole, 8 + from, 8 + to), 0.3);
    });

    it('goes over to another timeline at the breath boundary as if it had always been there', async () => {
      const next = continueWith(
        limitPractice({ minutes: 1, pattern: pattern({ inhale: 5, exhale: 7 }), hum: true }).practice,
        minute,
        4,
      );
      const boundary = next.phases[next.phases.findIndex((phase, i) => phase !== minute.phases[i])]?.start ?? 0;
      const render = async (joined: boolean): Promise<Float32Array> => {
        const context = offline(24);
        const voices = new Voices(buildStage(context, steady(context)), defaultSound);
        voices.fadeTo(1, 0.05);
        voices.emit(scoreOf(joined ? minute : next), lookAhead, 0);
        if (joined) voices.emit(scoreOf(next), boundary, 0);
        return (await context.startRendering()).getChannelData(0);
      };
      const [joined, planned] = [await render(true), await render(false)];
      expect(boundary).to.be.within(5, 15);
      expect(decibels(peakOf(joined.map((x, i) => x - (planned[i] as number))))).to.be.below(-90);
    });
  });

  describe('at little cost', () => {
    it('is at most 50 nodes, however long', () => {
      const counts = [1, 5, 30].map((minutes) => {
        const timeline = timelineOf({ minutes });
        return nodesMade(() => writeSound(offline(1), timeline, { kinds: new Set(soundKinds) }));
      });
      expect(counts[0]).to.be.within(20, 50);
      expect(new Set(counts).size).to.equal(1);
    });

    it('keeps its noise under 1 MB', () => {
      const { noise } = makeMaterial(offline(1));
      expect(noise.length * noise.numberOfChannels * 4).to.be.at.most(1_000_000);
    });
  });

  describe('its loops', () => {
    it('have no seam', () => {
      const jump = (loop: Float32Array, at: number): number =>
        Math.abs((loop[at % loop.length] as number) - (loop[at - 1] as number));
      for (const buffer of Object.values(makeMaterial(offline(1))) as AudioBuffer[]) {
        const loop = buffer.getChannelData(0);
        const usual = Math.max(...Array.from({ length: 2000 }, (_, i) => jump(loop, i + 1)));
        expect(jump(loop, loop.length)).to.be.at.most(usual);
      }
    });

    it('have no steady part', () => {
      const { noise } = makeMaterial(offline(1));
      expect(decibels(noise.getChannelData(0).reduce((sum, x) => sum + x, 0) / noise.length)).to.be.below(-80);
    });
  });

  describe('the hum', () => {
    it('keeps its pitch within 1 cent, without its unsteadiness', async () => {
      for (const humPitch of [82.4, 130, 261.6]) {
        const { start } = exhales(minute)[1] as Phase;
        const buffer = await renderSteady(minute, { ...only('hum'), humPitch }, 4, start);
        const read = frequencyNear(samplesOf(buffer, 0.6, 3.1), RATE, humPitch);
        expect(1200 * Math.log2(read / humPitch)).to.be.closeTo(0, 1);
      }
    });

    it('is nothing but harmonics, down to −100 dB', async () => {
      const { start } = exhales(minute)[4] as Phase;
      const pitch = (RATE * 89) / 32_768;
      const buffer = await renderSteady(minute, { ...only('hum'), humPitch: pitch }, 4, start);
      const bins = amplitudes(samplesOf(buffer, 0.6, 3.5).subarray(0, 65_536));
      const between = bins.filter((_, bin) => bin > 20 && bin % 178 > 8 && bin % 178 < 170);
      expect(decibels(Math.max(...between))).to.be.below(-100);
    });

    it('is equally loud at every pitch, within 1 LU', async () => {
      const { start } = exhales(minute)[4] as Phase;
      const read = await Promise.all(
        [80, 130, 196, 300].map(async (humPitch) =>
          plainLoudness(await renderSteady(minute, { ...only('hum'), humPitch }, 3, start), 0.6, 2.6),
        ),
      );
      expect(Math.max(...read) - Math.min(...read)).to.be.below(1);
    });

    it('never peaks above a quarter of full scale', async () => {
      expect(peakOf(samplesOf(await renderSound(minute, only('hum'))))).to.be.below(0.25);
    });
  });

  describe('loudness', () => {
    it('of the default is −23 to −20 LUFS, its true peak at most −6 dBFS, without a steady part', async () => {
      const buffer = await renderSound(minute);
      expect(integratedLoudness(buffer)).to.be.within(-23, -20);
      expect(truePeak(buffer)).to.be.below(-6);
      const samples = samplesOf(buffer);
      expect(decibels(samples.reduce((sum, x) => sum + x, 0) / samples.length)).to.be.below(-80);
    });

    it('of everything together is −23 to −20 LUFS, its true peak at most −6 dBFS', async () => {
      const buffer = await renderSound(minute, only(...soundKinds));
      expect(integratedLoudness(buffer)).to.be.within(-23, -20);
      expect(truePeak(buffer)).to.be.below(-6);
    });

    // Integrated, so gated: over the breaths of a minute, or over the minute that holds the opening stroke.
    for (const [kind, loudness] of [
      ['hum', -21],
      ['tone', -29],
      ['breath', -33],
      ['bowl', -25],
    ] as const)
      it(`of the ${kind} alone is ${loudness} LUFS`, async () => {
        const buffer = await renderSound(minute, only(kind));
        expect(integratedLoudness(buffer, 0, minute.duration)).to.be.closeTo(loudness, 1.5);
      });

    it('of ten widgets at once peaks at most at −3 dBFS', async () => {
      const context = offline(12);
      const stage = buildStage(context);
      for (let i = 0; i < 10; i++) {
        const voices = new Voices(stage, limitSound({ kinds: new Set(soundKinds), humPitch: 130 }));
        voices.emit(scoreOf(minute), 0, 0);
        voices.fadeTo(1, 0.05);
      }
      expect(truePeak(await context.startRendering())).to.be.below(-3);
    });

    it('follows the volume', async () => {
      const [loud, soft] = await Promise.all([1, 0.1].map((volume) => renderSteady(minute, { volume }, 12)));
      expect(plainLoudness(loud as AudioBuffer) - plainLoudness(soft as AudioBuffer)).to.be.closeTo(20, 0.2);
    });

    it('of natural breath is that of still air, and does not pulse', async () => {
      const stretch = { name: 'natural', breath: 0, duration: 6, from: 0, to: 0, curve: 'level' } as const;
      const phases = Array.from({ length: 6 }, (_, i) => ({ ...stretch, start: 6 * i }));
      const context = offline(36);
      writeSound(context, { ...minute, phases, duration: 36 }, only('tone', 'breath', 'hum'));
      const buffer = await context.startRendering();
      const seconds = Array.from({ length: 28 }, (_, i) => plainLoudness(buffer, i + 4, i + 5));
      expect(plainLoudness(buffer, 4, 32)).to.be.within(-50, -45);
      expect(Math.max(...seconds) - Math.min(...seconds)).to.be.below(3);
    });
  });

  describe('without a click', () => {
    it('at phase boundaries and strokes: no burst above 6 kHz over −90 dBFS', async () => {
      const timeline = timelineOf({ pattern: presets.box });
      for (const from of [0, timeline.duration - 6]) {
        const buffer = await renderSteady(timeline, only('tone', 'hum', 'bowl'), from ? 8 : 24, from);
        // The render itself begins in the midst of a phase.
        expect(decibels(peakOf(above(samplesOf(buffer), RATE, 6000).subarray(RATE)))).to.be.below(-90);
      }
    });

    it('at a pause: −70 dBFS is left once it has faded', async () => {
      const { start } = exhales(minute)[1] as Phase;
      const context = offline(4);
      const stage = buildStage(context, steady(context));
      const voices = new Voices(stage, defaultSound);
      voices.emit(scoreOf(minute), start, -start);
      voices.fadeTo(1, 0.15);
      voices.fadeTo(1, 2);
      const end = voices.fadeTo(0, 0.07) + lookAhead;
      const buffer = await context.startRendering();
      expect(decibels(peakOf(samplesOf(buffer, end - 0.5, end - 0.1)))).to.be.above(-30);
      expect(decibels(peakOf(samplesOf(buffer, end + 0.001)))).to.be.below(-70);
      expect(decibels(peakOf(above(samplesOf(buffer, 0, end), RATE, 6000)))).to.be.below(-80);
    });

    it('and never in digital silence', async () => {
      const buffer = await renderSound(minute, only('bowl'), 8000);
      const { sampleRate } = buffer;
      let [zeros, longest] = [0, 0];
      for (const x of buffer.getChannelData(0)) {
        zeros = x === 0 ? zeros + 1 : 0;
        longest = Math.max(longest, zeros);
      }
      expect(longest / sampleRate).to.be.below(1);
    });
  });
});

import { expect } from '@open-wc/testing';
import { Bed, Builder, type Built } from '../../src/sound/beds/bed.js';
import { bedKinds, loadBed } from '../../src/sound/beds/index.js';
import { blankTape, Dice, loopThrough, noiseTape, pause, sing } from '../../src/sound/beds/loops.js';
import { buildStage } from '../../src/sound/output.js';
import { compile } from '../../src/breath/timeline.js';
import { limitPractice } from '../../src/breath/practice.js';
import { writeSound } from '../../src/sound/render.js';
import { decibels, integratedLoudness, plainLoudness, truePeak } from '../support/loudness.js';
import { above, peakOf } from '../support/spectrum.js';
import { nodesMade } from './nodes-made.js';
import { sameness } from './sameness.js';

const RATE = 48_000;

/** A bed alone, at its full level from the start. */
const render = async (built: Built, seconds: number, rate = RATE): Promise<AudioBuffer> => {
  const context = new OfflineAudioContext(2, seconds * rate, rate);
  const bed = new Bed(buildStage(context), built);
  bed.setLevel(1, 0.001);
  return context.startRendering();
};

const sides = (buffer: AudioBuffer): Float32Array[] => [buffer.getChannelData(0), buffer.getChannelData(1)];

/** What a bed keeps in memory. */
const loopsOf = (built: Built): AudioBuffer[] => {
  const builder = new Builder(buildStage(new OfflineAudioContext(2, RATE, RATE)));
  built(builder);
  return [...new Set(builder.sources.map(({ buffer }) => buffer as AudioBuffer))].filter(
    (buffer) => buffer !== builder.noise,
  );
};

describe('the beds', () => {
  for (const kind of bedKinds)
    describe(kind, () => {
      let built: Built;
      let buffer: AudioBuffer;

      before(async () => {
        built = await loadBed[kind]();
        buffer = await render(built, 40);
      });

      it('lies at −34 to −30 LUFS, peaks stay below −12 dBFS', () => {
        expect(integratedLoudness(buffer)).to.be.within(-34, -30);
        expect(truePeak(buffer)).to.be.below(-12);
      });

      it('is heard from both sides, neither more than 4 LU louder', () => {
        const [left, right] = sides(buffer).map((side) => {
          const one = new AudioBuffer({ length: side.length, sampleRate: RATE });
          one.copyToChannel(side as Float32Array<ArrayBuffer>, 0);
          return plainLoudness(one);
        }) as [number, number];
        expect(Math.abs(left - right)).to.be.below(4);
      });

      it('moves, but never far: ten seconds differ from any other ten by at most 6 LU', () => {
        const read = [0, 10, 20, 30].map((from) => plainLoudness(buffer, from, from + 10));
        expect(Math.max(...read) - Math.min(...read)).to.be.below(6);
      });

      it('has no steady part, and no more than 1 % of its power above 9 kHz', () => {
        for (const side of sides(buffer)) {
          const power = (samples: Float32Array): number => samples.reduce((sum, x) => sum + x * x, 0);
          expect(decibels(side.reduce((sum, x) => sum + x, 0) / side.length)).to.be.below(-80);
          expect(power(above(side, RATE, 9000)) / power(side)).to.be.below(0.01);
        }
      });

      it('does not come again within a minute', async () => {
        const long = await render(built, 90, 16_000);
        for (const side of sides(long)) expect(sameness(side.subarray(16_000), 16_000)).to.be.below(0.6);
      }).timeout(40_000);

      it('is at most 20 nodes', () => {
        const stage = buildStage(new OfflineAudioContext(2, RATE, RATE));
        expect(nodesMade(() => new Bed(stage, built))).to.be.within(5, 20);
      });

      it('keeps less than 6 MB, in loops of one channel', () => {
        const loops = loopsOf(built);
        expect(loops.reduce((sum, { length }) => sum + 4 * length, 0)).to.be.below(6e6);
        expect(new Set(loops.map(({ numberOfChannels }) => numberOfChannels))).to.deep.equal(new Set([1]));
      });

      it('loops without a seam', () => {
        for (const { duration, length, ...loop } of loopsOf(built).map((one) => ({
          duration: one.duration,
          length: one.length,
          samples: one.getChannelData(0),
        }))) {
          const { samples } = loop;
          const jump = (at: number): number => Math.abs((samples[at % length] as number) - (samples[at - 1] as number));
          const usual = samples.reduce((most, _, i) => (i ? Math.max(most, jump(i)) : 0), 0);
          expect(jump(length), `${duration} s`).to.be.at.most(usual);
        }
      });

      it('leaves a session within −23 to −19 LUFS and below −6 dBFS', async () => {
        const context = new OfflineAudioContext(2, 30 * RATE, RATE);
        const stage = buildStage(context);
        const bed = new Bed(stage, built);
        bed.setLevel(1, 0.6);
        writeSound(context, compile(limitPractice({ minutes: 1 }).practice));
        const mix = await context.startRendering();
        expect(integratedLoudness(mix)).to.be.within(-23, -19);
        expect(truePeak(mix)).to.be.below(-6);
      });
    });

  it('differ', async () => {
    const brightness = await Promise.all(
      bedKinds.map(async (kind) => {
        const [side] = sides(await render(await loadBed[kind](), 8)) as [Float32Array];
        return decibels(peakOf(above(side, RATE, 3000))) - decibels(peakOf(side));
      }),
    );
    expect(new Set(brightness.map(Math.round)).size).to.equal(bedKinds.length);
  });

  it('make their loops once', () => {
    expect(loadBed.rain()).to.equal(loadBed.rain());
  });

  it('come in over two seconds, without a click', async () => {
    const context = new OfflineAudioContext(2, 4 * RATE, RATE);
    new Bed(buildStage(context), await loadBed.ocean()).setLevel(1, 0.6);
    const buffer = await context.startRendering();
    const read = [0.05, 0.5, 1.9].map((at) => plainLoudness(buffer, at, at + 0.3)) as [number, number, number];
    expect(read[0]).to.be.below(read[1]);
    expect(read[1]).to.be.below(read[2]);
    expect(decibels(peakOf((sides(buffer)[0] as Float32Array).subarray(0, RATE / 50)))).to.be.below(-45);
  });

  describe('in the making', () => {
    it('puts what hangs over the end of a loop at its start', () => {
      const tape = blankTape(1, 8000);
      sing(tape, 0.9, 0.2, () => [1000, 1]);
      expect(Math.max(...tape.samples.subarray(0, 700))).to.be.closeTo(1, 0.01);
      expect(peakOf(tape.samples.subarray(900, 7100))).to.equal(0);
    });

    it('filters a loop as if it had always been there', async () => {
      const tape = await noiseTape(3, 8000, new Dice(1));
      const through = (context: BaseAudioContext, source: AudioNode): AudioNode =>
        source.connect(new BiquadFilterNode(context, { frequency: 200 }));
      const twice = { ...tape, samples: new Float32Array([...tape.samples, ...tape.samples]) };
      const [one, two] = await Promise.all([loopThrough(tape, through), loopThrough(twice, through)]);
      const [a, b] = [one.getChannelData(0), two.getChannelData(0)];
      expect(peakOf(a.map((x, i) => x - (b[i + 24_000] as number)))).to.be.below(1e-5);
    });

    it('throws dice that are even, and the same every time', () => {
      const dice = new Dice(3);
      const thrown = Array.from({ length: 4000 }, () => dice.between(-1, 3));
      expect(Math.min(...thrown)).to.be.within(-1, -0.98);
      expect(Math.max(...thrown)).to.be.within(2.98, 3);
      expect(thrown.reduce((sum, x) => sum + x, 0) / 4000).to.be.closeTo(1, 0.06);
      expect(new Dice(3).between(-1, 3)).to.equal(thrown[0]);
    });

    it('gives the page its turn', async () => {
      let turns = 0;
      const timer = setInterval(() => turns++);
      const until = performance.now() + 100;
      while (performance.now() < until) await pause();
      clearInterval(timer);
      expect(turns).to.be.above(1);
    });
  });
});

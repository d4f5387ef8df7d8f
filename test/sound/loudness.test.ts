import { expect } from '@open-wc/testing';
import { decibels, integratedLoudness, plainLoudness, truePeak } from '../support/loudness.js';
import { amplitudes, frequencyNear } from '../support/spectrum.js';

const sine = (frequency: number, level: number, seconds: number, channels = 1, sampleRate = 48_000): AudioBuffer => {
  const buffer = new AudioBuffer({ length: seconds * sampleRate, numberOfChannels: channels, sampleRate });
  for (let channel = 0; channel < channels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let i = 0; i < samples.length; i++)
      samples[i] = 10 ** (level / 20) * Math.sin((2 * Math.PI * frequency * i) / sampleRate + Math.PI / 4);
  }
  return buffer;
};

describe('the meters', () => {
  it('read −3.01 LUFS for a 997 Hz sine at full scale on one channel, as BS.1770 says', () => {
    expect(plainLoudness(sine(997, 0, 2))).to.be.closeTo(-3.01, 0.02);
    expect(integratedLoudness(sine(997, 0, 2))).to.be.closeTo(-3.01, 0.02);
    expect(plainLoudness(sine(997, 0, 2, 1, 44_100))).to.be.closeTo(-3.01, 0.02);
  });

  it('read 3 LU more on two channels', () => {
    expect(integratedLoudness(sine(997, -23, 2, 2))).to.be.closeTo(-23, 0.02);
  });

  it('leave silence out of the integrated loudness only', () => {
    const buffer = sine(997, -20, 4);
    buffer.getChannelData(0).fill(0, 2 * 48_000);
    expect(integratedLoudness(buffer)).to.be.closeTo(-23.2, 0.3);
    expect(plainLoudness(buffer)).to.be.closeTo(-26.02, 0.02);
  });

  it('find a peak between two samples', () => {
    expect(truePeak(sine(12_000, -6, 1))).to.be.closeTo(-6, 0.2);
  });

  it('read a frequency to a thousandth of a hertz, and an amplitude', () => {
    const samples = sine(130.2, -20, 4).getChannelData(0);
    expect(frequencyNear(samples, 48_000, 130)).to.be.closeTo(130.2, 0.001);
    const bins = amplitudes(
      sine(48_000 / 64, -20, 1)
        .getChannelData(0)
        .subarray(0, 32_768),
    );
    expect(decibels(bins[512] ?? 0)).to.be.closeTo(-20, 0.01);
    expect(decibels(bins[530] ?? 0)).to.be.below(-130);
  });
});

import { expect } from '@open-wc/testing';
import type { TooFaint } from '../../demo/configure/contrast.js';
import { warningsOf } from '../../demo/configure/warnings.js';

const words: TooFaint = { colour: 'text', on: 'background', scheme: 'light', ratio: 4.49, needed: 4.5 };
const light: TooFaint = { colour: 'light-1', on: 'background', scheme: 'dark', ratio: 2, needed: 3 };

describe('a warning of faint colours', () => {
  it('is none where none is faint', () => {
    expect(warningsOf([])).to.deep.equal([]);
  });

  it('says which colours, how far apart they are, never rounded up, and what is easy', () => {
    expect(warningsOf([words])).to.deep.equal([
      'Words on background: 4.4 to 1 where it is bright. Easy to read from 4.5 to 1.',
    ]);
  });

  it('says bright and dark in one line', () => {
    expect(warningsOf([words, { ...words, scheme: 'dark', ratio: 3 }])).to.deep.equal([
      'Words on background: 4.4 to 1 where it is bright, 3.0 to 1 where it is dark. Easy to read from 4.5 to 1.',
    ]);
  });

  it('speaks of the light once, where it is faintest', () => {
    expect(warningsOf([light, { ...light, colour: 'light-5', ratio: 1.3 }])).to.deep.equal([
      'Light on background: 1.3 to 1 where it is dark. Easy to see from 3 to 1.',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import '../src/define.js';
import { SpineBreath } from '../src/widget/spine-breath.js';
import { keepWarnings } from './support/warnings.js';

describe('a second copy of the script', () => {
  const warnings = keepWarnings();

  it('leaves the first in place, warns once with both versions, and does not throw', async () => {
    const copy = new URL('../src/define.ts?copy', import.meta.url).href;
    await import(/* @vite-ignore */ copy);
    expect(customElements.get('spine-breath')).to.equal(SpineBreath);
    expect(warnings).to.deep.equal([
      `<spine-breath> ${SpineBreath.version} is defined already; ${SpineBreath.version} is left out.`,
    ]);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { SpineWave } from '../src/spine/spine-wave.js';
import { SpineBreath } from '../src/widget/spine-breath.js';
import { FakeTime } from './support/fake-time.js';
import { keepWarnings } from './support/warnings.js';

/** Another script was here first: a class and a version of its own. */
class OlderBreath extends SpineBreath {
  static override readonly version = '0.0.9';
}

class OlderWave extends SpineWave {}

describe('a script of another version than the one that came first', () => {
  const warnings = keepWarnings();

  before(() => {
    customElements.define('spine-wave', OlderWave);
    customElements.define('spine-breath', OlderBreath);
  });

  it('leaves the first in place and warns once, with both versions', async () => {
    await import('../src/define.js');
    expect(warnings).to.deep.equal([`<spine-breath> 0.0.9 is defined already; ${SpineBreath.version} is left out.`]);
    expect(customElements.get('spine-breath')).to.equal(OlderBreath);
    expect(customElements.get('spine-wave')).to.equal(OlderWave);
  });

  it('lets the first go on: widgets there and new ones breathe', async () => {
    const there = await fixture<SpineBreath>(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
    await import('../src/define.js');
    const later = await fixture<SpineBreath>(html`<spine-breath sound="none" ramp="0"></spine-breath>`);
    for (const widget of [there, later]) {
      const time = new FakeTime();
      widget.session.follow(time);
      await widget.play();
      time.advance(4);
      await widget.updateComplete;
      expect(widget).to.be.instanceOf(OlderBreath);
      expect(widget.shadowRoot?.querySelector('.caption')?.textContent).to.equal('Breathe in');
      widget.pause();
    }
  });
});

import type { PhaseChangeEvent } from './session/events.js';
import { SpineWave } from './spine/spine-wave.js';
import { SpineBreath } from './widget/spine-breath.js';

/** Registers a tag unless somebody has: a second copy of this script warns once and leaves the first in place. */
const define = (tag: string, elementClass: CustomElementConstructor): void => {
  const registered = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!registered) customElements.define(tag, elementClass);
  else if (tag === 'spine-breath')
    console.warn(
      `<${tag}> ${registered.version ?? 'of another kind'} is defined already; ${SpineBreath.version} is left out.`,
    );
};

define('spine-wave', SpineWave);
define('spine-breath', SpineBreath);

declare global {
  interface HTMLElementTagNameMap {
    'spine-breath': SpineBreath;
    'spine-wave': SpineWave;
  }
  interface HTMLElementEventMap {
    phasechange: PhaseChangeEvent;
  }
}

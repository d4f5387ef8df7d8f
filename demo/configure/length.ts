import { limitPattern, minutesFor } from '../../src/breath/limits.js';
import { pacedStep } from '../../src/breath/paced-timeline.js';
import { parsePattern } from '../../src/breath/pattern.js';
import { longExhale } from '../../src/breath/practice.js';
import type { Minutes } from '../../src/breath/units.js';
import type { Configuration } from '../../src/embed/configuration.js';
import { ownPace } from '../../src/practices/own-pace.js';
import { vagusMenu } from '../../src/practices/vagus-menu.js';
import { writing } from '../../src/practices/writing.js';
import { catalogue, isGuidedName } from '../../src/widget/guided/catalogue.js';
import { lengthsOf, type Lengths } from '../../src/widget/guided/length.js';

/** Minutes to choose from, as the widget offers them, and those that it takes where none are chosen. */
export interface Length extends Lengths {
  readonly usual: Minutes;
}

/** The length of what is chosen. A practice that is paced keeps its own rhythm in a page that sets another one. */
export const lengthOf = ({ practice, pattern }: Configuration['attributes']): Length => {
  const guided = isGuidedName(practice) ? catalogue[practice] : undefined;
  const led = guided ?? [ownPace, vagusMenu, writing].find(({ name }) => name === practice);
  const step = guided && pacedStep(guided);
  const breathed = limitPattern(parsePattern(step?.breathe ?? pattern ?? '') ?? longExhale.pattern);
  const { min, max } = (led && lengthsOf(led)) ?? minutesFor(breathed);
  const usual = led === writing ? writing.minutes.usual : longExhale.minutes;
  return { min, max, usual: step ? step.for / 60 : usual };
};

import type { FreeName } from '../../practices/names.js';
import type { PracticeWords } from '../../translations/practices/words.js';
import type { SpineBreath } from '../spine-breath.js';
import type { Guide } from '../view.js';
import { MenuGuide } from './menu-guide.js';
import { OwnPaceGuide } from './own-pace-guide.js';
import { WritingGuide } from './writing-guide.js';

/** Who leads the practices without steps. */
export const freeGuides: Readonly<Record<FreeName, (host: SpineBreath, words: PracticeWords) => Guide>> = {
  'own-pace': (host, words) => new OwnPaceGuide(host, words),
  'vagus-menu': (host, words) => new MenuGuide(host, words),
  writing: (host, words) => new WritingGuide(host, words),
};

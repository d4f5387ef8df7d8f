/** The page that everyone is measured above. */
import { startWith } from './stage.mjs';

startWith(() => {});

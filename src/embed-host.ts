import { embedAll } from './embed/host.js';

export { embed, embedAll } from './embed/host.js';

embedAll();

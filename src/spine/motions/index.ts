export { lightOf, litOf, type Stretch } from './cues.js';
export { glowOf } from './figure.js';
export { SpineMotions } from './spine-motions.js';

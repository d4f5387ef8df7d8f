import { reader, type Command } from './protocol.js';

/** Reads what a host asks for. Not beside the other messages, as the host's own script need not carry it. */
export const readCommand = reader<Command>({ play: {}, pause: {}, seek: { time: 0 }, configure: { query: '' } });

import type { SpineBreath } from '../widget/spine-breath.js';
import { attributeNames, colourNames, readConfiguration, type Configuration } from './configuration.js';

/** The most that one address is told of on the console. */
const MOST_TOLD = 10;

/** Reads a query, and says on the console what of it is not used. */
export const configurationOf = (query: string): Configuration => {
  const { configuration, problems } = readConfiguration(new URLSearchParams(query));
  for (const { name, found, expected } of problems.slice(0, MOST_TOLD))
    console.warn(`spine-breath embed ${name}="${found}": it takes ${expected}. It is left out.`);
  return configuration;
};

/** Sets a widget to what a configuration says and the one before did not: what the person has chosen since then stays. */
export const configure = (widget: SpineBreath, next: Configuration, before?: Configuration): void => {
  for (const name of attributeNames) {
    const value = next.attributes[name];
    if (value === before?.attributes[name]) continue;
    if (value === undefined) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
  for (const name of colourNames) {
    const colour = next.colours[name];
    if (colour === undefined) widget.style.removeProperty(`--spine-breath-${name}`);
    else widget.style.setProperty(`--spine-breath-${name}`, colour);
  }
  document.documentElement.style.colorScheme = next.scheme ?? '';
};

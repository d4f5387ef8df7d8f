/** Sources are named in the code, by numbers that a reader outside the project has no list of. */
export const withoutSources = (text = '') =>
  text
    .replace(/\s*\((facts\.md )?(part [A-D]|[A-D]\d)[^)]*\)/g, '')
    .replace(/(,| of) facts\.md (part )?[A-D](\d+(\.\d+)?)?/g, '');

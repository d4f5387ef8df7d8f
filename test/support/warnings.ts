/** Keeps what is warned of in each test of the suite around, and off the console. */
export const keepWarnings = (): readonly string[] => {
  const { warn } = console;
  const warnings: string[] = [];
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warnings;
};

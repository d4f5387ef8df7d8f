/**
 * Stands in for puppeteer's coverage of scripts, which has the debugger attached and fetches the source of every script of
 * every page: that alone takes two seconds a file. The runner wants nothing but what V8 has counted.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function coverageOf(page) {
  const cdp = await page.createCDPSession();
  return {
    async startJSCoverage() {
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    },
    async stopJSCoverage() {
      const { result } = await cdp.send('Profiler.takePreciseCoverage');
      await cdp.send('Profiler.stopPreciseCoverage');
      await cdp.send('Profiler.disable');
      return result.filter(({ url }) => url).map((rawScriptCoverage) => ({ rawScriptCoverage }));
    },
  };
}

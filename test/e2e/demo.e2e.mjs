import { testPage } from './support/pages.mjs';

testPage('the demo opens and defines <spine-breath>', 'index.html', async (page) => {
  await page.evaluate(() => customElements.whenDefined('spine-breath').then(() => undefined));
  await page.waitForSelector('spine-breath');
});

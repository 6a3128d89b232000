/** Makes the pictures of the README from the built page; needs Chinese fonts. Run with `npx tsx test/browser/screenshots.ts`. */
import { mkdirSync } from 'node:fs';
import { launchChromium } from './chromium.js';
import { serve } from './staticServer.js';

const folder = 'assets/readme';

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await serve('dist');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.origin);
    await page.locator('section.docx').first().waitFor();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).waitFor();
    // A finding in the table, so that the picture shows frames, titles and the lit place.
    await page
      .getByRole('button', { name: /^在文中定位：实验室主任/ })
      .first()
      .click();
    // The light of a place just found fades away.
    await page.waitForTimeout(2000);
    await page.screenshot({ path: `${folder}/workbench.png` });
  } finally {
    await browser.close();
    server.close();
  }
}

await main();

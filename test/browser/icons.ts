/**
 * Draws the add-in's icons from `assets/icons/*.svg` in the sizes that Office asks for. `<name>-16.svg` is drawn apart, on the pixel
 * grid, because a picture made smaller is not legible at that size. Run with `npm run icons`; the pictures are kept with the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.js';

const folder = 'assets/icons';
/** Widths and heights in pixels: https://learn.microsoft.com/office/dev/add-ins/design/add-in-icons */
const sizes = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], fill: [16, 32, 80], clear: [16, 32, 80] };

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [name, widths] of Object.entries(sizes)) {
      for (const width of widths) {
        const svg = readFileSync(join(folder, width === 16 ? `${name}-16.svg` : `${name}.svg`), 'utf8');
        await page.setViewportSize({ width, height: width });
        await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${width}px }</style>${svg}`);
        writeFileSync(join(folder, `${name}-${width}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

await main();

/**
 * Pictures of the built page, to be looked at; they need Chinese fonts. `npm run screenshots` draws every view of the pane at 320 px in
 * light, dark and forced colours into `screenshots/`; `npm run screenshots -- readme` makes the pictures of the README, after a build.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeFirstRound } from '../cli/office.js';
import { Folder } from '../cli/testFolder.js';
import { launchBrowser } from './browser.js';
import { buildGallery } from './gallery/build.js';
import { sceneNames } from './gallery/names.js';
import { serve } from './staticServer.js';

const looks = {
  light: { query: '', media: { colorScheme: 'light', forcedColors: 'none' } },
  dark: { query: '&dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  contrast: { query: '&dark', media: { colorScheme: 'dark', forcedColors: 'active' } },
} as const;

async function drawViews(browser: Browser, folder: string, wanted: readonly string[]): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), 'wulou-gallery-'));
  await buildGallery(built);
  const server = await serve(built);
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
    for (const [look, { query, media }] of Object.entries(looks)) {
      mkdirSync(join(folder, look), { recursive: true });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      for (const scene of wanted.length > 0 ? wanted : sceneNames) {
        await page.goto(`${server.origin}/?scene=${scene}${query}`);
        await page.getByRole('main').waitFor();
        // What takes long says so after half a second.
        await page.waitForTimeout(scene.startsWith('working') ? 700 : 100);
        await page.screenshot({ path: join(folder, look, `${scene}.png`) });
      }
    }
  } finally {
    server.close();
    rmSync(built, { recursive: true });
  }
}

async function drawWorkbench(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await serve('dist');
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.origin);
    await page.locator('section.docx').first().waitFor();
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
    server.close();
  }
}

/** The table of many files, those of a research office's first round. */
async function drawFolder(browser: Browser, folder: string): Promise<void> {
  const files = new Folder();
  writeFirstRound(files);
  const server = await serve('dist');
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 744 } });
    await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
    await page.goto(server.origin);
    await page.locator('section.docx').first().waitFor();
    await page.getByText('更多', { exact: true }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开文件夹…' }).click();
    await (await chooser).setFiles(join(files.path, '第一轮'));
    await page.getByText(/^共 \d+ 个文件/).waitFor();
    await page.screenshot({ path: `${folder}/folder.png` });
  } finally {
    server.close();
    files.remove();
  }
}

async function main([what, ...scenes]: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    if (what === 'readme') {
      await drawWorkbench(browser, 'assets/readme');
      await drawFolder(browser, 'assets/readme');
    } else await drawViews(browser, 'screenshots', what === undefined ? scenes : [what, ...scenes]);
  } finally {
    await browser.close();
  }
}

await main(process.argv.slice(2));

import type { FileChooser, Page } from 'playwright-core';

/** Gives files to the workbench by its own button, as copies: the browser knows no places on disk. */
export async function choose(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^打开(?:文件|我的申报书)$/ })
    .first()
    .click();
  await (await chooser).setFiles(files);
}

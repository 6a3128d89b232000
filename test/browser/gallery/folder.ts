/** Names the variable that holds the folder of this test run's gallery. */
export const GALLERY = 'WULOU_GALLERY';

/** @throws Error outside of a test run */
export function galleryFolder(): string {
  const folder = process.env[GALLERY];
  if (folder === undefined) throw new Error('the gallery is built before the browser tests: prepare.ts');
  return folder;
}

/** After the browser tests: nothing of them is left lying about. */
import { rmSync } from 'node:fs';
import { ended } from './building';
import { galleryFolder } from './gallery/folder';

export default async function cleanUp(): Promise<void> {
  await ended();
  rmSync(galleryFolder(), { recursive: true });
}

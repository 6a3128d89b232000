/** After the browser tests: nothing of them is left lying about. */
import { rmSync } from 'node:fs';
import { galleryFolder } from './gallery/folder';

export default function cleanUp(): void {
  rmSync(galleryFolder(), { recursive: true });
}

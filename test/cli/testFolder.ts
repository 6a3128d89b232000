/** A folder of its own for a test. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

/** Windows lets only administrators make symbolic links, and keeps no modes: what is about them is left out there. */
export const HAS_LINKS = process.platform !== 'win32';

/** A path, or a sentence with one, as it reads on every system. */
export function posix(text: string): string {
  return text.replaceAll(sep, '/');
}

/** A new empty folder that goes when the tests are over. */
export class Folder {
  readonly path = fs.mkdtempSync(join(tmpdir(), 'wulou-test-'));

  write(name: string, content: Uint8Array | string = ''): string {
    const file = join(this.path, name);
    fs.mkdirSync(join(file, '..'), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  read(name: string): Uint8Array {
    return new Uint8Array(fs.readFileSync(join(this.path, name)));
  }

  /** All files and empty folders below, sorted. */
  list(): string[] {
    const walk = (below: string): string[] =>
      fs.readdirSync(join(this.path, below), { withFileTypes: true }).flatMap((entry) => {
        const name = join(below, entry.name);
        const inside = entry.isDirectory() ? walk(name) : [];
        return inside.length > 0 ? inside : [posix(name)];
      });
    return walk('').sort();
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

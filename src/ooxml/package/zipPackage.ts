/** Parts of a package in a zip file: decoded once, encoded back as they were, and written only when they really differ. */
import type { Codec } from '../zip/codec.js';
import { encodePart, decodePart, type PartText, plainUtf8 } from './partText.js';
import { ZipArchive } from '../zip/zip.js';

export class ZipPackage {
  private readonly archive: ZipArchive;
  private readonly decoded = new Map<string, PartText>();

  /** @throws DocumentError of the archive */
  constructor(
    private readonly source: Uint8Array,
    codec: Codec,
  ) {
    this.archive = new ZipArchive(source, codec);
  }

  names(): string[] {
    return this.archive.names().filter((name) => !name.endsWith('/'));
  }

  text(name: string): string | undefined {
    return this.decode(name)?.text;
  }

  bytes(name: string): Uint8Array | undefined {
    return this.archive.read(name);
  }

  save(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
    const real = new Map<string, Uint8Array | null>();
    for (const [name, change] of changes) {
      if (!this.isSame(name, change)) real.set(name, typeof change === 'string' ? this.encode(name, change) : change);
    }
    return real.size === 0 ? this.source.slice() : this.archive.write(real);
  }

  private isSame(name: string, change: string | Uint8Array | null): boolean {
    if (change === null) return !this.archive.has(name);
    if (typeof change === 'string') return this.text(name) === change;
    const old = this.bytes(name);
    return old !== undefined && old.length === change.length && old.every((byte, index) => byte === change[index]);
  }

  private decode(name: string): PartText | undefined {
    const known = this.decoded.get(name);
    if (known !== undefined) return known;
    const bytes = this.archive.read(name);
    if (bytes === undefined) return undefined;
    const decoded = decodePart(bytes, name);
    this.decoded.set(name, decoded);
    return decoded;
  }

  private encode(name: string, text: string): Uint8Array {
    return encodePart(text, this.decode(name)?.encoding ?? plainUtf8);
  }
}

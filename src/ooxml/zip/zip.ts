/**
 * The zip container of a package, read and written here instead of by a library, for two reasons. Entries that are not changed are
 * copied as the compressed bytes they were, headers and order included, so that they stay byte-identical by construction (and saving
 * is quick); libraries unpack and pack everything anew. And nothing is unpacked beyond fixed bounds (`bounds.ts`), whatever sizes the
 * headers claim; libraries allocate what is claimed. (De)compression itself is the library's.
 *
 * There is no bound on the ratio of packed to unpacked: an honest table of equal rows packs 60 : 1 and more, and the bounds on bytes
 * hold without it.
 */
import { DocumentError } from '../../document/error.js';
import { MAX_PART_BYTES, tooLarge } from '../bounds.js';
import type { Codec, Inflated } from './codec.js';
import { portableCodec } from './portable.js';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zipDirectory.js';
import { copiedEntry, endRecord, packedEntry, type WrittenEntry } from './zipRecords.js';

const STORED = 0;
const DEFLATED = 8;

/** RFC 1951: 258 bytes for 2 bits. */
const MAX_DEFLATE_RATIO = 1032;

export class ZipArchive {
  private readonly directory: ZipDirectory;
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  /** Reads the directory; no entry is unpacked. @throws DocumentError `zip-corrupt`, `zip-unsafe-name`, `zip-too-large`, `encrypted` */
  constructor(
    private readonly source: Uint8Array,
    private readonly codec: Codec = portableCodec,
  ) {
    this.directory = readDirectory(source);
    this.byName = new Map(this.directory.entries.map((entry) => [entry.name, entry]));
  }

  /** Names of all entries, folders (ending in `/`) included, in the order of the directory. */
  names(): string[] {
    return this.directory.entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** Unpacked bytes of an entry, checked by size and CRC-32; undefined when there is none. @throws DocumentError `zip-corrupt`, `zip-too-large` */
  read(name: string): Uint8Array | undefined {
    const entry = this.byName.get(name);
    if (entry === undefined) return undefined;
    const data = this.source.subarray(entry.dataStart, entry.dataEnd);
    const bytes = this.unpack(entry, data);
    if (this.codec.crc32(bytes) !== entry.crc) throw new DocumentError('zip-corrupt', { part: name });
    return bytes;
  }

  /**
   * The archive with some entries replaced, deleted (null) or, when they have a new name, added at its end. All others keep their
   * bytes and their order; the same changes always give the same bytes.
   */
  write(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
    const written = new Map<string, WrittenEntry>();
    for (const entry of this.inFileOrder()) {
      const change = changes.get(entry.name);
      if (change === undefined) written.set(entry.name, copiedEntry(entry, this.source));
      else if (change !== null) written.set(entry.name, this.packed(entry.name, change, entry));
    }
    for (const [name, change] of changes) {
      if (change !== null && !this.byName.has(name)) written.set(name, this.packed(name, change, null));
    }
    return assemble(written, [...this.names(), ...changes.keys()], this.directory.comment);
  }

  private unpack(entry: ZipEntry, data: Uint8Array): Uint8Array {
    if (entry.method === DEFLATED) return inflatePart(data, entry.size, entry.name, this.codec);
    if (entry.method !== STORED || data.length !== entry.size) {
      throw new DocumentError('zip-corrupt', { part: entry.name });
    }
    if (data.length > MAX_PART_BYTES) throw tooLarge('part', entry.name);
    return data;
  }

  private packed(name: string, bytes: Uint8Array, old: ZipEntry | null): WrittenEntry {
    const deflated = this.codec.deflate(bytes);
    const smaller = deflated.length < bytes.length;
    return packedEntry({
      name,
      old,
      source: this.source,
      method: smaller ? DEFLATED : STORED,
      data: smaller ? deflated : bytes,
      size: bytes.length,
      crc: this.codec.crc32(bytes),
    });
  }

  private inFileOrder(): ZipEntry[] {
    return [...this.directory.entries].sort((a, b) => a.start - b.start);
  }
}

/**
 * Unpacks the raw DEFLATE data of one entry.
 * @param stated unpacked size in bytes as the directory states it.
 * @throws DocumentError `zip-too-large` when more than `MAX_PART_BYTES` come out or are stated, `zip-corrupt` when the data is damaged
 * or does not have the stated size.
 */
function inflatePart(compressed: Uint8Array, stated: number, part: string, codec: Codec): Uint8Array {
  if (stated > MAX_PART_BYTES) throw tooLarge('part', part);
  if (stated > compressed.length * MAX_DEFLATE_RATIO) throw new DocumentError('zip-corrupt', { part });
  // No data at all unpacks to nothing, whoever unpacks it; zlib alone would miss its end.
  if (compressed.length === 0) return compressed;
  let inflated: Inflated;
  try {
    inflated = codec.inflate(compressed, stated, MAX_PART_BYTES);
  } catch (error) {
    throw new DocumentError('zip-corrupt', { part }, { cause: error });
  }
  if (inflated === 'too-long') throw tooLarge('part', part);
  if (inflated === 'other-size') throw new DocumentError('zip-corrupt', { part });
  return inflated;
}

/** Entries in the order of the map, then their directory in the order of `names` (a name may occur twice; the first counts). */
function assemble(
  written: ReadonlyMap<string, WrittenEntry>,
  names: readonly string[],
  comment: Uint8Array,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records = new Map<string, Uint8Array>();
  let length = 0;
  function append(piece: Uint8Array): void {
    pieces.push(piece);
    length += piece.length;
  }
  for (const [name, entry] of written) {
    records.set(name, entry.recordAt(length));
    entry.pieces.forEach(append);
  }
  const directoryStart = length;
  for (const name of new Set(names)) {
    const record = records.get(name);
    if (record !== undefined) append(record);
  }
  append(endRecord(records.size, directoryStart, length - directoryStart, comment));
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

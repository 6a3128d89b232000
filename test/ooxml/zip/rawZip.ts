/** Builds zip files byte by byte, each field free to lie. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/ooxml/zip/crc32.js';

export interface RawEntry {
  readonly name: string | Uint8Array;
  /** Unpacked content; deflated unless `method` is 0. */
  readonly content?: string | Uint8Array;
  /** Compressed bytes as they are, instead of those of `content`. */
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Flags of the local header, where they differ. */
  readonly localFlags?: number;
  readonly localName?: string;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly localSize?: number;
  readonly time?: number;
  readonly date?: number;
  /** Extra fields as whole records. */
  readonly localExtra?: Uint8Array;
  readonly centralExtra?: Uint8Array;
  readonly comment?: string;
  /** Bytes between the data and the next entry: a data descriptor, padding. */
  readonly after?: Uint8Array;
  /** Offset of the local header as the directory states it. */
  readonly offset?: number;
}

export interface RawEnd {
  readonly comment?: string;
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly directorySize?: number;
  /** Bytes between the directory and the end record, e.g. zip64 records, given where the directory starts and its size. */
  readonly before?: (start: number, size: number) => Uint8Array;
  readonly prefix?: Uint8Array;
  /** Order of the entries in the directory, by index. */
  readonly order?: readonly number[];
}

const encoder = new TextEncoder();

export function bytesOf(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? encoder.encode(value) : value;
}

/** Little-endian fields: [value, width in bytes]. */
export function fields(...values: readonly (readonly [number, 2 | 4 | 8])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, width]) =>
      Array.from({ length: width }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256),
    ),
  );
}

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
}

function dataOf(entry: RawEntry): Uint8Array {
  const content = bytesOf(entry.content ?? '');
  return entry.data ?? ((entry.method ?? 8) === 8 ? deflateSync(content) : content);
}

function shared(entry: RawEntry, flags: number, size: number): Uint8Array {
  const content = bytesOf(entry.content ?? '');
  return fields(
    [20, 2],
    [flags, 2],
    [entry.method ?? 8, 2],
    [entry.time ?? 0x6000, 2],
    [entry.date ?? 0x5555, 2],
    [entry.crc ?? crc32(content), 4],
    [entry.compressedSize ?? dataOf(entry).length, 4],
    [size, 4],
  );
}

function local(entry: RawEntry): Uint8Array {
  const name = bytesOf(entry.localName ?? entry.name);
  const extra = entry.localExtra ?? new Uint8Array(0);
  const size = entry.localSize ?? entry.size ?? bytesOf(entry.content ?? '').length;
  return concat(
    fields([0x04034b50, 4]),
    shared(entry, entry.localFlags ?? entry.flags ?? 0, size),
    fields([name.length, 2], [extra.length, 2]),
    name,
    extra,
    dataOf(entry),
    entry.after ?? new Uint8Array(0),
  );
}

function central(entry: RawEntry, offset: number): Uint8Array {
  const name = bytesOf(entry.name);
  const extra = entry.centralExtra ?? new Uint8Array(0);
  const comment = bytesOf(entry.comment ?? '');
  return concat(
    fields([0x02014b50, 4], [45, 2]),
    shared(entry, entry.flags ?? 0, entry.size ?? bytesOf(entry.content ?? '').length),
    fields([name.length, 2], [extra.length, 2], [comment.length, 2], [0, 2], [1, 2], [0x20, 4]),
    fields([entry.offset ?? offset, 4]),
    name,
    extra,
    comment,
  );
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const pieces = [end.prefix ?? new Uint8Array(0), ...entries.map(local)];
  const offsets = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, piece) => sum + piece.length, 0));
  const body = concat(...pieces);
  const records = entries.map((entry, index) => central(entry, offsets[index + 1] ?? 0));
  const directory = concat(
    ...(end.order ?? records.map((_, index) => index)).map((index) => records[index] ?? new Uint8Array(0)),
  );
  const count = end.count ?? entries.length;
  const comment = bytesOf(end.comment ?? '');
  return concat(
    body,
    directory,
    end.before?.(body.length, directory.length) ?? new Uint8Array(0),
    fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2]),
    fields([end.directorySize ?? directory.length, 4], [end.directoryOffset ?? body.length, 4], [comment.length, 2]),
    comment,
  );
}

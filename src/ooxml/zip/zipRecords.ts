/** Records of a written zip file: entries copied as they are, entries packed anew, and the end record (APPNOTE 4.3.7 to 4.3.16). */
import { isUnsafeName } from './zipNames.js';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  FLAG_DESCRIPTOR,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  ZIP64_EXTRA,
  type ZipEntry,
} from './zipDirectory.js';

/** Version 2.0: DEFLATE and folders. */
const VERSION = 20;
const FLAG_UTF8 = 1 << 11;
/** 1 January 1980, the first day zip can write: a fixed time, so that equal documents are equal files. */
const FIRST_DAY = (1 << 5) | 1;

export interface WrittenEntry {
  /** Local header and data. */
  readonly pieces: readonly Uint8Array[];
  /** Its record in the central directory when it starts at this offset of the file. */
  recordAt(offset: number): Uint8Array;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An entry as it was; only its offset in the directory changes. */
export function copiedEntry(entry: ZipEntry, source: Uint8Array): WrittenEntry {
  return {
    pieces: [source.subarray(entry.start, entry.end)],
    recordAt(offset) {
      const record = entry.record.slice();
      if (entry.offsetWide) viewOf(record).setBigUint64(entry.offsetAt, BigInt(offset), true);
      else viewOf(record).setUint32(entry.offsetAt, offset, true);
      return record;
    },
  };
}

/** What both headers of an entry say alike. */
interface Header {
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly name: Uint8Array;
  /** Extra fields of the local header and of the directory record. */
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
  /** Version made by, internal and external attributes. */
  readonly madeBy: number;
  readonly internal: number;
  readonly external: number;
}

function newHeader(name: string): Header {
  if (isUnsafeName(name)) throw new RangeError(`unsafe name for a new part: ${name}`);
  const none = new Uint8Array(0);
  const bytes = new TextEncoder().encode(name);
  const flags = bytes.length === name.length ? 0 : FLAG_UTF8;
  const plain = { localExtra: none, centralExtra: none, comment: none, madeBy: VERSION, internal: 0, external: 0 };
  return { flags, time: 0, date: FIRST_DAY, name: bytes, ...plain };
}

/** Everything the old entry said apart from its sizes, checksum and method. */
function keptHeader(entry: ZipEntry, source: Uint8Array): Header {
  const { record } = entry;
  const central = viewOf(record);
  const local = viewOf(source.subarray(entry.start, entry.end));
  const nameEnd = CENTRAL_SIZE + central.getUint16(28, true);
  const extraEnd = nameEnd + central.getUint16(30, true);
  const localExtraStart = entry.start + LOCAL_SIZE + local.getUint16(26, true);
  return {
    flags: central.getUint16(8, true) & ~FLAG_DESCRIPTOR,
    time: central.getUint16(12, true),
    date: central.getUint16(14, true),
    name: record.subarray(CENTRAL_SIZE, nameEnd),
    localExtra: withoutZip64(source.subarray(localExtraStart, entry.dataStart)),
    centralExtra: withoutZip64(record.subarray(nameEnd, extraEnd)),
    comment: record.subarray(extraEnd),
    madeBy: central.getUint16(4, true),
    internal: central.getUint16(36, true),
    external: central.getUint32(38, true),
  };
}

/** Extra fields without the zip64 one, whose sizes would be the old ones; the new sizes fit the plain fields. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      return Uint8Array.from([...extra.subarray(0, at), ...withoutZip64(extra.subarray(next))]);
    }
    at = next;
  }
  return extra;
}

export interface PackedData {
  readonly name: string;
  /** The entry it replaces, in `source`; null for a new one. */
  readonly old: ZipEntry | null;
  readonly source: Uint8Array;
  readonly method: number;
  readonly data: Uint8Array;
  /** Unpacked size in bytes. */
  readonly size: number;
  readonly crc: number;
}

export function packedEntry(packed: PackedData): WrittenEntry {
  const header = packed.old === null ? newHeader(packed.name) : keptHeader(packed.old, packed.source);
  return {
    pieces: [localRecord(header, packed), packed.data],
    recordAt: (offset) => centralRecord(header, packed, offset),
  };
}

/** The fields from `version needed` to the length of the name, the same in both records. */
function writeShared(view: DataView, at: number, header: Header, packed: PackedData): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, header.flags, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 6, header.time, true);
  view.setUint16(at + 8, header.date, true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, packed.data.length, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, header.name.length, true);
}

function localRecord(header: Header, packed: PackedData): Uint8Array {
  const bytes = new Uint8Array(LOCAL_SIZE + header.name.length + header.localExtra.length);
  const view = viewOf(bytes);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  writeShared(view, 4, header, packed);
  view.setUint16(28, header.localExtra.length, true);
  bytes.set(header.name, LOCAL_SIZE);
  bytes.set(header.localExtra, LOCAL_SIZE + header.name.length);
  return bytes;
}

function centralRecord(header: Header, packed: PackedData, offset: number): Uint8Array {
  const { name, centralExtra, comment } = header;
  const bytes = new Uint8Array(CENTRAL_SIZE + name.length + centralExtra.length + comment.length);
  const view = viewOf(bytes);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, header.madeBy, true);
  writeShared(view, 6, header, packed);
  view.setUint16(30, centralExtra.length, true);
  view.setUint16(32, comment.length, true);
  view.setUint16(36, header.internal, true);
  view.setUint32(38, header.external, true);
  view.setUint32(42, offset, true);
  bytes.set(name, CENTRAL_SIZE);
  bytes.set(centralExtra, CENTRAL_SIZE + name.length);
  bytes.set(comment, CENTRAL_SIZE + name.length + centralExtra.length);
  return bytes;
}

/** @param count entries. @param offset and size of the directory in bytes; all fit, since files and entries are bounded. */
export function endRecord(count: number, offset: number, size: number, comment: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(END_SIZE + comment.length);
  const view = viewOf(bytes);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  bytes.set(comment, END_SIZE);
  return bytes;
}

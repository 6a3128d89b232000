/**
 * The central directory of a zip file: what entries there are and where their bytes lie. Layout: PKWARE APPNOTE 6.3.10, sections
 * 4.3.7 (local header), 4.3.12 (central directory), 4.3.14 to 4.3.16 (end records), 4.5.3 (zip64 extra field).
 */
import { DocumentError } from '../../document/error.js';
import { MAX_ENTRIES, MAX_TOTAL_BYTES, tooLarge } from '../bounds.js';
import { entryName, isUnsafeName } from './zipNames.js';

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const ZIP64_EXTRA = 0x0001;

export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
const ZIP64_LOCATOR_SIZE = 20;
const MAX_COMMENT = 0xffff;
/** Value of a 32-bit field whose real value stands in the zip64 extra field. */
const IN_EXTRA = 0xffffffff;

const FLAG_ENCRYPTED = 1;
export const FLAG_DESCRIPTOR = 1 << 3;
const FLAG_STRONG_ENCRYPTION = 1 << 6;
const METHOD_AES = 99;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others can be copied but not read. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked size in bytes as stated. */
  readonly size: number;
  /** The whole record of the central directory. */
  readonly record: Uint8Array;
  /** Where in the record the offset of the local header stands, and whether in 8 bytes (zip64) instead of 4. */
  readonly offsetAt: number;
  readonly offsetWide: boolean;
  /** Local header, data and whatever follows up to the next entry (data descriptor, padding): the bytes from `start` to `end`. */
  readonly start: number;
  readonly end: number;
  /** Compressed data. */
  readonly dataStart: number;
  readonly dataEnd: number;
}

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/** Bytes with bounded little-endian reads. */
class Cursor {
  private readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u16(at: number): number {
    return this.inside(at, 2) ? this.view.getUint16(at, true) : corrupt();
  }
  u32(at: number): number {
    return this.inside(at, 4) ? this.view.getUint32(at, true) : corrupt();
  }
  /** Beyond 2^53 the value is rounded; it lies far outside any file then. */
  u64(at: number): number {
    return this.inside(at, 8) ? Number(this.view.getBigUint64(at, true)) : corrupt();
  }
  slice(start: number, end: number): Uint8Array {
    return start <= end && this.inside(start, end - start) ? this.bytes.subarray(start, end) : corrupt();
  }
  private inside(at: number, length: number): boolean {
    return at >= 0 && at + length <= this.bytes.length;
  }
}

function corrupt(part?: string): never {
  throw new DocumentError('zip-corrupt', part === undefined ? {} : { part });
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly comment: Uint8Array;
}

/** @throws DocumentError `zip-corrupt`, `zip-unsafe-name`, `zip-too-large`, `encrypted` */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const cursor = new Cursor(bytes);
  const end = readEnd(cursor);
  if (end.count > MAX_ENTRIES) {
    throw tooLarge('entries');
  }
  const records: CentralRecord[] = [];
  let at = end.offset;
  while (records.length < end.count) {
    const record = readCentral(cursor, at);
    records.push(record);
    at += record.record.length;
  }
  if (at !== end.offset + end.size) corrupt();
  checkNames(records);
  checkTotal(records);
  return { entries: placed(cursor, records, end.offset), comment: end.comment };
}

/** The end record is searched from the end, since a comment of any content may follow it; bytes appended by a download are let pass. */
function readEnd(cursor: Cursor): End {
  const length = cursor.bytes.length;
  for (let at = length - END_SIZE; at >= Math.max(0, length - END_SIZE - MAX_COMMENT); at -= 1) {
    if (cursor.u32(at) !== END_SIGNATURE) continue;
    const commentEnd = at + END_SIZE + cursor.u16(at + 20);
    if (commentEnd > length) continue;
    const end = { ...endNumbers(cursor, at), comment: cursor.slice(at + END_SIZE, commentEnd) };
    if (end.offset + end.size > at) corrupt();
    return end;
  }
  return corrupt();
}

function endNumbers(cursor: Cursor, at: number): Omit<End, 'comment'> {
  const disks = [cursor.u16(at + 4), cursor.u16(at + 6)];
  const numbers = { count: cursor.u16(at + 10), size: cursor.u32(at + 12), offset: cursor.u32(at + 16) };
  const locator = at - ZIP64_LOCATOR_SIZE;
  if (locator >= 0 && cursor.u32(locator) === ZIP64_LOCATOR_SIGNATURE) {
    const wide = cursor.u64(locator + 8);
    if (cursor.u32(wide) !== ZIP64_END_SIGNATURE) corrupt();
    return {
      count: numbers.count === 0xffff ? cursor.u64(wide + 32) : numbers.count,
      size: numbers.size === IN_EXTRA ? cursor.u64(wide + 40) : numbers.size,
      offset: numbers.offset === IN_EXTRA ? cursor.u64(wide + 48) : numbers.offset,
    };
  }
  // A package in several volumes cannot be read from one of them.
  if (disks.some((disk) => disk !== 0) || cursor.u16(at + 8) !== numbers.count) corrupt();
  return numbers;
}

interface CentralRecord {
  readonly record: Uint8Array;
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly offsetAt: number;
  readonly offsetWide: boolean;
}

function readCentral(cursor: Cursor, at: number): CentralRecord {
  if (cursor.u32(at) !== CENTRAL_SIGNATURE) corrupt();
  const flags = cursor.u16(at + 8);
  const method = cursor.u16(at + 10);
  const nameEnd = at + CENTRAL_SIZE + cursor.u16(at + 28);
  const extraEnd = nameEnd + cursor.u16(at + 30);
  const record = cursor.slice(at, extraEnd + cursor.u16(at + 32));
  const nameBytes = cursor.slice(at + CENTRAL_SIZE, nameEnd);
  const name = entryName(nameBytes, flags);
  if ((flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION)) !== 0 || method === METHOD_AES) {
    throw new DocumentError('encrypted', { part: name });
  }
  const sizes = readSizes(cursor, at, nameEnd, extraEnd);
  return { record, name, nameBytes, method, crc: cursor.u32(at + 16), ...sizes };
}

type Sizes = Pick<CentralRecord, 'compressedSize' | 'size' | 'offset' | 'offsetAt' | 'offsetWide'>;

/** The three numbers, each from the record or, when it is all ones there, from the zip64 extra field, which holds only those. */
function readSizes(cursor: Cursor, at: number, extraStart: number, extraEnd: number): Sizes {
  let wide = findExtra(cursor, extraStart, extraEnd, ZIP64_EXTRA);
  function number(field: number): number {
    const narrow = cursor.u32(at + field);
    if (narrow !== IN_EXTRA || wide === null) return narrow;
    wide += 8;
    return cursor.u64(wide - 8);
  }
  const size = number(24);
  const compressedSize = number(20);
  const wideBefore: number | null = wide;
  const offset = number(42);
  const offsetWide = wideBefore !== null && wide !== wideBefore;
  return { size, compressedSize, offset, offsetAt: offsetWide ? wideBefore - at : 42, offsetWide };
}

/** Offset of the data of an extra field; null without it. */
function findExtra(cursor: Cursor, start: number, end: number, id: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + cursor.u16(at + 2)) {
    if (cursor.u16(at) === id) return at + 4;
  }
  return null;
}

/** Part names are equivalent when they differ in case alone (ECMA-376-2, 6.2.2.3): two such entries are one part said twice. */
function checkNames(records: readonly CentralRecord[]): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    const key = name.toLowerCase();
    if (isUnsafeName(name)) throw new DocumentError('zip-unsafe-name', { part: name });
    if (seen.has(key)) throw new DocumentError('zip-unsafe-name', { part: name, found: 'repeated' });
    seen.add(key);
  }
}

function checkTotal(records: readonly CentralRecord[]): void {
  const total = records.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_TOTAL_BYTES) throw tooLarge('total');
}

/** Finds the bytes of every entry by its local header; entries may not share any. */
function placed(cursor: Cursor, records: readonly CentralRecord[], directoryStart: number): ZipEntry[] {
  const starts = records.map(({ offset }) => offset).sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directoryStart]));
  if (next.size !== records.length) corrupt();
  return records.map((record) => {
    const { name, method, crc, size, offset: start, offsetAt, offsetWide } = record;
    const dataStart = checkLocal(cursor, record);
    const dataEnd = dataStart + record.compressedSize;
    const end = next.get(start) ?? directoryStart;
    if (dataEnd > end) corrupt(name);
    return { name, method, crc, size, record: record.record, offsetAt, offsetWide, start, end, dataStart, dataEnd };
  });
}

/** The local header must say the same as the directory: readers that trust different ones must not see different documents. */
function checkLocal(cursor: Cursor, entry: CentralRecord): number {
  const { offset: at, name } = entry;
  if (cursor.u32(at) !== LOCAL_SIGNATURE) corrupt(name);
  const flags = cursor.u16(at + 6);
  const nameEnd = at + LOCAL_SIZE + cursor.u16(at + 26);
  const localName = cursor.slice(at + LOCAL_SIZE, nameEnd);
  if (cursor.u16(at + 8) !== entry.method || (flags & FLAG_ENCRYPTED) !== 0) corrupt(name);
  if (localName.length !== entry.nameBytes.length || localName.some((byte, i) => byte !== entry.nameBytes[i])) {
    corrupt(name);
  }
  if ((flags & FLAG_DESCRIPTOR) === 0) {
    const same = (field: number, value: number): boolean => [value, IN_EXTRA].includes(cursor.u32(at + field));
    if (!same(18, entry.compressedSize) || !same(22, entry.size)) corrupt(name);
  }
  return nameEnd + cursor.u16(at + 28);
}

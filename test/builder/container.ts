/** Files at the byte level: zips written by hand, so that sizes and names can lie, and compound (OLE2) files. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface HandEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Unpacked size that the headers state; the true one when absent. */
  readonly claims?: number;
  /** CRC-32 that the headers state; the true one when absent. */
  readonly crc?: number;
  /** Sizes stand behind the data and not before it, as streaming programs write. */
  readonly streamed?: boolean;
  /** Bit 0 of the flags: traditional encryption. */
  readonly encrypted?: boolean;
  /** 0 stored, 8 deflated; others, such as 12 for bzip2, are unknown to readers of .docx. */
  readonly method?: number;
  /** Already deflated bytes; `bytes` is then only measured. */
  readonly packed?: Uint8Array;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Little-endian numbers, each with its width in bytes. */
function fields(...pairs: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const out = new Uint8Array(pairs.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [value, width] of pairs) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return out;
}

/** A zip file (PKWARE APPNOTE 4.3) with headers as the entries say. */
export function handZip(entries: readonly HandEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const method = entry.method ?? 8;
    const data =
      entry.packed ?? (method === 0 ? entry.bytes : deflateRawSync(entry.bytes, { level: constants.Z_BEST_SPEED }));
    const size = entry.claims ?? entry.bytes.length;
    const crc = entry.crc ?? crc32(entry.bytes);
    const flags = (entry.encrypted === true ? 1 : 0) | (entry.streamed === true ? 8 : 0) | 0x800;
    const before = entry.streamed === true ? [0, 0, 0] : [crc, data.length, size];
    const common = (sizes: readonly number[]): Uint8Array =>
      fields(
        [20, 2],
        [flags, 2],
        [method, 2],
        [0x4000, 2],
        [0x5629, 2],
        [sizes[0] ?? 0, 4],
        [sizes[1] ?? 0, 4],
        [sizes[2] ?? 0, 4],
        [name.length, 2],
        [0, 2],
      );
    const local = joined([fields([0x04034b50, 4]), common(before), name, data]);
    const descriptor =
      entry.streamed === true ? fields([0x08074b50, 4], [crc, 4], [data.length, 4], [size, 4]) : new Uint8Array();
    directory.push(
      joined([
        fields([0x02014b50, 4], [20, 2]),
        common([crc, data.length, size]),
        fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        name,
      ]),
    );
    chunks.push(local, descriptor);
    offset += local.length + descriptor.length;
  }
  const central = joined(directory);
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...chunks, central, end]);
}

const SECTOR = 512;

/** A compound file [MS-CFB] of three sectors with these streams in its directory, all empty. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(SECTOR * 3);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : 0xffffffff, true);
  const fat = SECTOR;
  for (let index = 0; index < 128; index += 1) view.setUint32(fat + index * 4, 0xffffffff, true);
  view.setUint32(fat, 0xfffffffd, true);
  view.setUint32(fat + 4, 0xfffffffe, true);
  const names = ['Root Entry', ...streams].slice(0, 4);
  names.forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    Array.from(name).forEach((character, place) => view.setUint16(at + place * 2, character.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint8(at + 67, 1);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, index > 0 && index < names.length - 1 ? index + 1 : 0xffffffff, true);
    view.setUint32(at + 76, index === 0 && names.length > 1 ? 1 : 0xffffffff, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  });
  return file;
}

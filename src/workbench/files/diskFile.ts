/** One file on disk: whether it is still the one that was read, and writing it as a whole or not at all. */

/** Tells a state of a file from a later one without reading it. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

export function stampOf({ lastModified, size }: File): FileStamp {
  return { modified: lastModified, size };
}

export function isSameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  return a !== null && b !== null && a.modified === b.modified && a.size === b.size;
}

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

export function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/**
 * Puts these bytes in place of the file and reads them back. The browser writes beside the file and puts the new one in its place only when it is
 * closed, so that what fails before leaves the old one whole.
 * @returns the stamp of what was written
 * @throws DOMException when the person or another program does not let it be written; Error when something else stands there afterwards
 */
export async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<FileStamp> {
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes.slice());
  } catch (error) {
    // The first failure is the one to tell.
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
  const written = await handle.getFile();
  if (!areSameBytes(await bytesOf(written), bytes)) throw new Error(`${handle.name}: other bytes than written`);
  return stampOf(written);
}

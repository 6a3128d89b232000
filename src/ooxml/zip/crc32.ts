/** CRC-32 of zip (APPNOTE 4.4.7, polynomial 0xEDB88320), four bytes at a step: twice as fast as one, which shows on large parts. */

function table(): Int32Array {
  const first = new Int32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[index] = value;
  }
  return first;
}

/** The table of one step further: what a byte does once another zero byte has passed. */
function after(previous: Int32Array, first: Int32Array): Int32Array {
  return previous.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0));
}

const step1 = table();
const step2 = after(step1, step1);
const step3 = after(step2, step1);
const step4 = after(step3, step1);

export function crc32(bytes: Uint8Array): number {
  // Indexes stay inside the tables and the bytes, so that no `??` below ever takes its right side.
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (step4[crc & 0xff] ?? 0) ^
      (step3[(crc >>> 8) & 0xff] ?? 0) ^
      (step2[(crc >>> 16) & 0xff] ?? 0) ^
      (step1[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (step1[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Base64 as flat OPC holds it: lines of 76 characters (RFC 2045, 6.8). Written with what browsers and Node both have. */

const LINE = 76;
/** Arguments of one call of `fromCharCode`. */
const BLOCK = 8192;

/** Null when the text is no base64; white space is passed over. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += BLOCK) binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(binary).replace(new RegExp(`(.{${LINE}})(?=.)`, 'g'), '$1\r\n');
}

/** Names of zip entries: how their bytes read, and which of them no program should follow. */

/** Flag bit 11: the name is UTF-8 (APPNOTE 4.4.4, appendix D). */
const FLAG_UTF8 = 1 << 11;

/** Upper half of IBM code page 437, the encoding of names without that flag. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * Some programs write folders as Windows does (`word\\document.xml`), and Office opens that: it reads as “/”. The bytes stay as they are.
 */
export function entryName(bytes: Uint8Array, flags: number): string {
  return decodedName(bytes, flags).replaceAll('\\', '/');
}

/** Names that are no UTF-8 although the flag says so are read by code page 437 too, which gives every name a different reading. */
function decodedName(bytes: Uint8Array, flags: number): string {
  if ((flags & FLAG_UTF8) !== 0) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Read below.
    }
  }
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437.charAt(byte - 0x80))).join('');
}

/** Absolute, with a drive letter, out of its folder, or with a character that another program takes for the end or a folder. */
export function isUnsafeName(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\\') ||
    name.includes('\0') ||
    name.split('/').includes('..')
  );
}

/** Tells whether a text is still the same without keeping the text itself. Not for secrets: it is no cryptographic digest. */

const PRIME = 0x01000193;

/** FNV-1a (draft-eastlake-fnv) over UTF-16 units, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** 16 hexadecimal digits; equal texts have equal fingerprints, different ones all but never. */
export function fingerprint(text: string): string {
  const halves = [fnv(text, 0x811c9dc5), fnv(`${text.length} ${text}`, 0x9747b28c)];
  return halves.map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** `mc:AlternateContent` (ECMA-376 Part 3): one of several spellings of the same thing, to be read once. */
import type { XmlReader } from './xmlReader.js';
import { usualPrefix } from './xmlNames.js';

/** Namespaces of which this reader understands what matters: text, text boxes, pictures. */
const understood = new Set(
  'w w10 w14 w15 w16 w16cid w16cex w16sdtdh w16se wne wp wp14 wpc wpg wpi wps a a14 pic c dgm m v o r'.split(' '),
);

/** Reads the open token to its end; `read` gets the depth of the first choice that can be understood, else of the fallback. */
export function readAlternative(xml: XmlReader, read: (depth: number) => void): void {
  const depth = xml.depth;
  let chosen = false;
  while (xml.nextChild(depth)) {
    const fits = xml.name === 'mc:Fallback' || (xml.name === 'mc:Choice' && understands(xml));
    if (chosen || !fits) continue;
    chosen = true;
    read(xml.depth);
  }
}

function understands(xml: XmlReader): boolean {
  const required = (xml.attribute('Requires') ?? '').trim().split(/\s+/);
  return required.every((prefix) => understood.has(usualPrefix(xml.namespaceOf(prefix) ?? '') ?? ''));
}

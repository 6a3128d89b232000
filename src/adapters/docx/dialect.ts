/** How the source spells names of WordprocessingML, so that what is inserted reads as part of it. */
import type { Story } from '../../ooxml/story/story.js';
import { escapeAttribute } from '../../ooxml/xml/xmlText.js';
import { XmlReader } from '../../ooxml/xml/xmlReader.js';

const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

export interface Dialect {
  /** Of WordprocessingML, transitional or strict. */
  readonly namespace: string;
  /** Prefix for WordprocessingML names in inserted markup. */
  readonly w: string;
  /** Declaration an inserted element needs before its attributes; '' when the source declares the prefix. */
  readonly declareW: string;
  /** The same for the elements of Word 2012, always under the prefix `w15`. */
  readonly declareW15: string;
}

/**
 * Names without prefix occur where the namespace is the default one; attributes need a prefix even there, so that inserted elements
 * bring their own.
 */
export function dialectOf(story: Pick<Story, 'source' | 'part' | 'prefix'>): Dialect {
  const reader = new XmlReader(story.source, story.part);
  reader.next();
  const namespace = reader.namespaceOf(story.prefix) ?? '';
  const w = story.prefix === '' ? 'w' : story.prefix;
  return {
    namespace,
    w,
    declareW: reader.namespaceOf(w) === namespace ? '' : ` xmlns:${w}="${escapeAttribute(namespace)}"`,
    declareW15: reader.namespaceOf('w15') === W15 ? '' : ` xmlns:w15="${W15}"`,
  };
}

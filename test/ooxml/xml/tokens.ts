/** What the tokenizer says of a text, in short. */
import { DocumentError } from '../../../src/document/error.js';
import { XmlReader } from '../../../src/ooxml/xml/xmlReader.js';

/** All tokens in short form; adjacent texts joined, as a comment between them does not divide the text. */
export function read(source: string): string[] {
  const reader = new XmlReader(source, 'part.xml');
  const out: string[] = [];
  let text: string | null = null;
  for (;;) {
    const token = reader.next();
    if (token === 'text') {
      text = (text ?? '') + reader.text();
      continue;
    }
    if (text !== null && text !== '') out.push(`"${text}"`);
    text = null;
    if (token === 'end') return out;
    const attributes = reader.attributes().map((name) => ` ${name}=${reader.attribute(name) ?? ''}`);
    out.push(token === 'open' ? `<${reader.name}${attributes.join('')}>` : `</${reader.name}>`);
  }
}

/** The code of the refusal, 'accepted' without one. */
export function outcome(source: string): string {
  try {
    read(source);
    return 'accepted';
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}

/** Placeholders: what an empty control shows (ECMA-376-1, 17.5.2.25 and 17.5.2.39). */
import { placeholderNameOf, setPlaceholderName, setShowsPlaceholder, showsPlaceholder } from './control.js';
import { insertText, replaceContent } from './edit.js';
import type { OpenDocument } from './openDocument.js';
import { element } from './parse.js';
import { contentOf } from './place.js';
import type { LiveRange } from './range.js';
import { markProperties } from './runs.js';
import { paragraphsIn } from './story.js';
import { type XmlElement, encode } from './tree.js';

/** Shown by a control that names Word's own placeholder, in Chinese Word. */
const DEFAULT_PLACEHOLDER = '单击或点击此处输入文字。';
export const DEFAULT_PLACEHOLDER_NAME = 'DefaultPlaceholder_-1854013440';
/** Shown by a control that names none (17.5.2.25). */
const NO_PLACEHOLDER = '\u00a0'.repeat(5);

const GLOSSARY_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml';

/** Text of the building block a control names as its placeholder. */
export function placeholderOf(document: OpenDocument, control: XmlElement): string {
  const name = placeholderNameOf(control);
  if (name === null) return NO_PLACEHOLDER;
  const body = blocks(document)
    .find((part) => part.down('w:docPartPr', 'w:name')?.attribute('w:val') === name)
    ?.first('w:docPartBody');
  if (!body) {
    return showsPlaceholder(control)
      ? shown(document, control)
      : (document.seenPlaceholders.get(name) ?? DEFAULT_PLACEHOLDER);
  }
  return paragraphsIn(body)
    .map(({ text }) => text)
    .join('');
}

function shown(document: OpenDocument, control: XmlElement): string {
  const { start, end } = contentOf(document, control);
  return document.textOf(start.paragraph, start.offset, start.paragraph === end.paragraph ? end.offset : undefined);
}

function blocks(document: OpenDocument): XmlElement[] {
  return document.docx.related('glossaryDocument')?.first('w:docParts')?.elements('w:docPart') ?? [];
}

/** Makes a text the placeholder of a control; the text is kept as a building block of the document. '' leaves it without. */
export function setPlaceholder(document: OpenDocument, control: XmlElement, text: string): void {
  const blank = showsPlaceholder(control) || isEmpty(document, control);
  setPlaceholderName(control, text === '' ? null : addBlock(document, text));
  if (blank) showPlaceholder(document, control);
}

function addBlock(document: OpenDocument, text: string): string {
  const { docx } = document;
  if (docx.related('glossaryDocument') === null) {
    const folder = docx.mainPart.slice(0, docx.mainPart.lastIndexOf('/') + 1);
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const source = `<w:glossaryDocument xmlns:w="${namespace}"><w:docParts></w:docParts></w:glossaryDocument>`;
    docx.add(`${folder}glossary/document.xml`, 'glossaryDocument', GLOSSARY_TYPE, source);
  }
  const parts = docx.related('glossaryDocument')?.first('w:docParts');
  if (!parts) throw new Error('a glossary has parts');
  const name = (0xa0000000 + parts.elements().length).toString(16).toUpperCase().padStart(32, '0');
  const type = '<w:docPartPr><w:name w:val="' + name + '"/><w:types><w:type w:val="bbPlcHdr"/></w:types></w:docPartPr>';
  const run = `<w:r><w:t xml:space="preserve">${encode(text)}</w:t></w:r>`;
  parts.append(element(parts, `<w:docPart>${type}<w:docPartBody><w:p>${run}</w:p></w:docPartBody></w:docPart>`));
  return name;
}

export function isEmpty(document: OpenDocument, control: XmlElement): boolean {
  const { start, end } = contentOf(document, control);
  return start.paragraph === end.paragraph && document.textOf(start.paragraph, start.offset, end.offset) === '';
}

/** Whatever the control holds gives way to its placeholder, in the style Word has for that. */
export function showPlaceholder(document: OpenDocument, control: XmlElement): void {
  const text = placeholderOf(document, control);
  document.untracked(() => replaceContent(document, control, text, placeholderLook(document, control)));
  setShowsPlaceholder(control, true);
}

function placeholderLook(document: OpenDocument, control: XmlElement): XmlElement {
  const style = document.docx
    .related('styles')
    ?.elements('w:style')
    .find((one) => one.first('w:name')?.attribute('w:val')?.toLowerCase() === 'placeholder text')
    ?.attribute('w:styleId');
  const look = style ? `<w:rStyle w:val="${style}"/>` : '<w:color w:val="808080"/>';
  return element(control, `<w:rPr>${look}</w:rPr>`);
}

/** Text takes the place of a showing placeholder, with the look the control asks for, else that of the paragraph's mark. */
export function fillPlaceholder(document: OpenDocument, control: XmlElement, text: string): LiveRange {
  const { paragraph } = contentOf(document, control).start;
  const plain = control.down('w:sdtPr', 'w:rPr') ?? markProperties(paragraph) ?? element(control, '<w:rPr></w:rPr>');
  const name = placeholderNameOf(control);
  if (name !== null) document.seenPlaceholders.set(name, shown(document, control));
  const look = document.switches.keepsPlaceholderStyle ? placeholderLook(document, control) : plain;
  setShowsPlaceholder(control, false);
  const { start } = document.untracked(() => replaceContent(document, control, '', null));
  return document.live(start, insertText(document, start, text, look));
}

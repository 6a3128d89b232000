/**
 * What getOoxml gives: a flat OPC package with a main part of its own and the parts it relates to
 * (https://learn.microsoft.com/office/dev/add-ins/word/create-better-add-ins-for-word-with-office-open-xml).
 */
import { relationshipsPart } from './docx.js';
import type { OpenDocument } from './openDocument.js';
import type { LiveRange } from './range.js';
import { lengthOf } from './story.js';
import { type XmlElement, encodeAttribute } from './tree.js';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The whole body. */
export function bodyOoxml(document: OpenDocument): string {
  const { closingParagraph, ooxmlRewritten } = document.switches;
  let xml = withoutDeclaration(document.xml);
  if (closingParagraph)
    xml = xml.replace(/(?=<w:sectPr(?:(?!<w:sectPr)[^])*(?:<\/w:sectPr>|\/>)<\/w:body>)|(?=<\/w:body>)/, '<w:p/>');
  return flatOpc(document, ooxmlRewritten ? rewritten(xml, document.round) : xml);
}

/** As a program that keeps no source: each time other ids, and runs cut elsewhere. */
function rewritten(xml: string, round: number): string {
  return xml
    .replace(/(<w:sdtPr>(?:(?!<\/w:sdtPr>)[^])*?<w:id w:val=")(-?\d+)/g, (_, before: string, id: string) => {
      return `${before}${(Number(id) % 1_000_000_000) + round * 7919 + 1}`;
    })
    .replace(/<w:p>/g, `<w:p w:rsidR="00${(0xa00000 + round).toString(16).toUpperCase()}">`)
    .replace(CUTTABLE, (_, properties: string | undefined, text: string) => {
      const at = 1 + (round % (text.length - 1));
      const run = (part: string): string => `<w:r>${properties ?? ''}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      return run(text.slice(0, at)) + run(text.slice(at));
    });
}

/** A run of plain characters; none outside the first plane, which could be cut in halves. */
const CUTTABLE =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<&\ud800-\udfff]{2,})<\/w:t><\/w:r>/g;

/** Whole elements out of the body, such as a control or a paragraph; what stands in a line gets a paragraph around it. */
export function elementOoxml(document: OpenDocument, element: XmlElement): string {
  const paragraph = element.closest('w:p');
  const cell = element.name === 'w:tc' ? element.elements().filter(({ name }) => name !== 'w:tcPr') : null;
  if (paragraph === null) return partOoxml(document, (cell ?? [element]).map(String).join(''));
  return partOoxml(document, around(paragraph, element.toString()));
}

/** A range: its first and last paragraph only as far as it reaches, whole tables where it leaves a cell. */
export function rangeOoxml(document: OpenDocument, range: Pick<LiveRange, 'start' | 'end'>): string {
  const paragraphs = document.paragraphsOf(range);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return partOoxml(document, '');
  const content = paragraphs.map((paragraph) => {
    const from = paragraph === first ? range.start.offset : 0;
    const to = paragraph === last ? range.end.offset : document.length(paragraph);
    return from === 0 && to >= document.length(paragraph)
      ? paragraph.toString()
      : around(paragraph, cutCopy(document, paragraph, from, to));
  });
  if (first.closest('w:tc') === last.closest('w:tc')) return partOoxml(document, content.join(''));
  const blocks = document.body.elements().filter((block) => paragraphs.some((one) => block.contains(one)));
  return partOoxml(document, blocks.map(String).join(''));
}

function around(paragraph: XmlElement, content: string): string {
  return `${paragraph.openTag}${paragraph.elements('w:pPr').map(String).join('')}${content}${paragraph.closeTag}`;
}

/** Runs of a paragraph between two offsets, as XML; wrappers around them are left out. */
function cutCopy(document: OpenDocument, paragraph: XmlElement, from: number, to: number): string {
  const atoms = document.atoms(paragraph).filter(({ start, text }) => start < to && start + text.length > from);
  return [...new Set(atoms.map(({ run }) => run))]
    .map((run) => {
      const own = atoms.filter((atom) => atom.run === run);
      const copy = run.shell();
      copy.append(...run.elements('w:rPr').map((properties) => properties.copy()));
      for (const { node, start, text } of own) {
        const piece = node.copy();
        if (from > start || to < start + text.length)
          piece.say(text.slice(Math.max(0, from - start), Math.max(0, to - start)));
        copy.append(piece);
      }
      return lengthOf(own) === 0 ? '' : copy.toString();
    })
    .join('');
}

function partOoxml(document: OpenDocument, content: string): string {
  const { root } = document.body;
  const section = document.body.first('w:sectPr')?.toString() ?? '';
  const body = `${document.body.openTag}${content}${section}${document.body.closeTag}`;
  return flatOpc(document, `${root.openTag}${body}${root.closeTag}`);
}

function flatOpc(document: OpenDocument, main: string): string {
  const { docx, switches } = document;
  const names = reachable(document).filter(
    (name) =>
      !(switches.ooxmlWithoutSettings && /settings\.xml$/.test(name)) &&
      !(switches.ooxmlWithoutNumbering && /numbering\.xml$/.test(name)),
  );
  const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_DOCUMENT}" Target="${encodeAttribute(docx.mainPart)}"/></Relationships>`;
  const parts = [
    xmlPart('_rels/.rels', RELATIONSHIPS_TYPE, root),
    ...names.map((name) => {
      if (name === docx.mainPart) return xmlPart(name, docx.contentType(name), main);
      const type = name.endsWith('.rels') ? RELATIONSHIPS_TYPE : docx.contentType(name);
      return /[+/]xml$/.test(type)
        ? xmlPart(name, type, withoutDeclaration(docx.text(name)))
        : binaryPart(name, type, docx.raw(name));
    }),
  ];
  return (
    '<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n' +
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`
  );
}

/** The main part and all parts that relationships lead to from it. */
function reachable(document: OpenDocument): string[] {
  const { docx } = document;
  const found = new Set<string>();
  const visit = (part: string): void => {
    if (found.has(part) || !docx.has(part)) return;
    found.add(part);
    const relationships = relationshipsPart(part);
    if (docx.has(relationships)) found.add(relationships);
    for (const { target, external, kind } of docx.relationships(part))
      if (!external && kind !== 'customXml') visit(target);
  };
  visit(docx.mainPart);
  return [...found];
}

function withoutDeclaration(source: string): string {
  return source.replace(/^\ufeff?\s*<\?xml[^]*?\?>\s*/, '');
}

function xmlPart(name: string, type: string, content: string): string {
  return `<pkg:part pkg:name="/${encodeAttribute(name)}" pkg:contentType="${type}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
}

function binaryPart(name: string, type: string, bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<pkg:part pkg:name="/${encodeAttribute(name)}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
}

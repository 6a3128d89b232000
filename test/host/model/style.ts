/** Styles and the look of runs, as far as the object model shows them (ECMA-376-1, 17.7). */
import { HostError } from '../hostError.js';
import type { OpenDocument } from './openDocument.js';
import { element } from './parse.js';
import type { LiveRange } from './range.js';
import { propertiesOf, runsBetween } from './runs.js';
import type { XmlElement } from './tree.js';

export type Ends = Pick<LiveRange, 'start' | 'end'>;

export function paragraphProperties(paragraph: XmlElement): XmlElement {
  const there = paragraph.first('w:pPr');
  if (there !== null) return there;
  const made = element(paragraph, '<w:pPr></w:pPr>');
  paragraph.insert(0, made);
  return made;
}

function styles(document: OpenDocument): XmlElement[] {
  return document.docx.related('styles')?.elements('w:style') ?? [];
}

function styleById(document: OpenDocument, id: string): XmlElement | null {
  return styles(document).find((style) => style.attribute('w:styleId') === id) ?? null;
}

function styleNamed(document: OpenDocument, name: string): XmlElement {
  const found = styles(document).find(
    (style) => style.first('w:name')?.attribute('w:val')?.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) throw new HostError('ItemNotFound', `no style ${name}`);
  return found;
}

function defaultParagraphStyle(document: OpenDocument): XmlElement | null {
  const isDefault = (style: XmlElement): boolean => ['1', 'true', 'on'].includes(style.attribute('w:default') ?? '');
  return styles(document).find((style) => style.attribute('w:type') === 'paragraph' && isDefault(style)) ?? null;
}

function paragraphStyle(document: OpenDocument, paragraph: XmlElement): XmlElement | null {
  const id = paragraph.down('w:pPr', 'w:pStyle')?.attribute('w:val');
  return id ? styleById(document, id) : defaultParagraphStyle(document);
}

/** Name of the paragraphs' style; '' when they differ. */
export function styleOf(document: OpenDocument, ends: Ends): string {
  const names = new Set(
    document
      .paragraphsOf(ends)
      .map((paragraph) => paragraphStyle(document, paragraph)?.first('w:name')?.attribute('w:val') ?? 'Normal'),
  );
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** A character style goes to the runs, a paragraph style to the paragraphs. */
export function setStyle(document: OpenDocument, ends: Ends, name: string): void {
  const style = styleNamed(document, name);
  const id = style.attribute('w:styleId') ?? '';
  const isCharacter = style.attribute('w:type') === 'character';
  const owners = isCharacter
    ? runsIn(document, ends).map(propertiesOf)
    : document.paragraphsOf(ends).map(paragraphProperties);
  for (const properties of owners) {
    const tag = isCharacter ? 'w:rStyle' : 'w:pStyle';
    const there = properties.first(tag);
    if (there !== null) there.setAttribute('w:val', id);
    else properties.insert(0, element(properties, `<${tag} w:val="${id}"/>`));
  }
}

/** Runs of a stretch, cut at its ends. */
export function runsIn(document: OpenDocument, { start, end }: Ends): XmlElement[] {
  return document.paragraphsOf({ start, end }).flatMap((paragraph) => {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to =
      paragraph === end.paragraph ? Math.min(end.offset, document.length(paragraph)) : document.length(paragraph);
    return runsBetween(document, paragraph, from, to);
  });
}

/** Runs a stretch touches, left as they are. */
export function touchedRuns(
  document: OpenDocument,
  { start, end }: Ends,
): { readonly run: XmlElement; readonly paragraph: XmlElement }[] {
  return document.paragraphsOf({ start, end }).flatMap((paragraph) => {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to = paragraph === end.paragraph ? end.offset : Number.MAX_SAFE_INTEGER;
    const atoms = document.atoms(paragraph).filter((atom) => atom.start < to && atom.start + atom.text.length > from);
    return [...new Set(atoms.map(({ run }) => run))].map((run) => ({ run, paragraph }));
  });
}

/**
 * A property of a run: its own, else that of its character style, its paragraph's style (and what they are based on), else the
 * document's default. Null when none says it (with the attribute, if one is named).
 */
export function effective(
  document: OpenDocument,
  run: XmlElement | null,
  paragraph: XmlElement,
  name: string,
  attribute?: string,
): XmlElement | null {
  const said = (properties: XmlElement | null | undefined): XmlElement | null => {
    const found = properties?.first(name) ?? null;
    return found !== null && (attribute === undefined || found.attribute(attribute) !== null) ? found : null;
  };
  const own = run?.first('w:rPr') ?? null;
  const direct = said(own);
  if (direct !== null) return direct;
  const character = own?.first('w:rStyle')?.attribute('w:val');
  const chains = [character ? styleById(document, character) : null, paragraphStyle(document, paragraph)];
  for (const start of chains) {
    for (let style = start, steps = 0; style !== null && steps < 20; style = baseOf(document, style), steps += 1) {
      const found = said(style.first('w:rPr'));
      if (found !== null) return found;
    }
  }
  return said(document.docx.related('styles')?.down('w:docDefaults', 'w:rPrDefault', 'w:rPr'));
}

function baseOf(document: OpenDocument, style: XmlElement): XmlElement | null {
  const id = style.first('w:basedOn')?.attribute('w:val');
  return id ? styleById(document, id) : null;
}

/** Putting controls around content and taking them off again: no character changes, and the two together leave the file as it was. */
import { HostError } from '../hostError.js';
import { setShowsPlaceholder, showsPlaceholder, typeOf } from './control.js';
import { deleteRange } from './edit.js';
import type { OpenDocument } from './openDocument.js';
import { element } from './parse.js';
import { contentOf, isInline } from './place.js';
import { DEFAULT_PLACEHOLDER_NAME, isEmpty, showPlaceholder } from './placeholder.js';
import type { LiveRange } from './range.js';
import { runsBetween } from './runs.js';
import { paragraphsIn } from './story.js';
import type { XmlElement } from './tree.js';

/** Properties that stand first in their parent and are not content. */
const notContent = new Set(['w:tcPr', 'w:pPr', 'w:sdtPr', 'w:sectPr']);

export function insertControl(
  document: OpenDocument,
  range: Pick<LiveRange, 'start' | 'end'>,
  kind: 'RichText' | 'PlainText',
): XmlElement {
  const paragraphs = document.paragraphsOf(range);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) throw new HostError('ItemNotFound');
  if (document.switches.snapToGridRefused && paragraphs.some(hasGridOrShading))
    throw new HostError('GeneralException', 'a control cannot be put here');
  const length = document.length(first);
  const partial = first === last && length > 0 && range.end.offset <= length;
  const control = partial ? wrapRuns(document, first, range, kind) : wrapBlocks(document, first, last, kind);
  document.structureChanged();
  if (isEmpty(document, control)) showPlaceholder(document, control);
  document.onChange({ kind: 'control-added', control });
  return control;
}

function hasGridOrShading(paragraph: XmlElement): boolean {
  const grid = paragraph.down('w:pPr', 'w:snapToGrid')?.attribute('w:val') ?? '1';
  return ['0', 'false', 'off'].includes(grid) || paragraph.down('w:pPr', 'w:shd') !== null;
}

function newControl(document: OpenDocument, around: XmlElement, kind: 'RichText' | 'PlainText'): XmlElement {
  const ids = new Set(document.controls().map((one) => one.down('w:sdtPr', 'w:id')?.attribute('w:val')));
  let id = 1_000_001 + ids.size;
  while (ids.has(String(id))) id += 1;
  const placeholder = `<w:placeholder><w:docPart w:val="${DEFAULT_PLACEHOLDER_NAME}"/></w:placeholder>`;
  const properties = `<w:sdtPr><w:id w:val="${id}"/>${placeholder}${kind === 'PlainText' ? '<w:text/>' : ''}</w:sdtPr>`;
  return element(around, `<w:sdt>${properties}<w:sdtContent></w:sdtContent></w:sdt>`);
}

function contentElement(control: XmlElement): XmlElement {
  const content = control.first('w:sdtContent');
  if (content === null) throw new Error('a control has content');
  return content;
}

function wrapRuns(
  document: OpenDocument,
  paragraph: XmlElement,
  { start, end }: Pick<LiveRange, 'start' | 'end'>,
  kind: 'RichText' | 'PlainText',
): XmlElement {
  const runs = runsBetween(document, paragraph, start.offset, end.offset);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined)
    throw new HostError('NotImplemented', 'a control at a point within text');
  const parent = commonParent(first, last);
  const [from, to] = [childOf(parent, first).index, childOf(parent, last).index];
  const moved = parent.children.slice(from, to + 1);
  const covered = document
    .atoms(paragraph)
    .filter(({ run }) => moved.some((node) => 'contains' in node && node.contains(run)));
  if (covered.some(({ run }) => !runs.includes(run))) throw new HostError('GeneralException', 'edges overlap');
  const control = newControl(document, parent, kind);
  parent.insert(from, control);
  contentElement(control).append(...moved);
  return control;
}

function commonParent(first: XmlElement, last: XmlElement): XmlElement {
  let parent = first.parent;
  while (parent !== null && !parent.contains(last)) parent = parent.parent;
  if (parent === null) throw new HostError('GeneralException', 'edges overlap');
  return parent;
}

function childOf(parent: XmlElement, inner: XmlElement): XmlElement {
  let at = inner;
  while (at.parent !== null && at.parent !== parent) at = at.parent;
  return at;
}

function wrapBlocks(
  document: OpenDocument,
  first: XmlElement,
  last: XmlElement,
  kind: 'RichText' | 'PlainText',
): XmlElement {
  const parent = first.parent === last.parent ? first.parent : commonParent(first, last);
  if (parent === null || ['w:tbl', 'w:tr'].includes(parent.name))
    throw new HostError('GeneralException', 'cells divide the range');
  const [from, to] = [childOf(parent, first).index, childOf(parent, last).index];
  const moved = parent.children.slice(from, to + 1);
  const within = new Set(
    document.paragraphsOf({ start: { paragraph: first, offset: 0 }, end: { paragraph: last, offset: 0 } }),
  );
  const covered = moved.flatMap((node) => ('name' in node ? paragraphsIn(node) : []));
  if (covered.some((paragraph) => !within.has(paragraph))) throw new HostError('GeneralException', 'edges overlap');
  const all = parent.elements().filter(({ name }) => !notContent.has(name));
  const wholeCell = parent.name === 'w:tc' && all.every((one) => moved.includes(one));
  if (wholeCell && document.switches.cellControls === 'around') return wrapCell(document, parent, kind);
  const control = newControl(document, parent, kind);
  parent.insert(from, control);
  contentElement(control).append(...moved);
  if (parent.name === 'w:tc' && document.switches.extraCellParagraph)
    parent.insert(control.index + 1, element(parent, '<w:p/>'));
  return control;
}

function wrapCell(document: OpenDocument, cell: XmlElement, kind: 'RichText' | 'PlainText'): XmlElement {
  const control = newControl(document, cell, kind);
  cell.replaceWith(control);
  contentElement(control).append(cell);
  return control;
}

/** Takes a control off; its content stays (a placeholder is no content) or goes with it. */
export function deleteControl(document: OpenDocument, control: XmlElement, keepContent: boolean): void {
  if (showsPlaceholder(control)) {
    document.untracked(() => {
      deleteRange(document, contentOf(document, control));
    });
    setShowsPlaceholder(control, false);
  } else if (!keepContent) {
    deleteRange(document, contentOf(document, control));
  }
  const paragraph = control.closest('w:p');
  control.replaceWith(...contentElement(control).children.slice());
  document.structureChanged();
  if (paragraph !== null) document.textChanged(paragraph, (point) => outOf(point, control));
  for (const range of document.ranges) range.move((point) => outOf(point, control));
  document.onChange({ kind: 'control-deleted', control });
}

function outOf<P extends { readonly inside?: XmlElement | null | undefined }>(point: P, control: XmlElement): P {
  return point.inside === control ? { ...point, inside: undefined } : point;
}

/** `subtype`: https://learn.microsoft.com/javascript/api/word/word.contentcontroltype */
export function subtypeOf(control: XmlElement): string {
  const type = typeOf(control);
  const inline = isInline(control);
  if (type === 'PlainText') return inline ? 'PlainTextInline' : 'PlainTextParagraph';
  if (type !== 'RichText') return type;
  if (inline) return 'RichTextInline';
  const content = contentElement(control).elements()[0]?.name;
  if (content === 'w:tc') return 'RichTextTableCell';
  if (content === 'w:tr') return 'RichTextTableRow';
  return content === 'w:tbl' ? 'RichTextTable' : 'RichTextParagraphs';
}

/** From one object to others: what is in a stretch, what is around it. */
import { HostError } from '../hostError.js';
import { typeOf } from '../model/control.js';
import type { OpenDocument } from '../model/openDocument.js';
import { contentOf } from '../model/place.js';
import { paragraphsIn, tablesIn } from '../model/story.js';
import type { XmlElement } from '../model/tree.js';
import { ContentControl } from './contentControl.js';
import { ContentControlCollection } from './contentControlCollection.js';
import { ParagraphCollection, TableCollection } from './collections.js';
import { Paragraph } from './paragraph.js';
import { RowEnd } from './rowEnd.js';
import type { Ends } from './stretch.js';
import { Table } from './table.js';
import { TableCell } from './tableCell.js';

/** What `contentControls` gives: rich text only, by design (office-js #2160). */
function isShown(document: OpenDocument, control: XmlElement): boolean {
  return document.switches.allControlTypes || typeOf(control) === 'RichText';
}

export function controlsOf(document: OpenDocument, select: () => readonly XmlElement[]): ContentControlCollection {
  return new ContentControlCollection(document, () => select().filter((control) => isShown(document, control)));
}

/** For getContentControls, which is told the types. */
export function everyControlOf(document: OpenDocument, select: () => readonly XmlElement[]): ContentControlCollection {
  return new ContentControlCollection(document, select);
}

/** Controls of the whole document. */
export function allControls(document: OpenDocument): ContentControlCollection {
  const shown = (control: XmlElement): boolean => isShown(document, control);
  return new ContentControlCollection(document, () => document.controls().filter(shown), shown);
}

/** Controls that stand whole within a stretch. */
export function controlsWithin(document: OpenDocument, { start, end }: Ends): XmlElement[] {
  return document.controls().filter((control) => {
    const content = contentOf(document, control);
    return document.compare(start, content.start) <= 0 && document.compare(content.end, end) <= 0;
  });
}

export function paragraphsOf(document: OpenDocument, ends: () => Ends): ParagraphCollection {
  return new ParagraphCollection(() =>
    document.paragraphsOf(ends()).map((paragraph) => new Paragraph(document, paragraph)),
  );
}

/** Those of the body; with the switch also one for the end of each row. */
export function bodyParagraphs(document: OpenDocument, ends: () => Ends): ParagraphCollection {
  if (!document.switches.rowEnds) return paragraphsOf(document, ends);
  return new ParagraphCollection(() => {
    const rows = tablesIn(document.body).flatMap((table) => table.elements('w:tr'));
    const lastOf = new Map(rows.flatMap((row) => paragraphsIn(row).at(-1) ?? []).map((last) => [last, last]));
    return document.paragraphsOf(ends()).flatMap((paragraph) => {
      const own = new Paragraph(document, paragraph);
      return lastOf.has(paragraph) ? [own, new RowEnd(document, paragraph)] : [own];
    });
  });
}

export function tablesOf(document: OpenDocument, within: () => readonly XmlElement[]): TableCollection {
  return new TableCollection(() =>
    within()
      .flatMap(tablesIn)
      .map((table) => new Table(document, table)),
  );
}

/** Tables of which a stretch has every paragraph. */
export function tablesWithin(document: OpenDocument, ends: () => Ends): TableCollection {
  return new TableCollection(() => {
    const within = new Set(document.paragraphsOf(ends()));
    return tablesIn(document.body)
      .filter((table) => paragraphsIn(table).every((paragraph) => within.has(paragraph)))
      .map((table) => new Table(document, table));
  });
}

export function controlOrNull(document: OpenDocument, control: XmlElement | null): ContentControl | null {
  return control === null ? null : new ContentControl(document, control);
}

export function cellAround(document: OpenDocument, element: XmlElement): TableCell | null {
  const cell = element.closest('w:tc');
  return cell === null ? null : new TableCell(document, cell);
}

export function tableAround(document: OpenDocument, element: XmlElement): Table | null {
  const table = element.closest('w:tbl');
  return table === null ? null : new Table(document, table);
}

export function orThrow<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new HostError('ItemNotFound');
  return thing;
}

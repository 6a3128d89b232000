/** One object of every class the host has, by the class's name. */
import { readFileSync } from 'node:fs';
import type { HostObject } from './members.js';
import { OpenDocument } from './model/openDocument.js';
import { controlsIn, tablesIn } from './model/story.js';
import { References } from './wire/references.js';
import { withDefaults } from './switches.js';
import { annotationsOf } from './word/annotation.js';
import { Body } from './word/body.js';
import { RangeCollection } from './word/collections.js';
import { ContentControl } from './word/contentControl.js';
import { Document } from './word/document.js';
import { DocumentProperties } from './word/documentProperties.js';
import { Font } from './word/font.js';
import { allControls, paragraphsOf, tablesOf } from './word/navigate.js';
import { Paragraph } from './word/paragraph.js';
import { Range } from './word/range.js';
import { SearchOptions } from './word/searchOptions.js';
import { Table, partsOf } from './word/table.js';
import { TableCell } from './word/tableCell.js';
import { TableRow } from './word/tableRow.js';

/** @throws Error when the template has no table or control */
function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('the template has a control and a table');
  return item;
}

export function hostClasses(): ReadonlyMap<string, HostObject> {
  const document = new OpenDocument(readFileSync('assets/forms/joint-lab-2022.docx'), withDefaults());
  const paragraph = first(document.paragraphs());
  const table = first(tablesIn(document.body));
  const row = first(partsOf(table, 'w:tr'));
  const body = new Body(document, document.body);
  document.annotations.insert(document, first(document.paragraphs().filter((one) => document.length(one) > 0)), {
    critiques: [{ colorScheme: 'Red', start: 0, length: 1 }],
  });
  const annotations = annotationsOf(document, null);
  const tables = tablesOf(document, () => [document.body]);
  const rows = first(tables.items()).member('rows');
  const objects: HostObject[] = [
    new Document(document, new References(), () => undefined),
    new DocumentProperties(document),
    body,
    new Range(document, document.live({ paragraph, offset: 0 }, { paragraph, offset: 0 })),
    new RangeCollection(() => []),
    new Paragraph(document, paragraph),
    paragraphsOf(document, () => body.ends()),
    new ContentControl(document, first(controlsIn(document.body))),
    allControls(document),
    new Font(body),
    new SearchOptions(),
    new Table(document, table),
    tables,
    new TableRow(document, row),
    new TableCell(document, first(partsOf(row, 'w:tc'))),
    annotations,
    first(annotations.items()),
  ];
  if (rows?.kind === 'object') objects.push(...[rows.go()].flatMap((one) => (one === null ? [] : [one])));
  const cells = new TableRow(document, row).member('cells');
  if (cells?.kind === 'object') objects.push(...[cells.go()].flatMap((one) => (one === null ? [] : [one])));
  return new Map(objects.map((object) => [object.className, object]));
}

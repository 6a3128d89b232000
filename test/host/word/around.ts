/**
 * What stands around a paragraph, a control or a cell's text, and the controls inside: the same members of several classes, e.g.
 * https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-parentcontentcontrol-member
 */
import { type Members, navigation, reading } from '../members.js';
import { elementOoxml } from '../model/flatOpc.js';
import type { OpenDocument } from '../model/openDocument.js';
import { controlAround } from '../model/place.js';
import { controlsIn } from '../model/story.js';
import type { XmlElement } from '../model/tree.js';
import { Body } from './body.js';
import { cellAround, controlOrNull, controlsOf, everyControlOf, orThrow, tableAround } from './navigate.js';

interface Placed {
  readonly document: OpenDocument;
  readonly element: XmlElement;
}

/** The control around, and all those inside. */
export function controlsAround<Self extends Placed>(): Members<Self> {
  return {
    parentContentControl: navigation('1.1', ({ document, element }) =>
      orThrow(controlOrNull(document, controlAround(element))),
    ),
    parentContentControlOrNullObject: navigation('1.3', ({ document, element }) =>
      controlOrNull(document, controlAround(element)),
    ),
    getContentControls: reading('1.5', ({ document, element }, [options]) =>
      everyControlOf(document, () => controlsIn(element)).ofTypes(options),
    ),
  };
}

/** The same, and the body, the table and the cell it stands in. */
export function around<Self extends Placed>(): Members<Self> {
  return {
    ...controlsAround<Self>(),
    contentControls: navigation('1.1', ({ document, element }) => controlsOf(document, () => controlsIn(element))),
    parentBody: navigation(
      '1.3',
      ({ document, element }) => new Body(document, element.closest('w:tc') ?? document.body),
    ),
    parentTable: navigation('1.3', ({ document, element }) => orThrow(tableAround(document, element))),
    parentTableOrNullObject: navigation('1.3', ({ document, element }) => tableAround(document, element)),
    parentTableCell: navigation('1.3', ({ document, element }) => orThrow(cellAround(document, element))),
    parentTableCellOrNullObject: navigation('1.3', ({ document, element }) => cellAround(document, element)),
    getOoxml: reading('1.1', ({ document, element }) => document.ooxml(() => elementOoxml(document, element))),
  };
}

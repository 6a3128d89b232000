/** What Table, TableRow and TableCell have in common: each is one element of the document. */
import { HostObject } from '../members.js';
import type { OpenDocument } from '../model/openDocument.js';
import type { XmlElement } from '../model/tree.js';

export abstract class TablePart extends HostObject {
  readonly document: OpenDocument;
  readonly element: XmlElement;

  constructor(document: OpenDocument, element: XmlElement) {
    super();
    this.document = document;
    this.element = element;
  }

  override get isThere(): boolean {
    return this.document.isThere(this.element);
  }
}

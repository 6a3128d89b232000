/** Deleting a paragraph with its mark. */
import { removeParagraph } from '../model/edit.js';
import type { OpenDocument } from '../model/openDocument.js';
import { controlAround } from '../model/place.js';
import { paragraphsIn } from '../model/story.js';
import type { XmlElement } from '../model/tree.js';
import { deleteControl } from '../model/wrap.js';
import { guardEdit } from './stretch.js';

/** A control that holds nothing but the paragraph goes with it (office-js #4975). */
export function removeParagraphOf(document: OpenDocument, paragraph: XmlElement): void {
  guardEdit(document, { start: { paragraph, offset: 0 }, end: { paragraph, offset: 0 } });
  const control = controlAround(paragraph);
  if (control !== null && !document.tracking && paragraphsIn(control.first('w:sdtContent') ?? control).length === 1)
    deleteControl(document, control, true);
  removeParagraph(document, paragraph);
}

/** What a person does in the document, beside the add-in. */
import { showsPlaceholder } from './model/control.js';
import { deleteRange, insertText } from './model/edit.js';
import type { OpenDocument } from './model/openDocument.js';
import { contentOf } from './model/place.js';
import { fillPlaceholder, showPlaceholder } from './model/placeholder.js';
import type { Point } from './model/range.js';
import type { XmlElement } from './model/tree.js';
import { deleteControl as takeOff } from './model/wrap.js';

function controlTagged(document: OpenDocument, tag: string): XmlElement {
  const [control] = document.controlsTagged(tag);
  if (control === undefined) throw new Error(`no control ${tag}`);
  return control;
}

function paragraphAt(document: OpenDocument, index: number): XmlElement {
  const paragraph = document.paragraphs()[index];
  if (paragraph === undefined) throw new Error(`no paragraph ${index}`);
  return paragraph;
}

export function typeInto(document: OpenDocument, where: string | number, text: string): void {
  if (typeof where === 'string') {
    const control = controlTagged(document, where);
    if (showsPlaceholder(control)) fillPlaceholder(document, control, text);
    else insertText(document, contentOf(document, control).end, text);
    return;
  }
  const paragraph = paragraphAt(document, where);
  const end: Point = { paragraph, offset: document.length(paragraph) };
  insertText(document, end, text);
}

export function erase(document: OpenDocument, where: string | number): void {
  if (typeof where === 'string') {
    const control = controlTagged(document, where);
    if (document.tracking) deleteRange(document, contentOf(document, control));
    else showPlaceholder(document, control);
    return;
  }
  const paragraph = paragraphAt(document, where);
  const end = { paragraph, offset: document.length(paragraph) };
  deleteRange(document, { start: { paragraph, offset: 0 }, end });
}

export function deleteControl(document: OpenDocument, tag: string, keepContent: boolean): void {
  takeOff(document, controlTagged(document, tag), keepContent);
}

/** `w:documentProtection` in force that lets nobody write into the body (ECMA-376-1, 17.15.1.29). */
export function isProtected(document: OpenDocument): boolean {
  const protection = document.docx.related('settings')?.first('w:documentProtection');
  const on = ['1', 'true', 'on'].includes(protection?.attribute('w:enforcement') ?? '');
  return on && ['readOnly', 'forms', 'comments'].includes(protection?.attribute('w:edit') ?? '');
}

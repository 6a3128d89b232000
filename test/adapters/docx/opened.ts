/** Documents for the tests of the .docx adapter, and what to look at in them. */
import { expect } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { DocumentContent, FieldContent } from '../../../src/document/content';
import type { Edit, Mark } from '../../../src/document/port';
import { OoxmlPackage } from '../../../src/ooxml/package/package';
import { readStory } from '../../../src/ooxml/story/body/readStory';
import type { Story } from '../../../src/ooxml/story/story';
import { jointLab, type DocumentOptions } from '../../builder/form/jointLab';

export const NAME = '申报书.docx';

export function open(options: DocumentOptions = {}): DocxDocument {
  return DocxDocument.open(jointLab(options), NAME);
}

export function reopen(document: DocxDocument): DocxDocument {
  return DocxDocument.open(document.save(), NAME);
}

/** XML of the main part as it would be saved. */
export function xml(document: DocxDocument): string {
  return document.source().story.source;
}

/** The main part of a file as it stands there, marks and all. */
export function storyOf(bytes: Uint8Array): Story {
  return readStory(OoxmlPackage.open(bytes).storyParts());
}

/** XML of the main part as it would be saved with its marks. */
export function markedXml(document: DocxDocument): string {
  return storyOf(document.saveMarked().bytes).source;
}

export function markedControlXml(document: DocxDocument, tag: string): string {
  return controlIn(storyOf(document.saveMarked().bytes), tag);
}

/** XML of the whole control with this tag (marked or not). */
export function controlXml(document: DocxDocument, tag: string): string {
  return controlIn(document.source().story, tag);
}

function controlIn(story: Story, tag: string): string {
  const control = story.controls.find((one) => one.tag === tag || one.tag.startsWith(`${tag}!`));
  return control === undefined ? '' : story.source.slice(control.start, control.end);
}

export async function field(document: DocxDocument, id: string): Promise<FieldContent> {
  const found = (await document.read()).fields.find((one) => one.field === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

/** What people read: state, text, residue and hint of every field. */
export function readable(content: DocumentContent): unknown[] {
  return content.fields.map((one) => [
    one.field,
    one.state,
    one.text,
    one.residue,
    one.hintLeft,
    one.options,
    one.notes,
  ]);
}

export function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

/** Names of the parts that differ. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [then, now] = [parts(before), parts(after)];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => then[name] !== now[name]);
}

/** Judged by another parser than the one that wrote it. */
export function expectWellFormed(source: string): void {
  const parser = new SaxesParser({ xmlns: true });
  let fault: Error | null = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.write(source).close();
  expect(fault).toBeNull();
}

export const mark = (id: string, title = `未填：${id}`): Mark => ({ field: id, severity: 'error', title });

export const fill = (id: string, text = '无', expected = ''): Edit => ({
  kind: 'fill',
  field: id,
  expected,
  text,
});

export const deleteHint = (id: string): Edit => ({ kind: 'delete-hint', field: id });

/** The same package with another main part, as if another program had saved it. */
export function withMainPart(document: DocxDocument, source: string): DocxDocument {
  const { story } = document.source();
  const files = unzipSync(document.save());
  files[story.part] = strToU8(source);
  return DocxDocument.open(zipSync(files), NAME);
}

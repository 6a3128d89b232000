import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { readStory } from '../../src/ooxml/readStory.js';
import type { Paragraph } from '../../src/ooxml/story.js';
import { displayCopy, type DisplayCopy } from '../../src/workbench/displayCopy.js';
import { fixtures } from '../fixtures/index.js';

const readable = Object.values(fixtures)
  .flat()
  .filter(({ expected }) => !('refused' in expected));

interface Drawn {
  readonly document: DocxDocument;
  readonly copy: DisplayCopy;
  /** The main part of the copy. */
  readonly xml: string;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

function draw(bytes: Uint8Array): Drawn {
  const document = DocxDocument.open(bytes, 'a.docx');
  const source = document.source();
  const copy = displayCopy(source);
  const parts = unzipSync(copy.bytes);
  return { document, copy, xml: strFromU8(parts[source.story.part] ?? new Uint8Array()), parts };
}

function elementsOf(xml: string): Map<string, number> {
  const names = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => names.set(local, (names.get(local) ?? 0) + 1));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

const ink = (text: string): string => text.replace(/\s/g, '');

/** What the copy says between the bookmarks of a field. */
function textBetween({ xml, copy }: Drawn, field: string): string {
  const story = readStory({ part: 'document.xml', document: xml });
  const pieces = story.paragraphs.flatMap((paragraph: Paragraph) => paragraph.pieces);
  const at = (id: string): number => xml.indexOf(`name="${id}"`);
  return (copy.anchors.get(field)?.segments ?? [])
    .map(({ start, end }) => pieces.filter((piece) => piece.start > at(start) && piece.end <= at(end)))
    .flat()
    .map((piece) => piece.text)
    .join('');
}

describe('the copy for drawing', () => {
  it.each(readable)('$name', async ({ bytes }) => {
    const drawn = draw(bytes());
    const names = elementsOf(drawn.xml);
    for (const name of ['sdt', 'hyperlink', 'ins', 'del', 'moveFrom', 'moveTo', 'altChunk']) {
      expect([name, names.get(name) ?? 0]).toEqual([name, 0]);
    }
    const ids = [...drawn.copy.anchors.values()].flatMap(({ segments }) =>
      segments.flatMap(({ start, end }) => [start, end]),
    );
    expect(names.get('bookmarkStart') ?? 0).toBe(ids.length);
    const { fields } = await drawn.document.read();
    const filled = fields.filter(({ state, options }) => state === 'filled' && options.length === 0);
    const said = filled.map(({ field }) => [field, ink(textBetween(drawn, field))]);
    expect(said).toEqual(filled.map(({ field, text }) => [field, ink(text)]));
  });
});

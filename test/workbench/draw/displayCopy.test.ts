import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument.js';
import { readStory } from '../../../src/ooxml/story/body/readStory.js';
import type { Paragraph } from '../../../src/ooxml/story/story.js';
import { displayCopy, type DisplayCopy } from '../../../src/workbench/draw/displayCopy.js';
import { someOf } from '../../effort.js';
import { fixtures } from '../../fixtures/index.js';

const groups = [
  'who wrote the file',
  'what stands in a body',
  'tracked changes',
  'labels and covers',
  'what stands around the form',
  'files that only look bad',
];
const readable = groups.flatMap((group) => fixtures[group] ?? []).filter(({ expected }) => !('refused' in expected));

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

/** Fill-in lines are drawn but not read; a box that is ticked is drawn as the applicant's program wrote it. */
const ink = (text: string): string => text.replace(/[\s_]/g, '').replace(/☒/g, '☑');

/** What the copy says between the bookmarks of each field. */
function textsBetween({ xml, copy }: Drawn): Map<string, string> {
  const story = readStory({ part: 'document.xml', document: xml });
  const pieces = story.paragraphs.flatMap((paragraph: Paragraph) => paragraph.pieces);
  const at = (id: string): number => xml.indexOf(`name="${id}"`);
  return new Map(
    [...copy.anchors].map(([field, { segments }]) => {
      const ranges = segments.map(({ start, end }) => [at(start), at(end)] as const);
      const inside = ranges.flatMap(([from, to]) => pieces.filter((piece) => piece.start > from && piece.end <= to));
      return [field, inside.map((piece) => piece.text).join('')];
    }),
  );
}

describe('the copy for drawing', () => {
  it.each(someOf(readable, 20))('$name', async ({ bytes }) => {
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
    const texts = textsBetween(drawn);
    const said = filled.map(({ field }) => [field, ink(texts.get(field) ?? '')]);
    const read = filled.map(({ field, text }) => [field, ink(text)]);
    // Said shortly: a difference of whole documents takes minutes to print.
    expect(said.filter(([, text], index) => read[index]?.[1] !== text).map(([field]) => field)).toEqual([]);
  });
});

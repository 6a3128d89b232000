/** What Word gives to read. */
import { paragraphsIn } from '../../adapters/word/read/bodyParagraphs.js';
import { requestReading } from '../../adapters/word/session/wordReading.js';
import { OoxmlPackage } from '../../ooxml/package/package.js';
import { STRETCH, scratchStretches, scratchTexts } from '../scratch.js';
import type { Step } from '../step.js';
import { storyOf, textNow } from './scratchPage.js';

const PARTS = ['settings', 'numbering', 'styles', 'footnotes'] as const;

/** The lines with more than plain text are asked about by a step of their own. */
function isPlainOf({ text, pieces }: { text: string; pieces: readonly { text: string }[] }, given: string): boolean {
  if (text.startsWith(STRETCH) && given.startsWith(STRETCH)) return true;
  const ink = (one: string): string => one.replace(/\s/g, '');
  return ink(given) === ink(pieces.map((piece) => piece.text).join(''));
}

/** Control characters as people can tell them apart. */
function printable(given: string): string {
  return JSON.stringify(given).slice(1, -1);
}

export const readingSteps: readonly Step[] = [
  // Which parts getOoxml carries, and whether it adds a paragraph. The request is the one with which the adapter reads.
  {
    id: 'parts',
    ask: (context) => {
      const request = requestReading(context, { exact: true, tracking: false });
      return () => {
        const ooxml = request.answer().ooxml ?? '';
        const given = OoxmlPackage.fromFlatOpc(ooxml).storyParts();
        const { blocks } = storyOf(ooxml);
        const closing = blocks.length - 1 - blocks.findLastIndex(({ kind }) => kind === 'table');
        return {
          seen: { parts: PARTS.filter((name) => given[name] !== undefined), closing },
          expected: { parts: PARTS, closing: 1 },
        };
      };
    },
  }, // Which controls are listed, in which order, and whether their ids are those of the XML and of the request before.
  {
    id: 'controls',
    exact: true,
    ask: (context, { ids }) => {
      const request = requestReading(context, { exact: true, tracking: false });
      return () => {
        const { ooxml, controls: listed } = request.answer();
        const written = storyOf(ooxml ?? '').controls.filter(({ type }) => type === 'rich-text');
        const tags = listed.map(({ tag }) => tag);
        return {
          seen: {
            tags,
            kept: listed.filter(({ tag, id }) => ids.get(tag) === id).length,
            written: listed.filter(({ tag, id }) => written.some((one) => one.tag === tag && Number(one.id) === id))
              .length,
          },
          expected: { tags: written.map(({ tag }) => tag), kept: tags.length, written: tags.length },
        };
      };
    },
  }, // Whether the paragraphs listed are those of the XML: in order, those of cells too, and nothing for the ends of rows.
  {
    id: 'paragraphs',
    exact: true,
    ask: (context) => {
      const { body } = context.document;
      const listed = body.paragraphs;
      listed.load('items/text,items/tableNestingLevel');
      const ooxml = body.getOoxml();
      body.load('text');
      return () => {
        const { blocks } = storyOf(ooxml.value);
        const texts = listed.items.map(({ text }) => text);
        // Nobody says whether those of merged cells are listed: either is understood.
        const written = [true, false].map((merged) => paragraphsIn(blocks, merged));
        const own = written.find((list) => list.length === texts.length) ?? written[0] ?? [];
        const outside = paragraphsIn(
          blocks.filter(({ kind }) => kind === 'paragraph'),
          true,
        );
        return {
          seen: {
            count: texts.length,
            inOrder: own.filter((paragraph, index) => isPlainOf(paragraph, texts[index] ?? '')).length,
            inCells: listed.items.filter(({ tableNestingLevel }) => tableNestingLevel > 0).length,
            separator: body.text.includes('\r') ? '\\r' : '\\n',
          },
          expected: {
            count: own.length,
            inOrder: own.length,
            inCells: own.length - outside.length,
            separator: '\\r',
          },
        };
      };
    },
  }, // What stands for what is no plain text.
  {
    id: 'text',
    ask: (context) => {
      const listed = context.document.body.paragraphs;
      listed.load('items/text');
      return () => {
        const texts = listed.items.map((paragraph) => paragraph.text);
        const givenFor = (label: string): string =>
          texts.find((one) => one.startsWith(label))?.slice(label.length) ?? 'no such line';
        return {
          seen: Object.fromEntries(scratchStretches.map(({ id, label }) => [id, printable(givenFor(label))])),
          expected: Object.fromEntries(scratchStretches.map(({ id, given }) => [id, printable(given)])),
        };
      };
    },
  }, // What a control says while its prompt shows.
  {
    id: 'prompt',
    ask: (context) => {
      const shown = textNow(context, 'prompt');
      return () => ({ seen: { text: shown() }, expected: { text: scratchTexts.prompt } });
    },
  },
];

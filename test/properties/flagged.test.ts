/**
 * Programs fill controls and leave `w:showingPlcHdr` in place. Whatever is filled, taken back or taken out of such a document, no
 * character goes that is not a known prompt, a line to write on, the words of a bare date, or white space.
 */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { check } from '../../src/rules/index.js';
import type { FormDocument } from '../../src/document/port.js';
import { formById } from '../../src/forms/index.js';
import { editsFor } from '../../src/report/edits.js';
import { wordingOf } from '../../src/text/wording.js';
import { isSoftwarePrompt } from '../../src/text/prompts.js';
import { jointLab } from '../builder/form/jointLab.js';
import { isLong, runs, SEED } from '../effort.js';
import { openBytes } from '../adapters/word/opened.js';
import { generatedForm, optionsOf, type Generated } from './generated.js';

jest.setTimeout(isLong ? 1_800_000 : 120_000);

const AS_OF = { year: 2023, month: 1, day: 10 };
const MAIN = 'word/document.xml';
const FORM = formById('joint-lab-2022');

const layout = fc.constantFrom('block', 'run', 'cell', 'nested' as const);

/** A generated form with controls, all of which claim to show their placeholder. */
const flaggedForm: fc.Arbitrary<Uint8Array> = fc.tuple(generatedForm, layout).map(([generated, controls]) => {
  const dialed: Generated = { ...generated, dialect: {}, options: { ...generated.options, controls } };
  const parts = unzipSync(jointLab(optionsOf(dialed)));
  const xml = strFromU8(parts[MAIN] ?? new Uint8Array());
  const flagged = xml.replace(/<w:showingPlcHdr\/>/g, '').replace(/<\/w:sdtPr>/g, '<w:showingPlcHdr/></w:sdtPr>');
  return zipSync({ ...parts, [MAIN]: strToU8(flagged) }, { level: 0 });
});

/** The text of each paragraph, whatever it stands in. */
function paragraphsOf(xml: string): string[] {
  const texts = xml.matchAll(/<w:t[ >][^<]*|<\/w:p>/g);
  return Array.from(texts, ([found]) => (found === '</w:p>' ? '¶' : found.slice(found.indexOf('>') + 1)))
    .join('')
    .split('¶');
}

/** What of these paragraphs is not in the others, which differ from them in what was taken out or put in. */
function removedFrom(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && text !== '';
  });
}

function mayGo(text: string): boolean {
  const rest = text.replace(/[\s_年月日\u3000\u00a0.…，,、()（）]/gu, '');
  return rest === '' || isSoftwarePrompt(text) || wordingOf(text) !== null;
}

/** Paragraphs that lost something hold the rest in the same order, and what they lost may go. */
function expectKept(before: string, after: string): void {
  const now = paragraphsOf(after);
  for (const lost of removedFrom(paragraphsOf(before), now)) {
    if (mayGo(lost)) continue;
    const kept = now.some((text) => {
      let start = 0;
      while (start < lost.length && lost[start] === text[start]) start += 1;
      let end = 0;
      while (end < lost.length - start && lost.at(-1 - end) === text.at(-1 - end)) end += 1;
      return start + end > 0 && mayGo(lost.slice(start, lost.length - end));
    });
    expect(kept ? '' : lost).toBe('');
  }
}

async function fillAll(document: FormDocument): Promise<number> {
  const content = await document.read();
  const edits = editsFor(check(content, FORM, AS_OF), content).filter(({ kind }) => kind === 'fill');
  return (await document.edit(edits)).done.length;
}

describe(`over documents whose controls all claim to show their placeholder (seed ${SEED})`, () => {
  it('a file loses nothing but prompts and blanks, and gets all back', async () => {
    let filled = 0;
    await fc.assert(
      fc.asyncProperty(flaggedForm, async (bytes) => {
        const document = DocxDocument.open(bytes, '申报书.docx');
        const { source: before } = document.source().story;
        filled += await fillAll(document);
        expectKept(before, document.source().story.source);
        while (document.undoStep !== null) await document.undo();
        expect(document.source().story.source).toBe(before);
        await document.unprepare();
        expectKept(before, document.source().story.source);
      }),
      runs(12),
    );
    expect(filled).toBeGreaterThan(5);
  });

  it('Word loses nothing but prompts and blanks', async () => {
    await fc.assert(
      fc.asyncProperty(flaggedForm, async (bytes) => {
        const { host, document } = openBytes(bytes);
        const before = host.documentXml();
        await fillAll(document);
        expectKept(before, host.documentXml());
        await document.undo();
        expectKept(before, host.documentXml());
      }),
      runs(2),
    );
  });
});

/** What reading promises, over forms made and spoiled at random. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentContent } from '../../src/document/content.js';
import { DocumentError } from '../../src/document/error.js';
import { forms } from '../../src/forms/index.js';
import { check } from '../../src/rules/index.js';
import { countWords } from '../../src/text/words.js';
import { paragraph } from '../builder/block.js';
import { jointLab } from '../builder/form/jointLab.js';
import { buildDocument } from '../builder/package.js';
import { runs, SEED } from '../effort.js';
import { readingOf } from '../fixtures/reading.js';
import { generatedForm, optionsOf } from './generated.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

function texts(content: DocumentContent): (string | number)[][] {
  return content.fields.map(({ field, state, text, paragraphs, options }) => {
    const counted = countWords(paragraphs);
    const ticked = options.map((option) => option.state).join();
    return [field, state, text, counted.words, counted.characters, counted.wpsWords, ticked];
  });
}

/** Reads and checks; a document that is refused is refused with a code of its own. */
function survives(bytes: Uint8Array): void {
  let content: DocumentContent;
  try {
    content = readingOf(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return;
  }
  for (const form of forms) if (form.id === content.form) expect(Array.isArray(check(content, form, AS_OF))).toBe(true);
}

const base = jointLab();

describe(`over generated forms (seed ${SEED})`, () => {
  it('runs cut anywhere change no text and no count', () => {
    fc.assert(
      fc.property(generatedForm, fc.double({ min: 0.01, max: 1, noNaN: true }), (generated, cut) => {
        const whole = readingOf(jointLab({ ...optionsOf(generated), cut: 0 }));
        const parted = readingOf(jointLab({ ...optionsOf(generated), cut }));
        expect(texts(parted)).toEqual(texts(whole));
      }),
      runs(8),
    );
  });

  it('strict namespaces, other prefixes, other encodings and flat files change nothing', () => {
    fc.assert(
      fc.property(
        generatedForm,
        fc.constantFrom(
          { strict: true },
          { prefix: 'ns1' },
          { encoding: 'utf-16le' as const },
          { encoding: 'utf-16be' as const },
          { noise: true },
          { flat: true },
        ),
        (generated, dialect) => {
          const plain = readingOf(jointLab(optionsOf(generated)));
          expect(texts(readingOf(jointLab({ ...optionsOf(generated), ...dialect })))).toEqual(texts(plain));
        },
      ),
      runs(8),
    );
  });

  it('reading twice and checking twice gives the same', () => {
    fc.assert(
      fc.property(generatedForm, (generated) => {
        const bytes = jointLab(optionsOf(generated));
        const [first, second] = [readingOf(bytes), readingOf(bytes)];
        expect(second).toEqual(first);
        for (const form of forms) expect(check(second, form, AS_OF)).toEqual(check(first, form, AS_OF));
      }),
      runs(8),
    );
  });
});

describe(`over spoiled documents (seed ${SEED})`, () => {
  it('reading any blocks never throws anything but a refusal', () => {
    const line = fc.string({
      unit: fc.constantFrom('一', '、', '1', '.', '实验室名称', '：', ' ', '\n', '\t', '联系人', '无', '😀', '\u200b'),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) =>
        survives(buildDocument(lines.map((one) => paragraph(one)))),
      ),
      runs(60),
    );
  });

  it('bytes changed anywhere in the file end in a refusal or in a reading', () => {
    const change = fc.tuple(fc.nat(base.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = base.slice();
        for (const [at, value] of changes) bytes[at] = value;
        survives(bytes);
      }),
      runs(30),
    );
  });

  it('a main part with stretches cut out or doubled ends in a refusal or in a reading', () => {
    const entries = unzipSync(base);
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
    const stretch = fc.tuple(fc.nat(xml.length), fc.nat(4000), fc.boolean());
    fc.assert(
      fc.property(stretch, ([start, length, doubled]) => {
        const cut = xml.slice(start, start + length);
        const spoiled = doubled
          ? xml.slice(0, start) + cut + xml.slice(start)
          : xml.slice(0, start) + xml.slice(start + length);
        survives(zipSync({ ...entries, 'word/document.xml': strToU8(spoiled) }, { level: 0 }));
      }),
      runs(15),
    );
  });

  it('a main part with whole elements taken out ends in a refusal or in a reading', () => {
    const entries = unzipSync(base);
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
    const elements = [...xml.matchAll(/<w:(p|tc|r|tcPr|pPr|tblGrid|trPr)(?: [^>]*)?>(?:(?!<w:\1[ >]).)*?<\/w:\1>/gs)];
    fc.assert(
      fc.property(fc.subarray(elements, { minLength: 1, maxLength: 200 }), (taken) => {
        const spoiled = taken.reduceRight(
          (rest, match) => rest.slice(0, match.index) + rest.slice(match.index + match[0].length),
          xml,
        );
        survives(zipSync({ ...entries, 'word/document.xml': strToU8(spoiled) }, { level: 0 }));
      }),
      runs(15),
    );
  });
});

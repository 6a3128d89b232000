import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWords, surplusStart, type TextParagraph, type TextRun } from '../../src/text/words.js';
import { CASES, CHINESE_FONT, type Dress, HINTED, PLAIN, SYMBOL } from './wordCases.js';

const run = (text: string, dress: Dress = PLAIN): TextRun => ({ text, ...dress });
const paragraph = (runs: readonly TextRun[], listLabel = ''): TextParagraph => ({ runs, listLabel });
const words = (...runs: readonly TextRun[]) => countWords([paragraph(runs)]).words;
const wpsWords = (...runs: readonly TextRun[]) => countWords([paragraph(runs)]).wpsWords;

describe('the figures of the word count dialog', () => {
  it.each(CASES)('counts “%s”', (text, dress, word, wps) => {
    const count = countWords([paragraph([run(text, dress)])]);
    expect([count.words, count.characters, count.charactersWithSpaces]).toEqual(word);
    expect(count.wpsWords).toBe(wps);
  });
});

describe('runs', () => {
  it.each<[string, number, readonly TextRun[]]>([
    ['a Western word over two runs is one word', 1, [run('Hel'), run('lo')]],
    ['a Western word over a hinted and a plain run is one word', 1, [run('Hel', HINTED), run('lo')]],
    ['a Hangul word over two runs is one word', 1, [run('한'), run('국')]],
    ['Han characters count one each wherever runs are cut', 4, [run('联'), run('合实'), run('验')]],
    ['an ambiguous character takes the hint of its own run', 3, [run('P'), run('→', HINTED), run('Q')]],
    ['an ambiguous character without hint joins its neighbours', 1, [run('P', HINTED), run('→'), run('Q', HINTED)]],
    ['a space at the end of a run ends the word', 2, [run('Hel '), run('lo')]],
    ['an empty run ends nothing', 1, [run('Hel'), run(''), run('lo')]],
    ['a symbol is Western and joins Western neighbours', 1, [run('☑', SYMBOL), run('A')]],
    ['a symbol between Han is a word', 3, [run('是'), run('☑', SYMBOL), run('否')]],
    ['a symbol is Western even where the text is East Asian', 1, [run('是', SYMBOL), run('A')]],
    ['an em dash ends a run across runs', 2, [run('A'), run('—', HINTED), run('B')]],
    ['a zero-width mark does not end a word', 1, [run('Hel\u200B'), run('lo')]],
    ['a zero-width mark between Han adds nothing', 2, [run('甲\u200C乙')]],
    ['a zero-width mark begins no word', 0, [run('\uFEFF\u200D')]],
    ['Hangul and Latin are two words', 2, [run('한국AI')]],
    ['an ideograph of a higher plane between Latin letters splits them', 3, [run('a𠮷b')]],
    ['a page break ends a word', 2, [run('a\fb')]],
    ['a manual line break ends a word', 2, [run('a\nb')]],
  ])('%s', (_, expected, runs) => {
    expect(words(...runs)).toBe(expected);
  });

  it('a word does not go on into the next paragraph', () => {
    expect(countWords([paragraph([run('Hel')]), paragraph([run('lo')])]).words).toBe(2);
  });
});

describe('spaces and characters', () => {
  it.each<[string, string, number, number]>([
    ['no-break and thin spaces are spaces', 'a\u00A0b\u2009c\u202Fd', 4, 7],
    ['the ideographic space is a space', '甲\u3000\u3000乙', 2, 4],
    ['a manual line break is a space', '甲\n乙', 2, 3],
    ['a page break is no character', '甲\f乙', 2, 2],
    ['an emoji is one character', '😀', 1, 1],
    ['a zero-width mark is a character', 'a\u200Bb', 3, 3],
    ['nothing is nothing', '', 0, 0],
  ])('%s', (_, text, characters, withSpaces) => {
    expect(countWords([paragraph([run(text)])])).toMatchObject({ characters, charactersWithSpaces: withSpaces });
  });
});

describe('list labels', () => {
  it.each<[string, number, number]>([
    ['', 2, 2],
    ['1.\t', 3, 2],
    ['（一）', 5, 2],
    ['\uF0B7\t', 3, 2],
    ['①\t', 3, 2],
    ['第1章 ', 5, 2],
  ])('the label “%s” counts in Word and not in WPS', (label, word, wps) => {
    expect(countWords([paragraph([run('目标')], label)])).toMatchObject({ words: word, wpsWords: wps });
  });

  it('the label of a paragraph with nothing in it counts, with its suffix as a space', () => {
    expect(countWords([paragraph([], '1.\t')])).toEqual({
      words: 1,
      characters: 2,
      charactersWithSpaces: 3,
      wpsWords: 0,
    });
  });

  it('a label without suffix joins the Western word that follows', () => {
    expect(countWords([paragraph([run('AI')], '1.')])).toMatchObject({ words: 1, wpsWords: 1 });
  });
});

describe('where WPS differs', () => {
  it.each<[string, number, number, TextRun]>([
    ['a hinted dash is a character of its own', 2, 4, run('甲——乙', HINTED)],
    ['an unhinted dash is Western', 2, 3, run('甲——乙')],
    ['an unhinted dash in an East Asian font is East Asian', 2, 4, run('甲——乙', CHINESE_FONT)],
    ['an unhinted quote in an East Asian font is East Asian', 1, 4, run('“AI”…', CHINESE_FONT)],
    ['Western text in an East Asian font stays Western', 1, 1, run('e-mail', CHINESE_FONT)],
  ])('%s', (_, word, wps, text) => {
    expect([words(text), wpsWords(text)]).toEqual([word, wps]);
  });
});

describe('the surplus', () => {
  it.each<[string, readonly TextParagraph[], number, number]>([
    ['nothing exceeds', [paragraph([run('一二三')])], 3, 3],
    ['the fourth character exceeds three', [paragraph([run('一二三四')])], 3, 3],
    ['a Western word exceeds with its first letter', [paragraph([run('一 Hello')])], 1, 2],
    ['a Western word over two runs exceeds where it begins', [paragraph([run('一Hel'), run('lo')])], 1, 1],
    ['spaces and dashes after the last word are not yet surplus', [paragraph([run('一——  二')])], 1, 5],
    ['paragraphs are joined by one unit', [paragraph([run('一二')]), paragraph([run('三')])], 2, 3],
    ['a label that exceeds points to its paragraph', [paragraph([run('一')]), paragraph([run('二')], '1.\t')], 1, 2],
    ['an astral character is not cut in two', [paragraph([run('𠮷𠮷')])], 1, 2],
    ['a limit of nothing', [paragraph([run('  一')])], 0, 2],
    ['no paragraphs', [], 0, 0],
  ])('%s', (_, paragraphs, limit, start) => {
    expect(surplusStart(paragraphs, limit)).toBe(start);
  });
});

const UNITS = '联合，。（“”…—·①→μA b\tz3.%-　\u00A0한국\u200B\u200D\n𠮷😀'.split(/(?:)/u);
const anyText = fc.array(fc.constantFrom(...UNITS), { maxLength: 40 }).map((units) => units.join(''));
const anyDress = fc.constantFrom(PLAIN, HINTED, CHINESE_FONT, { ...HINTED, eastAsiaFont: true }, SYMBOL);
const anyRun = fc.tuple(anyText, anyDress).map(([text, dress]) => run(text, dress));
const anyParagraph = fc
  .tuple(fc.array(anyRun, { maxLength: 4 }), fc.constantFrom('', '1.\t', '（一）', '2.'))
  .map(([runs, label]) => paragraph(runs, label));
const anyParagraphs = fc.array(anyParagraph, { maxLength: 4 });

/** The text up to a UTF-16 offset, paragraph by paragraph, labels kept. */
function prefix(paragraphs: readonly TextParagraph[], end: number): TextParagraph[] {
  const kept: TextParagraph[] = [];
  let left = end;
  for (const [index, { runs, listLabel }] of paragraphs.entries()) {
    if (index > 0) left--;
    if (left < 0) break;
    const cut = runs.map((each) => {
      const text = each.text.slice(0, Math.max(0, left));
      left -= each.text.length;
      return { ...each, text };
    });
    kept.push({ runs: cut, listLabel });
    if (left < 0) break;
  }
  return kept;
}

describe('properties', () => {
  it('cutting a run in two never changes a figure', () => {
    fc.assert(
      fc.property(anyText, anyDress, fc.nat(80), anyText, (text, dress, at, after) => {
        const whole = [paragraph([run(text, dress), run(after)])];
        const cut = [paragraph([run(text.slice(0, at), dress), run(text.slice(at), dress), run(after)])];
        expect(countWords(cut)).toEqual(countWords(whole));
        expect(surplusStart(cut, 5)).toBe(surplusStart(whole, 5));
      }),
    );
  });

  it('paragraphs add up', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (first, second) => {
        const [one, two, both] = [countWords(first), countWords(second), countWords([...first, ...second])];
        expect(both).toEqual({
          words: one.words + two.words,
          characters: one.characters + two.characters,
          charactersWithSpaces: one.charactersWithSpaces + two.charactersWithSpaces,
          wpsWords: one.wpsWords + two.wpsWords,
        });
      }),
    );
  });

  it('what stands before the surplus is within the limit, and one character more is not', () => {
    fc.assert(
      fc.property(anyParagraphs, fc.nat(30), (paragraphs, limit) => {
        const plain = paragraphs.map(({ runs }) => paragraph(runs));
        const start = surplusStart(plain, limit);
        const { length } = plain.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
        expect(countWords(prefix(plain, start)).words).toBeLessThanOrEqual(limit);
        if (countWords(plain).words <= limit) expect(start).toBe(length);
        else expect(countWords(prefix(plain, start + 1)).words).toBeGreaterThan(limit);
      }),
    );
  });

  it('there is a surplus exactly when Word counts more than the limit', () => {
    fc.assert(
      fc.property(anyParagraphs, fc.nat(30), (paragraphs, limit) => {
        const { length } = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
        if (countWords(paragraphs).words <= limit) expect(surplusStart(paragraphs, limit)).toBe(length);
      }),
    );
  });

  it('counts what the published expression counts when every run is hinted', () => {
    const F =
      '\u2E80-\u2FDF\u2FF0-\u2FFF\u3001-\u312F\u3190-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF9F\uFFE0-\uFFEF\u{10000}-\u{10FFFF}';
    const A =
      '\u00A1\u00A4\u00A7\u00A8\u00AA\u00AD\u00AF-\u00B4\u00B6-\u00BA\u00BC-\u00BF\u00D7\u00E0\u00E1\u00E8-\u00EA\u00EC\u00ED\u00F2\u00F3\u00F7\u00F9\u00FA\u00FC\u0100-\u03CF\u0400-\u04FF\u1E00-\u1EFF\u2010-\u2013\u2015-\u2027\u2030-\u205E\u2070-\u27BF\uE000-\uF8FF\uFB00-\uFB1C';
    const K = '\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF\uFFA0-\uFFDC';
    const Z = '\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF';
    const expression = new RegExp(
      `[${F}${A}]|[${K}]+|[^\\s\\u0000-\\u001F\\u0085\\u2014${Z}${F}${A}${K}][^\\s\\u0000-\\u001F\\u0085\\u2014${F}${A}${K}]*`,
      'gu',
    );
    const unit = fc.oneof(
      fc.constantFrom(...UNITS),
      fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0xe000, max: 0x1ffff }).map((code) => String.fromCodePoint(code)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        expect(words(run(text, HINTED))).toBe((text.match(expression) ?? []).length);
      }),
      { numRuns: 1000 },
    );
  });
});

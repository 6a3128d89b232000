/** 字数 against one pass over the text, and against what people write instead, with how often that agrees with Word. */
import { countWords, type TextParagraph } from '../../src/text/words.js';
import { CASES, type Dress } from '../text/wordCases.js';
import { mixedText } from './documents.js';
import { sumOfUnits } from './floors.js';
import { interleave } from './measure.js';
import { type Row, timed, title } from './table.js';

const DRESS: Dress = { eastAsiaHint: true, eastAsiaFont: true, symbol: false };
const paragraph = (text: string, dress: Dress = DRESS): TextParagraph => ({
  runs: [{ text, ...dress }],
  listLabel: '',
});

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

type Counter = (text: string, dress: Dress) => number;

const ours: Counter = (text, dress) => countWords([paragraph(text, dress)]).words;

const others: Readonly<Record<string, Counter>> = {
  '去空白 / replace(/\\s/g)': (text) => text.replace(/\s/g, '').length,
  'Array.from(text).length': (text) => Array.from(text).length,
  '汉字或词 / match': (text) => text.match(/[一-鿿]|[A-Za-z0-9]+/g)?.length ?? 0,
  'Intl.Segmenter': (text) => {
    let words = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words++;
    return words;
  },
};

/** Per cent of the texts that are counted as Word counts them. */
function accuracy(count: Counter): number {
  return (100 * CASES.filter(([text, dress, [words]]) => count(text, dress) === words).length) / CASES.length;
}

export async function countingRows(): Promise<Row[]> {
  const long = mixedText(3_500_000);
  const fields = Array.from({ length: 60 }, (_, index) => mixedText(560 + index).slice(index));
  const all = (count: Counter) => () => fields.reduce((sum, field) => sum + count(field, DRESS), 0);
  const whole = [paragraph(long)];
  const times = await interleave(
    { floor: () => sumOfUnits(long), words: () => countWords(whole) },
    { rounds: 60, budget: 6000 },
  );
  const short = await interleave<string>(
    {
      floor: all(sumOfUnits),
      ours: all(ours),
      ...Object.fromEntries(Object.entries(others).map(([name, count]) => [name, all(count)])),
    },
    { rounds: 400, budget: 6000 },
  );
  const { floor = NaN, ours: own = NaN } = short;
  const agrees = (count: Counter): string => `${accuracy(count).toFixed(0)} % 同 Word / as Word`;
  return [
    title('字数 / counting'),
    timed('10 MB', times.words, 'charCodeAt', times.floor, 1.5),
    timed(`60 × 500 字，${agrees(ours)}`, own, 'charCodeAt', floor, 1.5),
    ...Object.entries(others).map(([name, count]) =>
      timed(name, short[name] ?? NaN, 'charCodeAt', floor, agrees(count)),
    ),
  ];
}

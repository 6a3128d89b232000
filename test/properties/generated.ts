/** Forms made at random: every way of writing one, with good and bad values in some of its fields. */
import fc from 'fast-check';
import { paragraph } from '../builder/block.js';
import { commented, footnote, hyperlink } from '../builder/field.js';
import type { DialectOptions } from '../builder/dialect.js';
import type { TickSpelling } from '../builder/form/choice.js';
import { closingBlocks, contentsBlocks, noticeBlocks } from '../builder/form/front.js';
import type { DocumentOptions } from '../builder/form/jointLab.js';
import type { LabelSpelling } from '../builder/form/labels.js';
import { FIELD_IDS } from '../builder/form/official.js';
import type {
  ControlLayout,
  CoverSpelling,
  HeadingLook,
  HeadingNumbers,
  SectionLayout,
} from '../builder/form/options.js';
import type { Value } from '../builder/form/values.js';
import { text } from '../builder/inline.js';
import { deleted, inserted, replaced } from '../builder/revision.js';
import { LISTS } from '../builder/styles.js';
import type { Producer } from '../builder/writer.js';

/** Named values, so that a failing example can be read. */
const POOL: Readonly<Record<string, Value>> = {
  blank: '',
  spaces: ' 　 ',
  wu: '无',
  slash: '/',
  latin: 'N/A',
  skeleton: '    年    月',
  todo: '待补充',
  word: '学院路七号',
  figure: '18',
  share: '6人，50%',
  impossible: '2018年13月',
  long: '汉'.repeat(520),
  quoted: '“产学研”一体化——AI+制造…',
  paragraphs: '第一段。\n第二段 with words。\n第三段',
  broken: [text('上一行\n下一行\t制表')],
  bold: [text('加粗', { bold: true }), text('不加粗'), text('下划线', { underline: true })],
  revised: [text('甲'), replaced('乙', text('丙')), inserted(text('丁'))],
  gone: [deleted('已删')],
  hidden: [text('可见'), text('隐藏', { hidden: true })],
  lit: [text('高亮', { highlight: 'yellow' })],
  linked: [hyperlink('http://127.0.0.1:9/', text('网页'))],
  noted: [text('正文'), footnote('脚注')],
  remarked: [commented('请核', text('批注'))],
  listed: { blocks: ['甲', '乙'].map((line) => paragraph(line, { list: { id: LISTS.decimal, level: 0 } })) },
  emptyParagraphs: { blocks: [paragraph(''), paragraph(''), paragraph('')] },
};

/** Several paragraphs or blocks cannot stand on a line of the cover. */
const LINE_POOL = Object.keys(POOL).filter(
  (name) => !['paragraphs', 'listed', 'emptyParagraphs', 'broken'].includes(name),
);

const THIRD = 'foreign.platform3';

export interface Generated {
  /** Field → name of its value in the pool. */
  readonly values: Readonly<Record<string, string>>;
  readonly options: Omit<DocumentOptions, 'values'>;
  /** What stands before and between the parts of the form. */
  readonly around: 'nothing' | 'notice' | 'contents';
  /** How the bytes are written. */
  readonly dialect: DialectOptions & { readonly flat?: boolean };
  /** A third 依托平台, with the name of its value. */
  readonly thirdPlatform: string | null;
}

function valuesArbitrary(): fc.Arbitrary<Record<string, string>> {
  const field = fc.constantFrom(...FIELD_IDS.filter((id) => id !== 'basic.labType' && id !== 'section.7'));
  const pair = field.chain((id) =>
    fc.tuple(fc.constant(id), fc.constantFrom(...(id.startsWith('cover.') ? LINE_POOL : Object.keys(POOL)))),
  );
  return fc.array(pair, { maxLength: 10 }).map((pairs) => Object.fromEntries(pairs));
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

export const generatedForm: fc.Arbitrary<Generated> = fc.record({
  values: valuesArbitrary(),
  around: pick<Generated['around']>('nothing', 'nothing', 'notice', 'contents'),
  dialect: pick<Generated['dialect']>(
    {},
    {},
    {},
    { strict: true },
    { prefix: 'ns0' },
    { encoding: 'utf-16le' },
    { noise: true },
    { flat: true },
  ),
  thirdPlatform: pick<string | null>(null, null, 'blank', 'slash', 'word'),
  options: fc.record({
    producer: pick<Producer>('word', 'wps', 'libreoffice'),
    seed: fc.nat(1000),
    cut: pick(0, 0.1, 0.6),
    blank: fc.boolean(),
    cover: pick<CoverSpelling>('underlined', 'underscores', 'table', 'tabs', 'plain'),
    labels: pick<LabelSpelling>(
      'plain',
      'spaces',
      'ideographic-spaces',
      'paragraph-per-character',
      'line-breaks',
      'vertical',
      'many-runs',
    ),
    headingNumbers: pick<HeadingNumbers>('typed', 'automatic', 'from-style'),
    numberedHeadings: fc.constant(true),
    headings: pick<HeadingLook>('style', 'bold', 'plain'),
    layout: pick<SectionLayout>('plain', 'boxed', 'boxed-subsections', 'rows'),
    hints: pick<'own' | 'in-heading' | 'none'>('own', 'own', 'in-heading', 'none'),
    hintsLeft: fc.subarray(['section.3.1', 'section.4.4', 'section.5']),
    ticks: pick<TickSpelling>('box', 'check-instead', 'symbol', 'equation-field', 'control', 'parentheses'),
    ticked: fc.subarray(['platform', 'team']),
    controls: pick<ControlLayout>('none', 'none', 'block', 'run', 'cell', 'row', 'nested'),
    emptyControls: pick<'placeholder' | 'empty'>('placeholder', 'empty'),
    uncontrolled: fc.subarray(['agreement.signedOn', 'section.6', 'cover.email']),
    notesLeft: fc.boolean(),
    splitTable: pick<readonly string[]>([], [], ['summary.significance'], ['agreement.title', 'resources.area']),
    drop: pick<readonly string[]>([], [], [], ['chinese.platform2'], ['cover.email'], ['section.4.5']),
  }),
});

/** The options the builder takes; a document whose heading styles are not used keeps them without numbers. */
export function optionsOf({ values, options, around, dialect, thirdPlatform }: Generated): DocumentOptions {
  const named = thirdPlatform === null ? values : { ...values, [THIRD]: thirdPlatform };
  return {
    ...options,
    ...dialect,
    ...(around === 'notice' ? { front: noticeBlocks(), back: closingBlocks() } : {}),
    ...(around === 'contents' ? { afterCover: contentsBlocks() } : {}),
    ...(thirdPlatform === null
      ? {}
      : {
          extraRows: {
            'foreign.platform2': [
              [
                { label: '依托平台', width: 1500 },
                { field: THIRD, width: 6000 },
              ],
            ],
          },
        }),
    numberedHeadings: options.headingNumbers === 'from-style',
    values: Object.fromEntries(Object.entries(named).map(([field, name]) => [field, POOL[name] ?? ''])),
  };
}

/** The blank form as it is circulated: tried in every property besides the ones made at random. */
export const BLANK_FORM: Generated = {
  values: {},
  around: 'nothing',
  dialect: {},
  thirdPlatform: null,
  options: { blank: true },
};
